/** What was pasted into a field of one line. */
export type Pasted =
  /** As it is: one line, or nothing. */
  | { readonly kind: 'text' }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  /** Columns with more in them than a date and what happened: a file to import. */
  | { readonly kind: 'table' }
  | { readonly kind: 'too-many'; readonly count: number };

/** More is nothing to be looked through line by line. */
export const MOST_LINES = 200;

/** Takes pasted text apart into lines that may each be an event; marks of lists before them go, as does a number where all are numbered. */
export function readPasted(text: string): Pasted {
  const filled = text.split(/\r\n|[\n\r\u2028\u2029]/).filter((line) => line.trim() !== '');
  if (filled.length < 2) return { kind: 'text' };
  if (filled.filter((line) => line.trim().split('\t').length > 2).length * 2 > filled.length) return { kind: 'table' };
  if (filled.length > MOST_LINES) return { kind: 'too-many', count: filled.length };
  const numbered = filled.every((line, index) => new RegExp(`^\\s*\\(?${index + 1}[.)]\\s`).test(line));
  const mark = numbered ? /^\s*\(?\d+[.)]\s+/ : /^\s*[-–—•‣▪◦*]\s+/;
  return { kind: 'lines', lines: filled.map((line) => line.replace(mark, '').replace(/\s+/g, ' ').trim()) };
}
