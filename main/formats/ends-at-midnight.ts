import { plusDays } from '../../shared/time/day';
import { dayText, readDay } from '../../shared/time/day-text';
import { Rows } from '../intake/evidence/rows';
import { isMidnight, withoutMidnight } from '../intake/mapping/midnight';

/**
 * Whether the ends of a table are days that a program writes with the midnight before them, though its starts have times: a task that was made at 16:05 is
 * due on a day, and not at its first moment. A night that goes on until 00:00 is none of these.
 */
export class EndsAtMidnight {
  readonly #midnights = new Rows();
  /** Of these, what would end before it starts: on the day of its start, which has a later time. */
  readonly #beforeStart = new Rows();
  /** Of these, how many have a start with a time, and which may be nights: they end the day after it, or on a day that is not told here. */
  #timedStarts = 0;
  #nights = 0;
  #others = 0;

  see(row: number, start: string, end: string): void {
    if (end === '') return;
    if (!isMidnight(end)) {
      if (/\d:\d\d/.test(end)) this.#others += 1;
      return;
    }
    this.#midnights.add(row);
    if (!/\d:\d\d/.test(start) || isMidnight(start)) return;
    this.#timedStarts += 1;
    const day = withoutMidnight(end);
    if (start.startsWith(day)) this.#beforeStart.add(row);
    else if (mayBeNextDay(start, day)) this.#nights += 1;
  }

  /** Their rows; null where they are times. @param isDue the header says that something is to be done by then */
  days(isDue: boolean): Rows | null {
    if (this.#midnights.count === 0 || this.#others > 0) return null;
    // One faulty row among nights makes no days of them: most have to be so, or none may be a night.
    const areDays = this.#beforeStart.count > 0 && (this.#beforeStart.count * 2 > this.#timedStarts || this.#nights === 0);
    return isDue || areDays ? this.#midnights : null;
  }
}

/** Whether an end is on the day after a start, as far as both are written so that it can be told. */
function mayBeNextDay(start: string, end: string): boolean {
  const from = readDay(start.slice(0, 10));
  const to = readDay(end);
  return from === null || to === null || dayText(plusDays(from, 1)) === dayText(to);
}
