import { MONTHS } from '../calendar';
import { withWesternYear } from './east-asia';

/*
 * What Chinese and Japanese put behind a year, a month or a day to say which part of it, that it is about then, or until when: 3月上旬, 年底, 頃, 至5日.
 */

const YEAR = '(?<year>\\d{3,4})\\s*年';
const MONTH = '(?<month>\\d{1,2})\\s*月';

/** Parts of a month, ten days each, and of a year; 月初 and 月末 are as vague. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:上旬|初旬|初め?|はじめ|頭|頃?初頭|初期)$/u, 'early'],
  [/^(?:中旬|中頃|半ば|中期|中)$/u, 'mid'],
  [/^(?:下旬|末|末期|底|終わり|终)$/u, 'late'],
];
const SEASONS: Readonly<Record<string, string>> = { 春: 'spring', 夏: 'summer', 秋: 'autumn', 冬: 'winter' };

const PART_OF = new RegExp(`^${YEAR}\\s*(?:${MONTH})?\\s*(?<part>\\p{L}{1,3})$`, 'u');
const SEASON_OF = new RegExp(`^${YEAR}的?(?<season>[春夏秋冬])[季天]?$`, 'u');
/** “About”, behind a date. */
const ABOUT = /^(?<date>.*[年月日号號])\s*(?:頃|ころ|ごろ|左右|前后|前後)$/u;
const UNTIL = '(?:至|到|から|[〜～~–—-])';
/** A span whose end says only what is other than in its start. */
const SPAN = new RegExp(
  `^${YEAR}\\s*(?:${MONTH}(?:\\s*(?<day>\\d{1,2})\\s*[日号號])?)?\\s*${UNTIL}\\s*(?:(?<lastYear>\\d{3,4})\\s*年)?\\s*(?:(?<lastMonth>\\d{1,2})\\s*月)?(?:\\s*(?<lastDay>\\d{1,2})\\s*[日号號])?(?:まで)?$`,
  'u',
);

/** Two years, of which only the second has its sign. */
const YEARS = /^(\d{4})\s*(?:至|到|[〜～~–—-])\s*(\d{4})\s*年$/u;

/** A date of China or Japan in English words where it has such a part; null where it has none. @param text trimmed */
export function eastAsianInEnglish(text: string): string | null {
  if (!/年/.test(text)) return null;
  const western = withWesternYear(text);
  const about = ABOUT.exec(western)?.groups?.['date'];
  if (about !== undefined) return `c. ${about}`;
  if (YEARS.test(western)) return western.replace(YEARS, '$1 - $2');
  return partInEnglish(western) ?? spanInEnglish(western);
}

function partInEnglish(text: string): string | null {
  const { season = '', year: ofSeason } = SEASON_OF.exec(text)?.groups ?? {};
  if (ofSeason !== undefined) return `${SEASONS[season]} ${ofSeason}`;
  const { year, month, part = '' } = PART_OF.exec(text)?.groups ?? {};
  const called = PARTS.find(([pattern]) => pattern.test(part))?.[1];
  if (year === undefined || called === undefined) return null;
  const name = month === undefined ? '' : MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  return `${called}${called === 'mid' ? '-' : ' '}${name === '' ? '' : `${name} `}${year}`;
}

function spanInEnglish(text: string): string | null {
  const { year = '', month, day, lastYear = year, lastMonth = month, lastDay } = SPAN.exec(text)?.groups ?? {};
  // Both ends are as precise as each other, and one of them says a part that is its own.
  if (year === '' || (day === undefined) !== (lastDay === undefined) || (month === undefined) !== (lastMonth === undefined)) return null;
  const written = (...parts: (string | undefined)[]): string =>
    parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
  const [first, last] = [written(year, month, day), written(lastYear, lastMonth, lastDay)];
  return first === last ? null : `${first} - ${last}`;
}
