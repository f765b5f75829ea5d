import { MONTHS } from '../../../shared/time/calendar';

/*
 * The years of a log whose lines say month and day alone: that of the first line is said by a person, and each January behind a December begins the next.
 */

/** Months back after which a line is one of the next year; behind less it came late. */
const BACK = 6;

/** The year of each line, asked in their order. */
export class YearsOfLines {
  #year: number;
  #month: number | null = null;

  /** @param first the year of the first line */
  constructor(readonly first: number) {
    this.#year = first;
  }

  /** `Jan 15 2024 10:02:02` for `Jan 15 10:02:02`. */
  withYear(when: string): string {
    const [, name = '', day = '', rest = ''] = /^(\p{L}{3,}) +(\d{1,2}) +(.*)$/u.exec(when) ?? [];
    const month = monthAt(name);
    if (month < 0) return when;
    if (this.#month !== null && this.#month - month >= BACK) this.#year += 1;
    // A line of December soon behind the new year is of the year before, and came late.
    const isLate = month === 11 && this.#month === 0 && this.#year > this.first;
    if (!isLate) this.#month = month;
    return `${name} ${day} ${isLate ? this.#year - 1 : this.#year} ${rest}`;
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

function monthAt(name: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
}
