/** A vocabulary as it is written down: each line is an English word and, after a colon, those that mean it. */
export function wordList(lines: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [english = '', foreign = ''] = line.split(':');
    for (const word of foreign.trim().split(/\s+/)) words.set(word, english.trim());
  }
  return words;
}

/** A phrase of another language, and the English words that the grammar knows it by; those may stand in another order, or be more or fewer. */
export interface Phrase {
  /** Its tokens in small letters. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Phrases by their first token, as they are written down: each line is English and, after a colon, those that mean it, divided by strokes. The longest first. */
export function phraseList(lines: string): ReadonlyMap<string, readonly Phrase[]> {
  const byFirst = new Map<string, Phrase[]>();
  for (const line of lines.trim().split('\n')) {
    const [english = '', foreign = ''] = line.split(':');
    for (const phrase of foreign.split('|')) {
      const from = phrase.trim().split(/\s+/);
      const [first = ''] = from;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { from, to: english.trim().split(/\s+/) }]);
    }
  }
  for (const all of byFirst.values()) all.sort((one, other) => other.from.length - one.from.length);
  return byFirst;
}

/** Lines for `phraseList` of nouns that a word of these stands behind, which English has before them: "lundi suivant" is "following monday". */
export function behindNouns(words: Readonly<Record<string, string>>, nouns: Readonly<Record<string, string>>): string {
  return Object.entries(words)
    .flatMap(([english, behind]) =>
      Object.entries(nouns).map(
        ([noun, foreign]) =>
          `${english} ${noun}: ${behind
            .split(' ')
            .flatMap((one) => foreign.split(' ').map((name) => `${name} ${one}`))
            .join(' | ')}`,
      ),
    )
    .join('\n');
}
