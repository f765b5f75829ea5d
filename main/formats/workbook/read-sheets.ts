import { countedBy } from '../../../shared/counted-by';
import { partNumber, rowInPart } from '../../../shared/row-name';
import type { Gathering, ImportContext } from '../../intake/imported';
import { contextsFor } from '../../intake/mapping/said-of-several';
import { byThemselves, type ChosenBy, type Tables } from '../by-themselves';
import { readTables, type TableToRead } from '../read-table';
import { leftOf, type Offered, saidOfSheets } from './said-of-sheets';
import { asTable, groupsOf, headerOf, namesAmong, type SheetGroup, sheetsOf } from './sheet-groups';
import type { Workbook } from './workbook';

/** Which sheets are read. */
export interface ChosenSheets {
  /** The one that is shown first, then those that hold events as well. */
  readonly sheets: readonly number[];
  /** Why those. */
  readonly by: ChosenBy;
  readonly offered: readonly Offered[];
}

/**
 * Reads sheets of a workbook: those whose columns have the same names as one table, others each by its own columns.
 *
 * @throws CsvError, Unreadable
 */
export function readSheets(
  workbook: Workbook,
  { sheets: chosen, by, offered }: ChosenSheets,
  context: ImportContext,
  gathered: Gathering,
): void {
  const all = groupsOf(workbook, chosen, by, context);
  const read = all.length < 2 ? null : byThemselves(withContexts(all, context), tablesOf(all, workbook), by);
  const toRead = read?.read ?? all.map((group) => ({ group, context, known: NONE, table: null }));
  const groups = toRead.map(({ group }) => group);
  const sheets = sheetsOf(groups);
  const names = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
  const said = {
    read: groups.map((one) => sheetsOf([one])),
    kind: workbook.kind,
    by,
    offered: [...offered, ...(read?.offered ?? []).map(({ part, why }) => ({ sheet: part - 1, why }))],
    copies: [...all.flatMap(({ copies }) => copies), ...(read?.copies ?? [])],
  };
  const together = groups.length === 1 && sheets.length > 1 ? sheets : [];
  gathered.sheets = { kind: workbook.kind, begins: [], chosen: sheets[0] ?? 0, together, names, tables: [], left: leftOf(said) };
  const note = saidOfSheets(workbook.sheets, said);
  if (note !== null) gathered.note(note);
  sayOfEach(groups, workbook, gathered);
  const tables = toRead.map(({ group, known, context: how, table }) => ({
    ...(table ?? asTable(group, groups, workbook, how, known, gathered)),
    called: groups.length > 1 ? calledBy(group, workbook) : undefined,
  }));
  const done = readTables(tables, gathered);
  const bySheet = countedBy(gathered.drafts.rows, partNumber);
  const tablesRead = done.flatMap(({ table, events, decisions }, at) => {
    const group = groups[at];
    if (table === null || group === undefined) return [];
    const own = sheetsOf([group]);
    const eventsBySheet = sheets.length < 2 ? [events] : own.map((sheet) => bySheet.get(sheet + 1) ?? 0);
    return [{ sheets: own, events, eventsBySheet, table, decisions: [...decisions] }];
  });
  gathered.sheets = { ...gathered.sheets, tables: tablesRead };
}

/** What is known of the tables of sheets. */
function tablesOf(all: readonly SheetGroup[], workbook: Workbook): Tables<SheetGroup> {
  return {
    asTable: (group, context, known, gathered) => asTable(group, all, workbook, context, known, gathered),
    among: (group, read) => ({
      names: namesAmong(group, read, workbook),
      notesOn: read.length > 1 ? (calledBy(group, workbook)?.inNotes ?? '') : '',
    }),
    partsOf: (group) => sheetsOf([group]).map((sheet) => sheet + 1),
    partOf: partNumber,
    called: (group) => `the ${workbook.kind} “${workbook.sheets[sheetsOf([group])[0] ?? 0]?.name ?? ''}”`,
  };
}

const NONE: ReadonlySet<number> = new Set();

/** How each of several tables of sheets is read: what was said of columns and header counts for those that it can be meant of. */
function withContexts(
  groups: readonly SheetGroup[],
  context: ImportContext,
): { readonly group: SheetGroup; readonly context: ImportContext }[] {
  const contexts = contextsFor(
    context,
    groups.map((group) => headerOf(group, context)),
  );
  return groups.map((group, at) => {
    const own = contexts[at] ?? context;
    return { group, context: at === 0 ? own : { ...own, header: undefined } };
  });
}

/** Notes on sheets, and rows of theirs that hold no event. */
function sayOfEach(groups: readonly SheetGroup[], { kind }: Workbook, gathered: Gathering): void {
  const sheets = groups.flatMap((group) => group.sheets);
  const isAlone = kind === 'sheet' && sheets.length < 2;
  for (const { sheet, read, spread } of sheets) {
    const of = isAlone ? '' : inNotes(kind, [sheet]);
    for (const remark of [...read.remarks, ...spread.notes]) gathered.note(`${of}${remark}`);
    const headings = spread.headings.map((row) => ({ row, why: 'This is the upper line of the header.' }));
    for (const { row, why } of [...headings, ...(read.aside ?? [])])
      gathered.outcomes.notEvent(isAlone ? row : rowInPart(kind, sheet + 1, row), why);
  }
}

function calledBy(group: SheetGroup, { kind, sheets }: Workbook): TableToRead['called'] {
  const read = sheetsOf([group]);
  return { name: read.map((sheet) => sheets[sheet]?.name ?? '').join(', '), inNotes: inNotes(kind, read) };
}

/** What notes on some sheets begin with: “Sheets 2, 5: ”. */
function inNotes(kind: Workbook['kind'], sheets: readonly number[]): string {
  const word = kind === 'file' ? 'File' : 'Sheet';
  return `${word}${sheets.length === 1 ? '' : 's'} ${sheets.map((sheet) => sheet + 1).join(', ')}: `;
}
