import { extname, join } from 'node:path';
import { app, type WebContents } from 'electron';
import type { Input, Output } from '../../shared/contract';
import { IMPORT_ENDINGS, type ImportFormat, type ImportPreview } from '../../shared/import';
import { againSchema, takenSchema } from '../../shared/reading-again';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { todayIn } from '../../shared/time/zone';
import { openRecent } from '../actions/file-actions';
import { EXTENSION } from '../disk/file-names';
import { fileNameFor } from '../disk/plain-name';
import { shownName } from '../disk/shown-name';
import { askSavePlace } from '../exports/save-place';
import type { ImportSource } from '../import/import-protocol';
import { areSeveral, severalFiles } from '../import/several-files';
import { keyBefore } from '../intake/again/sources';
import type { Take } from '../intake/import-plan';
import { push } from '../page/broadcast';
import { backUpFirst } from '../removing/backup-first';
import { getSettings } from '../settings/preferences';
import { fixedToday } from '../settings/today';
import { startChild } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';
import { askFiles } from '../windows/ask-file';
import { windowJobs } from '../windows/window-jobs';
import { type ImportJob, importJob } from './import-job';

/*
 * What the Import dialog of a window asks for. A file, or several as one, is read in a process of its own, once the person has pointed at
 * it, and stays there until it has been imported or the dialog is closed.
 */

const QUESTION = { title: 'Import events', kind: 'Tables, calendars, timelines', endings: IMPORT_ENDINGS };

const UNANSWERED: AppError = {
  code: 'internal',
  message:
    'The file could not be read: the part of Annals that reads it ended before it was done. It may need more memory than there is. Nothing was imported.',
};

const IMPORT = { question: 'Import without a backup of {}?', goOn: 'Import Without a Backup', notDone: 'imported' };

const NOT_CHOSEN = fail('invalid', 'No file has been chosen.');

/** The file of each window whose dialog is open. */
const jobs = windowJobs<ImportJob>();

/** Asks which file, or which files; null when the person thought better of it. */
export async function chooseImport(sender: WebContents): Promise<Result<Output<'imports.choose'>>> {
  const paths = await askFiles(sender, QUESTION);
  return paths.length === 0 ? ok(null) : takeFiles(paths, sender);
}

/** Files that were dropped on the window; a timeline is opened instead. */
export async function dropImport(paths: readonly string[], sender: WebContents): Promise<Result<Output<'imports.drop'>>> {
  const [path = '', ...others] = paths;
  if (others.length > 0 || extname(path).toLowerCase() !== EXTENSION) return takeFiles(paths, sender);
  await openRecent(path, sender);
  return ok(null);
}

function takeFiles(paths: readonly string[], sender: WebContents): Result<{ name: string }> {
  const [path = ''] = paths;
  if (!areSeveral(paths)) return ok(take({ path }, sender));
  const several = severalFiles(paths);
  return several.ok ? ok(take({ name: several.value.name, paths }, sender)) : several;
}

/** A table that was pasted, as text with tabs. */
export function pasteImport(text: string, sender: WebContents): { name: string } {
  return take({ name: 'the clipboard', text }, sender);
}

export async function readImport(
  timeline: OpenTimeline,
  { choices, extent, again: said }: Input<'imports.read'>,
  sender: WebContents,
): Promise<Result<ImportPreview>> {
  const chosen = jobs.of(sender);
  if (chosen === undefined) return NOT_CHOSEN;
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const zone = snapshot.value.timeline.homeZone;
  const { dateOrder: order, imports: remembered } = getSettings();
  const again = againSchema.parse(said ?? {});
  const sources = await timeline.request('store.readSources', undefined);
  if (!sources.ok) return sources;
  const context = {
    zone,
    order,
    today: fixedToday() ?? todayIn(zone, Date.now()),
    key: again.key ?? undefined,
    keyBefore: keyBefore(sources.value, again.versionOf ?? chosen.name),
  };
  return chosen.job.read(timeline, { context, choices, remembered, extent, again });
}

/** What the chosen file says otherwise than when it was read before. */
export async function changedInImport(page: Input<'imports.changed'>, sender: WebContents): Promise<Result<Output<'imports.changed'>>> {
  return (await jobs.of(sender)?.job.changed(page)) ?? NOT_CHOSEN;
}

