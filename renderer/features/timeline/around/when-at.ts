import { DAY_MS, dayAt } from '../../../../shared/time/day';
import { edtfOfDay, hasEdtf } from '../../../../shared/time/day-text';

/** A day, month or year that takes fewer pixels than this cannot be pointed at. */
const LEAST_POINTED_AT = 6;
const MONTH_DAYS = 30;

/**
 * What is meant by a place of the chart that is pointed at, as EDTF: a day, or where a day takes hardly a pixel its month, or its year.
 *
 * @param perPixel milliseconds
 */
export function whenAt(time: number, perPixel: number): string {
  const day = dayAt(time);
  const edtf = edtfOfDay(day);
  const least = LEAST_POINTED_AT * perPixel;
  if (!hasEdtf(day) || DAY_MS >= least) return edtf;
  return edtf.slice(0, MONTH_DAYS * DAY_MS >= least ? -'-01'.length : -'-01-01'.length);
}
