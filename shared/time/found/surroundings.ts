import { calendarOf, type Day, plusDays, weekdayOf } from '../day';
import { readDay } from '../day-text';
import { SEASONS } from '../typed/periods';
import type { Reading } from '../typed/reading';
import { monthNumber } from '../typed/relative';
import { eraAt } from './eras';
import { weekdayAt } from './names';
import type { RunningText } from './running-text';

/** A date that the text has named, as far as later words count from it. */
export interface Named {
  /** Where in the text it begins. */
  readonly start: number;
  readonly year: number;
  readonly month?: number;
  readonly day?: Day;
  /** Monday of a week. */
  readonly week?: Day;
  /** ISO 8601-2 code of a quarter (33–36) or a season (21–24). */
  readonly period?: number;
}

/** What the dates of a text are counted from: the day of publication, and what was named so far. */
export class Surroundings {
  readonly published: Day;
  readonly reading: Reading;
  /** Whether the text tells of a time long before its publication, so that days without a year belong to the year that it tells of. */
  readonly history: boolean;
  /** The token behind the date that was found last. */
  ended = -1;
  private readonly firstYear: number | null;
  private last: Named | null = null;
  private told: Named | null = null;
  private toldMonthOf: Named | null = null;
  private lastDay: Named | null = null;
  private lastWeek: Named | null = null;
  private lastMonth: Named | null = null;
  private lastQuarter: Named | null = null;

  constructor(text: RunningText, published: Day) {
    this.published = published;
    const habits = habitsOf(text, calendarOf(published).year);
    this.history = habits.past > 2 * habits.present;
    this.firstYear = habits.firstYear;
    this.reading = { today: published, zone: 'UTC', order: habits.order, orderProven: habits.orderProven, timesIn: null };
  }

  /** The date named last, of any grain. */
  get named(): Named | null {
    return this.last;
  }

  /** The day named last. */
  get namedDay(): Named | null {
    return this.lastDay;
  }

  /** The day or week named last. */
  get namedWeek(): Named | null {
    return this.lastWeek;
  }

  /** The day or month named last. */
  get namedMonth(): Named | null {
    return this.lastMonth;
  }

  get namedQuarter(): Named | null {
    return this.lastQuarter;
  }

  /** The year that a history is in before it has named one. */
  get beginsIn(): number | null {
    return this.firstYear;
  }

  /** The date that a history goes on from: behind "from 19 July 1870 to 28 January 1871" it begins with the first of them. */
  get toldOf(): Named | null {
    return this.told;
  }

  /** The same, where a month was said. */
  get toldMonth(): Named | null {
    return this.toldMonthOf;
  }

  /**
   * Takes note of a date, in the order of the text.
   *
   * @param endsSpan whether it is the second of two that make a span
   */
  name(edtf: string, start: number, endsSpan: boolean): void {
    const named = namedBy(edtf, start);
    if (named === null) return;
    this.last = named;
    if (!endsSpan || this.told?.month === undefined) this.told = named;
    if (named.month !== undefined && !endsSpan) this.toldMonthOf = named;
    if (named.day !== undefined) this.lastDay = named;
    if (named.day !== undefined || named.week !== undefined) this.lastWeek = named;
    if (named.month !== undefined) this.lastMonth = named;
    if (named.period !== undefined && named.period >= 33) this.lastQuarter = named;
  }
}

