import { MONTHS } from '../calendar';
import { isLunarDay, withWesternYear } from './east-asia';

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
/** The same within it, before the part that is not known to be so. */
const ABOUT_WITHIN = /(?<=[年月]\s*)(?:大约|大約|约|約)\s*(?=\d)/u;
/** The sign of a year or a month a second time, as columns and habit have it: 1999年年底, 3月月初. */
const SIGN_TWICE = /(?<sign>[年月])\s*\k<sign>(?=\s*[初中末底尾])/gu;
/** A part that stands before its year, as a column beside that of years has it. */
const YEAR_BEHIND = /^年?(?<part>[初中末底尾]|[春夏秋冬][季天]?|[上下]半年|第?[一二三四1-4]季度?)\s+(?<year>\d{4})年?$/u;
/** Limits behind a date, in words of English before it. */
const LIMITS: readonly (readonly [RegExp, string])[] = [
  [/(?:以?前|之前)$/u, 'before'],
  [/(?:以?[后後]|之[后後])$/u, 'after'],
  [/(?:以[来來]|起|至今|から|より)$/u, 'since'],
  [/(?:まで|为止|為止)$/u, 'until'],
];
/** Two days that follow each other. */
const TWO_DAYS = new RegExp(`^${YEAR}\\s*${MONTH}\\s*(?<first>\\d{1,2})[日号號]?\\s*[、,，・]\\s*(?<next>\\d{1,2})\\s*[日号號]$`, 'u');
const UNTIL = '(?:至|到|から|[〜～~–—-])';
/** A span whose end says only what is other than in its start. */
const SPAN = new RegExp(
  `^${YEAR}\\s*(?:${MONTH}(?:\\s*(?<day>\\d{1,2})\\s*(?:[日号號]|(?=[〜～~–—-]\\s*\\d{1,2}\\s*[日号號])))?)?\\s*${UNTIL}\\s*(?:(?<lastYear>\\d{3,4})\\s*年)?\\s*(?:(?<lastMonth>\\d{1,2})\\s*月)?(?:\\s*(?<lastDay>\\d{1,2})\\s*[日号號])?(?:まで)?$`,
  'u',
);

/** Two years, of which only the second has its sign. */
const YEARS = /^(\d{4})\s*(?:至|到|[〜～~–—-])\s*(\d{4})\s*年$/u;

/** A part of a year behind it, where it was written before it. */
export function withYearFirst(text: string): string {
  return /[年春夏秋冬季]/.test(text) ? text.replace(YEAR_BEHIND, '$<year>年$<part>') : text;
}

/** A date of China or Japan in English words where it has such a part; null where it has none. @param text trimmed */
export function eastAsianInEnglish(text: string): string | null {
  if (!/年/.test(text) || isLunarDay(text)) return null;
  const western = withWesternYear(text.replace(SIGN_TWICE, '$<sign>'));
  if (ABOUT_WITHIN.test(western)) {
    const plain = western.replace(ABOUT_WITHIN, '');
    return `c. ${eastAsianInEnglish(plain) ?? plain}`;
  }
  const about = ABOUT.exec(western)?.groups?.['date'];
  if (about !== undefined) return `c. ${about}`;
  const limit = LIMITS.find(([pattern]) => /[年月日号號]\s*\p{L}+$/u.test(western) && pattern.test(western));
  if (limit !== undefined) return `${limit[1]} ${western.replace(limit[0], '').trim()}`;
  if (YEARS.test(western)) return western.replace(YEARS, '$1 - $2');
  // In 三十年代 the sign of a year is of a decade, which is read elsewhere.
  const changed = western === text || /年代/.test(text) ? null : western;
  return partInEnglish(western) ?? spanInEnglish(western) ?? twoDaysInEnglish(western) ?? changed;
}

function twoDaysInEnglish(text: string): string | null {
  const { year, month, first, next } = TWO_DAYS.exec(text)?.groups ?? {};
  return year === undefined || Number(next) !== Number(first) + 1 ? null : spanInEnglish(`${year}年${month}月${first}日-${next}日`);
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
