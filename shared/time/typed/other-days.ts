import { daysInMonth } from '../calendar';
import { type Day, dayFrom, plusDays } from '../day';

/** Days of the Julian and of the French Republican calendar in ours, by their rules. */

/** The day that the Julian calendar calls so: its leap years are every fourth. @param year astronomical */
export function julianDay(year: number, month: number, day: number): Day {
  const century = Math.floor((month <= 2 ? year - 1 : year) / 100);
  return plusDays(dayFrom(year, month, day), century - Math.floor(century / 4) - 2);
}

/** How long a month of the Julian calendar is. */
export function daysInJulianMonth(year: number, month: number): number {
  return month === 2 && year % 4 === 0 ? 29 : daysInMonth(2001, month);
}

/** Days of September on which the years I to XIV began, the first in 1792: the law had them follow the sun, so that no rule of numbers gives them. */
const YEARS_BEGAN = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23];
/** Years with a sixth day behind the twelve months. */
const SEXTILE = new Set([3, 7, 11]);

/** How many days a month of a Republican year had, the days behind the twelfth as a thirteenth; 0 where there is none such. */
export function daysInRepublicanMonth(year: number, month: number): number {
  if (year < 1 || year > YEARS_BEGAN.length || month < 1 || month > 13) return 0;
  return month < 13 ? 30 : SEXTILE.has(year) ? 6 : 5;
}

/** The day that the French Republican calendar calls so; null where it has none. */
export function republicanDay(year: number, month: number, day: number): Day | null {
  if (day < 1 || day > daysInRepublicanMonth(year, month)) return null;
  return dayFrom(1791 + year, 9, (YEARS_BEGAN[year - 1] ?? 0) + (month - 1) * 30 + day - 1);
}
