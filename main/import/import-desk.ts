import { type ImportPreview, PREVIEWED_ROWS } from '../../shared/import';
import { fail, ok, type Result } from '../../shared/result';
import { parseWhen } from '../../shared/time/edtf';
import { longWords } from '../../shared/time/words';
import { nameOnDisk, shownName } from '../disk/shown-name';
import { readTaken } from '../formats/import';
import { type ImportPlan, idsNamed, importLabel, ownIds, planImport, reportOf } from '../intake/import-plan';
import type { Imported } from '../intake/imported';
import type { ImportedEvent } from '../intake/imported-event';
import type { Port } from '../messages/port';
import { type Borrowed, borrowed } from '../store/borrowed';
import type { ImportProgress, ImportTask, ImportTasks } from './import-protocol';
import { readSource, sourceFormat } from './import-source';
import { fillImport, knownOf } from './to-store';
import { writeReport } from './write-report';

/** One file that was read, and what importing it would do. */
interface Reading {
  readonly path: string;
  readonly zone: string;
  readonly imported: Imported;
  plan: ImportPlan | null;
}

type StorePort = Port<unknown, unknown>;
type Answer<T> = Result<T> | Promise<Result<T>>;
type Desk = { readonly [T in ImportTask]: (input: ImportTasks[T]['input'], store?: StorePort) => Answer<ImportTasks[T]['output']> };

/** Reads a file and brings it into a timeline, step by step; keeps the file's contents until the next one is read. */
export function importDesk(tell: (progress: ImportProgress) => void): Desk {
  let reading: Reading | null = null;

  function read({ path, context }: ImportTasks['read']['input']): Result<null> {
    reading = null;
    const source = readSource(path);
    if (!source.ok) return source;
    const format = sourceFormat(nameOnDisk(path), source.value.head, 'Choose a file of one of these formats.');
    if (!format.ok) return format;
    const imported = readTaken(source.value, format.value, context);
    reading = { path, zone: context.zone, imported, plan: null };
    return ok(null);
  }

  async function plan(reading: Reading, port: StorePort): Promise<Result<ImportPreview>> {
    const { imported, zone } = reading;
    reading.plan = null;
    const known = await lent(port, (store) => knownOf(store, idsNamed(imported)));
    if (!known.ok) return known;
    if (imported.problemCount > 0) return ok(previewOf(imported, null, zone));
    const planned = planImport(imported, known.value);
    if (!planned.ok) return planned;
    reading.plan = planned.value;
    return ok(previewOf(imported, planned.value, zone));
  }

  const withReading = <T>(work: (reading: Reading) => Answer<T>): Answer<T> => (reading === null ? NOTHING_READ : work(reading));
  const withPlan = <T>(work: (plan: ImportPlan, reading: Reading) => Answer<T>): Answer<T> =>
    withReading((reading) => (reading.plan === null ? NOTHING_READ : work(reading.plan, reading)));

  return {
    read,
    plan: (_, port) => withReading((reading) => (port === undefined ? NOT_LENT : plan(reading, port))),
    start: () =>
      withPlan((plan, { path }) =>
        plan.events.length + plan.series.length === 0
          ? fail('invalid', 'There is nothing to import.')
          : ok({ label: importLabel(plan, shownName(path)), newLanes: plan.newLanes, views: plan.views, events: plan.events.length }),
      ),
    fill: (_, port) =>
      withPlan((plan) =>
        port === undefined ? NOT_LENT : lent(port, (store) => fillImport(store, plan, ownIds(plan), (done) => tell({ done }))),
      ),
    report: ({ path, timeline }) =>
      withReading(({ imported, plan, path: source }) =>
        writeReport(path, reportOf(imported, plan, null), { inputs: [timeline, source], replace: 'asked' }),
      ),
  };
}

/** Works with the timeline that is lent over a port, which is given back then. */
async function lent<T>(port: StorePort, work: (store: Borrowed<'import'>) => Promise<Result<T>>): Promise<Result<T>> {
  const store = borrowed<'import'>(port);
  return work(store).finally(store.giveBack);
}

const NOT_LENT = fail('internal', 'No timeline was lent to bring the file into.');
const NOTHING_READ = fail('invalid', 'No file has been read. Choose the file again.');

function previewOf(imported: Imported, plan: ImportPlan | null, zone: string): ImportPreview {
  const { format, counts, problems, problemCount, ambiguous } = imported;
  const ambiguousRows = new Set(ambiguous.rows);
  return {
    format,
    events: plan?.events.length ?? 0,
    series: plan?.series.length ?? 0,
    newLanes: plan?.newLanes.map(({ title }) => title) ?? [],
    alreadyThere: plan?.alreadyThere ?? 0,
    ambiguous: ambiguous.count,
    firstAmbiguous: ambiguous.rows[0] ?? 0,
    counts,
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
