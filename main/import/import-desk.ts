import { type ImportChoices, type ImportPreview, NO_CHOICES, type RememberedImport } from '../../shared/import';
import { type Again, type Taken, USUALLY_TAKEN } from '../../shared/reading-again';
import { fail, ok, type Result } from '../../shared/result';
import { nameOnDisk, shownName } from '../disk/shown-name';
import { readFiles } from '../formats/files/read-files';
import { readTaken } from '../formats/import';
import { heldOnce, type SourceBytes } from '../formats/source-bytes';
import { type Difference, differenceOf } from '../intake/again/difference';
import { changedRecords, listedRecords } from '../intake/again/view';
import {
  type ImportPlan,
  idsNamed,
  importLabel,
  isEmptyPlan,
  type KnownTimeline,
  ownIds,
  planImport,
  reportOf,
  type Take,
} from '../intake/import-plan';
import { type Imported, problemWords } from '../intake/imported';
import { withChoices } from '../intake/said-choices';
import type { Port } from '../messages/port';
import { NOT_LENT, whileLent } from '../store/borrowed';
import type { ImportProgress, ImportSource, ImportTask, ImportTasks } from './import-protocol';
import { readBeginning, readSource, sourceFormat } from './import-source';
import { KeptWorkbook, stampOf } from './kept-workbook';
import { previewOf } from './preview';
import { severalFiles } from './several-files';
import { answeredBy, fillImport, knownOf } from './to-store';
import { writeRefused } from './write-refused';
import { writeReport } from './write-report';
import { writtenMapping } from './written-mapping';

/** Of a larger file its beginning is read, to show what a choice does; a million bytes are read before one looks up. */
const BEGINNING = 1_000_000;
/** Of these so many records. */
const SAMPLED = 5000;

/** What was read, and what importing it would do. */
interface Reading {
  readonly source: ImportSource;
  /** The files that were read. */
  readonly inputs: readonly string[];
  readonly zone: string;
  readonly imported: Imported;
  /** Bytes that were read of a file that has more. */
  readonly sampledBytes: number | null;
  readonly again: Again | undefined;
  /** What the timeline had of it when that was asked. */
  found: { readonly known: KnownTimeline; readonly difference: Difference } | null;
  plan: ImportPlan | null;
}

type StorePort = Port<unknown, unknown>;
type Answer<T> = Result<T> | Promise<Result<T>>;
type Desk = { readonly [T in ImportTask]: (input: ImportTasks[T]['input'], store?: StorePort) => Answer<ImportTasks[T]['output']> };

