import type { DateOrder } from '../../shared/time/typed/reading';
import { SOME_YEAR } from './chronology/above';
import { completed } from './chronology/dated-text';
import { edtfOf } from './chronology/edtf-of';
import { withoutWeekday } from './chronology/with-year';

/** A month or a day of one with a remark in brackets behind it. */
const REMARK = /^([^()[\]]+?)\s*(\([^()]{1,80}\)|\[[^[\]]{1,80}\])$/u;

/* Cells that say a day of a month and no year, in some year and in their own. */

/** Such a cell as it may be written in some year; null for any other. @param order of its digits */
export function inSomeYear(cell: string, order?: DateOrder): string | null {
  return dayIn(cell, order)?.whole ?? null;
}

/** The same in its own year; where there is no such day in it, as it would be written. */
export function inItsYear(cell: string, year: number, order: DateOrder): string {
  const said = String(year).padStart(4, '0');
  const whole = completed(cell, { ...SOME_YEAR, year: said, order });
  if (whole !== null) return whole;
  const day = dayIn(cell, order);
  return day === null ? cell : cell.replace(day.text, day.whole.replace(SOME_YEAR.year ?? '', said));
}

/** A day of no year in this one; any other cell as it is. @param order of its digits */
export function dayInYear(cell: string, year: number, order: DateOrder): string {
  const text = cell.trim();
  if (inSomeYear(text, order) !== null) return inItsYear(text, year, order);
  // A day in both styles is one only in the years in which both were in use, and there is a 29 February only in some.
  const said = edtfOf(text) === null ? completed(text, { ...SOME_YEAR, year: String(year).padStart(4, '0'), order }) : null;
  if (said !== null) return said;
  const [, before = '', remark = ''] = REMARK.exec(text) ?? [];
  const withYear = before === '' ? '' : dayInYear(before, year, order);
  return withYear === before ? cell : `${withYear} ${remark}`;
}

/** What of a cell is a day without a year, and that day in some year: one of the week fits some years alone. */
function dayIn(cell: string, order: DateOrder | undefined): { readonly text: string; readonly whole: string } | null {
  for (const text of [cell, withoutWeekday(cell)]) {
    if (edtfOf(text) !== null) return null;
    const whole = completed(text, { ...SOME_YEAR, order });
    if (whole !== null) return { text, whole };
  }
  return null;
}
