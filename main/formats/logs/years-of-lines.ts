import { MONTHS } from '../../../shared/time/calendar';
import { Rows } from '../../intake/evidence/rows';

/*
 * The years of a log whose lines say month and day alone: that of the first line is said by a person, and where the days of the lines turn from the end of a year
 * to its beginning, another begins.
 */

/** Days by which a line may come late. */
const LATE = 3;
/** Days of a year that has a 29 February. */
const YEAR = 366;
const DAYS_BEFORE = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];

/** Whether the lines of a log run on in time (1) or back (-1). */
export type Direction = 1 | -1;

const WHEN = /^(\p{L}{3,}) +(\d{1,2}) +(.*)$/u;

/** Which way the lines of a log run: as most of them do. @param whens as the lines say them, `Jan 15 10:02:02` */
export function directionOf(whens: Iterable<{ readonly when: string }>): Direction {
  let forwards = 0;
  let last: number | null = null;
  for (const { when } of whens) {
    const day = dayOf(when);
    if (day === null) continue;
    // The shorter way round the year.
    const step = last === null ? 0 : ((day - last + YEAR + YEAR / 2) % YEAR) - YEAR / 2;
    forwards += Math.sign(step);
    last = day;
  }
  return forwards < 0 ? -1 : 1;
}

/** The year of each line, asked in their order. */
export class YearsOfLines {
  #year: number;
  #day: number | null = null;
  /** Lines that lie more than half a year behind the one before, or before it without another year: a log may be put together of several. */
  readonly leaps = new Rows();

  /**
   * @param first the year of the first line
   * @param direction in which the lines run
   * @param today `YYYY-MM-DD`; nothing is read as ahead of it only since it goes back in the year
   */
  constructor(
    readonly first: number,
    private readonly direction: Direction,
    private readonly today: string,
  ) {
    this.#year = first;
  }

  /** `Jan 15 2024 10:02:02` for `Jan 15 10:02:02`. @param row of the line */
  withYear(when: string, row: number): string {
    const [, name = '', date = '', rest = ''] = WHEN.exec(when) ?? [];
    const day = dayOf(when);
    return day === null ? when : `${name} ${date} ${this.#yearOf(day, row)} ${rest}`;
  }

  #yearOf(day: number, row: number): number {
    const last = this.#day ?? day;
    // Days on in the direction of the log, within one year.
    const step = (day - last) * this.direction;
    if (step <= 0 && step >= -LATE) {
      this.#day ??= day;
      return this.#year;
    }
    if (YEAR - step <= LATE) return this.#year - this.direction;
    const isNext = step < 0;
    const isLeap = (isNext ? step + YEAR : step) > YEAR / 2;
    if (isLeap) this.leaps.add(row);
    if (isNext && !(isLeap && this.#isAhead(day))) this.#year += this.direction;
    this.#day = day;
    return this.#year;
  }

  #isAhead(day: number): boolean {
    return this.direction === 1 && dateOf(this.#year + 1, day) > this.today;
  }
}

/** Years that the first line of a log may be of, the likeliest first: it is not ahead of today (`YYYY-MM-DD`). */
export function likelyYears(firstWhen: string, today: string): number[] {
  const [, name = '', day = '0'] = /^(\p{L}{3,}) +(\d{1,2})/u.exec(firstWhen) ?? [];
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const isAhead = monthAt(name) * 31 + Number(day) > (month - 1) * 31 + date;
  const last = isAhead ? year - 1 : year;
  return [last, last - 1, last - 2, last - 3];
}

/** The day of a year with a 29 February, from 0; null where the line says none. */
function dayOf(when: string): number | null {
  const [, name = '', date = ''] = WHEN.exec(when) ?? [];
  const before = DAYS_BEFORE[monthAt(name)];
  return before === undefined ? null : before + Number(date) - 1;
}

/** `YYYY-MM-DD` of such a day. */
function dateOf(year: number, day: number): string {
  const month = DAYS_BEFORE.findLastIndex((before) => before <= day);
  const date = day - (DAYS_BEFORE[month] ?? 0) + 1;
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function monthAt(name: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
}