/** Which records of the chosen file are new, or were deleted here. */
export async function listedInImport(page: Input<'imports.listed'>, sender: WebContents): Promise<Result<Output<'imports.listed'>>> {
  return (await jobs.of(sender)?.job.listed(page)) ?? NOT_CHOSEN;
}

/** Settles what of the chosen file is taken. */
export async function takeOfImport(taken: Input<'imports.take'>, sender: WebContents): Promise<Result<Output<'imports.take'>>> {
  return (await jobs.of(sender)?.job.take(takenSchema.parse(taken))) ?? NOT_CHOSEN;
}

/** Imports what was read, after a backup of what is there; where none can be made, the person is asked. */
export async function runImport(timeline: OpenTimeline, wanted: Take, sender: WebContents): Promise<Result<Output<'imports.run'>>> {
  const chosen = jobs.of(sender);
  if (chosen === undefined) return NOT_CHOSEN;
  const kept = await backUpFirst(timeline, sender, IMPORT);
  if (!kept.ok) return kept;
  const done = await chosen.job.run(timeline, wanted, (count, total) => {
    if (!sender.isDestroyed()) push(sender, 'importProgress', { done: count, total });
  });
  if (done.ok) forgetImport(sender);
  return done;
}

/** Ends what the window's dialog has begun. */
export function forgetImport(sender: WebContents): void {
  jobs.forget(sender);
}

/** Asks where, and writes down what was found in the file. */
export function saveImportReport(timeline: OpenTimeline, sender: WebContents): Promise<Result<Output<'imports.saveReport'>>> {
  const question = { title: 'Save the report', suffix: ' - report', kind: 'JSON', ending: 'json' };
  return saved(sender, question, (job, path) => job.report(path, timeline.path));
}

/** Asks where, and writes down the refused records. */
export function saveRefused(
  timeline: OpenTimeline,
  format: ImportFormat,
  sender: WebContents,
): Promise<Result<Output<'imports.saveRefused'>>> {
  // Those of a workbook are written as text with separators, which every spreadsheet opens.
  const ending = format === 'xlsx' || format === 'ods' ? 'csv' : format;
  const question = { title: 'Save the refused rows', suffix: ' - refused', kind: ending.toUpperCase(), ending };
  return saved(sender, question, (job, path) => job.refused(path, timeline.path));
}

/** Asks where, and writes down which column is what. */
export function saveMapping(
  timeline: OpenTimeline,
  { lane, table }: { readonly lane: string | null; readonly table: number },
  sender: WebContents,
): Promise<Result<Output<'imports.saveMapping'>>> {
  const question = { title: 'Save the columns', suffix: ' - columns', kind: 'JSON', ending: 'json' };
  return saved(sender, question, (job, path) => job.mapping(path, timeline.path, { lane, table }));
}

interface SaveQuestion {
  readonly title: string;
  /** Behind the name of what was read. */
  readonly suffix: string;
  readonly kind: string;
  readonly ending: string;
}

async function saved(
  sender: WebContents,
  { title, suffix, kind, ending }: SaveQuestion,
  write: (job: ImportJob, path: string) => Promise<Result<null>>,
): Promise<Result<{ path: string } | null>> {
  const chosen = jobs.of(sender);
  if (chosen === undefined) return NOT_CHOSEN;
  const defaultPath = join(app.getPath('documents'), fileNameFor(chosen.name, ending, suffix));
  const place = await askSavePlace(sender, { title, defaultPath, kind, ending });
  if (!place.ok || place.value === null) return place.ok ? ok(null) : place;
  const written = await write(chosen.job, place.value);
  return written.ok ? ok({ path: place.value }) : written;
}

function take(source: ImportSource, sender: WebContents): { name: string } {
  const name = 'path' in source ? shownName(source.path) : source.name;
  const job = importJob(source, (onPush) =>
    startChild({ entry: 'import-process.cjs', name: 'Annals import', unanswered: UNANSWERED, onPush }),
  );
  jobs.begin(sender, name, job);
  return { name };
}
