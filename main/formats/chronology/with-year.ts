import type { Above, OrderOfDigits } from './above';
import { edtfOf } from './edtf-of';

/* Dates that say no year, as they may be written with one. */

const BARE_DAYS = /^\d{1,2}(?:st|nd|rd|th|\.)?(?:\s?(?:[–—/&-]|and|to|und|bis)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?$/i;
/** “4 March, 10am”, “Fri 19 Apr, 4.30pm”, `14/3 16:30`. */
const CLOCK_BEHIND = '(\\d{1,2}(?::\\d\\d.*|(?:\\.\\d\\d)?\\s?[ap]\\.?m\\.?))';
const DAY_AND_CLOCK = new RegExp(`^(\\D*\\d{1,2}(?!\\d|:)\\D{0,20}?)[,\\s]+${CLOCK_BEHIND}$`, 'i');
const DIGITS_AND_CLOCK = new RegExp(`^(\\d{1,2}\\/\\d{1,2}|\\d\\d-\\d\\d)[,\\s]+${CLOCK_BEHIND}$`, 'i');

/** Behind a day, which whoever reads it takes alone. */
export const BARE_HOUR =
  /(?<=\d{4}),? \d{1,2}\s?[ap]\.?m\.?$|(?<=\d[日号號])\s*(?:[上下]午|午[前後]|凌晨|清晨|早上|晚上)?\s*\d{1,2}\s*[時时點点]$/iu;

/** Two numbers, of which one is a day and one a month. */
const DIGITS = /^(\d{1,2})\/(\d{1,2})$|^(\d\d)-(\d\d)$/;
/** Days with points, and spans of them. */
const POINTS = /^(\d{1,2}\.\s?(\d{1,2})\.)(?:\s?[-–—]\s?(\d{1,2}\.\s?(\d{1,2})\.))?$/;
/** A day of the week, or any word, before a day; and one in brackets behind it. */
const WEEKDAY = /^\p{L}{2,10}\.?,?\s+(?=\d|\p{L}+\s+\d)|(?<!\s)\s*\(\p{L}{2,12}\.?\)$/u;
const BEFORE_DIGITS = /^(\p{L}{2,10}\.?,?\s+)((?:\d{1,2}[./]\s?\d{1,2}|\d\d-\d\d)(?!\d).*)$/u;

/** “Tuesday 5”, “Di., 5.”, “Tuesday the 5th”, “5 (Tue)”: a day of the week and one of a month that stands above. */
const WEEKDAY_AND_DAY =
  /^(?:(?<before>\p{L}{2,14})\.?,?\s+(?:the\s+)?)?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?:,?\s+\(?(?<behind>\p{L}{2,14})\)?\.?)?$/iu;
const FIRST_WEEK = [1, 2, 3, 4, 5, 6, 7];

/** Such a day with its month and year; null for any other text. */
export function weekdayInMonth(text: string, month: string, year: string): string | null {
  const { before, day, behind } = WEEKDAY_AND_DAY.exec(text)?.groups ?? {};
  const word = before ?? behind;
  if (day === undefined || word === undefined || (before !== undefined && behind !== undefined) || !isWeekday(word)) return null;
  return `${word} ${day} ${month} ${year}`;
}

/** Whether a text is such a day, of whatever month. */
export function isWeekdayOfMonth(text: string): boolean {
  return weekdayInMonth(text, 'January', '2024') !== null;
}

/** Whether a word is a day of the week: it fits before one day of a week alone. */
export function isWeekday(word: string): boolean {
  return FIRST_WEEK.filter((day) => edtfOf(`${word} ${day} January 2024`) !== null).length === 1;
}

/** A day without that of the week, which belongs to some years alone. */
export function withoutWeekday(text: string): string {
  return text.replace(WEEKDAY, '');
}

/** How a text without a year may be written with one, the likelier first. @param above a month of bare days, and the order of digits */
export function inYear(text: string, year: string, { month, ...orders }: Pick<Above, 'month'> & OrderOfDigits): string[] {
  const [, word, rest] = BEFORE_DIGITS.exec(text) ?? [];
  const behind =
    word === undefined || rest === undefined ? [] : inYear(rest, year, { ...orders, month: null }).map((one) => `${word}${one}`);
  return [...behind, ...writtenInYear(text, year, month, orders)];
}

