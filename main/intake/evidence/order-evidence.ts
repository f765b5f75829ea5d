import { dayFrom } from '../../../shared/time/day';
import type { DateOrder } from '../../../shared/time/typed/reading';
import { inRows, Rows } from './rows';

/** Two readings of a date in digits, as days. */
interface Readings {
  readonly dmy: number;
  readonly mdy: number;
}
type Order = 'dmy' | 'mdy';

/** An order that something speaks for, though no cell proves it. */
export interface LikelyOrder {
  readonly order: Exclude<DateOrder, 'ymd'>;
  /** Whether it need not be asked. */
  readonly sure: boolean;
  /** What speaks for it, as the rest of a sentence. */
  readonly why: string;
}

const NUMERIC = /^\s*(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d\d)(?!\d)/;
/** Changes from row to row after which it is no accident that they all go one way. */
const IN_A_ROW = 4;

function readingsOf(cell: string): Readings | null {
  const [, first = '', , second = '', year = ''] = NUMERIC.exec(cell) ?? [];
  const [a, b, y] = [Number(first), Number(second), Number(year)];
  if (first === '' || a > 12 || b > 12 || a === 0 || b === 0) return null;
  return { dmy: dayFrom(y, b, a), mdy: dayFrom(y, a, b) };
}

/**
 * What speaks for one order of day and month where no cell has a day beyond twelve: whole days and hours that would last for months the other way,
 * rows that are in order of time one way only, and the clock with AM and PM, which is least of all.
 */
export class OrderEvidence {
  readonly #shorter: Record<Order, Rows> = { dmy: new Rows(), mdy: new Rows() };
  readonly #turns: Record<Order, { up: number; down: number }> = { dmy: { up: 0, down: 0 }, mdy: { up: 0, down: 0 } };
  readonly #halves = new Rows();
  #before: Readings | null = null;

  /** @param isSure whether what speaks for an order may settle it: not where dates have their years by it, since then either makes rows that are in order of time */
  constructor(private readonly isSure = true) {}

  /** The dates of one row. @param close both ends are whole days of a calendar, or hours */
  see(row: number, start: string, end: string, close: boolean): void {
    if (/\d\s*[ap]\.?m\b/i.test(start)) this.#halves.add(row);
    const from = readingsOf(start);
    if (from === null) return;
    if (this.#before !== null) for (const order of ['dmy', 'mdy'] as const) this.turn(order, from[order] - this.#before[order]);
    this.#before = from;
    const to = readingsOf(end);
    if (to === null) return;
    const [dmy, mdy] = [to.dmy - from.dmy, to.mdy - from.mdy];
    if (dmy === mdy) return;
    if (dmy < 0 || mdy < 0) {
      if (dmy >= 0 || mdy >= 0) this.#shorter[dmy >= 0 ? 'dmy' : 'mdy'].add(row);
    } else if (close) this.#shorter[dmy < mdy ? 'dmy' : 'mdy'].add(row);
  }

  private turn(order: Order, by: number): void {
    if (by > 0) this.#turns[order].up += 1;
    else if (by < 0) this.#turns[order].down += 1;
  }

  /** The order that more speaks for; null where nothing does, or as much for the other. */
  get likely(): LikelyOrder | null {
    const bySpan = only((order) => this.#shorter[order].count > 0);
    const byTurn = only((order) => this.isSorted(order));
    if (bySpan !== null && byTurn !== null && bySpan !== byTurn) return null;
    if (bySpan !== null)
      return {
        order: bySpan,
        sure: this.isSure,
        why: `the other way ${inRows(this.#shorter[bySpan])} would end before the start, or last for months`,
      };
    if (byTurn !== null) {
      const { up, down } = this.#turns[byTurn];
      return {
        order: byTurn,
        sure: this.isSure && Math.max(up, down) >= IN_A_ROW,
        why: 'that way the rows are in order of time, and the other way they are not',
      };
    }
    return this.#halves.count === 0 ? null : { order: 'mdy', sure: false, why: 'their times are written with AM and PM' };
  }

  private isSorted(order: Order): boolean {
    const { up, down } = this.#turns[order];
    const [most, least] = up > down ? [up, down] : [down, up];
    return most >= 2 && least <= most / 50;
  }
}

/** The one order of which something is true; null where it is true of both or neither. */
function only(is: (order: Order) => boolean): Order | null {
  if (is('dmy') === is('mdy')) return null;
  return is('dmy') ? 'dmy' : 'mdy';
}
