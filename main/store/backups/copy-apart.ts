import { rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { fail, ok, type Result } from '../../../shared/result';
import { openEngine } from '../database/engine';
import { guarded, Refusal } from '../database/errors';
import { writeRecord } from '../file/backup-record';
import { attached, isWhole } from '../file/held-state';
import { bareFile } from '../file/place-for-reading';
import { SAFETY, setPragmas } from '../file/pragmas';
import { keyFor } from '../lock/keyring';
import { sync } from '../lock/place-database';
import { sayClosed } from '../log/log-binding';
import { differsFrom } from './backup';
import { copyBytes } from './copy-bytes';
import { type PlannedCopy, unchangedSince } from './planned-copy';

/**
 * Makes the copy of a file that somebody else may have open, as long as nothing is written into the file itself: byte by byte, with what it says of
 * itself set right, looked through by SQLite, and synced. A process of its own does this, so that nobody waits. Errors: those of the file system;
 * `locked` when the file was written meanwhile; `damaged` when the copy does not pass. Then nothing is left of it.
 */
export function copyApart(copy: PlannedCopy): Result<null> {
  const { temporary } = copy;
  const made = guarded(() => {
    const look = (): void => {
      const unchanged = unchangedSince(copy);
      if (!unchanged.ok) throw new Refusal(unchanged.error);
    };
    copyBytes(copy.from, temporary, copy.pageSize, look);
    look();
    inscribe(copy);
    const problem = problemOf(copy);
    if (problem !== null) return fail('damaged', `The copy did not pass its check (${problem}). Nothing was kept of it.`);
    sync(temporary, 'r+');
    return ok(null);
  });
  if (!made.ok)
    for (const path of [temporary, `${temporary}-wal`, `${temporary}-shm`, `${temporary}-journal`]) rmSync(path, { force: true });
  return made;
}

/** The window and what else the computer does come first. */
export function stepBack(): void {
  guarded(() => {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    return ok(null);
  });
}

/** The copy of an open file names the log of the file, and its header says that it has one. */
function inscribe({ temporary, record, contents }: PlannedCopy): void {
  const engine = openEngine(temporary, { key: keyFor(temporary) });
  try {
    setPragmas(engine, SAFETY);
    // Nobody else knows of it yet, and it is synced as a whole later.
    for (const pragma of ['synchronous=OFF', 'journal_mode=DELETE', 'journal_mode=MEMORY']) engine.all(`PRAGMA ${pragma}`);
    engine.transaction(() => {
      sayClosed(engine);
      writeRecord(engine, 'main', contents.lastAction, record);
    });
  } finally {
    engine.abandon();
  }
}

/** What is wrong with it as it lies on the disk; null when nothing is. */
function problemOf({ temporary, contents }: PlannedCopy): string | null {
  const looked = attached(
    () => bareFile(temporary),
    (engine) => (isWhole(engine) ? differsFrom(engine, contents) : 'its pages do not fit together'),
  );
  return looked.ok ? looked.value : looked.error.message;
}
