import type { RunningText } from './running-text';

/**
 * Whether a number of four digits may be a year where a language puts years into a sentence without a word before them: "1998 lehnten die Bürger ab",
 * "wurde 1998 gegründet". What is counted is a noun, with a capital letter in German, an adjective perhaps before it: "1998 neue Stellen". A round
 * number is left, for it more often counts.
 */
export function isYearAlone(text: RunningText, at: number, number: number): boolean {
  if (!text.vocabulary.yearsAlone || number % 100 === 0 || text.word(at + 1) === '' || text.capital(at + 1)) return false;
  const mayDescribe = /e[nrsm]?$/.test(text.peek(at + 1)?.text ?? '');
  return !(mayDescribe && text.capital(at + 2));
}
