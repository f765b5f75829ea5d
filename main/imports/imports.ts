import { extname, join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import type { Output } from '../../shared/contract';
import type { ImportPreview } from '../../shared/import';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { todayIn } from '../../shared/time/zone';
import { openRecent } from '../actions/file-actions';
import { EXTENSION } from '../disk/file-names';
import { fileNameFor } from '../disk/plain-name';
import { shownName } from '../disk/shown-name';
import { askSavePlace } from '../exports/save-place';
import { push } from '../page/broadcast';
import { backUpFirst } from '../removing/backup-first';
import { startChild } from '../timelines/child';
import type { OpenTimeline } from '../timelines/timelines';
import { type ImportJob, importJob } from './import-job';

/*
 * What the Import dialog of a window asks for. A file is read in a process of its own, once the person has pointed at it, and
 * stays there until it has been imported or the dialog is closed.
 */

const FILTERS = [
  { name: 'CSV, JSON, ICS', extensions: ['csv', 'tsv', 'json', 'ics'] },
  { name: 'All files', extensions: ['*'] },
];

const UNANSWERED: AppError = {
  code: 'internal',
  message:
    'The file could not be read: the part of Annals that reads it ended before it was done. It may need more memory than there is. Nothing was imported.',
};

const IMPORT = { question: 'Import without a backup of {}?', goOn: 'Import Without a Backup', notDone: 'imported' };

const NOT_CHOSEN = fail('invalid', 'No file has been chosen.');

/** The file of each window whose dialog is open, by the id of its web contents. */
const jobs = new Map<number, { readonly name: string; readonly job: ImportJob }>();

/** Windows whose end is waited for. */
const watched = new WeakSet<WebContents>();

/** Asks which file; null when the person thought better of it. */
export async function chooseImport(sender: WebContents): Promise<Result<Output<'imports.choose'>>> {
  const window = BrowserWindow.fromWebContents(sender);
  const question: Electron.OpenDialogOptions = { title: 'Import events', filters: FILTERS, properties: ['openFile'] };
  const { canceled, filePaths } = await (window === null ? dialog.showOpenDialog(question) : dialog.showOpenDialog(window, question));
  const [path] = filePaths;
  return ok(canceled || path === undefined ? null : take(path, sender));
}

/** A file that was dropped on the window; a timeline is opened instead. */
export async function dropImport(path: string, sender: WebContents): Promise<Result<Output<'imports.drop'>>> {
  if (extname(path).toLowerCase() !== EXTENSION) return ok(take(path, sender));
  await openRecent(path, sender);
  return ok(null);
}

export async function readImport(
  timeline: OpenTimeline,
  order: 'dmy' | 'mdy',
  today: string | null,
  sender: WebContents,
): Promise<Result<ImportPreview>> {
  const chosen = jobs.get(sender.id);
  if (chosen === undefined) return NOT_CHOSEN;
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  const zone = snapshot.value.timeline.homeZone;
  return chosen.job.read(timeline, { zone, order, today: today ?? todayIn(zone, Date.now()) });
}

/** Imports what was read, after a backup of what is there; where none can be made, the person is asked. */
export async function runImport(timeline: OpenTimeline, sender: WebContents): Promise<Result<Output<'imports.run'>>> {
  const chosen = jobs.get(sender.id);
  if (chosen === undefined) return NOT_CHOSEN;
  const kept = await backUpFirst(timeline, sender, IMPORT);
  if (!kept.ok) return kept;
  const done = await chosen.job.run(timeline, (count, total) => {
    if (!sender.isDestroyed()) push(sender, 'importProgress', { done: count, total });
  });
  if (done.ok) forgetImport(sender);
  return done;
}

/** Ends what the window's dialog has begun. */
export function forgetImport(sender: WebContents): void {
  jobs.get(sender.id)?.job.cancel();
  jobs.delete(sender.id);
}

/** Asks where, and writes down what was found in the file. */
export async function saveImportReport(timeline: OpenTimeline, sender: WebContents): Promise<Result<Output<'imports.saveReport'>>> {
  const chosen = jobs.get(sender.id);
  if (chosen === undefined) return NOT_CHOSEN;
  const place = await askSavePlace(sender, {
    title: 'Save the report',
    defaultPath: join(app.getPath('documents'), fileNameFor(chosen.name, 'json', ' - report')),
    kind: 'JSON',
    ending: 'json',
  });
  if (!place.ok || place.value === null) return place.ok ? ok(null) : place;
  const written = await chosen.job.report(place.value, timeline.path);
  return written.ok ? ok({ path: place.value }) : written;
}

function take(path: string, sender: WebContents): { name: string } {
  forgetImport(sender);
  const name = shownName(path);
  const { id } = sender;
  const job = importJob(path, (onPush) =>
    startChild({ entry: 'import-process.cjs', name: 'Annals import', unanswered: UNANSWERED, onPush }),
  );
  jobs.set(id, { name, job });
  if (!watched.has(sender)) {
    watched.add(sender);
    sender.once('destroyed', () => {
      jobs.get(id)?.job.cancel();
      jobs.delete(id);
    });
  }
  return { name };
}
