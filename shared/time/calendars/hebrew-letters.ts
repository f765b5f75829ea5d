/** Hebrew dates in letters, in which numbers are written, too: “ה' באייר תש"ח”, “14 בניסן ה׳תש״ח”. */

const VALUES = new Map<string, number>(
  [...'אבגדהוזחט']
    .map((letter, at) => [letter, at + 1] as [string, number])
    .concat(
      [...'יכלמנסעפצ'].map((letter, at) => [letter, (at + 1) * 10]),
      [...'קרשת'].map((letter, at) => [letter, (at + 1) * 100]),
      [...'ךםןףץ'].map((letter, at) => [letter, [20, 40, 50, 80, 90][at] ?? 0]),
    ),
);
const MONTHS: readonly (readonly [RegExp, string])[] = [
  [/^תשר[יי]$/, 'Tishri'],
  [/^(?:מר)?חשוו?ן$/, 'Heshvan'],
  [/^כסל(?:ו|יו)$/, 'Kislev'],
  [/^טבת$/, 'Tevet'],
  [/^שבט$/, 'Shevat'],
  [/^אדר$/, 'Adar'],
  [/^אדר א$/, 'Adar I'],
  [/^אדר ב$/, 'Adar II'],
  [/^ניסן$/, 'Nisan'],
  [/^אי?יר$/, 'Iyar'],
  [/^סיוו?ן$/, 'Sivan'],
  [/^תמוז$/, 'Tamuz'],
  [/^(?:מנחם )?אב$/, 'Av'],
  [/^אלול$/, 'Elul'],
];
const QUOTES = /["'׳״’”“`]/g;
const WRITTEN =
  /^(?:יום \S+ )?(?:([א-ת]{1,2}|\d{1,2})\s+(?:ב|ל|של )?)?((?:מנחם )?[א-ת]{2,7}(?: [אב](?=\s))?)\s+(?:(?:שנת|ה)\s+)?([א-ת]{2,7}|\d{4})$/;

export interface HebrewDate {
  readonly day: number | null;
  readonly month: string;
  readonly year: number;
}

/** Such a date; null for another text. */
export function fromHebrewLetters(text: string): HebrewDate | null {
  if (!/[א-ת]/.test(text) || text.length > 60) return null;
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}|[\u200e\u200f]/gu, '')
    .replace(QUOTES, '')
    .replace(/[\s,־-]+/g, ' ')
    .trim();
  const [, day, name = '', year = ''] = WRITTEN.exec(plain) ?? [];
  const month = MONTHS.find(([pattern]) => pattern.test(name) || pattern.test(name.replace(/^[בל]/, '')))?.[1];
  if (month === undefined) return null;
  const number = day === undefined ? null : numberOfLetters(day);
  const counted = /\d/.test(year) ? Number(year) : yearOfLetters(year);
  return counted === null || number === 0 || (number ?? 1) > 30 ? null : { day: number, month, year: counted };
}

/** `תשח` and `התשח` are 5708; null where the letters are not in the order of a number, as those of words hardly are. */
function yearOfLetters(letters: string): number | null {
  const rest = /^[ה](?=[קרשת])/.test(letters) ? letters.slice(1) : letters;
  const values = [...rest].map((letter) => VALUES.get(letter) ?? 0);
  const isFalling = values.every((value, at) => at === 0 || value <= (values[at - 1] ?? 0));
  return !isFalling || (values[0] ?? 0) < 100 ? null : 5000 + values.reduce((sum, value) => sum + value, 0);
}

function numberOfLetters(day: string): number {
  return /\d/.test(day) ? Number(day) : [...day].reduce((sum, letter) => sum + (VALUES.get(letter) ?? 0), 0);
}