/** Reads a file and brings it into a timeline, step by step; keeps the file's contents until the next one is read. */
export function importDesk(tell: (progress: ImportProgress) => void): Desk {
  let reading: Reading | null = null;
  const workbook = new KeptWorkbook();

  function read({ source, context, choices, remembered, extent, again }: ImportTasks['read']['input']): Result<null> {
    reading = null;
    const chosen = choices === null ? { ...context, remembered: chosenBefore(remembered) } : withChoices(context, choices);
    if ('paths' in source) {
      const several = severalFiles(source.paths);
      if (!several.ok) return several;
      workbook.forget();
      const imported = readFiles(several.value.files, chosen);
      reading = { source, inputs: several.value.paths, zone: context.zone, imported, sampledBytes: null, again, found: null, plan: null };
      return ok(null);
    }
    const inputs = 'path' in source ? [source.path] : [];
    const kept = 'path' in source ? workbook.read(source.path, chosen) : null;
    if (kept !== null) {
      reading = { source, inputs, zone: context.zone, imported: kept, sampledBytes: null, again, found: null, plan: null };
      return ok(null);
    }
    workbook.forget();
    const stamp = 'path' in source ? stampOf(source.path) : null;
    const found = bytesOf(source, extent);
    if (!found.ok) return found;
    const { bytes, sampled } = found.value;
    const format =
      'text' in source ? ok('csv' as const) : sourceFormat(nameOnDisk(source.path), bytes.head, 'Choose a file of one of these formats.');
    if (!format.ok) return format;
    // Only of a table a part means something.
    if (sampled && format.value !== 'csv') return read({ source, context, choices, remembered, extent: 'whole', again });
    const length = sampled ? BEGINNING : null;
    const imported = readTaken(bytes, format.value, sampled ? { ...chosen, sample: SAMPLED } : chosen, (opened) =>
      workbook.keep(stamp, opened),
    );
    reading = { source, inputs, zone: context.zone, imported, sampledBytes: length, again, found: null, plan: null };
    return ok(null);
  }

  async function plan(reading: Reading, port: StorePort): Promise<Result<ImportPreview>> {
    const { imported, zone, sampledBytes, again, source } = reading;
    reading.plan = null;
    reading.found = null;
    if (imported.fault !== null) return ok(previewOf(imported, null, zone, sampledBytes));
    // Of a beginning nobody could say what is gone, and all of history would be read at every choice.
    const how = { name: again?.versionOf ?? nameOf(source), asNew: again?.asNew === true || sampledBytes !== null };
    const found = await whileLent<'import', NonNullable<Reading['found']>>(port, async (store) => {
      const known = await knownOf(store, idsNamed(imported));
      if (!known.ok) return known;
      const difference = await answeredBy(store, differenceOf(imported, how));
      return difference.ok ? ok({ known: known.value, difference: difference.value }) : difference;
    });
    if (!found.ok) return found;
    reading.found = found.value;
    const planned = choose(reading, USUALLY_TAKEN);
    return planned.ok ? ok(previewOf(imported, planned.value, zone, sampledBytes)) : planned;
  }

  function choose(reading: Reading, taken: Taken): Result<ImportPlan> {
    const { imported, found } = reading;
    if (found === null) return NOTHING_READ;
    const planned = planImport(imported, found.known, found.difference, 'good', taken);
    if (planned.ok) reading.plan = planned.value;
    return planned;
  }

  function start(plan: ImportPlan, { imported, sampledBytes }: Reading, take: Take): Result<ImportTasks['start']['output']> {
    const [first] = imported.problems;
    if (take === 'all' && first !== undefined) return fail('invalid', problemWords(first));
    if (sampledBytes !== null) return fail('invalid', 'Only the beginning of the file has been read. Read all of it first.');
    if (isEmptyPlan(plan)) return fail('invalid', 'There is nothing to import.');
    const { newLanes, views, events } = plan;
    return ok({ label: importLabel(plan), newLanes, views, events: events.length });
  }

  const withReading = <T>(work: (reading: Reading) => Answer<T>): Answer<T> => (reading === null ? NOTHING_READ : work(reading));
  const withPlan = <T>(work: (plan: ImportPlan, reading: Reading) => Answer<T>): Answer<T> =>
    withReading((reading) => (reading.plan === null ? NOTHING_READ : work(reading.plan, reading)));

  return {
    read,
    plan: (_, port) => withReading((reading) => (port === undefined ? NOT_LENT : plan(reading, port))),
    changed: ({ offset, limit }) => withReading(({ found }) => ok(found === null ? [] : changedRecords(found.difference, offset, limit))),
    listed: ({ fate, offset, limit }) =>
      withReading(({ found }) => ok(found === null ? [] : listedRecords(found.difference, fate, offset, limit))),
    choose: (taken) =>
      withReading((reading) => {
        const planned = choose(reading, taken);
        if (!planned.ok) return planned;
        const { events, series, changes } = planned.value;
        return ok({ events: events.length, series: series.length, changes: changes.length });
      }),
    start: ({ take }) => withPlan((plan, reading) => start(plan, reading, take)),
    fill: (_, port) =>
      withPlan((plan) =>
        port === undefined
          ? NOT_LENT
          : whileLent<'import', null>(port, (store) => fillImport(store, plan, ownIds(plan), (done) => tell({ done }))),
      ),
    report: ({ path, timeline }) =>
      withReading(({ imported, plan, inputs }) => writeReport(path, reportOf(imported, plan, null), besides(inputs, timeline))),
    refused: ({ path, timeline }) =>
      withReading(({ imported, inputs }) => {
        const written = writeRefused(path, imported, besides(inputs, timeline));
        return written.ok ? ok(null) : written;
      }),
    mapping: ({ path, timeline, lane, table: at }) =>
      withReading(({ imported: { table: first, sheets }, inputs }) => {
        const table = sheets?.tables[at]?.table ?? first;
        return table === null
          ? fail('invalid', 'This file is no table: it has no columns.')
          : writeReport(path, writtenMapping(table, lane), besides(inputs, timeline));
      }),
  };
}

/** What is read of a source, and whether there is more of it. */
function bytesOf(
  source: Exclude<ImportSource, { readonly paths: readonly string[] }>,
  extent: 'whole' | 'beginning',
): Result<{ readonly bytes: SourceBytes; readonly sampled: boolean }> {
  if ('text' in source) return ok({ bytes: heldOnce(Buffer.from(source.text, 'utf8')), sampled: false });
  const beginning = extent === 'whole' ? ok(null) : readBeginning(source.path, BEGINNING);
  if (!beginning.ok) return beginning;
  if (beginning.value !== null) return ok({ bytes: beginning.value, sampled: true });
  const whole = readSource(source.path);
  return whole.ok ? ok({ bytes: whole.value, sampled: false }) : whole;
}

function chosenBefore(remembered: readonly RememberedImport[]): (mark: string) => ImportChoices | null {
  return (mark) => {
    const found = remembered.find(({ headers }) => headers === mark);
    if (found === undefined) return null;
    const { headers: _, ...choices } = found;
    return { ...NO_CHOICES, ...choices };
  };
}

/** Neither the timeline nor what is read is written onto. */
function besides(inputs: readonly string[], timeline: string) {
  return { inputs: [timeline, ...inputs], replace: 'asked' } as const;
}

function nameOf(source: ImportSource): string {
  return 'path' in source ? shownName(source.path) : source.name;
}

const NOTHING_READ = fail('invalid', 'No file has been read. Choose the file again.');
