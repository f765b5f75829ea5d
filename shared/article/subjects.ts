import type { Stretch } from './proposal';
import { beginsWithVerb, sharedAuxiliary, verbBehindSubject } from './verbs';

/** A clause, as far as it is told what it speaks of. */
export interface Spoken extends Stretch {
  /** Stretches of the text that stand before it, its subject; null where it has its own. */
  readonly subject: readonly Stretch[] | null;
}

/** Longer subjects are hardly one. */
const MOST_WORDS = 14;

/** Where the verb of a clause begins; -1 where none is known, or it comes first. */
export function verbIn(text: string, { start, end }: Stretch): number {
  const at = verbBehindSubject(text.slice(start, end));
  return at < 0 ? -1 : start + at;
}

/** What a clause speaks of; null where that cannot be told. */
export function subjectOf(text: string, clause: Spoken): readonly Stretch[] | null {
  if (clause.subject !== null) return clause.subject;
  const verb = verbIn(text, clause);
  if (verb < 0) return null;
  const { length } = text
    .slice(clause.start, verb)
    .trimEnd()
    .replace(/\s+(?:\p{L}+ly|also|later|then)$/u, '');
  return countWords(text.slice(clause.start, clause.start + length)) > MOST_WORDS
    ? null
    : [{ start: clause.start, end: clause.start + length }];
}

/** The subject of a clause that goes on, with the helping verb that both share. */
export function carriedTo(text: string, last: Spoken, said: string): readonly Stretch[] | null {
  const subject = subjectOf(text, last);
  if (subject === null) return null;
  const verb = verbIn(text, last);
  const from = verb < 0 ? last.start : verb;
  const shared = sharedAuxiliary(text.slice(from, last.end), said);
  return shared === '' ? subject : [...subject, { start: from, end: from + shared.length }];
}

const SMALL = /^(?:of|and|&|de|van|von|der|den|la|le|al|el|bin|ul|for|the)$/i;
const STOPS =
  /^(?:in|on|at|by|to|from|with|under|over|into|between|against|near|after|before|and|or|than|as|per|is|are|was|were|has|have|had|will)$/i;

/** The noun, with its own words, that a relative clause behind it speaks of: "the border accord" of "the first review of the border accord, which". */
export function antecedentOf(text: string, clause: Spoken): readonly Stretch[] {
  const verb = verbIn(text, clause);
  const { start } = clause;
  // "Johanna Friis, 71, who has lived there"
  const end = clause.end - (/,\s+\d{1,3}$/.exec(text.slice(start, clause.end))?.[0].length ?? 0);
  // Before its verb stands the subject, whole.
  if (verb < 0 && clause.subject === null) return [{ start: start + leadLength(text.slice(start, end)), end }];
  const words = Array.from(text.slice(start, end).matchAll(/\S+/g), ({ index, 0: word }) => ({ at: start + index, word }));
  let first = words.length - 1;
  const wordAt = (at: number): string => words[at]?.word ?? '';
  const isName = (word: string): boolean => /^\p{Lu}/u.test(word);
  const inName = isName(wordAt(first));
  while (first > 0 && (words[first]?.at ?? 0) > verb) {
    const word = wordAt(first);
    if (/^(?:an?|the|its|their|his|her|this|\d+)$/i.test(word)) break;
    const previous = wordAt(first - 1);
    if (/^(?:an?|the|its|their|his|her)$/i.test(previous)) first -= 1;
    else if (inName && isName(word) && !isName(previous) && !(SMALL.test(previous) && isName(wordAt(first - 2)))) break;
    else if (STOPS.test(previous) || beginsWithVerb(previous)) break;
    else if (/[,;:]$/.test(previous)) break;
    else first -= 1;
  }
  return [{ start: words[first]?.at ?? start, end }];
}

/** "Under the ceasefire that took effect" speaks of the ceasefire. */
function leadLength(said: string): number {
  return /^(?:and|but|under|after|before|following|since|during|amid|with|in|on|at|for|by|from)\s+/i.exec(said)?.[0].length ?? 0;
}

export function countWords(text: string): number {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}'’-])+/gu)?.length ?? 0;
}
