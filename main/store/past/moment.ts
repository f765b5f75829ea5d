import { fail, ok, type Result } from '../../../shared/result';
import { parseWhen } from '../../../shared/time/edtf';
import { fromWallClock } from '../../../shared/time/zone';

/** The end of a day, up to which something was known. */
export interface Moment {
  /** UTC milliseconds. */
  readonly instant: number;
  /** The same on the wall clock of the home zone. */
  readonly end: number;
  readonly zone: string;
}

/** `day` is EDTF; a longer stretch stands for its end. Errors: `invalid` for `day`. */
export function momentOf(day: string, zone: string): Result<Moment> {
  const when = parseWhen(day, zone);
  if (!when.ok) return fail('invalid', when.error.message, 'day');
  const end = when.value.bounds.endMax;
  if (end === null) return fail('invalid', 'This date has no end, so there is no day to go back to.', 'day');
  return ok({ instant: fromWallClock(end, zone), end, zone });
}

/** Whether an event was surely known, by its `learned` or else the instant of its entry. */
export type Knowing = (learned: string | null, createdAt: number) => boolean;

/** Dates of learning repeat, so each is read once. */
export function knowingBy({ instant, end, zone }: Moment): Knowing {
  const latest = new Map<string, number | null>();
  return (learned, createdAt) => {
    if (learned === null) return createdAt < instant;
    if (!latest.has(learned)) {
      const when = parseWhen(learned, zone);
      // "Since 2014" and "learned between May and July" begin at the latest when their first part ends.
      latest.set(learned, when.ok ? (when.value.bounds.startMax ?? when.value.bounds.endMax) : null);
    }
    const moment = latest.get(learned) ?? null;
    return moment !== null && moment <= end;
  };
}
