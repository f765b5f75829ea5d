import { hasTwoDigitYear } from '../../shared/time/typed/column';
import { plainHeader } from '../intake/mapping/column-use';
import { HEADER_WORDS } from '../intake/mapping/header-words';

/* `Jan 24` in a column without years is a month of 2024 in a plan, and a day of January in a diary. */

const MONTH_AND_NUMBER = /^(\p{L}{3,})\.?\s(\d\d)$/u;

/** Whether a cell may be a month of a year of two digits as well as a day. */
export function mayBeMonthOfYear(cell: string): boolean {
  return MONTH_AND_NUMBER.test(cell) && hasTwoDigitYear(cell);
}

/** Whether one of the headers says that its cells are months. */
export function saysMonths(names: readonly string[]): boolean {
  return names.some((name) => HEADER_WORDS.get(plainHeader(name)) === 'month');
}

/**
 * Whether numbers behind months go as years do: from one row to the next they stand still or go on by one, all in one direction, and never within a month.
 * Those of days vary freely.
 *
 * @param cells that may be months of years, in the order of their rows
 */
export function goAsYears(cells: readonly string[]): boolean {
  const read = cells
    .map((cell) => MONTH_AND_NUMBER.exec(cell))
    .map((found) => ({ month: found?.[1]?.toLowerCase(), number: Number(found?.[2]) }));
  const steps = read
    .slice(1)
    .map(({ month, number }, at) => ({ by: number - (read[at]?.number ?? number), isSame: month === read[at]?.month }));
  const isOneWay = [1, -1].some((way) => steps.every(({ by }) => by === 0 || by === way));
  return isOneWay && steps.some(({ isSame }) => !isSame) && steps.every(({ by, isSame }) => by === 0 || !isSame);
}
