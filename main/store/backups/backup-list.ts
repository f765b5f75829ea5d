import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ok, type Result } from '../../../shared/result';
import type { BackupContents } from '../approach/look-into';
import { lookInto, readInside } from '../approach/look-into';
import { keyFor } from '../lock/keyring';
import { newestFirst, type State } from './backup-lineage';

/** A backup with what it holds, for a person who has to choose. */
export interface ListedBackup {
  readonly path: string;
  readonly bytes: number;
  /** What it holds; null when it cannot be read any more. */
  readonly contents: BackupContents | null;
  /** When it was made, UTC milliseconds: as noted inside, else the file's own date. Never by its name, which may be anything. */
  readonly at: number;
  /** Null: plain, or unreadable. `open`: locked with a passphrase that is at hand; `closed`: with another. */
  readonly lock: 'open' | 'closed' | null;
}

/** One that can be read, and where it stands among the others. */
export type ReadableBackup = ListedBackup & State & { readonly contents: BackupContents };

/** All backups in some folders: those that can be read, newest first by what they hold, then the others. A missing folder holds none. */
export function listBackups(...folders: readonly string[]): ListedBackup[] {
  const found = folders.flatMap(filesIn).flatMap(listed);
  const readable = placed(found);
  const unreadable = found.filter(({ contents }) => contents === null).sort((one, other) => other.at - one.at);
  return [...newestFirst(readable).map(({ path, bytes, contents, at, lock }) => ({ path, bytes, contents, at, lock })), ...unreadable];
}

/** Readable backups in a folder of one timeline, as far as `isMeant` says so. Only these are ever thinned out. */
export function backupsOf(folder: string, isMeant: (contents: BackupContents) => boolean): ReadableBackup[] {
  return placed(
    filesIn(folder)
      .flatMap(listed)
      .filter(({ contents }) => contents !== null && isMeant(contents)),
  );
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => extname(name).toLowerCase() === '.annals')
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** None where the file went away meanwhile, or is no file. */
function listed(path: string): ListedBackup[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined || !stats.isFile()) return [];
  const looked = lookInto(path);
  const contents = looked.ok ? looked.value : null;
  return [{ path, bytes: stats.size, at: contents?.record?.at ?? stats.mtimeMs, contents, lock: lockOf(path, looked) }];
}

function lockOf(path: string, looked: Result<unknown>): ListedBackup['lock'] {
  if (looked.ok) return keyFor(path) === null ? null : 'open';
  return looked.error.code === 'needs-passphrase' ? 'closed' : null;
}

/** Says of each which other it goes on from; copies of one state are asked once. */
function placed(backups: readonly ListedBackup[]): ReadableBackup[] {
  const readable = backups.flatMap((backup) => (backup.contents === null ? [] : [{ ...backup, contents: backup.contents }]));
  const distinct = new Map(readable.map((backup) => [backup.contents.lastAction, backup]));
  const states = JSON.stringify([...distinct.keys()]);
  const previous = new Map(
    [...distinct].map(([state, { path, contents }]) => [state, distinct.size === 1 ? null : previousIn(path, contents.revision, states)]),
  );
  return readable.map((backup) => {
    const { lastAction: state, revision, changedAt } = backup.contents;
    return { ...backup, state, revision, changedAt, previous: previous.get(state) ?? null };
  });
}

/** The latest of these states, but its own, in the history of a backup. */
function previousIn(path: string, revision: number, states: string): string | null {
  const found = readInside(path, (engine) =>
    ok(
      engine.get<{ id: string }>(
        'SELECT id FROM copy.action WHERE id IN (SELECT value FROM json_each(?)) AND seq < ? ORDER BY seq DESC LIMIT 1',
        [states, revision],
      )?.id ?? null,
    ),
  );
  return found.ok ? found.value : null;
}
