import { calendarOf, dayFrom, midnight } from './day';

/** Years from line to line on an axis of years: 1, 2, 5, 10, 20, 50 … to five million. Ascending. */
export const YEAR_STEPS: readonly number[] = Array.from({ length: 7 }, (_, power) => [1, 2, 5].map((lead) => lead * 10 ** power)).flat();

/** @returns the least step that is at least so many years; ten million where none is */
export function yearStep(least: number): number {
  return YEAR_STEPS.find((years) => years >= least) ?? 10_000_000;
}

/**
 * The years on which lines stand that are `step` years apart, as round as they are read on either side of the era: 1000 BCE, 500 BCE, 1 CE,
 * 500 CE. There is no year 0 to stand on.
 *
 * @param from counted astronomically, as all of these: 0 is 1 BCE
 * @returns the last at or before `from`, and all that follow up to `to`; empty never
 */
export function roundYears(from: number, to: number, step: number): number[] {
  const years = [from > 0 ? Math.max(1, Math.floor(from / step) * step) : 1 - Math.ceil((1 - from) / step) * step];
  for (let year = after(years[0] ?? from, step); year <= to; year = after(year, step)) years.push(year);
  return years;
}

/** First instants of the same years, as far as there are days for them: the last before the first of all days has none. */
export function startsOfRoundYears(from: number, to: number, step: number): number[] {
  return roundYears(from, to, step)
    .map((year) => ({ year, day: dayFrom(year) }))
    .filter(({ year, day }) => calendarOf(day).year === year)
    .map(({ day }) => midnight(day));
}

function after(year: number, step: number): number {
  if (year === 1) return Math.max(2, step);
  return year <= 0 && year + step > 0 ? 1 : year + step;
}
