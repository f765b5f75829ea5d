import { MONTHS } from '../../../shared/time/calendar';
import { type Direction, dayOfYear, directionOf, type Order, YearsOfDays } from '../years-of-days';

/* The years of a log whose lines say month and day alone. */

/** A line may come some days late, and a log may be put together of several. */
const ORDER: Order = { late: 3, overNewYear: true };

const WHEN = /^(\p{L}{3,}) +(\d{1,2}) +(.*)$/u;

/** Which way the lines of a log run: as most of them do. @param whens as the lines say them, `Jan 15 10:02:02` */
export function directionOfLines(whens: Iterable<{ readonly when: string }>): Direction {
  return directionOf(daysOf(whens), ORDER);
}

function* daysOf(whens: Iterable<{ readonly when: string }>): Generator<number> {
  for (const { when } of whens) {
    const day = dayOf(when);
    if (day !== null) yield day;
  }
}

/** The year of each line, asked in their order. */
export class YearsOfLines extends YearsOfDays {
  /**
   * @param first the year of the first line
   * @param direction in which the lines run
   * @param today `YYYY-MM-DD`; nothing is read as ahead of it only since it goes back in the year
   */
  constructor(first: number, direction: Direction, today: string) {
    super(first, direction, ORDER, today);
  }

  /** `Jan 15 2024 10:02:02` for `Jan 15 10:02:02`. @param row of the line */
  withYear(when: string, row: number): string {
    const [, name = '', date = '', rest = ''] = WHEN.exec(when) ?? [];
    const day = dayOf(when);
    return day === null ? when : `${name} ${date} ${this.yearOf(day, row)} ${rest}`;
  }
}

/** Years that the first line of a log may be of, the likeliest first: it is not ahead of today (`YYYY-MM-DD`). */
export function likelyYears(firstWhen: string, today: string): number[] {
  const [, name = '', day = '0'] = /^(\p{L}{3,}) +(\d{1,2})/u.exec(firstWhen) ?? [];
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  const isAhead = monthOf(name) * 31 + Number(day) > month * 31 + date;
  const last = isAhead ? year - 1 : year;
  return [last, last - 1, last - 2, last - 3];
}

/** The day of a year with a 29 February, from 0; null where the line says none. */
function dayOf(when: string): number | null {
  const [, name = '', date = ''] = WHEN.exec(when) ?? [];
  return dayOfYear(monthOf(name), Number(date));
}

/** From 1; 0 of what is none. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}
