import type { Cadence } from '../series';
import { type RuleDays, tidyRuleDays, weekdayOfRule } from './rule-days';

/**
 * A cadence as it is kept: one that can be said in several ways is written in one. "First Tuesday" is a weekday with a number, not the first
 * picked of all Tuesdays, and certain months of every year are months.
 */
export function tidyCadence({ count, unit, on }: Cadence): Cadence {
  if (on === undefined) return { count, unit };
  // What is said twice is one day before it is told whether there is only one.
  const days = tidyRuleDays(unnested(tidyRuleDays(on)));
  const byMonths = unit === 'year' && count === 1 && (days.pick === undefined || days.months?.length === 1);
  if (unit === 'week' && count === 1) return { count, unit, on: withoutWeekStart(days) };
  return { count, unit: byMonths ? 'month' : unit, on: days };
}

export function isSameCadence(one: Cadence, other: Cadence): boolean {
  return JSON.stringify(tidyCadence(one)) === JSON.stringify(tidyCadence(other));
}

function unnested(on: RuleDays): RuleDays {
  const { weekdays, monthDays, pick, ...rest } = on;
  const [only, ...others] = weekdays ?? [];
  const fits = pick?.every((nth) => Math.abs(nth) <= 5) === true && monthDays === undefined;
  // Picked of all Tuesdays of one month; of several months together it would be another day.
  if (!fits || only === undefined || others.length > 0 || weekdayOfRule(only).nth !== 0 || (rest.months?.length ?? 1) > 1) return on;
  return { ...rest, weekdays: pick.map((nth) => `${nth}${only}`) };
}

function withoutWeekStart({ weekStart: _, ...days }: RuleDays): RuleDays {
  return days;
}
