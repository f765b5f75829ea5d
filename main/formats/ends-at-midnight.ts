import { Rows } from '../intake/evidence/rows';
import { isMidnight, withoutMidnight } from './table-dates';

/**
 * Whether the ends of a table are days that a program writes with the midnight before them, though its starts have times: a task that was made at 16:05 is
 * due on a day, and not at its first moment. A night that goes on until 00:00 is none of these.
 */
export class EndsAtMidnight {
  readonly #midnights = new Rows();
  /** Of these, what would end before it starts: on the day of its start, which has a later time. */
  readonly #beforeStart = new Rows();
  #others = 0;

  see(row: number, start: string, end: string): void {
    if (end === '') return;
    if (!isMidnight(end)) {
      if (/\d:\d\d/.test(end)) this.#others += 1;
      return;
    }
    this.#midnights.add(row);
    if (/\d:\d\d/.test(start) && !isMidnight(start) && start.startsWith(withoutMidnight(end))) this.#beforeStart.add(row);
  }

  /** Their rows; null where they are times. @param isDue the header says that something is to be done by then */
  days(isDue: boolean): Rows | null {
    if (this.#midnights.count === 0 || this.#others > 0) return null;
    return isDue || this.#beforeStart.count > 0 ? this.#midnights : null;
  }
}
