import { dirname, join } from 'node:path';
import { type DateQuestion, fileNames, IMPORT_FORMATS, type ImportFormat } from '../../../shared/import';
import { ok, type Result } from '../../../shared/result';
import { BESIDE, placeKey } from '../../disk/place-key';
import { shownName } from '../../disk/shown-name';
import { readFiles } from '../../formats/files/read-files';
import { readTaken } from '../../formats/import';
import { readSource, sourceFormat } from '../../import/import-source';
import { areSeveral, severalFiles } from '../../import/several-files';
import { writeRefused } from '../../import/write-refused';
import { writeReport } from '../../import/write-report';
import { differenceOf } from '../../intake/again/difference';
import { keyBefore } from '../../intake/again/sources';
import { type ImportPlan, isEmptyPlan, planImport, reportOf } from '../../intake/import-plan';
import { type ImportContext, type Imported, problemWords } from '../../intake/imported';
import { type OutputRules, outputPlace } from '../../output/output-place';
import { answeredBy, knownFor, runImport } from '../../store/import-run';
import type { TimelineStore } from '../../store/timeline-store';
import { adviceInOptions } from '../line/advice-in-options';
import { Failure, type Input, type Io, oneOf, orFail, UsageError } from '../line/command';
import { clockOf } from '../line/dates';
import { json, printable } from '../line/output';
import { saidOfColumns } from '../line/said-of-columns';
import { saidEncoding, saidOfDates } from '../line/said-of-dates';
import { requireVersion, saidOfReading, wordsOfReading } from '../line/said-of-reading';
import { missingIn, withTimeline } from '../line/with-timeline';
import { wordsOfSheets } from '../line/words-of-sheets';

/** Does what is typed behind `annals import`. @throws Failure where nothing was imported, or not all of it */
export function importSource(input: Input, io: Io): void {
  const sources = input.allOf('SOURCE');
  const order = input.text('order') ?? 'dmy';
  if (order !== 'dmy' && order !== 'mdy' && order !== 'ymd') throw new UsageError('--order is dmy, mdy or ymd.');
  const by = input.text('order') === undefined ? {} : ({ order: 'person' } as const);
  const dates = { ...saidOfDates(input), by };
  const columns = saidOfColumns(input);
  const encoding = saidEncoding(input);
  const said = formatOf(input);
  const take = oneOf(input, 'take', ['all', 'good']) ?? 'all';
  const undated = oneOf(input, 'undated', ['take', 'refuse']);
  const reading = saidOfReading(input);
  const report = input.text('report');
  const mendable = input.text('refused');
  const source = areSeveral(sources) ? orFail(severalSources(sources)) : oneSource(input.positional('SOURCE'));
  const rules: OutputRules = { inputs: [input.positional('FILE'), ...source.paths], replace: input.flag('force') ? 'any' : 'ours' };
  if (report !== undefined) refused('Nothing was imported.', outputPlace(report, rules));
  if (mendable !== undefined) refused('Nothing was imported.', outputPlace(mendable, rules), 'refused');
  const readIn = orFail(source.open(said));
  const dryRun = input.flag('dry-run');
  withTimeline(input, io, dryRun ? 'read' : 'write', (store) => {
    const clock = clockOf(input, io, orFail(store.ask('timeline.snapshot')).timeline.homeZone);
    const name = reading.versionOf ?? source.name;
    const before = orFail(store.ask('store.readSources'));
    requireVersion(reading, before);
    const known = { key: reading.key, keyBefore: keyBefore(before, name) };
    const context: ImportContext = { ...clock, order, dates, columns, undated, encoding, sheets: input.texts('sheet'), ...known };
    const imported = readIn(context);
    const keepRefused = (done: string): void => {
      if (mendable === undefined || imported.counts.refused === 0) return;
      const kept = writeRefused(mendable, imported, rules);
      refused(done, kept, 'refused');
      const places = kept.ok ? kept.value.join(', ') : '';
      if (!input.flag('json')) io.error(printable(`annals: What was refused is kept in ${places}, to mend and read again.`));
    };
    if (take === 'all' ? imported.problems.length > 0 : imported.fault !== null) {
      keepRefused('Nothing was imported.');
      if (report !== undefined) refused('Nothing was imported.', writeReport(report, reportOf(imported, null, null), rules));
      if (input.flag('json')) io.out(json(reportOf(imported, null, null)));
      throw new Failure(refusal(imported));
    }
    const difference = orFail(answeredBy(store, differenceOf(imported, { name, asNew: reading.asNew })));
    const plan = orFail(planImport(imported, orFail(knownFor(imported, store)), difference, take, reading.taken));
    const isNeeded = !dryRun && !isEmptyPlan(plan);
    const backup = isNeeded ? backUp(store, input) : null;
    if (backup !== null && !input.flag('json')) io.error(printable(`annals: What the timeline held before is kept in ${backup}`));
    const label = dryRun ? null : carryOut(store, plan);
    const outcome = { ...reportOf(imported, plan, label), backup };
    if (report !== undefined) refused(label ?? 'Nothing was imported.', writeReport(report, outcome, rules));
    keepRefused(label ?? 'Nothing was imported.');
    if (!input.flag('json')) for (const line of wordsOfSheets(imported.sheets)) io.error(printable(`annals: ${line}`));
    if (!input.flag('json')) for (const line of leftBehind(imported)) io.error(printable(`annals: ${line}`));
    if (!input.flag('json')) for (const line of wordsOfReading(difference)) io.error(printable(`annals: ${line}`));
    for (const note of plan.notes.slice(0, NAMED)) io.error(printable(`annals: ${adviceInOptions(note)}`));
    if (plan.notes.length > NAMED) io.error(`annals: And ${plan.notes.length - NAMED} more: --report lists them.`);
    io.out(
      input.flag('json')
        ? json({ ...outcome, ...missingIn(store) })
        : printable(label ?? `Would import ${summary(plan)}. Nothing was changed.`),
    );
  });
}

