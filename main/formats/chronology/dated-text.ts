import { plusDays } from '../../../shared/time/day';
import { dayText, readDay } from '../../../shared/time/day-text';
import { monthNumber } from '../../../shared/time/typed/relative';
import type { Above } from './above';
import { edtfOf, maySayYear, ROMAN } from './edtf-of';
import { BARE_HOUR, inYear, weekdayInMonth, withoutWeekday } from './with-year';

/** A line parted into its date and what happened. */
export interface DatedText {
  /** With what stands above, so that it can be read alone. */
  readonly when: string;
  readonly text: string;
}

/** How far into a line its date may reach, and how many places are looked at where it may end. */
const FURTHEST = 80;
const MOST_ENDS = 6;
/** Where a date may end and what happened begin; a dash between numbers or months joins a date as well, so the longest is taken. */
const END = /\s*[:：]\s*$|\s*(?::\s|：)\s*|\s+[–—-]+\s+|\s*[–—―]\s*(?=[\p{L}"“(])|(?<=[)\]])\s+|\t\s*|\s{2,}|,\s+(?=[\p{L}"“])/gu;
/** A stop behind a month, a year (“1944 г.”) or a day that stands behind them (“March 25-28.”), and a new sentence; behind another day it is part of the date. */
const STOP =
  /(?<=\p{L}\p{Ll}{2}|\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}(?:\s?[–-]\s?\d{1,2})?|\d{4}(?:\s(?:г|р|r|m))?|\d{4}-\d\d-\d\d|\d{4}\.\s\p{L}{3,12}\.?\s\d{1,2}|\d{4}\.\s\p{L}{3,12}\.?\s\d{1,2}\.,?\s\p{L}{3,12})\.\s+(?=[\p{Lu}"“«„¿¡])/gu;
/** A day and its month, a day in digits with its year, or a time, behind which what happened follows without a mark. */
const UNMARKED =
  /^(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(?<one>\p{L}{3,9})\.?(?:,?\s+\d{4})?(?=\s+\p{L})|(?<other>\p{L}{3,9})\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?(?=\s+\p{L})|(?:\d{4}-\d\d-\d\d|\d{1,2}(?<mark>[./-])\d{1,2}\k<mark>\d{4})(?:,?\s\d{1,2}:\d\d(?::\d\d)?)?(?=\s+\p{L})|\[?\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:UTC|GMT|Z|[APap]\.?[Mm]\.?)(?![\p{L}\d]))?\]?(?=\s))/u;
