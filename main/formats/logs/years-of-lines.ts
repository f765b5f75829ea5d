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

/** The day of its year that a line says, see `YearsOfDays`; null where it says none. */
export function dayOf(when: string): number | null {
  const [, name = '', date = ''] = WHEN.exec(when) ?? [];
  return dayOfYear(monthOf(name), Number(date));
}

/** From 1; 0 of what is none. */
function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}
