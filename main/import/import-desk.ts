import { type ImportPreview, PREVIEWED_ROWS } from '../../shared/import';
import { fail, ok, type Result } from '../../shared/result';
import { parseWhen } from '../../shared/time/edtf';
import { longWords } from '../../shared/time/words';
import { nameOnDisk, shownName } from '../disk/shown-name';
import { readTaken } from '../formats/import';
import { type ImportPlan, idsNamed, importLabel, ownIds, PORTION, planImport, reportOf } from '../intake/import-plan';
import type { Imported } from '../intake/imported';
import type { ImportedEvent } from '../intake/imported-event';
import type { ImportTask, ImportTasks } from './import-protocol';
import { readSource, sourceFormat } from './import-source';
import { writeReport } from './write-report';

/** Ids in a portion: some hundred kilobytes. */
const ID_PORTION = 10_000;

/** One file that was read, and what is known of the timeline it is for. */
interface Reading {
  readonly path: string;
  readonly zone: string;
  readonly imported: Imported;
  readonly named: readonly string[];
  readonly present: Set<string>;
  plan: ImportPlan | null;
  own: readonly string[];
}

type Desk = { readonly [T in ImportTask]: (input: ImportTasks[T]['input']) => Result<ImportTasks[T]['output']> };

/** Reads a file and hands out what is in it, step by step; keeps the file's contents until the next one is read. */
export function importDesk(): Desk {
  let reading: Reading | null = null;

  function read({ path, context }: ImportTasks['read']['input']): Result<null> {
    reading = null;
    const source = readSource(path);
    if (!source.ok) return source;
    const format = sourceFormat(nameOnDisk(path), source.value.head, 'Choose a file of one of these formats.');
    if (!format.ok) return format;
    const imported = readTaken(source.value, format.value, context);
    reading = { path, zone: context.zone, imported, named: idsNamed(imported), present: new Set(), plan: null, own: [] };
    return ok(null);
  }

  function plan(reading: Reading, lanes: ImportTasks['plan']['input']['lanes']): Result<ImportPreview> {
    const { imported, present, zone } = reading;
    reading.plan = null;
    if (imported.problemCount > 0) return ok(previewOf(imported, null, zone));
    const planned = planImport(imported, { lanes, present });
    if (!planned.ok) return planned;
    reading.plan = planned.value;
    reading.own = ownIds(planned.value);
    return ok(previewOf(imported, planned.value, zone));
  }

  const withReading = <T>(work: (reading: Reading) => Result<T>): Result<T> => (reading === null ? NOTHING_READ : work(reading));
  const withPlan = <T>(work: (plan: ImportPlan, reading: Reading) => Result<T>): Result<T> =>
    withReading((reading) => (reading.plan === null ? NOTHING_READ : work(reading.plan, reading)));

  return {
    read,
    named: ({ from }) => withReading(({ named }) => ok(named.slice(from, from + ID_PORTION))),
    present: ({ ids }) =>
      withReading(({ present }) => {
        for (const id of ids) present.add(id);
        return ok(null);
      }),
    plan: ({ lanes }) => withReading((reading) => plan(reading, lanes)),
    start: () =>
      withPlan((plan, { path }) =>
        plan.events.length + plan.series.length === 0
          ? fail('invalid', 'There is nothing to import.')
          : ok({ label: importLabel(plan, shownName(path)), newLanes: plan.newLanes, views: plan.views, events: plan.events.length }),
      ),
    own: ({ from }) => withPlan((_, { own }) => ok(own.slice(from, from + ID_PORTION))),
    events: ({ from }) => withPlan(({ events }) => ok(events.slice(from, from + PORTION))),
    series: () => withPlan(({ series }) => ok(series)),
    report: ({ path, timeline }) =>
      withReading(({ imported, plan, path: source }) =>
        writeReport(path, reportOf(imported, plan, null), { inputs: [timeline, source], replace: 'asked' }),
      ),
  };
}

const NOTHING_READ = fail('invalid', 'No file has been read. Choose the file again.');

function previewOf(imported: Imported, plan: ImportPlan | null, zone: string): ImportPreview {
  const { format, problems, problemCount, ambiguous } = imported;
  const ambiguousRows = new Set(ambiguous.rows);
  return {
    format,
    events: plan?.events.length ?? 0,
    series: plan?.series.length ?? 0,
    newLanes: plan?.newLanes.map(({ title }) => title) ?? [],
    alreadyThere: plan?.alreadyThere ?? 0,
    ambiguous: ambiguous.count,
    firstAmbiguous: ambiguous.rows[0] ?? 0,
    problems: [...problems],
    problemCount,
    // The dialog says it beside the choice.
    notes: (plan?.notes ?? imported.notes).filter((note) => note !== ambiguous.note),
    rows: (plan?.events.slice(0, PREVIEWED_ROWS) ?? []).map((event) => rowOf(event, ambiguousRows, zone)),
  };
}

function rowOf({ row, draft, lane }: ImportedEvent, ambiguousRows: ReadonlySet<number>, zone: string): ImportPreview['rows'][number] {
  const when = parseWhen(draft.when, zone);
  // The reader has checked each date by the same parser.
  const words = when.ok ? longWords(when.value) : draft.when;
  return { row, title: draft.title, when: draft.when, words, lane, ambiguous: ambiguousRows.has(row) };
}
