import type { ColumnUse } from '../../../shared/mapping';
import { dateCellsOf } from './by-cells';

/*
 * Days as seven or eight digits with the year behind (`1012024`, `15032024`), as spreadsheets keep them that take a date without separators for a number. The
 * column proves it: with the year before them (`20240315`, `2024075`) digits of these lengths are read as they are.
 */

const RUN = /^(\d{1,2})(\d\d)((?:1[5-9]|20)\d\d)$/;
/** The year first: a day of a month, or one of the year. */
const YEAR_FIRST = /^(?:1[5-9]|20)\d\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:00[1-9]|0[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6]))$/;
const USES: readonly ColumnUse[] = ['when', 'start', 'end', 'learned'];

/** Such a date with strokes between its parts; the text as it was where it is none. */
export function withStrokes(text: string): string {
  const [, first = '', second = '', year = ''] = RUN.exec(text) ?? [];
  return year === '' ? text : `${first}/${second}/${year}`;
}

/** The uses whose columns have days so in all cells that say one, not all of which may have the year first. */
export function findDaysInRuns(
  columns: ReadonlyMap<ColumnUse, readonly number[]>,
  sample: readonly (readonly string[])[],
): ReadonlySet<ColumnUse> {
  const areRuns = (cells: readonly string[]): boolean =>
    cells.length > 0 && cells.every(isRun) && !cells.every((cell) => YEAR_FIRST.test(cell));
  return new Set(USES.filter((use) => columns.get(use)?.length === 1 && areRuns(dateCellsOf(sample, columns.get(use)?.[0] ?? -1))));
}

function isRun(cell: string): boolean {
  const [, first, second] = RUN.exec(cell) ?? [];
  const [one, other] = [Number(first), Number(second)];
  return one >= 1 && other >= 1 && Math.max(one, other) <= 31 && Math.min(one, other) <= 12;
}
