import { edtfYear } from '../calendar';
import type { Cursor } from './cursor';

export interface Year {
  readonly year: string;
  /** Only where it was said. */
  readonly era?: 'bce' | 'ce';
}

/** A year as EDTF: four digits, or any number with an era ("44 BC", "AD 79"). BCE years are astronomical: 1 BCE is 0. */
export function readYear(cursor: Cursor): string | null {
  return readYearWithEra(cursor)?.year ?? null;
}

/** The same, with the era that was said, which a range lends to its other end. */
export function readYearWithEra(cursor: Cursor): Year | null {
  if (cursor.take('ad', 'ce')) {
    const token = cursor.peek();
    if (token?.kind !== 'number' || token.value === 0) return null;
    cursor.at += 1;
    return { year: edtfYear(token.value), era: 'ce' };
  }
  const token = cursor.peek();
  if (token?.kind !== 'number' || token.ordinal) return null;
  cursor.at += 1;
  const era = readEra(cursor);
  if (era === null) return token.text.length === 4 ? { year: token.text } : null;
  if (token.value === 0) return cursor.fail(`There is no year 0 ${era.toUpperCase()}.`);
  return { year: edtfYear(era === 'bce' ? 1 - token.value : token.value), era };
}

/** The era after a year, a decade, a century or a millennium. */
export function readEra(cursor: Cursor): 'bce' | 'ce' | null {
  if (cursor.take('bc', 'bce')) return 'bce';
  return cursor.take('ad', 'ce') ? 'ce' : null;
}

/** A year after a month or a season: ", 2026", "of 2026", "-2026". */
export function readLaterYear(cursor: Cursor): string | null {
  const before = cursor.attempt(() => readYearsBefore(cursor));
  if (before !== null) return before;
  cursor.take(',', 'of', 'in', '-');
  const token = cursor.peek();
  if (token?.kind === 'mask' && token.mask.length === 4) {
    cursor.at += 1;
    return token.mask;
  }
  return cursor.attempt(() => readSomeYear(cursor)) ?? readYear(cursor);
}

/** "−088X", "years −088X": there is no name for what EDTF masks before the year 0. In "9-Nov-188X" the dash only joins. */
export function readYearsBefore(cursor: Cursor): string | null {
  const named = cursor.take('years');
  const sign = cursor.peek();
  const token = cursor.peek(1);
  if (sign?.text !== '-' || !(named || sign.spaced) || token?.kind !== 'mask' || token.spaced || token.mask.length !== 4) return null;
  cursor.at += 2;
  return `-${token.mask}`;
}

/** "some year in the 1990s", of a day or month of which the year is not known. */
function readSomeYear(cursor: Cursor): string | null {
  if (!cursor.takePhrase('some year in the')) return null;
  const before = cursor.attempt(() => readYearsBefore(cursor));
  if (before !== null) return before;
  const token = cursor.peek();
  cursor.at += 1;
  if (token?.kind !== 'decade' || token.digits.length !== 4) return null;
  cursor.attempt(() => (cursor.take('(') && cursor.take('decade') && cursor.take(')') ? true : null));
  return `${token.digits.slice(0, 3)}X`;
}
