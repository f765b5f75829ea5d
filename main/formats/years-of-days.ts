import { Rows } from '../intake/evidence/rows';

/*
 * The years of days that say none and stand in an order: that of the first is said by a person, and where the days turn from the end of a year to its beginning,
 * another begins.
 */

/** Days of a year that has a 29 February. */
const YEAR = 366;
const DAYS_BEFORE = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];

/** Whether days run on in time (1) or back (-1). */
export type Direction = 1 | -1;

/** How much order days are in. */
export interface Order {
  /** Days by which one may come late. */
  readonly late: number;
  /** Whether one that stands near the turn of the year may come late over it, and shows the direction; else it is at the other end of one year. */
  readonly overNewYear: boolean;
}

/** Which way days run: as most of their steps do, on where that is open. @param days of a year with a 29 February, from 0 */
export function directionOf(days: Iterable<number>, { overNewYear }: Order): Direction {
  let forwards = 0;
  let last: number | null = null;
  for (const day of days) {
    const step = last === null ? 0 : day - last;
    // More than half a year is the shorter way round the year, or shows nothing.
    if (Math.abs(step) <= YEAR / 2) forwards += Math.sign(step);
    else if (overNewYear) forwards -= Math.sign(step);
    last = day;
  }
  return forwards < 0 ? -1 : 1;
}

/** The year of each day, asked in their order. */
export class YearsOfDays {
  #year: number;
  #day: number | null = null;
  /** Rows that lie more than half a year behind the one before, or before it without another year. */
  readonly leaps = new Rows();
  /** Rows that lie before one above them, and in its year. */
  readonly late = new Rows();

  /**
   * @param first the year of the first day
   * @param direction in which they run
   * @param today `YYYY-MM-DD`; no day is read as ahead of it only since it goes back in the year. Null where days may lie ahead
   */
  constructor(
    readonly first: number,
    private readonly direction: Direction,
    private readonly order: Order,
    private readonly today: string | null,
  ) {
    this.#year = first;
  }

  /** @param day of a year with a 29 February, from 0. @param row that says it */
  yearOf(day: number, row: number): number {
    const last = this.#day ?? day;
    // Days on in the direction, within one year.
    const step = (day - last) * this.direction;
    if (step <= 0 && step >= -this.order.late) {
      this.#day ??= day;
      if (step < 0) this.late.add(row);
      return this.#year;
    }
    if (this.order.overNewYear && YEAR - step <= this.order.late) return this.#year - this.direction;
    const isNext = step < 0;
    const isLeap = (isNext ? step + YEAR : step) > YEAR / 2;
    if (isLeap) this.leaps.add(row);
    if (isNext && !(isLeap && this.#isAhead(day))) this.#year += this.direction;
    this.#day = day;
    return this.#year;
  }

  #isAhead(day: number): boolean {
    return this.today !== null && this.direction === 1 && dateOf(this.#year + 1, day) > this.today;
  }
}

/** The day of a year with a 29 February, from 0. @param month from 1. @param date from 1 */
export function dayOfYear(month: number, date: number): number | null {
  const before = DAYS_BEFORE[month - 1];
  return before === undefined ? null : before + date - 1;
}

/** `YYYY-MM-DD` of such a day. */
function dateOf(year: number, day: number): string {
  const month = DAYS_BEFORE.findLastIndex((before) => before <= day);
  const date = day - (DAYS_BEFORE[month] ?? 0) + 1;
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
