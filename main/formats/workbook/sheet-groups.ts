import { partNumber, rowInPart, rowWithin } from '../../../shared/row-name';
import type { Gathering, ImportContext } from '../../intake/imported';
import type { ChosenBy } from '../by-themselves';
import { unguarded } from '../csv-text';
import { datesAsSaid } from '../dates-of-cells';
import { type Alike, type Copied, joinedTables } from '../joined-tables';
import { MOST_TEXT } from '../packed-records';
import type { TableToRead } from '../read-table';
import { refusedTable } from '../refused-table';
import { headOf } from '../table-shape';
import { firstOf, LOOKED_AT, type TableSource } from '../table-source';
import { joined } from './continued';
import { heldByName, isNotFilled, tellingNames } from './sheet-name';
import { LinesOfSheets, sheetsTogether, tableOf, tooMuchText, type WholeSheet, wholeSheet } from './sheets-together';
import type { Workbook } from './workbook';
import { withYearsOfSheets } from './years-of-sheets';

/** Sheets of a workbook that are read as one table: those whose columns have the same names, or one alone. */
export interface SheetGroup {
  readonly sheets: readonly WholeSheet[];
  readonly tables: readonly Alike[];
  /** Sheets with the same columns of which rows stand in the others already, by their parts. */
  readonly copies: readonly Copied[];
}

/**
 * Sheets of a workbook by the tables that they are read as.
 *
 * @param chosen the sheets that are read; where they were chosen by their looks, with those that have columns of the same names, are shown and hold events as far
 *   as their own names tell
 * @throws Unreadable where they hold more text than one file may
 */
export function groupsOf(workbook: Workbook, chosen: readonly number[], by: ChosenBy, context: ImportContext): SheetGroup[] {
  const groups: SheetGroup[] = [];
  const taken = new Set<number>();
  const lines = new LinesOfSheets(workbook);
  let text = 0;
  const mayBe = (sheet: number): boolean => {
    const { name, hidden } = workbook.sheets[sheet] ?? { name: '', hidden: true };
    return !hidden && heldByName(name) !== 'beside' && !isNotFilled(name);
  };
  const among = (sheet: number): boolean => !taken.has(sheet) && (by === 'looks' ? mayBe(sheet) : chosen.includes(sheet));
  for (const sheet of chosen) {
    if (taken.has(sheet)) continue;
    const own = wholeSheet(workbook, sheet);
    // A row that is said to be the header is one of the table that is shown.
    const how = groups.length === 0 ? context : { ...context, header: undefined };
    const together = by === 'looks' || chosen.length > 1 ? sheetsTogether(workbook, own, how, lines, among, by === 'said') : null;
    const group = together ?? { sheets: [own], tables: [{ ...tableOf(sheet, own.spread), header: 0, places: [] }], copies: [] };
    groups.push(group);
    for (const one of [sheet, ...group.sheets.map((whole) => whole.sheet), ...group.copies.map(({ part }) => part - 1)]) taken.add(one);
    text += group.sheets.reduce((sum, { read }) => sum + read.rows.size, 0);
    if (text > MOST_TEXT) throw tooMuchText(workbook);
  }
  return groups;
}

/** Which sheets are read, in the order of their tables. */
export function sheetsOf(groups: readonly SheetGroup[]): number[] {
  return groups.flatMap(({ sheets }) => sheets.map(({ sheet }) => sheet));
}

/** The names of the columns of a table of sheets, by which what was said of columns is meant of it or not. */
export function headerOf({ tables: [first] }: SheetGroup, context: ImportContext): readonly string[] {
  return first === undefined ? [] : (headOf(firstOf(first.records(), LOOKED_AT), undefined, datesAsSaid(context))?.header.cells ?? []);
}

/** A text that Annals wrote has marks of ours in its cells, a spreadsheet has none. */
function asCsv({ kind }: Workbook): Pick<TableSource, 'own' | 'writeRefused'> {
  return { own: kind === 'file' ? unguarded : (cell) => cell, writeRefused: refusedTable(',') };
}

/** The names of the sheets that are read where they tell, by their numbers from 1: lanes; null where one is read alone, whose rows are those of its file. */
function lanesOf(all: readonly SheetGroup[], workbook: Workbook): ReadonlyMap<number, string> | null {
  if (workbook.lanes !== undefined) return workbook.lanes;
  const read = sheetsOf(all);
  if (read.length < 2) return null;
  return tellingNames(new Map(read.map((sheet) => [sheet + 1, calledFor(workbook, sheet)])));
}

/** By what the lane and the year of a sheet are told. */
function calledFor({ sheets }: Workbook, at: number): string {
  const sheet = sheets[at];
  return sheet?.stem ?? sheet?.name ?? '';
}

/** By what rows and lanes of some sheets are named among those that are read. */
export function namesAmong(group: SheetGroup, all: readonly SheetGroup[], workbook: Workbook): readonly (string | undefined)[] | null {
  const lanes = lanesOf(all, workbook);
  return lanes === null ? null : sheetsOf([group]).map((sheet) => lanes.get(sheet + 1));
}

/**
 * Sheets that are read as one table, with the years that their names say. What stands above the headers of further sheets is gathered, and what is said of years.
 *
 * @param all the tables that are read: rows of several sheets are named by them, and their names may be lanes
 * @param known rows of which the events stand in tables before it
 */
export function asTable(
  group: SheetGroup,
  all: readonly SheetGroup[],
  workbook: Workbook,
  context: ImportContext,
  known: ReadonlySet<number>,
  gathered: Gathering,
): TableToRead {
  const { kind } = workbook;
  const own = sheetsOf([group]);
  const lanes = lanesOf(all, workbook);
  const isAlone = lanes === null;
  const how = { ...context, header: headerIn(kind, own[0] ?? 0, isAlone, context.header) };
  const source = isAlone
    ? { records: () => joined(group.sheets[0]?.spread.records() ?? []), ...asCsv(workbook) }
    : joinedTables(kind, group.tables, lanes, asCsv(workbook), gathered);
  const names = new Map(own.map((sheet) => [isAlone ? 0 : sheet + 1, calledFor(workbook, sheet)]));
  const withYears = withYearsOfSheets(source, names, how, { kind, partOf: partNumber });
  if (withYears !== null) gathered.note(withYears.note);
  const whole = withYears?.source ?? source;
  const parts = new Set(own.map((sheet) => sheet + 1));
  return {
    source: known.size === 0 ? whole : { ...whole, isKnown: (row) => known.has(row) || whole.isKnown?.(row) === true },
    context: how,
    has: (row) => isAlone || parts.has(partNumber(row)),
  };
}

/** A row is said of the sheet that is shown first. */
function headerIn(kind: Workbook['kind'], sheet: number, isAlone: boolean, header: ImportContext['header']): ImportContext['header'] {
  if (typeof header !== 'number') return header;
  return isAlone ? rowWithin(header) : rowInPart(kind, sheet + 1, rowWithin(header));
}