/** Problems and notes named on the terminal; a report lists them all. */
const NAMED = 3;

/** What keeps a report from being written, behind what became of the import all the same. @throws Failure naming the option */
function refused(done: string, place: Result<unknown>, option: 'report' | 'refused' = 'report'): void {
  if (!place.ok) throw new Failure(`--${option}: ${place.error.message} ${done}`);
}

/** What is imported: what it is called, where it lies, and how it is read once that is certain to be possible. */
interface Source {
  readonly name: string;
  readonly paths: readonly string[];
  open(said: ImportFormat | undefined): Result<(context: ImportContext) => Imported>;
}

function oneSource(path: string): Source {
  return {
    name: shownName(path),
    paths: [path],
    open(said) {
      const bytes = readSource(path);
      if (!bytes.ok) return bytes;
      const format = said === undefined ? sourceFormat(path, bytes.value.head, 'Say which with --format.') : ok(said);
      return format.ok ? ok((context) => readTaken(bytes.value, format.value, context)) : format;
    },
  };
}

/** Several files, or those of a folder. */
function severalSources(paths: readonly string[]): Result<Source> {
  const several = severalFiles(paths);
  if (!several.ok) return several;
  const { files, ...named } = several.value;
  return ok({ ...named, open: (said) => ok((context) => readFiles(files, context, said)) });
}

/** What of a file was not taken, in words: the sum, and the first reasons. */
function leftBehind({ counts, problems, sheets }: Imported): string[] {
  if (counts.refused === 0) return [];
  const sum = `${counts.read.toLocaleString('en')} records read: ${counts.accepted.toLocaleString('en')} accepted, ${counts.repaired.toLocaleString('en')} repaired, ${counts.refused.toLocaleString('en')} refused, ${counts.notEvents.toLocaleString('en')} not events.`;
  return [sum, ...problems.slice(0, NAMED).map((problem) => problemWords(problem, fileNames(sheets)))];
}

function formatOf(input: Input): ImportFormat | undefined {
  const text = input.text('format');
  const format = IMPORT_FORMATS.find((one) => one === text?.toLowerCase());
  if (text !== undefined && format === undefined) throw new UsageError(`--format is one of ${IMPORT_FORMATS.join(', ')}.`);
  return format;
}

/**
 * Keeps the timeline as it is, beside its file unless `--backup` says where, or `none`; older backups made before imports are thinned
 * out as the window's are. Returns where it is kept. @throws Failure where it cannot be kept
 */
function backUp(store: TimelineStore, input: Input): string | null {
  const file = input.positional('FILE');
  const folder = input.text('backup') ?? join(dirname(file), BESIDE);
  if (folder === 'none') return null;
  const rotated = store.ask('store.rotateBackups', { folder, of: placeKey(file), unmarked: false });
  if (rotated.ok) return rotated.value.holding;
  throw new Failure(
    `Nothing was imported, because the timeline could not be backed up into ${folder} first: ${rotated.error.message} Choose another folder with --backup DIR, or go without one with --backup none.`,
  );
}

/** Returns the action in words; a file with nothing in it is imported without one. */
function carryOut(store: TimelineStore, plan: ImportPlan): string {
  return isEmptyPlan(plan) ? 'There was nothing to import.' : orFail(runImport(store, plan)).label;
}

/** Which options say what a file cannot be read without. */
const SAID_BY: Partial<Record<DateQuestion, string>> = {
  fiscal: 'In which month fiscal years begin is said with --fiscal.',
  order: 'Whether the day or the month comes first is said with --order.',
  year: 'Of which year the first line is, is said with --year.',
};

function refusal({ problems, problemCount, decisions, sheets }: Imported): string {
  const files = fileNames(sheets);
  const named = problems
    .slice(0, NAMED)
    .map((problem) => problemWords(problem, files))
    .join(' ');
  // What a question is about refuses records of its own column, or all of a file without columns.
  const isAnswer = (column: string): boolean => problems.some(({ field }) => column === '' || column.split(' and ').includes(field));
  const open = decisions.flatMap(({ about, by, column }) => (by === 'nobody' && isAnswer(column) ? (SAID_BY[about] ?? []) : []));
  const more = problemCount - Math.min(NAMED, problems.length);
  return `Nothing was imported. ${named}${more > 0 ? ` And ${more.toLocaleString('en')} more: --report lists them.` : ''}${[...new Set(open)].map((sentence) => ` ${sentence}`).join('')}`;
}

function summary({ events, series, changes, newLanes }: ImportPlan): string {
  const parts = [`${events.length.toLocaleString('en')} ${events.length === 1 ? 'event' : 'events'}`];
  if (series.length > 0) parts.push(`${series.length} review series`);
  if (changes.length > 0) parts.push(`${changes.length.toLocaleString('en')} ${changes.length === 1 ? 'change' : 'changes'}`);
  if (newLanes.length > 0) parts.push(`${newLanes.length} new ${newLanes.length === 1 ? 'lane' : 'lanes'}`);
  return parts.join(', ');
}
