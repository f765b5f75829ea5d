import { type ErrorCode, fail, type Result } from '../../../shared/result';
import type { Series } from '../../../shared/series';
import { fileTrouble } from '../../disk/file-trouble';
import { quotedName } from '../../disk/shown-name';
import { liesAmongBackups } from '../../store/backups/among-backups';
import { openTimeline, type TimelineStore } from '../../store/timeline-store';
import { Failure, type Input, type Io, orFail, UsageError, WITHOUT_LOG } from './command';
import { printable } from './output';

/**
 * Opens FILE, works with it, and gives it up again whatever happens. Neither reading nor a refused edit changes a byte of it. What a command
 * answers with --json says in `missing`, too, when edits may be elsewhere.
 */
export function withTimeline(input: Input, io: Io, mode: Mode, work: (store: TimelineStore) => void): void {
  const store = openedFor(input, io, mode);
  try {
    work(store);
  } catch (error) {
    throw explained(store, error);
  } finally {
    store.close();
  }
}

/** The same for work that waits for something. */
export async function withTimelineWhile(input: Input, io: Io, mode: Mode, work: (store: TimelineStore) => Promise<void>): Promise<void> {
  const store = openedFor(input, io, mode);
  try {
    await work(store);
  } catch (error) {
    throw explained(store, error);
  } finally {
    store.close();
  }
}

type Mode = 'read' | 'write';

function openedFor(input: Input, io: Io, mode: Mode): TimelineStore {
  const withoutLog = input.flag(WITHOUT_LOG);
  if (mode === 'write') refuseBackup(input.positional('FILE'));
  const how = { readOnly: mode === 'read', brief: true, withoutLog, now: () => io.now() };
  const store = orFail(hinted(openTimeline(input.positional('FILE'), how)));
  const { moment, missing } = store.condition();
  if (missing !== null) io.error(printable(`annals: ${missing}`));
  if (moment !== null) io.error(`annals: Another program has the file open; this is its state of ${new Date(moment).toISOString()}.`);
  return store;
}

/**
 * What was kept stays as it was kept: a backup that went on would be none, and no round would find it again. Reading, erasing, locking and
 * restoring go on as with any file. @throws Failure
 */
function refuseBackup(path: string): void {
  if (!liesAmongBackups(path)) return;
  throw new Failure(
    `${quotedName(path)} lies among backups, and is kept as it is. Nothing was changed; put it back with “annals restore FILE BACKUP”, or copy it to another folder and edit the copy.`,
  );
}

/** What fails over a row that Annals never wrote is no mistake of ours: the row is named. */
function explained(store: TimelineStore, error: unknown): unknown {
  if (error instanceof Failure || error instanceof UsageError || fileTrouble(error) !== null) return error;
  const found = store.ask('store.misfit');
  return found.ok && found.value !== null ? new Failure(found.value) : error;
}

/** What an answer with --json says besides, when edits may be missing from the file. */
export function missingIn(store: TimelineStore): { readonly missing?: string } {
  const { missing } = store.condition();
  return missing === null ? {} : { missing };
}

/** Says how to go on where a file and its log have come apart. */
export function hinted<T>(result: Result<T>): Result<T> {
  const hint = result.ok ? undefined : HINT[result.error.code];
  return result.ok || hint === undefined ? result : fail(result.error.code, `${result.error.message} ${hint}`);
}

const HINT: Readonly<Partial<Record<ErrorCode, string>>> = {
  'stray-log': `--${WITHOUT_LOG} takes the file alone; when it is edited, what lies beside it is set aside under another name, not deleted.`,
  'missing-log': `--${WITHOUT_LOG} goes on without them; what is left of a log is kept under another name, not deleted.`,
};

/** Id of a lane by its title, without regard to case. @throws Failure listing the lanes. */
export function laneNamed(store: TimelineStore, title: string): string {
  const { lanes } = orFail(store.ask('timeline.snapshot'));
  const found = lanes.find((lane) => lane.title.toLowerCase() === title.trim().toLowerCase());
  if (found === undefined)
    throw new Failure(`--lane: There is no lane “${title}”. The lanes are: ${lanes.map((lane) => lane.title).join(', ')}.`);
  return found.id;
}

/**
 * A series by its id, or by its title where only one has it, without regard to case.
 *
 * @param option the option that names it, for the message
 * @throws Failure
 */
export function seriesNamed(series: readonly Series[], name: string, option: string): Series {
  const wanted = name.trim().toLowerCase();
  const found = series.filter(({ id }) => id === wanted);
  const titled = found.length > 0 ? found : series.filter(({ title }) => title.toLowerCase() === wanted);
  const [one] = titled;
  if (one === undefined) throw new Failure(`--${option}: There is no review series “${name}”. “annals series FILE” lists them.`);
  if (titled.length > 1) throw new Failure(`--${option}: ${titled.length} series are called “${name}”. Give the id of one.`);
  return one;
}