/** A date of China, Japan or Korea, or two, behind which what happened follows a blank or a comma of theirs; a day with its sign stands right before it as well. */
const EAST_ASIAN = eastAsian();
/** A date in brackets behind what happened. */
const BEHIND = /^(?<text>.{1,2000}\S)\s+\((?<date>[^()]{3,40})\)[.\s]*$/u;
/** A word that stands between two marks, as the month in “1895, Apr – …” does. */
const BETWEEN_MARKS = /^(?<word>\p{L}{3,12})\.?(?:\s*[:：]|\s+[–—-]+\s|\s*[–—―])/u;
const GOES_ON = /^[([]?(?:\d|\p{L}{3,9}\.?\s\d|(?:early|mid|late|the|c\.|ca\.)\s)|^\p{L}{3,9}$/iu;
const CLOCK =
  /^\d{1,2}:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:\s?[ap]\.?m\.?)?(?:\s?[–—-]\s?\d{1,2}:\d\d)?(?:\s?(?:UTC|GMT|Z|[A-Z]{3,4}|[+-]\d\d:?\d\d))?$/i;
/** A time of day that is no minute. */
const VAGUE_CLOCK =
  /^(?:~|(?:approx\.?|approximately|about|around|abt\.?|ca?\.?|circa|gegen|etwa|vers|hacia|około|около)\s)\s?\d{1,2}:\d\d(?:\s?[ap]\.?m\.?)?$/i;
/** A part of a day, for which dates have no mark, behind a day; and words before a month or a year that say no more than it does. */
const PART_OF_DAY = /(?<=\d\D*),?\s+(?:(?:early|late|in the)\s+)?(?:morning|forenoon|afternoon|evening|night|midday|noon|dawn|dusk)$/i;
const SOMETIME = /^(?:later|earlier|some\s?time)\s+(?:on\s+)?in\s+(?=\p{L}|\d)/iu;
/** Words that would make a date of any year behind them. */
const RELATION =
  /^(?:before|after|since|until|till|from|to|in|by|the|about|around|circa|late|later|early|mid|end|beginning|vor|nach|seit|bis|anfang|mitte|ende|avant|après|depuis|début|fin|inicio|inizio|fine|begin|eind|początek|koniec|начало|конец)$/i;

function eastAsian(): RegExp {
  const era = '(?:明治|大正|昭和|平成|令和|民[国國])\\s?';
  const year = `(?:[约約]?\\s?(?:(?:公元|西元|紀元)?前|公元|西元)?\\s?\\d{1,4}|${era}(?:元|\\d{1,3})|[〇零一二三四五六七八九]{4}|\\d{3,4}\\s?[-–—~～至]\\s?\\d{2,4})\\s?[年년]`;
  const day = '\\d{1,2}\\s?[月월](?:\\s?\\d{1,2}\\s?[日号號일])?';
  const date = `(?:${year}(?:\\s?${day})?|${day})`;
  return new RegExp(
    `^${date}(?:\\s?[-–—－~～至]\\s?(?:${date}|\\d{1,2}[日号號일]))?(?:(?=[ \\u3000，、])|(?<=[日号號])(?=[\\p{Script=Han}]))`,
    'u',
  );
}

/** The date of a text that is nothing else, with what stands above it; null where it is none. */
export function completed(written: string, above: Above): string | null {
  if (!mayBeDate(written)) return null;
  const text = withYearLast(plainDate(written)).replace(/\s*\(\?\)$/, '?');
  const [, sure] = /^(.*\S)\s*\?$/.exec(text) ?? [];
  if (sure !== undefined) {
    const when = completed(sure, above);
    return when === null ? null : understood(`${when}?`, above);
  }
  if (above.day !== null && CLOCK.test(text)) return understood(`${above.day} ${text}`, above);
  const next = above.day === null ? null : onNextDay(text, above.day);
  if (next !== null) return understood(next, above);
  // EDTF has no mark for it: whoever reads it takes the day, and tells the time.
  if (above.day !== null && VAGUE_CLOCK.test(text)) return `${above.day} ${text}`;
  // Without three digits in a row, or an era, hardly any text says its year: asking costs more than looking.
  if ((above.year === null || maySayYear(text)) && edtfOf(text.replace(BARE_HOUR, ''), above.order) !== null) return text;
  if (above.year === null || RELATION.test(text)) return null;
  return inYear(text, above.year, above).find((one) => edtfOf(one.replace(BARE_HOUR, ''), above.order) !== null) ?? null;
}

/** A time with the day of a month behind it that is the next one (“0:05 (20th)”), below a day as EDTF; null for any other. */
function onNextDay(text: string, above: string): string | null {
  const [, clock, said] = /^(\d{1,2}:\d\d(?::\d\d)?)\s\((\d{1,2})(?:st|nd|rd|th|\.)?\)$/.exec(text) ?? [];
  const day = clock === undefined ? null : readDay(above);
  const next = day === null ? '' : dayText(plusDays(day, 1));
  return Number(next.slice(-2)) === Number(said) ? `${next} ${clock}` : null;
}

/** A date without words that are no part of it as a date is written. */
export function plainDate(written: string): string {
  return written.replace(PART_OF_DAY, '').replace(SOMETIME, '');
}

/** “21 October 1805” for “1805, 21 October”, “1805. 21 October” and “1805 (21 October)”. */
function withYearLast(text: string): string {
  const [, year, one, other] = /^(\d{4})(?:[.,]\s+([^(),]{3,30})|\s+\(([^(),]{3,30})\))$/.exec(text) ?? [];
  const day = one ?? other ?? '';
  return year !== undefined && day.split(/[\s.]+/).some((word) => word.length > 2 && isMonthName(word)) ? `${day} ${year}` : text;
}

function understood(text: string, { order }: Above): string | null {
  return edtfOf(text, order) === null ? null : text;
}

/** Whether it is worth to be asked as a date: most of what stands before a colon is none. */
function mayBeDate(text: string): boolean {
  if (text === '' || text.length > FURTHEST) return false;
  return /\d/.test(text)
    ? !/(?:\S+\s+){11}\S|[!;“”"]|\?(?!\)?$)/.test(text)
    : text.length <= 25 && (!/\s.*\s.*\s/.test(text) || ROMAN.test(text));
}

/** A line with the date that it begins with, or that stands in brackets at its end; null where it says none. One that is written as a date and none that exists is given as it stands. */
export function datedText(line: string, above: Above): DatedText | null {
  const ends = endsOf(line);
  for (const { at, next } of ends) {
    const when = completed(dateIn(line.slice(0, at)), above);
    // A number alone counts something else where a comma or a blank stands behind it.
    if (when !== null && !(/^\d{1,2}$/.test(line.slice(0, at).trim()) && !/[:：–—-]/.test(line.slice(at, next))))
      return { when, text: line.slice(next).trim() };
  }
  for (const { at, next } of ends) {
    const date = dateIn(line.slice(0, at));
    const ofWeek = above.month === null || above.year === null ? null : weekdayInMonth(date, above.month, above.year);
    if (ofWeek !== null) return { when: ofWeek, text: line.slice(next).trim() };
    if (looksLikeDate(date)) return { when: withYear(date, above), text: line.slice(next).trim() };
  }
  const { text, date } = BEHIND.exec(line)?.groups ?? {};
  const when = date === undefined ? null : completed(date, above);
  return when === null || text === undefined ? null : { when, text };
}

interface End {
  readonly at: number;
  readonly next: number;
}

/** Where the date at the beginning of a line may end, the longest first; behind the whole line as well. */
function endsOf(line: string): End[] {
  const head = line.slice(0, FURTHEST);
  const whole: End[] = line.length <= FURTHEST ? [{ at: line.length, next: line.length }] : [];
  const marks = [...head.matchAll(END)].slice(0, MOST_ENDS).map(({ index, 0: mark }) => ({ at: index, next: index + mark.length }));
  // A date goes on behind a mark only by another number or month.
  const first = marks.findIndex(({ next }) => !goesOn(line.slice(next, next + 20)));
  const marked = first < 0 ? [...marks, ...whole] : marks.slice(0, first + 1);
  const unmarked = UNMARKED.exec(head);
  const { one, other } = unmarked?.groups ?? {};
  const month = one ?? other;
  const isDate = unmarked !== null && (month === undefined || isMonthName(month));
  const stops = [...head.matchAll(STOP)].slice(0, 2).map(({ index, 0: mark }) => ({ at: index, next: index + mark.length }));
  const [asian] = EAST_ASIAN.exec(head) ?? [];
  const east =
    asian === undefined
      ? []
      : [{ at: asian.length, next: asian.length + (/^[ \u3000，、]*/.exec(line.slice(asian.length))?.[0].length ?? 0) }];
  const all = [...marked, ...stops, ...east, ...(isDate ? [{ at: unmarked[0].length, next: unmarked[0].length }] : [])];
  return all.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
}

function goesOn(text: string): boolean {
  if (GOES_ON.test(text)) return true;
  const { word } = BETWEEN_MARKS.exec(text)?.groups ?? {};
  return word !== undefined && isMonthName(word);
}

/** The words of a date without brackets around them and “on” before them. */
function dateIn(text: string): string {
  return (
    text
      .trim()
      .replace(/^[([](.{1,78})[)\]]$/, '$1')
      // A zone is put into brackets behind its time.
      .replace(/(?<=\d\s?)\(([A-Z]{2,5}|UTC\s?[+-]\d{1,2}(?::\d\d)?)\)$/, '$1')
      .replace(/^(?:on|in|at|am|im|le|el|il|op|den|del|du)\s+(?=\S*\s*\d|\p{L}{3})/iu, '')
      .replace(/,$|(?<=\p{L}\p{Ll}{2})\.$/u, '')
  );
}

/** Whether a word is called so, or a short form of it, in any language that dates are read in. */
export function isMonthName(word: string): boolean {
  return monthNumber(word.toLowerCase()) !== null || edtfOf(`4 ${word} 2000`) !== null;
}

/** Whether it is written as a day of a month, in whatever year. */
function looksLikeDate(text: string): boolean {
  if (!/\d/.test(text) || !mayBeDate(text)) return false;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return true;
  const plain = withoutWeekday(text);
  const [, one, other] =
    /^(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(\p{L}{3,})|(\p{L}{3,})\.?\s+\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+\d{4})?$/u.exec(plain) ?? [];
  return isMonthName(one ?? other ?? '');
}

/** With its year, so that what is wrong with it is said of the whole date. */
function withYear(date: string, { year }: Above): string {
  return year === null || /\d{4}/.test(date) ? date : `${date} ${year}`;
}
