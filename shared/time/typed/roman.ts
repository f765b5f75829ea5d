import { wordTable } from '../../word-table';
import { MONTHS } from '../calendar';

/** Numbers in Roman letters, as centuries and months are written with: “XIX век”, “12.iii.1951”, “22 I 1863”. */

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
/** Letters that look alike on a Cyrillic keyboard. */
const ALIKE: Readonly<Record<string, string>> = { І: 'I', Х: 'X' };
const NUMERALS: Readonly<Record<string, number>> = wordTable(
  Object.fromEntries('I II III IV V VI VII VIII IX X XI XII'.split(' ').map((letters, at) => [letters, at + 1])),
);

/** Letters of which such a number can be made, for a pattern that heeds no case. */
export const ROMAN = '[ivxіх]+';

/** What letters come to; 0 for none that are Roman. Whether they stand in a usual order nobody has looked. */
export function fromRoman(letters: string): number {
  const values = [...inLatin(letters)].map((letter) => VALUES[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** With spaces around it a small x is a sign of times: 10 x 2000. */
const SPACED = /(?<![\p{L}\d])(\d{1,2})\.?\s+([IVXІХ]{1,4})\.?\s+(\d{4})(?!\d)/gu;
const JOINED = /(?<![\p{L}\d])(\d{1,2})([./-])\s?([ivxіх]{1,4})\2\s?(\d{4})(?!\d)/giu;
/** “16 X – 4 XI 1941”, “16 X–4 XI 1941”: the first day of a span has the year of the last. */
const FIRST_OF_SPAN = /^(\d{1,2})\.?\s+([IVXІХ]{1,4})\.?(?=\s?[-–—]\s?\d{1,2}\.?\s+[IVXІХ]{1,4}\.?\s+\d{4}(?!\d))/u;
/** A letter alone before a number may be anything. */
const MONTH_ALONE = /^([IVXІХ]{2,4})(?:\.?\s+|[./])(\d{4})(?!\d)/u;

/** A date with the name of its month instead of its number in Roman letters; as it was where they are none of a month. */
export function withRomanMonths(text: string): string {
  if (!/[ivxіх]/iu.test(text)) return text;
  return text
    .replace(FIRST_OF_SPAN, (whole, day: string, letters: string) => named(letters, (month) => `${day} ${month}`) ?? whole)
    .replace(SPACED, (whole, day: string, letters: string, year: string) => named(letters, (month) => `${day} ${month} ${year}`) ?? whole)
    .replace(
      JOINED,
      (whole, day: string, _, letters: string, year: string) => named(letters, (month) => `${day} ${month} ${year}`) ?? whole,
    )
    .replace(MONTH_ALONE, (whole, letters: string, year: string) => named(letters, (month) => `${month} ${year}`) ?? whole);
}

/** Quarters and halves that such a month may count instead, as EDTF: “IV/2020” is the fourth quarter to many. */
export function romanPartsOfYear(text: string): string[] {
  const [, letters = '', year = ''] = /^([IІ]{2,3}|[IІ]V)(?:\.?\s+|[./])(\d{4})$/u.exec(text) ?? [];
  const number = fromRoman(letters);
  return number === 0 ? [] : [`${year}-${32 + number}`, ...(number === 2 ? [`${year}-41`] : [])];
}

function named(letters: string, write: (month: string) => string): string | null {
  const month = MONTHS[(NUMERALS[inLatin(letters)] ?? 0) - 1];
  return month === undefined ? null : write(month);
}

function inLatin(letters: string): string {
  return [...letters.toUpperCase()].map((letter) => ALIKE[letter] ?? letter).join('');
}
