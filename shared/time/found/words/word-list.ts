/** A vocabulary as it is written down: each line is an English word and, after a colon, those that mean it. */
export function wordList(lines: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const line of lines.trim().split('\n')) {
    const [english = '', foreign = ''] = line.split(':');
    for (const word of foreign.trim().split(/\s+/)) words.set(word, english.trim());
  }
  return words;
}
