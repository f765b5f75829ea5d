import { wordTable } from '../../word-table';
import { WEEKDAYS } from '../calendar';
import { dayFrom, weekdayOf } from '../day';
import { mayBeOf } from './languages';

/** Days of the week in one or two letters beside a date in digits, or before a day with its month and year, in English. */

/** By language, from Sunday on. */
const BY_LANGUAGE: Readonly<Record<string, readonly string[]>> = wordTable({
  de: 'so mo di mi do fr sa'.split(' '),
  nl: 'zo ma di wo do vr za'.split(' '),
  fr: 'di lu ma me je ve sa'.split(' '),
  es: 'do lu ma mi ju vi sa'.split(' '),
  it: 'do lu ma me gi ve sa'.split(' '),
  pl: 'nd pn wt śr cz pt so'.split(' '),
  // “Po” and “ne” are other words of dates elsewhere.
  cs: ['', '', 'út', '', 'čt', 'pá', 'so'],
  sv: ['sö', 'må', '', '', '', '', 'lö'],
  ru: 'вс пн вт ср чт пт сб'.split(' '),
  uk: 'нд пн вт ср чт пт сб'.split(' '),
  be: 'нд пн аў ср чц пт сб'.split(' '),
});
/** From Sunday on; a word that is two of them in different languages stands with both. */
const TWO_LETTERS = Array.from({ length: 7 }, (_, at) => [...new Set(Object.values(BY_LANGUAGE).flatMap((words) => words[at] || []))]);
/** What is usual of those that are two: the German or the Dutch. */
const USUAL: Readonly<Record<string, number>> = wordTable({ so: 0, ma: 1, di: 2, do: 4 });
const BEFORE_DAY = new RegExp(
  `^(${[...new Set(TWO_LETTERS.flat())].join('|')})\\.?,?\\s+(?=\\d{1,2}\\.?\\s+(\\p{L}{3,})\\.?,?\\s+\\d{4}|(\\d{1,2})([./-])(\\d{1,2})[./-](\\d{4}|\\d\\d)(?!\\d))`,
  'iu',
);

/** Whether a word is as those write it who mean another day than usual: in Spanish and French with strokes, and small in Polish and Czech. */
function isUnusual(word: string, separator: string): boolean {
  return separator === '/' || word === 'so';
}

/** Of the days that a word may be the one that a date in digits is on, day first as all these languages write it. */
function dayOfWord(written: string, separator: string, [day, month, year]: readonly [number, number, number]): number {
  const word = written.toLowerCase();
  const usual = USUAL[word];
  if (usual !== undefined && !isUnusual(written, separator)) return usual;
  const meant = TWO_LETTERS.flatMap((words, at) => (words.includes(word) ? [at] : []));
  const years = year > 99 ? [year] : [2000 + year, 1900 + year];
  // A month in words is not known here.
  const on = !(month <= 12) ? [] : years.map((one) => weekdayOf(dayFrom(one, month, day)));
  return meant.find((at) => on.includes(at)) ?? usual ?? meant[0] ?? 0;
}

/** The day of the week in two letters that a date begins with, in small letters; null where it begins with none. */
export function shortWeekday(text: string): string | null {
  return BEFORE_DAY.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** Of which languages such a word is; undefined for none. */
export function languagesOfWeekday(word: string): ReadonlySet<string> | undefined {
  const languages = Object.keys(BY_LANGUAGE).filter((language) => BY_LANGUAGE[language]?.includes(word));
  return languages.length === 0 ? undefined : new Set(languages);
}

/** A date with its day of the week in English, where that is one day in all of the languages; as it was for any other. */
export function withWeekdayOf(languages: ReadonlySet<string> | undefined, text: string): string {
  const word = languages === undefined ? null : shortWeekday(text);
  if (word === null) return text;
  const days = new Set([...(languages ?? [])].map((language) => BY_LANGUAGE[language]?.indexOf(word) ?? -1));
  const [day = -1, ...others] = days;
  return day < 0 || others.length > 0 ? text : `${WEEKDAYS[day]}${text.slice(word.length).replace(/^[.,]+/, '')}`;
}

/** The signs of Japan, China and Korea, from Sunday on; behind the date, in brackets or with a word that says what they are. */
const SIGNS = ['日天일', '月一월', '火二화', '水三수', '木四목', '金五금', '土六토'];
const SIGN = `[${SIGNS.join('')}]`;
const BEHIND = new RegExp(
  `(?<=[\\d日号號일.])\\s*(?:[(（]\\s*(?:星期|周|週)?(${SIGN})(?:曜日?|요일)?\\s*[)）]|(?:星期|周|週)(${SIGN})|(${SIGN})(?:曜日|요일))`,
  'u',
);

/** Whether a date has such a sign behind it; where they are written the year stands first. */
export function hasSignOfWeekday(text: string): boolean {
  return BEHIND.test(text);
}

/** A date with such a day of the week in English words; as it was where it has none. */
export function withEnglishWeekday(text: string): string {
  return text
    .replace(BEFORE_DAY, (said, word: string, ...[name = '', day, separator = '', month, year]: string[]) => {
      // “Until” in Polish and Czech.
      if (word.toLowerCase() === 'do' && name && !mayBeOf(name, ['de', 'nl', 'es'])) return said;
      return `${WEEKDAYS[dayOfWord(word, separator, [Number(day), Number(month), Number(year)])]} `;
    })
    .replace(BEHIND, (_, one?: string, other?: string, third?: string) => {
      const at = SIGNS.findIndex((signs) => signs.includes(one ?? other ?? third ?? ' '));
      return ` (${WEEKDAYS[at]})`;
    });
}
