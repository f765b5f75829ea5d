import { app, type WebContents } from 'electron';
import { type Answered, contract, METHODS, type Output } from '../../shared/contract';
import { fail, ok, type Result } from '../../shared/result';
import { backupFolder, chooseBackupFolder, listBackups, makeBackup, restoreBackup, revealBackups } from '../actions/backup-actions';
import { closeWindow, createAnother, duplicate, openAnother, openRecent, revealFile, saveCopy } from '../actions/file-actions';
import { choose } from '../actions/problem-choices';
import { cancel, copy, preview, reveal, save } from '../exports/pictures';
import { checkSeal, checkSealFile, saveSeal } from '../exports/seals';
import { exportSeries } from '../exports/series-export';
import { forgetFile, recentFiles } from '../files/recent-files';
import { chooseImport, dropImport, forgetImport, readImport, runImport, saveImportReport } from '../imports/imports';
import { changePassphrase, createLocked, unlock } from '../locks/lock';
import { grantPath, withGrantedPath } from '../page/granted-paths';
import { remind } from '../reminders/reminders';
import { removeEvents } from '../removing/bulk-removal';
import { copiesOf, eraseEvent, removeCopy } from '../removing/erasing';
import { currentNotices } from '../settings/notices';
import { changeSettings, getSettings, preferencesOf } from '../settings/preferences';
import { applyTheme, releaseTheme } from '../settings/theme';
import type { StoreInput } from '../store/protocol';
import type { OpenTimeline } from '../timelines/timelines';
import { timelineOf, typedIn, windowState } from '../windows/panes';
import { giveUp, lockWindow, lookBack } from '../windows/workspace';
import type { Handlers } from './register';

export interface Fixed {
  /** A day that takes the clock's place, or null. */
  readonly today: string | null;
}

