import { countedBy } from '../../../shared/counted-by';
import type { ImportFormat } from '../../../shared/import';
import { partOfRow, rowInPart } from '../../../shared/row-name';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { contextsFor } from '../../intake/mapping/said-of-several';
import { byThemselves, type Tables } from '../by-themselves';
import { CsvError } from '../csv-text';
import { readTables, type TableToRead } from '../read-table';
import { Unreadable } from '../unreadable';
import { openZip, type Zip } from '../zip/read-zip';
import { chooseSheets } from './choose-sheet';
import { openOds } from './ods/read-ods';
import { leftOf, saidOfSheets } from './said-of-sheets';
import { asTable, groupsOf, headerOf, namesAmong, type SheetGroup, sheetsOf } from './sheet-groups';
import type { Workbook } from './workbook';
import { openXlsx } from './xlsx/read-xlsx';

/**
 * Reads the sheets of a workbook that hold events: those whose columns have the same names as one table, others each by its own columns. What is refused is kept
 * as CSV, which spreadsheets open.
 *
 * @param open may throw Unreadable
 */
export function readWorkbook(open: () => Workbook, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  let format: ImportFormat = 'xlsx';
  try {
    const workbook = open();
    format = workbook.format;
    readSheets(workbook, context, gathered);
  } catch (error) {
    if (error instanceof CsvError) gathered.problem(error.row, '', error.message);
    else if (error instanceof Unreadable) gathered.problem(0, '', error.message);
    else throw error;
  }
  return gathered.result(format);
}

function readSheets(workbook: Workbook, context: ImportContext, gathered: Gathering): void {
  const { sheets: chosen, by, offered } = chooseSheets(workbook, context);
  const all = groupsOf(workbook, chosen, by, context);
  const read = all.length < 2 ? null : byThemselves(withContexts(all, context), tablesOf(all, workbook), by === 'said');
  const toRead = read?.read ?? all.map((group) => ({ group, context, known: NONE, table: null }));
  const groups = toRead.map(({ group }) => group);
  const sheets = sheetsOf(groups);
  const names = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
  const said = {
    read: groups.map((one) => sheetsOf([one])),
    by,
    offered: [...offered, ...(read?.offered ?? []).map(({ part, why }) => ({ sheet: part - 1, why }))],
    copies: [...all.flatMap(({ copies }) => copies), ...(read?.copies ?? [])],
  };
  const together = groups.length === 1 && sheets.length > 1 ? sheets : [];
  gathered.sheets = { kind: 'sheet', begins: [], chosen: sheets[0] ?? 0, together, names, tables: [], left: leftOf(said) };
  const note = saidOfSheets(workbook.sheets, said);
  if (note !== null) gathered.note(note);
  sayOfEach(groups, gathered);
  const tables = toRead.map(({ group, known, context: how, table }) => ({
    ...(table ?? asTable(group, groups, workbook, how, known, gathered)),
    called: groups.length > 1 ? calledBy(group, workbook) : undefined,
  }));
  const done = readTables(tables, gathered);
  const bySheet = countedBy(gathered.drafts.rows, partOfRow);
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
    partOf: partOfRow,
    called: (group) => `the sheet “${workbook.sheets[sheetsOf([group])[0] ?? 0]?.name ?? ''}”`,
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

/** Notes on sheets, and the upper lines of headers of two. */
function sayOfEach(groups: readonly SheetGroup[], gathered: Gathering): void {
  const sheets = groups.flatMap((group) => group.sheets);
  for (const { sheet, read, spread } of sheets) {
    const of = sheets.length > 1 ? `Sheet ${sheet + 1}: ` : '';
    for (const remark of [...read.remarks, ...spread.notes]) gathered.note(`${of}${remark}`);
    for (const row of spread.headings)
      gathered.outcomes.notEvent(sheets.length > 1 ? rowInPart('sheet', sheet + 1, row) : row, 'This is the upper line of the header.');
  }
}

function calledBy(group: SheetGroup, { sheets }: Workbook): TableToRead['called'] {
  const read = sheetsOf([group]);
  return {
    name: read.map((sheet) => sheets[sheet]?.name ?? '').join(', '),
    inNotes: `${read.length === 1 ? 'Sheet' : 'Sheets'} ${read.map((sheet) => sheet + 1).join(', ')}: `,
  };
}

/** What old Excel files and those with a password begin with. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** A workbook by what is in its bytes, not by its name. @throws Unreadable */
export function openWorkbook(bytes: Uint8Array): Workbook {
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    throw new Unreadable(
      'This is a workbook of an older Excel, or one that is protected by a password. Save it as .xlsx without a password, and choose it again.',
    );
  const zip = openZip(bytes);
  if (zip.has('xl/workbook.bin')) throw new Unreadable('This is a binary workbook (.xlsb). Save it as .xlsx, and choose it again.');
  if (zip.has('META-INF/manifest.xml') && zip.has('content.xml')) return ods(zip);
  if (zip.has('[Content_Types].xml') && zip.names.some((name) => name.startsWith('xl/'))) return openXlsx(zip);
  throw new Unreadable('This is an archive, but no workbook: there is neither an Excel nor an OpenDocument spreadsheet in it.');
}

function ods(zip: Zip): Workbook {
  if (/manifest:(encryption-data|encrypted-key)/.test(zip.small('META-INF/manifest.xml', 10_000_000)))
    throw new Unreadable('The file is protected by a password. Save it without one, and choose it again.');
  return openOds(zip);
}
