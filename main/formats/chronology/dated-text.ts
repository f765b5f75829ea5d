import { RecentCache } from '../../../shared/time/cache';
import { MONTHS } from '../../../shared/time/calendar';
import type { DateOrder } from '../../../shared/time/typed/reading';
import { monthNumber } from '../../../shared/time/typed/relative';
import { understandDate } from '../../../shared/time/typed-date';

/** What stands above a line of when it was, as it is to be written behind the line's own words; null where it does not say that. */
export interface Above {
  /** “1914”, “44 BC”. */
  readonly year: string | null;
  /** In English. */
  readonly month: string | null;
  /** A whole day as EDTF, or as it is written where its digits may be of another order. */
  readonly day: string | null;
  /** Of dates in digits; day first where nothing is said. */
  readonly order?: DateOrder | undefined;
}

export const NOTHING_ABOVE: Above = { year: null, month: null, day: null };
/** Tells what would be a date below a heading with a year. */
export const SOME_YEAR: Above = { year: '2000', month: null, day: null };

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
/** A day and its month, or a time, behind which what happened follows without a mark. */
const UNMARKED =
  /^(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(?<one>\p{L}{3,9})\.?(?:,?\s+\d{4})?(?=\s+\p{L})|(?<other>\p{L}{3,9})\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?(?=\s+\p{L})|\[?\d{1,2}:\d\d(?::\d\d)?(?:\s?(?:UTC|GMT|Z|[APap]\.?[Mm]\.?)(?![\p{L}\d]))?\]?(?=\s))/u;
