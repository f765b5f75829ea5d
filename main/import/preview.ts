import { countedBy } from '../../shared/counted-by';
import { type ImportPreview, MOST_PREVIEWED, PREVIEWED_ROWS, type Sheets, sheetOfRow } from '../../shared/import';
import { USUALLY_TAKEN } from '../../shared/reading-again';
import { parseWhen } from '../../shared/time/edtf';
import { longWords } from '../../shared/time/words';
import { notesOf } from '../intake/again/chosen';
import { readingOf } from '../intake/again/view';
import type { ImportPlan } from '../intake/import-plan';
import { type Imported, problemWords } from '../intake/imported';
import type { ImportedEvent } from '../intake/imported-event';

/**
 * What the dialog shows of a file.
 *
 * @param plan null where nothing of the file can be taken
 * @param zone of the timeline
 */
export function previewOf(imported: Imported, plan: ImportPlan | null, zone: string, sampledBytes: number | null): ImportPreview {
  const { format, counts, problems, problemCount, repairs, notEvents, fault, ambiguous, undated, table, decisions } = imported;
  const ambiguousRows = new Set(ambiguous.rows);
  const tableOf = tablesByRow(imported.sheets);
  const byTable = countedBy(plan?.events.rows ?? [], tableOf);
  return {
    format,
    events: plan?.events.length ?? 0,
    eventsByTable:
      imported.sheets === null || imported.sheets.tables.length < 2
        ? []
        : [...imported.sheets.tables.keys()].map((at) => byTable.get(at) ?? 0),
    series: plan?.series.length ?? 0,
    newLanes: plan?.newLanes.map(({ title }) => title) ?? [],
    alreadyThere: plan?.alreadyThere ?? 0,
    again: plan === null || sampledBytes !== null ? null : readingOf(plan.difference),
    ambiguous: ambiguous.count,
    firstAmbiguous: ambiguous.rows[0] ?? 0,
    undated,
    counts,
    sampledBytes,
    table,
    sheets: imported.sheets,
    textReadings: [...(imported.textReadings ?? [])],
    decisions: [...decisions],
    fault,
    problems: [...problems],
    problemCount,
    repairs: [...repairs],
    notEvents: [...notEvents],
    notes: notSaidElsewhere(plan === null ? imported.notes : besidesReading(plan), imported),
    rows: firstOfEach(plan?.events.rows ?? [], tableOf, byTable.size).flatMap((index) => {
      const event = plan?.events.at(index);
      return event === undefined ? [] : [rowOf(event, ambiguousRows, zone)];
    }),
  };
}

/** Which of several tables of sheets a row is of, by its place among them; the first where there is one. */
function tablesByRow(sheets: Sheets | null): (row: number) => number {
  if (sheets === null) return () => 0;
  const bySheet = new Map(sheets.tables.flatMap(({ sheets: own }, at) => own.map((sheet) => [sheet, at])));
  return (row) => bySheet.get(sheetOfRow(sheets, row)) ?? 0;
}

/** The indexes of the first events of each table. @param rows those of all events, in order */
function firstOfEach(rows: readonly number[], tableOf: (row: number) => number, tables: number): number[] {
  const most = Math.min(PREVIEWED_ROWS, Math.floor(MOST_PREVIEWED / Math.max(1, tables)));
  const seen = new Map<number, number>();
  const first: number[] = [];
  for (const [index, row] of rows.entries()) {
    const table = tableOf(row);
    const before = seen.get(table) ?? 0;
    if (before < most) first.push(index);
    seen.set(table, before + 1);
  }
  return first;
}

/** The notes of a plan without what the dialog shows of earlier readings. */
function besidesReading({ notes, difference, changes }: ImportPlan): string[] {
  const said = new Set(notesOf(difference, USUALLY_TAKEN, changes.length));
  return notes.filter((note) => !said.has(note));
}

/** What notes on one of several tables of sheets, or on files, begin with. */
const OF_SHEETS = /^(?:Sheet|Table|File)s? \d[\d, ]*: /;

/** Notes without what the dialog says in its own places: how dates were read, which columns are what, what was repaired. */
function notSaidElsewhere(notes: readonly string[], { repairs, decisions, ambiguous, table }: Imported): string[] {
  const repaired = new Set(repairs.map((repair) => problemWords(repair)));
  const beginnings = decisions.map(({ column }) => `Column ${column}: `);
  const ofColumns = table === null || table.own ? [] : ['The columns are those of ', 'Columns not taken over: '];
  return notes.filter(
    (note) =>
      !repaired.has(note) &&
      ![...beginnings, ...ofColumns].some((beginning) => note.replace(OF_SHEETS, '').startsWith(beginning)) &&
      !(note === ambiguous.note && decisions.length > 0),
  );
}

function rowOf({ row, draft, lane }: ImportedEvent, ambiguousRows: ReadonlySet<number>, zone: string): ImportPreview['rows'][number] {
  const when = parseWhen(draft.when, zone);
  // The reader has checked each date by the same parser.
  const words = when.ok ? longWords(when.value) : draft.when;
  const [source] = draft.sources;
  return {
    row,
    title: draft.title,
    when: draft.when,
    words,
    lane,
    status: draft.status,
    source: source === undefined ? '' : source.title || (source.url ?? ''),
    ambiguous: ambiguousRows.has(row),
  };
}
