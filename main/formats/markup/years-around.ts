import type { Gathering, ImportContext } from '../../intake/imported';
import { cellsOf, fits } from '../../intake/mapping/by-cells';
import { edtfOf } from '../chronology/edtf-of';
import { isOfWholeYear, yearOfName, yearWithin } from '../chronology/year-within';
import type { CsvRecord } from '../csv-text';
import { datesAsSaid } from '../dates-of-cells';
import { headOf } from '../table-shape';
import { firstOf, LOOKED_AT, type TableSource } from '../table-source';
import { withYearsOfSheets } from '../workbook/years-of-sheets';
import { inSomeYear } from '../yearless-cell';
import { AS_PEOPLE_WRITE, daysOfYear, directionOf, YearsOfDays } from '../years-of-days';
import { nearestHeading, type TextTables } from './text-tables';

/*
 * Years that headings above tables say of their dates: a heading may be of the text itself, or of what goes on in the next year.
 */

/** The nearest heading, or where it names no year the next one above that does and has it where years stand; '' where it is open which year that is. */
export function headingWithYear(text: TextTables, part: number): string {
  const nearest = nearestHeading(text, part);
  if (yearOfName(nearest) !== null) return nearest;
  const naming = text.above(part).findLast((heading) => yearWithin(heading, null).year !== undefined) ?? '';
  return typeof yearWithin(naming, null).year === 'string' && yearOfName(naming) !== null ? naming : '';
}

interface Around {
  readonly gathered: Gathering;
  partOf(row: number): number;
}

/** A table with the years that stand above its parts in its dates that say none, which is told. Where their months begin anew, the year is left to be asked. */
export function withYearsAround(
  source: TableSource,
  text: TextTables,
  parts: readonly number[],
  context: ImportContext,
  { partOf, gathered }: Around,
): TableSource {
  const named = parts.map((part) => [part, headingWithYear(text, part)] as const);
  if (named.every(([, heading]) => heading === '')) return source;
  const head = headOf(firstOf(source.records(), LOOKED_AT), context.header, datesAsSaid(context));
  if (head === null || !head.hasHeader) return source;
  const rowsOf = (part: number): CsvRecord[] => [...source.records()].filter(({ row }) => row > head.header.row && partOf(row) === part);
  const holds = (part: number, heading: string): boolean => isYearAlone(heading) || areInOneYear(rowsOf(part), context);
  const years = new Map(named.map(([part, heading]) => [part, holds(part, heading) ? heading : '']));
  const withYears = withYearsOfSheets(source, years, context, { kind: 'table', partOf });
  if (withYears !== null) gathered.note(withYears.note);
  return withYears?.source ?? source;
}

/** Whether a heading is of all that happened in a year: what stands below it may be in any order. */
function isYearAlone(heading: string): boolean {
  return /^\W*\d{4}\W*$/u.test(heading) || isOfWholeYear(heading);
}

/** One day turns nowhere. */
const LEAST_DAYS = 2;

/** Whether the first days without a year of each row run through one year, forwards or back. */
function areInOneYear(rows: readonly CsvRecord[], { order }: ImportContext): boolean {
  const cells = rows.map((record) => record.cells);
  const isOpenDay = (cell: string): boolean => inSomeYear(cell.trim(), order) !== null;
  const width = Math.max(0, ...cells.map(({ length }) => length));
  const column = [...Array(width).keys()].find((at) => {
    const said = cellsOf(cells, at);
    return said.length >= LEAST_DAYS && fits(said, isOpenDay);
  });
  if (column === undefined) return true;
  const days = cells.flatMap((one) => daysOfYear(edtfOf(inSomeYear((one[column] ?? '').trim(), order) ?? '', order))?.from ?? []);
  const years = new YearsOfDays(0, directionOf(days, AS_PEOPLE_WRITE), AS_PEOPLE_WRITE, null);
  return days.every((day, at) => years.yearOf(day, at) === 0);
}
