import { fail, ok, type Result } from '../result';
import { add, floorTo, type Unit } from './calendar';
import type { RowPeriod } from './options';
import type { PictureRange } from './range';

/** One row of a picture that is split by period. */
export interface Period {
  /** The whole period: all rows are equally long in calendar terms, so that January stands under January. */
  readonly whole: PictureRange;
  /** The part of it that the picture shows. */
  readonly shown: PictureRange;
}

const STEPS: Readonly<Record<RowPeriod, readonly [Unit, number]>> = {
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['year', 1],
  decade: ['year', 10],
  century: ['year', 100],
};

/** More rows than this nobody reads in one picture. */
const MOST_ROWS = 400;

/** The periods that a range touches, in order. Fails, naming the field, when they would be too many. */
export function periodsOf(range: PictureRange, every: RowPeriod | null): Result<readonly Period[]> {
  if (every === null) return ok([{ whole: range, shown: range }]);
  const [unit, count] = STEPS[every];
  const periods: Period[] = [];
  // The air around a whole timeline would otherwise make rows of its own.
  const first = range.namedFrom;
  const last = Math.max(range.namedTo, first + 1);
  for (let at = floorTo(first, unit, count); at < last; ) {
    const next = add(at, unit, count);
    // Beyond what a Date can hold the calendar answers NaN.
    if (Number.isNaN(next)) break;
    if (periods.length === MOST_ROWS) {
      const message = `One row per ${every} would make more than ${MOST_ROWS} rows. Take longer periods or a shorter range.`;
      return fail('invalid', message, 'rowsPer');
    }
    const shown = { from: Math.max(at, first), to: Math.min(next, last) };
    periods.push({ whole: rangeOf(at, next), shown: rangeOf(shown.from, shown.to) });
    at = next;
  }
  const final = periods.pop();
  if (final === undefined) return ok([{ whole: range, shown: range }]);
  // Limits are half-open, but an instant on the very last millisecond of a whole timeline is part of it.
  return ok([...periods, { ...final, shown: { ...final.shown, to: Math.min(range.to, final.shown.to + 1) } }]);
}

function rangeOf(from: number, to: number): PictureRange {
  return { from, to, namedFrom: from, namedTo: to };
}
