import { type ImportPreview, PREVIEWED_ROWS } from '../../shared/import';
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
  return {
    format,
    events: plan?.events.length ?? 0,
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
    rows: (plan?.events.slice(0, PREVIEWED_ROWS) ?? []).map((event) => rowOf(event, ambiguousRows, zone)),
  };
}

/** The notes of a plan without what the dialog shows of earlier readings. */
function besidesReading({ notes, difference, changes }: ImportPlan): string[] {
  const said = new Set(notesOf(difference, USUALLY_TAKEN, changes.length));
  return notes.filter((note) => !said.has(note));
}

/** Notes without what the dialog says in its own places: how dates were read, which columns are what, what was repaired. */
function notSaidElsewhere(notes: readonly string[], { repairs, decisions, ambiguous, table }: Imported): string[] {
  const repaired = new Set(repairs.map(problemWords));
  const beginnings = decisions.map(({ column }) => `Column ${column}: `);
  const ofColumns = table === null || table.own ? [] : ['The columns are those of ', 'Columns not taken over: '];
  return notes.filter(
    (note) =>
      !repaired.has(note) &&
      ![...beginnings, ...ofColumns].some((beginning) => note.startsWith(beginning)) &&
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
