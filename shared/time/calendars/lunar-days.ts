import { inOurDigits } from '../typed/digits';
import { chineseNumber } from '../typed/east-asia';
import type { Counted, CountedCalendar } from './counted';

/** Days by the moon in Chinese and Korean, beside the year of ours in which theirs begins: “农历正月十五 2024”, “2020年闰四月初三”, “음력 1950년 1월 1일”. */

/** China counts by our calendar since 1912; of years before, the tables of today are not those of then. */
const FIRST = 1912;
const LAST = 2100;
const CHINESE =
  /^(?:([12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年?)?\s*((?:农|農|阴|陰|旧|舊|夏)[历曆]的?)?\s*(?:([12]\d{3}|[一二][〇零○一二三四五六七八九]{3})年)?\s*([闰閏])?(正|冬|[腊臘]|十[一二]?|[一二三四五六七八九]|\d{1,2})月(?:\s*(初[一二三四五六七八九十]|廿[一二三四五六七八九]?|[二三]?十[一二三四五六七八九]?|\d{1,2})[日号號]?)?[\s,，]*([12]\d{3})?年?$/u;
const KOREAN = /^음력\s*(\d{4})년?[\s.-]*(윤)?\s*(\d{1,2})(?:월|[.-])\s*(?:(\d{1,2})일?)?\.?$/u;
const NAMED: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12, 臘: 12 };

export interface LunarDate extends Omit<Counted, 'day'> {
  readonly day: number | null;
  readonly calendar: CountedCalendar;
}

/** Such a date; null for another text, and for one that may as well be of ours. */
export function fromLunar(text: string): LunarDate | null {
  if (text.length > 40 || !/[月월]|음력/.test(text)) return null;
  const plain = inOurDigits(text.trim());
  return fromChinese(plain) ?? fromKorean(plain);
}

function fromChinese(text: string): LunarDate | null {
  const [, first, named, second, leap, name = '', day, last] = CHINESE.exec(text) ?? [];
  const year = numberOf(first ?? second ?? last ?? '');
  // Only days and months by the moon are called so.
  const isPlain = named !== undefined || leap !== undefined || /^[初廿]/.test(day ?? '') || (/[正冬腊臘]/.test(name) && day !== undefined);
  if (!isPlain || year === null || year < FIRST || year > LAST) return null;
  const month = NAMED[name] ?? numberOf(name);
  return month === null ? null : { year, month: `${month}${leap === undefined ? '' : 'bis'}`, day: dayNumber(day), calendar: 'chinese' };
}

function fromKorean(text: string): LunarDate | null {
  const [, year, leap, month = '', day] = KOREAN.exec(text) ?? [];
  if (year === undefined || Number(year) < FIRST || Number(year) > LAST) return null;
  return {
    year: Number(year),
    month: `${Number(month)}${leap === undefined ? '' : 'bis'}`,
    day: day === undefined ? null : Number(day),
    calendar: 'dangi',
  };
}

function dayNumber(day: string | undefined): number | null {
  if (day === undefined) return null;
  return numberOf(day.replace('初', '').replace('廿', '二十'));
}

function numberOf(words: string): number | null {
  if (words === '') return null;
  return /^\d+$/.test(words) ? Number(words) : chineseNumber(words.replace('○', '〇'));
}
