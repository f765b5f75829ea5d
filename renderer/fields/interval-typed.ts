import { chosenDays, withChosenDays } from '../../shared/cadence/chosen-days';
import { typedCadence } from '../../shared/cadence/typed-cadence';
import { fail, type Result } from '../../shared/result';
import type { Cadence } from '../../shared/series';

/** An interval as its three fields hold it. */
export interface IntervalTyped {
  readonly count: number | string;
  readonly unit: Cadence['unit'];
  /** Which days, in words; '' where one day in each interval is counted from the anchor. */
  readonly on: string;
}

export function typedOf(every: Cadence): IntervalTyped {
  return { count: every.count, unit: every.unit, on: chosenDays(every) };
}

/** The cadence that the fields stand for. Errors: `invalid`, field `count` or `on`. */
export function cadenceTyped({ count, unit, on }: IntervalTyped, numberNeeded: string): Result<Cadence> {
  if (typeof count !== 'number') return fail('invalid', numberNeeded, 'count');
  return withChosenDays(count, unit, on);
}

/** What the fields become when other days are typed: days of a month need a unit that has months, those of a week one that has weeks. */
export function whenDaysTyped(now: IntervalTyped, on: string): IntervalTyped {
  const read = typedCadence(on);
  if (!read.ok || read.value.on === undefined) return { ...now, on };
  const { unit } = read.value;
  const fits = unit === 'week' ? now.unit !== 'day' : now.unit !== 'day' && now.unit !== 'week';
  return fits ? { ...now, on } : { count: now.unit === 'day' ? 1 : now.count, unit, on };
}

/** What the fields become when another unit is chosen: of days, none are chosen. */
export function whenUnitChosen(now: IntervalTyped, unit: Cadence['unit']): IntervalTyped {
  return { ...now, unit, on: unit === 'day' ? '' : now.on };
}
