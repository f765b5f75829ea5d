/* Long runs of what a pattern may divide in many ways: one whose work grows with the square of such a run, or doubles with each character, never comes to an end. */

/** Characters of a run. */
export const LONG = 60_000;

/** What runs are made of. */
export const RUNS: readonly string[] = [
  ' ',
  '\t',
  '\u2003',
  '|',
  '-',
  '- ',
  ' -',
  '|-',
  ':',
  't',
  'a',
  '1',
  '1 ',
  ', ',
  ' ,',
  '[',
  '(',
  '<',
  '*',
  '**a ',
  '`',
  '_',
  '[a](http:',
  '<!-- a -->\n',
  'y-',
  'A',
  'A, ',
  '#',
  ' #',
  '> ',
  '</body ',
  '<!doctype ',
];

/** @param length in UTF-16 units, which it does not go beyond */
export function runOf(of: string, length = LONG): string {
  return of.repeat(length / of.length);
}