function namedBy(edtf: string, start: number): Named | null {
  const [, year, second, third] = /^\[?(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(edtf) ?? [];
  if (year === undefined) return null;
  const named = { start, year: Number(year) };
  if (second === undefined) return named;
  const number = Number(second);
  if (number > 12) return number <= 36 ? { ...named, period: number } : named;
  const monday = weekOf(edtf);
  if (monday !== null) return { ...named, month: number, week: monday };
  const day = third === undefined || edtf.startsWith('[') ? null : readDay(`${year}-${second}-${third}`);
  return day === null ? { ...named, month: number } : { ...named, month: number, day };
}

function weekOf(edtf: string): Day | null {
  const [first, last] = (/^\[(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)\]$/.exec(edtf) ?? []).slice(1).map(readDay);
  return first !== undefined && first !== null && last === plusDays(first, 6) && weekdayOf(first) === 1 ? first : null;
}

interface Habits {
  /** Dates long before publication. */
  readonly past: number;
  /** Words that count from publication, and dates near it. */
  readonly present: number;
  readonly firstYear: number | null;
  readonly order: 'dmy' | 'mdy';
  readonly orderProven: boolean;
}

const DEICTIC: ReadonlySet<string> = new Set(['yesterday', 'today', 'tomorrow', 'tonight', 'ago']);
/** Behind "last" and "this" they count from publication, too. */
const SHIFTED: ReadonlySet<string> = new Set(['week', 'month', 'year', 'night', 'morning', 'spring', 'summer', 'fall', 'autumn', 'winter']);
/** Before a year alone. */
const LEADS_YEAR: ReadonlySet<string> = new Set(['in', 'of', 'by', 'since', 'during']);

/** How a text writes its dates, from one look through it. */
function habitsOf(text: RunningText, now: number): Habits {
  let [past, present, monthFirst, dayFirst] = [0, 0, 0, 0];
  let firstYear: number | null = null;
  // A history says the year of its first date; a report begins with a day whose year is that of publication.
  let yearSeen = false;
  let proven: 'dmy' | 'mdy' | null = null;
  for (const [at, token] of text.tokens.entries()) {
    if (token.kind === 'word') {
      if (DEICTIC.has(token.word)) present += 1;
      if ((token.word === 'last' || token.word === 'this') && SHIFTED.has(text.word(at + 1))) present += 1;
      if (weekdayAt(text, at) !== null && text.capital(at) && !isOfDate(text, at + 1)) present += 1;
      if (monthNumber(token.word) === null || !(text.capital(at) || !text.vocabulary.capitals)) continue;
      const days = isDayNumber(text, at + 1) || isDayNumber(text, at - 1);
      if (days && firstYear === null && !yearSeen && !isYearNear(text, at)) present += 2;
      if (days) yearSeen = true;
      if (isDayNumber(text, at + 1)) monthFirst += 1;
      else if (isDayNumber(text, at - 1)) dayFirst += 1;
    } else if (token.kind === 'numeric' && token.numbers.length === 3) {
      const [first, second] = token.numbers.map(Number);
      if ((first ?? 0) > 12 && (first ?? 0) <= 31) proven ??= 'dmy';
      else if ((second ?? 0) > 12 && (second ?? 0) <= 31) proven ??= 'mdy';
    } else if (token.kind === 'number' && (eraAt(text, at + 1) !== null || text.word(at - 1) === 'ad') && token.value < now - 100) {
      yearSeen = true;
      past += 1;
    } else if (token.kind === 'number' && token.text.length === 4) {
      const year = text.plainNumber(at) ?? 0;
      if (year < 1000 || year > now + 50) continue;
      yearSeen = true;
      if (!isDated(text, at)) {
        // A year alone says less of when the text plays.
        if (year <= now - 2 && LEADS_YEAR.has(text.word(at - 1))) past += 0.5;
        continue;
      }
      firstYear ??= year;
      if (year <= now - 2) past += 1;
      else present += 1;
    }
  }
  return { past, present, firstYear, order: proven ?? (monthFirst > dayFirst ? 'mdy' : 'dmy'), orderProven: proven !== null };
}

/** Whether a date follows a weekday: "Sunday, 25 June 1950", "Monday May 5". */
function isOfDate(text: RunningText, at: number): boolean {
  const next = text.sign(at) === ',' ? at + 1 : at;
  const day = text.word(next) === 'the' ? next + 1 : next;
  return (
    monthNumber(text.word(next)) !== null || (isDayNumber(text, day) && [1, 2].some((on) => monthNumber(text.word(day + on)) !== null))
  );
}

function isDayNumber(text: RunningText, at: number): boolean {
  const token = text.peek(at);
  return token?.kind === 'number' && token.value >= 1 && token.value <= 31 && token.text.length <= 2;
}

/** Whether a month or a season stands shortly before a year. */
function isDated(text: RunningText, at: number): boolean {
  return [1, 2, 3].some((back) => monthNumber(text.word(at - back)) !== null || (back < 3 && SEASONS[text.word(at - back)] !== undefined));
}

/** Whether a year stands behind a month: "7 May 1945", "May 7, 1945". */
function isYearNear(text: RunningText, at: number): boolean {
  return [1, 2, 3].some((on) => text.fourDigits(at + on) !== null);
}
