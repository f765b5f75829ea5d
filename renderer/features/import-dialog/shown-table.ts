import { type ImportPreview, sheetOfRow, type TableShape } from '../../../shared/import';
import { isOfSeveral } from './choices-before';
import { strings } from './strings';

const text = strings.import.file;

/** The table of a file that is looked at, of which the dialog shows columns, dates and events. */
export interface ShownTable {
  /** What each table is called; none for a file that is no workbook of several sheets and no text with several tables. */
  readonly names: readonly string[];
  readonly at: number;
  readonly table: TableShape | null;
  readonly decisions: ImportPreview['decisions'];
  /** Its first events, and how many of it come in. */
  readonly rows: ImportPreview['rows'];
  readonly events: number;
}

/** @param sheet one of those of the table that is looked at, from 0; the first table is where it is of none */
export function shownTable(
  preview: Pick<ImportPreview, 'sheets' | 'table' | 'decisions' | 'rows' | 'events' | 'eventsByTable'>,
  sheet: number | null,
): ShownTable {
  const { sheets, table, decisions, rows, events, eventsByTable } = preview;
  const whole = { names: [], at: 0, table, decisions, rows, events };
  if (!isOfSeveral(sheets)) return whole;
  const { tables } = sheets;
  const names = tables.map(({ sheets: read, table: shape }) => {
    const called = read.map((own) => text.named(sheets.names[own]?.name ?? '', own + 1));
    return shape === null ? text.othersOf(called) : text.tableOf(called);
  });
  const at = Math.max(
    0,
    tables.findIndex((one) => sheet !== null && one.sheets.includes(sheet)),
  );
  const shown = tables[at];
  if (tables.length < 2 || shown === undefined) return { ...whole, names };
  // What nothing proves is asked whatever table it is of.
  const asked = tables.flatMap((one, other) =>
    one.decisions
      .filter(({ by }) => other !== at && by === 'nobody')
      .map((decision) => ({ ...decision, column: text.columnOf(decision.column, names[other] ?? '') })),
  );
  return {
    names,
    at,
    table: shown.table,
    decisions: [...shown.decisions, ...asked],
    rows: rows.filter(({ row }) => shown.sheets.includes(sheetOfRow(sheets, row))),
    events: eventsByTable[at] ?? 0,
  };
}
