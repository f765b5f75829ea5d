import { existsSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { quotedName } from '../../disk/shown-name';
import { approach, missingWhileHeld } from '../approach/approach';
import type { Engine } from '../database/engine';
import { openEngine } from '../database/engine';
import { guarded, Refusal } from '../database/errors';
import type { Migration } from '../database/migrations';
import { MIGRATIONS } from '../database/migrations';
import { finish, release } from '../file/finish';
import { attached } from '../file/held-state';
import { namingHolder, noteHolding } from '../file/holder';
import { identityOf, type Place, placeOf } from '../file/place';
import { copyOfHeld, type ReadingPlace } from '../file/place-for-reading';
import type { OpenMode } from '../file/pragmas';
import { PRAGMAS, SAFETY, SHARED, setPragmas } from '../file/pragmas';
import { sharedPlaceOf } from '../file/synced-folders';
import { LONGEST_PAUSE_MS, patiently, pause } from '../file/waiting';
import { revisionOf } from '../history/history';
import { keepFarPage } from '../lock/far-page';
import { sweepUnfinished } from '../lock/place-database';
import { restoreSlots } from '../lock/rearrange';
import { isUnscrubbed, roomToScrub, scrub } from '../lock/scrub';
import { bindLog, expectNoLog, foldLeftLog, namingLogFirst } from '../log/log-binding';
import { giveUpOverwritten } from './give-up-overwritten';
import { type Flaw, inspect } from './inspect';
import { migrateFile, migratingWithFirstEdit } from './late-migration';

export interface OpenedFile {
  readonly engine: Engine;
  /** True when asked for, or when the file or its folder cannot be written. */
  readonly readOnly: boolean;
  /** True when the program that had the file before did not close it: a crash, a power cut, or a copy taken while it was open. */
  readonly unclean: boolean;
  /** What else writes to the place, such as a cloud service; then a rollback journal takes the place of the write-ahead log. */
  readonly shared: string | null;
  /** UTC milliseconds at which a file that another program holds was copied to be read; null when the file itself is open. */
  readonly moment: number | null;
  /** Why the file is open for reading only although it could be written; null when nothing is wrong with it. */
  readonly flaw: Flaw | null;
  /** Says that edits may be missing because the log that held them is not there; null when none are known to be. */
  readonly missing: string | null;
  readonly place: Place;
  /** Edits go into a log beside the file first. */
  readonly logged: boolean;
  /** Checkpoints and gives the file up. Must be called: until then this process refuses to open the file again. */
  close(): void;
}

/**
 * Files that this process has open, by real path. A second look at the header from the same process would drop the
 * locks of the first (POSIX), so it is refused before that.
 */
const openHere = new Set<string>();

export interface OpenFileOptions {
  /** Read a file of a newer format as far as this Annals understands it; only with `read`. */
  readonly newer?: boolean | undefined;
  /** Take the file without the log that is missing or does not belong to it, see approach. */
  readonly withoutLog?: boolean | undefined;
  /** Where a verified copy is put before a migration; beside the file unless given. */
  readonly backups?: string | undefined;
  /** Tests bring formats of their own. */
  readonly formats?: readonly Migration[] | undefined;
}

/** Opens a timeline's file, or says in one sentence why not; then nothing on disk has changed. */
export function openFile(path: string, wanted: OpenMode, options: OpenFileOptions = {}): Result<OpenedFile> {
  for (let again = 0; ; again++) {
    const opened = guarded(() => openOnce(path, wanted, options));
    // While it was looked at or waited for, another file took its place (restoring a backup does that), or its log was checkpointed.
    if (opened.ok || opened.error.code !== 'not-found' || again === MOST_TRIES || !existsSync(path)) return opened;
  }
}

const MOST_TRIES = 5;

function openOnce(path: string, wanted: OpenMode, options: OpenFileOptions): Result<OpenedFile> {
  const formats = options.formats ?? MIGRATIONS;
  const name = quotedName(path);
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    real = path;
  }
  if (openHere.has(real)) return fail('locked', `${name} is already open.`);
  const known = { version: formats.length, newer: options.newer === true && wanted === 'read' };
  const identity = identityOf(real);
  const found = steady(() => approach(path, { known, toWrite: wanted !== 'read', withoutLog: options.withoutLog === true }));
  if (!found.ok) return found;
  const state = found.value;
  const { writable, unclean, missing, withLog, forReading } = state;
  const fitting = writable ? wanted : 'read';
  const shared = fitting === 'edit' ? sharedPlaceOf(real) : null;
  const file = placeOf(real, { logged: shared === null, shared, alone: fitting === 'edit' });

  function connect(mode: OpenMode, { address, leave }: ReadingPlace, moment: number | null, lacks = missing): Result<OpenedFile> {
    const isCopy = address !== real && !address.startsWith(pathToFileURL(real).href);
    /** Held alone, or with a log of its own: there is something to checkpoint and to say. */
    let entered = false;
    const admitted = (): void => {
      // Who waited may have waited for a file that nobody finds any more.
      if (!isCopy && identityOf(real) !== identity) throw new Refusal({ code: 'not-found', message: replacedWords(name) });
    };
    const engine = openEngine(address, {
      ...{ settled: file.settled, admitted, key: state.key },
      patience: (attempt) => patiently(real, attempt),
    });
    const giveUp = (): void => {
      if (entered && mode !== 'read') finish(engine, real);
      else release(engine);
      leave();
    };
    let flaw: Flaw | null = null;
    let isNamed = true;
    try {
      setPragmas(engine, SAFETY);
      // Alone with what a crash left, or not at all: a connection that met it and gave up would checkpoint it whenever it ends.
      if (mode !== 'read' && state.logged) engine.exec('PRAGMA locking_mode=EXCLUSIVE');
      engine.enter();
      const isLogged = engine.get<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode === 'wal';
      entered = isLogged;
      if (mode !== 'read' && state.logged && !isLogged) {
        // Somebody checkpointed it while we waited, and others may have waited, too: each would keep what the next needs.
        engine.exec('PRAGMA locking_mode=NORMAL');
        engine.enter();
      }
      // Nobody is at work on the file just now: what a killed change of the passphrase, or restoring, left here is nobody's, and may be plain.
      if (moment === null) sweepUnfinished(real);
      // Before anything can checkpoint the log.
      if (mode !== 'read') restoreSlots(engine);
      const inspected = engine.atOneMoment(() => inspect(engine, name, formats, options.newer === true));
      if (!inspected.ok || (inspected.value !== null && mode !== 'read')) {
        release(engine);
        leave();
        return inspected.ok ? read() : inspected;
      }
      flaw = inspected.value;
      if (mode === 'edit' && !isLogged) engine.holdAlone();
      entered ||= mode === 'edit';
      if (mode === 'edit' && shared === null) expectNoLog(engine);
      else if (mode !== 'read') foldLeftLog(engine);
      setPragmas(engine, shared === null ? PRAGMAS[mode] : SHARED);
      if (mode === 'edit') takeAlone(engine, unclean);
      if (mode === 'edit' && shared === null) isNamed = bindLog(engine, real).ok;
      if (mode === 'edit') migrateFile(engine, real, { formats, backups: options.backups });
      if (mode === 'edit') guarded(() => ok(keepFarPage(engine)));
      // Without room for that the file is no worse than it was; the next opening tries again.
      if (mode === 'edit' && isUnscrubbed(engine) && roomToScrub(engine, real).ok) scrub(engine);
    } catch (error) {
      giveUp();
      throw error;
    }
    // A command that is refused leaves the file as it is, its format as well.
    const patient = mode === 'brief' ? migratingWithFirstEdit(engine, real, { formats, backups: options.backups }) : engine;
    const working = isNamed ? patient : namingLogFirst(engine, real, () => file.note());
    openHere.add(real);
    const revision = engine.key === null || mode === 'read' ? 0 : revisionOf(engine);
    file.note();
    const forget = mode === 'edit' ? noteHolding(real) : () => {};
    return ok({
      engine: working,
      ...{ shared, moment, flaw, missing: lacks },
      readOnly: mode === 'read',
      logged: mode === 'edit' && shared === null,
      unclean: unclean && moment === null,
      place: file,
      close: () => {
        openHere.delete(real);
        const harm = file.harm();
        // An import may have moved the end far away; what a refused command was about to change stays as it is.
        if (harm === null && mode !== 'read') guarded(() => ok(revisionOf(engine) > revision ? keepFarPage(engine) : undefined));
        // A log that only lost its name is still whole in our hands, and the file ours: checkpointing it loses nothing.
        if (harm === null || harm === 'log-gone') giveUp();
        else giveUpOverwritten(engine, real);
        forget();
      },
    });
  }

  /** A private copy of what a crash left; null when there is nothing of the kind, when somebody holds it, or no room. */
  function apart(): ReadingPlace | null {
    if (!unclean || !state.logged || !writable || !withLog) return null;
    const isFree = attached(forReading, (look) => look.get('SELECT count(*) FROM copy.sqlite_schema')).ok;
    const copied = isFree ? guarded(() => ok(copyOfHeld(real))) : null;
    return copied?.ok === true ? copied.value : null;
  }

  /** Whether a file that a crash left may be written, told before it is: to give it up again would be to checkpoint its log. */
  function mayEnter(): boolean {
    const copy = apart();
    if (copy === null) return true;
    const engine = openEngine(copy.address, { key: state.key });
    try {
      setPragmas(engine, SAFETY);
      const inspected = engine.atOneMoment(() => inspect(engine, name, formats, options.newer === true));
      return inspected.ok && inspected.value === null;
    } finally {
      release(engine);
      copy.leave();
    }
  }

  function read(): Result<OpenedFile> {
    // SQLite gives up what it reads only when it likes (engine.ts), and the same command may want to write the file next.
    const copy = apart();
    if (copy !== null) return guarded(() => connect('read', copy, null));
    const direct = guarded(() => connect('read', forReading(), null));
    if (direct.ok || direct.error.code !== 'locked') return direct;
    const held = copyOfHeld(real);
    return held === null ? direct : connect('read', held, held.moment, missing ?? missingWhileHeld(real, state));
  }

  const opened = guarded(() => (fitting === 'read' || !mayEnter() ? read() : connect(fitting, { address: real, leave: () => {} }, null)));
  return namingHolder(real, opened);
}

function replacedWords(name: string): string {
  return `${name} was moved or replaced at this moment, as restoring a backup does. Nothing was changed; try again.`;
}

/** A file that another program is just writing can look like a damaged one; a damaged one looks the same a moment later. */
function steady<T>(look: () => Result<T>): Result<T> {
  const looked = look();
  if (looked.ok || looked.error.code !== 'damaged') return looked;
  pause(LONGEST_PAUSE_MS);
  return look();
}

/**
 * Takes the lock at once, which SQLite puts off until the first write, and checkpoints a log that was left behind. After a failed sync the
 * system may have dropped what it could not write and still show it: only writing it anew makes it safe to add to.
 */
function takeAlone(engine: Engine, unclean: boolean): void {
  engine.exec('BEGIN EXCLUSIVE');
  engine.exec('COMMIT');
  if (!unclean) return;
  const checkpointed = guarded(() => ok(engine.all('PRAGMA wal_checkpoint(TRUNCATE)')));
  // Without room the log stays as it is, and so does the file: edits will be refused by the disk itself.
  if (!checkpointed.ok && checkpointed.error.code !== 'disk-full') throw new Refusal(checkpointed.error);
}