/** Of a century, in the languages that count them so. */
const ROMAN = /(?:^|\s)[IVX]{1,5}(?![\p{L}\d])/u;
/** A date in brackets behind what happened. */
const BEHIND = /^(?<text>.{1,2000}\S)\s+\((?<date>[^()]{3,40})\)[.\s]*$/u;
const GOES_ON = /^[([]?(?:\d|\p{L}{3,9}\.?\s\d|(?:early|mid|late|the|c\.|ca\.)\s)|^\p{L}{3,9}$/iu;
const BARE_DAYS = /^\d{1,2}(?:st|nd|rd|th|\.)?(?:\s?(?:[–—/&-]|and|to|und|bis)\s?\d{1,2}(?:st|nd|rd|th|\.)?)?$/i;
const CLOCK = /^\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s?[–—-]\s?\d{1,2}:\d\d)?(?:\s?(?:UTC|GMT|Z|[A-Z]{3,4}|[+-]\d\d:?\d\d))?$/i;
/** A part of a day, for which dates have no mark, behind a day; and words before a month or a year that say no more than it does. */
const PART_OF_DAY = /(?<=\d\D*),?\s+(?:(?:early|late|in the)\s+)?(?:morning|forenoon|afternoon|evening|night|midday|noon|dawn|dusk)$/i;
const SOMETIME = /^(?:later|earlier|some\s?time)\s+(?:on\s+)?in\s+(?=\p{L}|\d)/iu;
/** Words that would make a date of any year behind them. */
const RELATION =
  /^(?:before|after|since|until|till|from|to|in|by|the|about|around|circa|late|later|early|end|beginning|vor|nach|seit|bis|avant|après|depuis)$/i;

/** Reads texts by themselves, whatever a column of them would prove: what is kept is the text, not how it was read here. */
const PLAIN = { today: '2000-01-01', zone: 'UTC', order: 'dmy' } as const;

/** A date as EDTF where it says its year itself; null where it is none. @param order of 3/4/2021, unless its digits prove another */
export function edtfOf(text: string, order: DateOrder = 'dmy'): string | null {
  // “Today” depends on a day that no such text says.
  if (!/\d/.test(text) && !ROMAN.test(text)) return null;
  return read.get(order === 'dmy' ? text : `${order} ${text}`, () => {
    const understood = understandDate(text, { ...PLAIN, order });
    return understood.ok ? understood.value.edtf : null;
  });
}

/** Days of a year come again and again. */
const read = new RecentCache<string | null>(2000);

/** The year, month and day that a date says, for lines below it; nothing for spans and what is vaguer than a year. */
export function aboveOf(edtf: string): Above {
  const [, year, month, day] = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/.exec(edtf) ?? [];
  if (year === undefined) return NOTHING_ABOVE;
  return {
    year: writtenYear(Number(year)),
    month: MONTHS[Number(month ?? 0) - 1] ?? null,
    day: day === undefined ? null : edtf.replace(/[~?%]$/, ''),
  };
}

function writtenYear(year: number): string {
  if (year <= 0) return `${1 - year} BC`;
  return year < 1000 ? `${year} AD` : String(year);
}

/** The date of a text that is nothing else, with what stands above it; null where it is none. */
export function completed(written: string, above: Above): string | null {
  if (!mayBeDate(written)) return null;
  const text = withYearLast(plainDate(written));
  const [, sure] = /^(.*\S)\s*\?$/.exec(text) ?? [];
  if (sure !== undefined) {
    const when = completed(sure, above);
    return when === null ? null : understood(`${when}?`, above);
  }
  if (above.day !== null && CLOCK.test(text)) return understood(`${above.day} ${text}`, above);
  // Without three digits in a row, or an era, hardly any text says its year: asking costs more than looking.
  if (
    (above.year === null || /\d{3}|\d.*(?:[ab]\.?\s?[cd]|ce|chr|era|\d\d$)/i.test(text)) &&
    edtfOf(text.replace(BARE_HOUR, ''), above.order) !== null
  )
    return text;
  if (above.year === null || RELATION.test(text)) return null;
  // A bare hour stands behind a day, which whoever reads it takes alone.
  return candidates(text, above.year, above.month).find((one) => edtfOf(one.replace(BARE_HOUR, ''), above.order) !== null) ?? null;
}

/** A date without words that are no part of it as a date is written. */
export function plainDate(written: string): string {
  return written.replace(PART_OF_DAY, '').replace(SOMETIME, '');
}

/** “21 October 1805” for “1805, 21 October” and “1805 (21 October)”. */
function withYearLast(text: string): string {
  const [, year, one, other] = /^(\d{4})(?:,\s+([^(),]{3,30})|\s+\(([^(),]{3,30})\))$/.exec(text) ?? [];
  const day = one ?? other ?? '';
  return year !== undefined && day.split(/[\s.]+/).some((word) => word.length > 2 && isMonth(word)) ? `${day} ${year}` : text;
}

function understood(text: string, { order }: Above): string | null {
  return edtfOf(text, order) === null ? null : text;
}

/** “4 March, 10am”, “Fri 19 Apr, 4.30pm”, `14/3 16:30`. */
const CLOCK_BEHIND = '(\\d{1,2}(?::\\d\\d.*|(?:\\.\\d\\d)?\\s?[ap]\\.?m\\.?))';
const DAY_AND_CLOCK = new RegExp(`^(\\D*\\d{1,2}(?!\\d|:)\\D{0,20}?)[,\\s]+${CLOCK_BEHIND}$`, 'i');
const DIGITS_AND_CLOCK = new RegExp(`^(\\d{1,2}\\/\\d{1,2})[,\\s]+${CLOCK_BEHIND}$`, 'i');

const BARE_HOUR = /(?<=\d{4}),? \d{1,2}\s?[ap]\.?m\.?$/i;

/** How a text without a year may be written with one, the likelier first. */
function candidates(text: string, year: string, month: string | null): string[] {
  if (month !== null && BARE_DAYS.test(text)) return [`${text.replace(/(?<=\d)(?:st|nd|rd|th|\.)/gi, '')} ${month} ${year}`];
  if (/^\d{1,2}\.\s?\d{1,2}\.$/.test(text)) return [`${text}${year}`];
  if (/^\d{1,2}\/\d{1,2}$/.test(text)) return [`${text}/${year}`];
  if (/^\d\d-\d\d$/.test(text)) return [`${year}-${text}`];
  if (/^\d{1,2}月/.test(text)) return [`${year}年${text}`];
  const [, digits, hour] = DIGITS_AND_CLOCK.exec(text) ?? [];
  if (digits !== undefined && hour !== undefined) return [`${digits}/${year} ${hour}`];
  // Of letters and digits, and no year of its own.
  if (!/\p{L}/u.test(text) || /\d{3}/.test(text)) return [];
  const [, day, clock] = DAY_AND_CLOCK.exec(text) ?? [];
  if (day !== undefined && clock !== undefined) return [`${day} ${year} ${clock}`];
  // The day of the week may stand behind, in brackets.
  const [, date, weekday] = /^(.*\d.*\S)\s*(\(\p{L}{2,12}\.?\))$/u.exec(text) ?? [];
  if (date !== undefined && weekday !== undefined) return [`${date} ${year} ${weekday}`];
  return [...overNewYear(text, year), `${text} ${year}`];
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

/** Whether it is worth to be asked as a date: most of what stands before a colon is none. */
function mayBeDate(text: string): boolean {
  if (text === '' || text.length > FURTHEST) return false;
  return /\d/.test(text) ? !/(?:\S+\s+){11}\S|[!;“”"]|\?(?!$)/.test(text) : text.length <= 25 && !/\s.*\s.*\s/.test(text);
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
  const first = marks.findIndex(({ next }) => !GOES_ON.test(line.slice(next, next + 20)));
  const marked = first < 0 ? [...marks, ...whole] : marks.slice(0, first + 1);
  const unmarked = UNMARKED.exec(head);
  const { one, other } = unmarked?.groups ?? {};
  const month = one ?? other;
  const isDate = unmarked !== null && (month === undefined || isMonth(month));
  const all = [...marked, ...(isDate ? [{ at: unmarked[0].length, next: unmarked[0].length }] : [])];
  return all.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at);
}

/** The words of a date without brackets around them and “on” before them. */
function dateIn(text: string): string {
  return (
    text
      .trim()
      .replace(/^[([](.{1,78})[)\]]$/, '$1')
      // A zone is put into brackets behind its time.
      .replace(/(?<=\d\s?)\(([A-Z]{2,5}|UTC\s?[+-]\d{1,2}(?::\d\d)?)\)$/, '$1')
      .replace(/^(?:on|in|at|am|im|le|el|il|op|den)\s+(?=\S*\s*\d|\p{L}{3})/iu, '')
      .replace(/,$/, '')
  );
}

function isMonth(word: string): boolean {
  return monthNumber(word.toLowerCase()) !== null || edtfOf(`4 ${word} 2000`) !== null;
}

/** Whether it is written as a day of a month, in whatever year. */
function looksLikeDate(text: string): boolean {
  if (!/\d/.test(text) || !mayBeDate(text)) return false;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return true;
  const plain = text.replace(/^\p{L}{2,10}\.?,?\s+(?=\d|\p{L}+\s+\d)/u, '');
  const [, one, other] =
    /^(?:\d{1,2}(?:st|nd|rd|th|\.)?\s+(\p{L}{3,})|(\p{L}{3,})\.?\s+\d{1,2}(?:st|nd|rd|th)?)(?:,?\s+\d{4})?$/u.exec(plain) ?? [];
  return isMonth(one ?? other ?? '');
}

/** With its year, so that what is wrong with it is said of the whole date. */
function withYear(date: string, { year }: Above): string {
  return year === null || /\d{4}/.test(date) ? date : `${date} ${year}`;
}
