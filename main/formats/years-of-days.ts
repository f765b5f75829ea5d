import { inRows, Rows } from '../intake/evidence/rows';

/*
 * The years of days that say none and stand in an order: that of the first is said by a person, and where the days turn from the end of a year to its beginning,
 * another begins. Days are counted from 0 in a year that has a 29 February.
 */

/** Days of such a year. */
export const YEAR = 366;
const DAYS_BEFORE = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];
/** Parts of a year as EDTF counts them: the month in which they begin, and how many they are. A winter is of two years. */
const PARTS: ReadonlyMap<string, readonly [first: number, months: number]> = new Map([
  ['21', [3, 3]],
  ['22', [6, 3]],
  ['23', [9, 3]],
  ['33', [1, 3]],
  ['34', [4, 3]],
  ['35', [7, 3]],
  ['36', [10, 3]],
  ['37', [1, 4]],
  ['38', [5, 4]],
  ['39', [9, 4]],
  ['40', [1, 6]],
  ['41', [7, 6]],
]);

/** Whether days run on in time (1) or back (-1). */
export type Direction = 1 | -1;

/** How much order days are in. */
export interface Order {
  /** Days by which one may come late. */
  readonly late: number;
  /** Whether one that stands near the turn of the year may come late over it, and shows the direction; else it is at the other end of one year. */
  readonly overNewYear: boolean;
}

/** Rows and lines that people write are in order by and large: what lies up to a quarter of a year before the one above is of the same year, what lies further back of the next. */
export const AS_PEOPLE_WRITE: Order = { late: 92, overNewYear: false };

/** Which way days run: as most of their steps do, on where that is open. @param days null where the next is no step from the one before */
export function directionOf(days: Iterable<number | null>, { overNewYear }: Order): Direction {
  let forwards = 0;
  let last: number | null = null;
  for (const day of days) {
    const step: number = day === null || last === null ? 0 : day - last;
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

  /** @param row that says the day */
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

  /** A date says its year itself: the next ones go on from there. @param day null where it says none */
  goOnFrom(year: number, day: number | null): void {
    this.#year = year;
    this.#day = day;
  }

  #isAhead(day: number): boolean {
    return this.today !== null && this.direction === 1 && dateOf(this.#year + 1, day) > this.today;
  }
}

/** Where the years of days are doubtful, as sentences. */
export function notesOfOrder({ leaps, late }: Pick<YearsOfDays, 'leaps' | 'late'>): string[] {
  const one = late.count === 1;
  return [
    ...(leaps.count === 0 ? [] : [`more than half a year lies before ${inRows(leaps)}: look whether the years from there on are right.`]),
    ...(late.count === 0
      ? []
      : [
          `${inRows(late)} ${one ? 'stands' : 'stand'} out of order by up to a quarter of a year, and ${one ? 'was' : 'were'} read as of the same year as the row before.`,
        ]),
  ];
}

/** Years that the first of several days may be of, the likeliest first: it is not ahead of today (`YYYY-MM-DD`). */
export function likelyYears(first: number | null, today: string): number[] {
  const year = Number(today.slice(0, 4));
  const last = first !== null && dateOf(year, first) > today ? year - 1 : year;
  return [last, last - 1, last - 2, last - 3];
}

/** Null for a month that is none. @param month from 1. @param date from 1 */
export function dayOfYear(month: number, date: number): number | null {
  const before = DAYS_BEFORE[month - 1];
  return before === undefined ? null : before + date - 1;
}

/** The first and the last day that a date may be, and its year. */
export interface DaysOfYear {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** The days that a date as EDTF may be, of a span those of its beginning; null where it says no month. */
export function daysOfYear(edtf: string | null): DaysOfYear | null {
  const [, year, month = '', date] = /(?<!\d)(-?\d{4})-(\d\d)(?:-(\d\d))?/.exec(edtf ?? '') ?? [];
  if (year === undefined) return null;
  const [first, months] = PARTS.get(month) ?? [Number(month), 1];
  const from = dayOfYear(first, Number(date ?? 1));
  const to = dayOfYear(first + months - 1, Number(date ?? 31));
  return from === null || to === null ? null : { year: Number(year), from, to };
}

/** `YYYY-MM-DD` of such a day. */
function dateOf(year: number, day: number): string {
  const month = DAYS_BEFORE.findLastIndex((before) => before <= day);
  const date = day - (DAYS_BEFORE[month] ?? 0) + 1;
  return `${year}-${String(month + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