function writtenInYear(text: string, year: string, month: Above['month'], orders: OrderOfDigits): string[] {
  // Below a month a stroke parts day and month as anywhere else, and two days where it cannot; a hyphen is the sign of a span where days rise.
  const digits = digitsInYear(text, year, orders);
  if (month !== null && BARE_DAYS.test(text)) {
    const days = `${daysAlone(text)} ${month} ${year}`;
    const [first, last] = text.match(/\d+/g) ?? [];
    return text.includes('/') || Number(last) < Number(first) ? [...digits, days] : [days, ...digits];
  }
  const ofWeek = month === null ? null : weekdayInMonth(text, month, year);
  if (ofWeek !== null) return [ofWeek];
  const [, from, first, to, last] = POINTS.exec(text) ?? [];
  if (from !== undefined && to !== undefined)
    return /^\d{4}$/.test(year) ? [`${from}${year} – ${to}${Number(year) + (Number(last) < Number(first) ? 1 : 0)}`] : [];
  if (from !== undefined) return [`${text}${year}`];
  if (digits.length > 0) return digits;
  if (/^\d{1,2}月/.test(text)) return [`${year}年${text}`];
  const [, dayAndMonth, hour] = DIGITS_AND_CLOCK.exec(text) ?? [];
  if (dayAndMonth !== undefined && hour !== undefined) return digitsInYear(dayAndMonth, year, orders).map((day) => `${day} ${hour}`);
  // Of letters and digits, and no year of its own.
  if (!/\p{L}/u.test(text) || /\d{3}/.test(text)) return [];
  const [, day, clock] = DAY_AND_CLOCK.exec(text) ?? [];
  if (day !== undefined && clock !== undefined) return [`${day} ${year} ${clock}`];
  // The day of the week may stand behind, in brackets.
  const [, date, weekday] = /^(.*\d.*\S)\s*(\(\p{L}{2,12}\.?\))$/u.exec(text) ?? [];
  if (date !== undefined && weekday !== undefined) return [`${date} ${year} ${weekday}`];
  // “January 7–25” is two days only where a comma parts them from the year.
  const days = /^\p{L}{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?\s?[–—-]\s?\d/u.test(text) ? [`${text}, ${year}`] : [];
  return [...overNewYear(text, year), `${text} ${year}`, ...days];
}

/** Where the year comes first the month does before the day, whatever parts them. */
function digitsInYear(text: string, year: string, { order, hyphens }: OrderOfDigits): string[] {
  const numbers = DIGITS.exec(text)
    ?.slice(1)
    .filter((one) => one !== undefined);
  if (numbers === undefined) return [];
  const isSlash = text.includes('/');
  if ((isSlash ? order : (hyphens ?? order)) === 'ymd') return [[year, ...numbers.map((one) => one.padStart(2, '0'))].join('-')];
  return [isSlash ? `${text}/${year}` : `${text}-${year}`];
}

/** “4–5” for “4th and 5th”: days one after the other are a span, whatever stands between them. */
function daysAlone(text: string): string {
  const days = text.replace(/(?<=\d)(?:st|nd|rd|th|\.)/gi, '');
  const [, first, last] = /^(\d+)\s?(?:&|and|und)\s?(\d+)$/i.exec(days) ?? [];
  return first !== undefined && Number(last) === Number(first) + 1 ? `${first}–${last}` : days;
}

/** “30 December – 2 January” ends in the year after the one that stands above. */
function overNewYear(text: string, year: string): string[] {
  const [from, to, ...others] = text.split(/\s*[–—]\s*|\s+-\s+/);
  if (from === undefined || to === undefined || others.length > 0 || !/^\d{4}$/.test(year)) return [];
  // Not within one year, or on other days of the week than are said.
  if (edtfOf(`${text} ${year}`)?.startsWith(year) === true) return [];
  const over = `${from} ${year} – ${to} ${Number(year) + 1}`;
  const [, first = '', last = ''] = /^\d{4}-(\d\d).*\/\d{4}-(\d\d)/.exec(edtfOf(over) ?? '') ?? [];
  return last < first ? [over] : [];
}
