import { RecentCache } from '../../../shared/time/cache';
import { inOurDigits } from '../../../shared/time/typed/digits';
import type { DateOrder } from '../../../shared/time/typed/reading';
import { understandDate } from '../../../shared/time/typed-date';

/** Of a century, in the languages that count them so. */
export const ROMAN = /(?:^|\s)[IVX]{1,5}(?:e|è|ème|ᵉ)?(?![\p{L}\d])/u;
/** A year in Chinese words, or of an era of Japan or Taiwan. */
const CHINESE = /[〇零一二三四五六七八九十]{2,4}\s*年|(?:明治|大正|昭和|平成|令和|民[国國])\s*(?:元|\d{1,3})\s*年/u;
/** What says its century itself. */
const OF_CENTURY = /centur|jahrhundert|\bjh|siècle|siglo|secolo|século|eeuw|wiek|век|столет|世[纪紀]|年代/iu;

/** Whether a text may say its year or its century itself; most do not. */
export function maySayYear(text: string): boolean {
  return /\d{3}|\d.*(?:[ab]\.?\s?[cd]|ce|chr|era|\d\d$)/i.test(text) || OF_CENTURY.test(text) || ROMAN.test(text) || CHINESE.test(text);
}

/** A day of a year as ISO 8601 numbers them, and the number of a launch, a case or a law of that year, which texts have far more often. */
const NUMBER_OF_YEAR = /^\s*(?:\d{4}[-/:]\d{3}|(?:19|20)\d{5})\s*$/;

/** Reads texts by themselves, whatever a column of them would prove: what is kept is the text, not how it was read here. */
const PLAIN = { today: '2000-01-01', zone: 'UTC', order: 'dmy' } as const;

/** A date as EDTF where it says its year itself; null where it is none. @param order of 3/4/2021, unless its digits prove another */
export function edtfOf(written: string, order: DateOrder = 'dmy'): string | null {
  const text = inOurDigits(written);
  if (NUMBER_OF_YEAR.test(text)) return null;
  // “Today” depends on a day that no such text says.
  if (!/\d/.test(text) && !ROMAN.test(text) && !CHINESE.test(text)) return null;
  return read.get(order === 'dmy' ? text : `${order} ${text}`, () => {
    const understood = understandDate(text, { ...PLAIN, order });
    return understood.ok ? understood.value.edtf : null;
  });
}

/** Days of a year come again and again. */
const read = new RecentCache<string | null>(2000);