/** What every method of the contract does: the store's are passed on, the rest is the program's own. */
export function createHandlers({ today }: Fixed): Handlers {
  return {
    ...storeHandlers(),
    'events.remove': (input, sender) => withTimeline(sender, (timeline) => removeEvents(timeline, input, sender)),
    'series.export': ({ id, format }, sender) => withTimeline(sender, (timeline) => exportSeries(timeline, id, format, today, sender)),
    'series.remind': (_input, sender) => withTimeline(sender, (timeline) => remind(timeline, today, sender)),
    'picture.preview': ({ options, maxWidth, page }, sender) =>
      withTimeline(sender, (timeline) => preview(timeline, fix(options), maxWidth, page)),
    'picture.save': ({ options, format }, sender) => withTimeline(sender, (timeline) => save(timeline, fix(options), format, sender)),
    'picture.copy': ({ options }, sender) => withTimeline(sender, (timeline) => copy(timeline, fix(options))),
    'picture.cancel': () => cancel(),
    'picture.reveal': ({ path }, sender) => withGrantedPath(sender, path, reveal),
    'events.erase': (input, sender) => withTimeline(sender, (timeline) => eraseEvent(timeline, input, sender)),
    'events.copies': (input, sender) => withTimeline(sender, (timeline) => copiesOf(timeline, input, sender)),
    'events.removeCopy': (input, sender) => withTimeline(sender, (timeline) => removeCopy(timeline, input, sender)),
    'seals.save': ({ code }, sender) => withTimeline(sender, (timeline) => saveSeal(timeline, code, sender)),
    'seals.check': ({ code }, sender) => withTimeline(sender, (timeline) => checkSeal(timeline, code)),
    'seals.checkFile': (_, sender) => withTimeline(sender, (timeline) => checkSealFile(timeline, sender)),
    'imports.choose': (_, sender) => chooseImport(sender),
    'imports.drop': ({ path }, sender) => dropImport(path, sender),
    'imports.read': ({ order }, sender) => withTimeline(sender, (timeline) => readImport(timeline, order, today, sender)),
    'imports.run': (_, sender) => withTimeline(sender, (timeline) => runImport(timeline, sender)),
    'imports.cancel': (_, sender) => {
      forgetImport(sender);
      return ok(null);
    },
    'imports.saveReport': (_, sender) => withTimeline(sender, (timeline) => saveImportReport(timeline, sender)),
    'window.state': (_, sender) => ofWindow(windowState(sender)),
    'window.choose': ({ offer }, sender) => choose(offer, sender),
    'window.giveUp': (error, sender) => giveUp(sender, error),
    'window.lookBack': ({ day }, sender) => lookBack(sender, day),
    'window.keepUnsaved': ({ text }, sender) => typedIn(sender)?.keep(text) ?? ok(null),
    'window.unsaved': async (_, sender) => ok((await typedIn(sender)?.read()) ?? ''),
    'window.keepLooking': ({ text }, sender) => {
      typedIn(sender)?.keepLooking(text);
      return ok(null);
    },
    'window.looking': (_, sender) => ok(typedIn(sender)?.looking() ?? ''),
    'window.finished': ({ text, entries }, sender) => typedIn(sender)?.finished(text, entries) ?? ok(null),
    'files.create': (_, sender) => done(createAnother(sender)),
    'files.open': ({ path }, sender) =>
      path === undefined ? done(openAnother(sender)) : withGrantedPath(sender, path, (given) => done(openRecent(given, sender))),
    'files.recent': (_, sender) => listRecent(sender),
    'files.forget': ({ path }, sender) =>
      withGrantedPath(sender, path, (given) => {
        forgetFile(given);
        return listRecent(sender);
      }),
    'files.duplicate': (_, sender) => withTimeline(sender, (timeline) => duplicate(timeline, sender)),
    'files.saveCopy': (_, sender) => withTimeline(sender, (timeline) => saveCopy(timeline, sender)),
    'files.reveal': (_, sender) => revealFile(sender),
    'files.close': (_, sender) => closeWindow(sender),
    'lock.unlock': ({ passphrase }, sender) => unlock(passphrase, sender),
    'lock.change': (change, sender) => changePassphrase(change, sender),
    'lock.create': ({ passphrase }, sender) => createLocked(passphrase, sender),
    'lock.now': (_, sender) => lockWindow(sender),
    'backups.list': (_, sender) => listBackups(sender),
    'backups.make': (_, sender) => withTimeline(sender, (timeline) => makeBackup(timeline, sender)),
    'backups.folder': () => ok(backupFolder()),
    'backups.chooseFolder': (_, sender) => chooseBackupFolder(sender),
    'backups.restore': (wanted, sender) => restoreBackup(wanted, sender),
    'backups.reveal': (_, sender) => revealBackups(sender),
    'preferences.get': () => ok(applyTheme(preferencesOf(getSettings()))),
    'preferences.set': (patch) => {
      if (patch.theme !== undefined) releaseTheme();
      const changed = changeSettings(patch);
      const preferences = applyTheme(preferencesOf(getSettings()));
      return changed.ok ? ok(preferences) : changed;
    },
    'app.info': () => ok({ version: app.getVersion(), platform: process.platform, fixedToday: today, notices: currentNotices() }),
  };

  function fix<O extends { readonly today: string | null }>(options: O): O {
    return { ...options, today: options.today ?? today };
  }
}

type StoreAnswered = Answered<{ by: 'store' }>;

/** Each of the store's methods goes to the timeline of the window that asked. */
function storeHandlers(): Pick<Handlers, StoreAnswered> {
  const forward = (method: StoreAnswered) => (input: unknown, sender: WebContents) =>
    withTimeline(sender, (timeline) => timeline.request(method, input as StoreInput<StoreAnswered>));
  const served = METHODS.filter((method): method is StoreAnswered => contract[method].by === 'store');
  // The wrapper has parsed each input by the schema of its method; a loop over names cannot carry that into the types.
  return Object.fromEntries(served.map((method) => [method, forward(method)])) as unknown as Pick<Handlers, StoreAnswered>;
}

/** The list of recent files; each of them may then be opened from the window that saw it. */
async function listRecent(sender: WebContents): Promise<Result<Output<'files.recent'>>> {
  const files = await recentFiles();
  for (const { path } of files) grantPath(sender, path);
  return ok(files);
}

function ofWindow<T>(value: T | undefined): Result<T> {
  return value === undefined ? fail('not-found', 'This window shows no timeline.') : ok(value);
}

async function done(work: Promise<unknown>): Promise<Result<null>> {
  await work;
  return ok(null);
}

async function withTimeline<T>(sender: WebContents, run: (timeline: OpenTimeline) => Promise<Result<T>>): Promise<Result<T>> {
  const timeline = timelineOf(sender);
  return timeline === undefined ? fail('not-found', 'This window shows no timeline.') : run(timeline);
}
