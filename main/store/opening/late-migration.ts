import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { sameFile } from '../../disk/same-file';
import { nameOnDisk } from '../../disk/shown-name';
import { contentsOf, lookInto } from '../approach/look-into';
import { verifySame } from '../backups/backup';
import { APART_FROM } from '../backups/planned-copy';
import type { Engine } from '../database/engine';
import { within } from '../database/engine';
import { Refusal } from '../database/errors';
import type { Migration } from '../database/migrations';
import { formatOf, migrate, migrateWithin, requiredFormat } from '../database/migrations';
import { revisionOf } from '../history/history';
import { placeDatabase, sweepUnfinishedFormats } from '../lock/place-database';
import { formatIn } from '../log/pending';

export interface Formats {
  readonly formats: readonly Migration[];
  /** Folder for the copy in the old format; beside the file unless given. */
  readonly backups: string | undefined;
}

/** Brings a file that is open for work to the newest format: it is copied first, checked, and then changed in one transaction. */
export function migrateFile(engine: Engine, path: string, { formats, backups }: Formats): void {
  const version = formatOf(engine);
  const wanted = wantedOf(path, formats);
  if (version >= wanted.length) return;
  if (keptOldFormat(engine, path, { formats, backups }) === null) return;
  migrate(engine, version, wanted);
}

/** The formats that a file is to be brought to. A large one is brought to no more than it must: its copy and the change would take minutes. */
function wantedOf(path: string, formats: readonly Migration[]): readonly Migration[] {
  return statSync(path).size < APART_FROM ? formats : formats.slice(0, requiredFormat(formats));
}

/**
 * The engine of a file of an older format for one command: the file is brought to the newest format in the same transaction as the first
 * edit, and stays as it is when that is refused, comes to nothing or fails. The copy in the old format is made before, and goes with a refusal.
 */
export function migratingWithFirstEdit(engine: Engine, path: string, { formats, backups }: Formats): Engine {
  const wanted = wantedOf(path, formats);
  if (formatOf(engine) >= wanted.length) return engine;
  let isDue = true;
  /** Of the transaction under way. */
  let copy: Copy | null = null;
  let before = 0;

  function dropCopy(): void {
    if (copy?.isFresh === true) rmSync(copy.path, { force: true });
    copy = null;
  }

  function begin(): void {
    if (!isDue) {
      engine.begin();
      return;
    }
    const kept = keptOldFormat(engine, path, { formats, backups });
    if (kept === null) {
      isDue = false;
      engine.begin();
      return;
    }
    copy = kept;
    try {
      engine.begin();
      const { revision, lastAction } = contentsOf(engine, 'main');
      if (lastAction !== kept.lastAction) throw new Refusal({ code: 'locked', message: CHANGED });
      before = revision;
      migrateWithin(engine, formatOf(engine), wanted);
    } catch (error) {
      rollback();
      throw error;
    }
  }

  function commit(): void {
    if (!isDue) {
      engine.commit();
      return;
    }
    // A plan that was refused, or that changed nothing, ends its transaction like any other.
    if (revisionOf(engine) === before) {
      rollback();
      return;
    }
    // From here on the file may be in the new format, whatever is reported: the copy stays.
    copy = null;
    engine.commit();
    isDue = false;
  }

  function rollback(): void {
    engine.rollback();
    dropCopy();
  }

  return {
    ...engine,
    ...{ begin, commit, rollback },
    transaction: (work) => within({ begin, commit, rollback }, work),
  };
}

const CHANGED = 'Another program changed the timeline at this moment. Nothing was changed; try again.';

interface Copy {
  readonly path: string;
  readonly lastAction: string;
  /** Made just now, not found. */
  readonly isFresh: boolean;
}

/**
 * The copy in the old format; null where none can be made, for want of room or of leave to write, and what the newest format brings can wait: then the
 * file is worked on as it is.
 * @throws Refusal where it must be changed
 */
function keptOldFormat(engine: Engine, path: string, { formats, backups }: Formats): Copy | null {
  try {
    return keepOldFormat(engine, path, backups);
  } catch (error) {
    if (formatOf(engine) < requiredFormat(formats)) throw error;
    return null;
  }
}

/**
 * Puts a verified copy beside the file, or into `backups`, named after its format. A file that has this name already is taken for the copy only
 * when it holds the same state in the same format; else the copy gets another name.
 * @throws Refusal
 */
function keepOldFormat(engine: Engine, path: string, backups: string | undefined): Copy {
  const version = formatOf(engine);
  const { lastAction } = contentsOf(engine, 'main');
  const extension = extname(path);
  if (backups !== undefined) mkdirSync(backups, { recursive: true, mode: 0o700 });
  const folder = backups ?? dirname(path);
  sweepUnfinishedFormats(folder, nameOnDisk(path, extension), extension);
  for (let n = 1; ; n++) {
    const name = `${nameOnDisk(path, extension)} (format ${version}${n === 1 ? '' : `, ${n}`})${extension}`;
    const copy = join(folder, name);
    if (existsSync(copy)) {
      if (isCopy(copy, path, version, lastAction)) return { path: copy, lastAction, isFresh: false };
      continue;
    }
    const placed = placeDatabase(engine, copy, verifySame);
    if (placed.ok) return { path: copy, lastAction, isFresh: true };
    // A link that leads nowhere, or a name that was taken this moment, is passed over.
    if (placed.error.code !== 'exists') throw new Refusal(placed.error);
  }
}

function isCopy(candidate: string, path: string, version: number, lastAction: string): boolean {
  // Another name of the file itself is no copy; and looking at that would drop our lock (file-header.ts).
  if (sameFile(candidate, path)) return false;
  const looked = lookInto(candidate, true);
  return looked.ok && looked.value.missing === null && looked.value.lastAction === lastAction && formatIn(candidate) === version;
}
