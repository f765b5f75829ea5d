import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import type { Engine } from '../database/engine';
import { MIGRATIONS } from '../database/migrations';
import type { BackupRecord } from '../file/backup-record';
import { recordOf } from '../file/backup-record';
import { attached, isWhole } from '../file/held-state';
import { namingHolder } from '../file/holder';
import { bareFile } from '../file/place-for-reading';
import { approach } from './approach';

/** What a timeline's file holds, told by its last action. */
export interface BackupContents {
  readonly timelineId: string;
  readonly title: string;
  readonly events: number;
  /** Id of the last action: the same one means the same contents. */
  readonly lastAction: string;
  /** UTC milliseconds of the last change. */
  readonly changedAt: number;
  /** The last change in words. */
  readonly label: string;
  /** Number of actions up to here: of two states of one history the one with more is the later, whatever any clock said. */
  readonly revision: number;
  /** What was noted in the copy when it was made as a backup; null in any other file, and in backups of earlier versions. */
  readonly record: BackupRecord | null;
}

/** Of the database attached by this name (`main` is the one itself). */
export function contentsOf(engine: Engine, schema: 'main' | 'copy'): BackupContents {
  const contents = engine.get<Omit<BackupContents, 'record'>>(
    `SELECT t.id AS timelineId, t.title, a.events, a.id AS lastAction, a.at AS changedAt, a.label, a.seq AS revision
     FROM ${schema}.timeline t CROSS JOIN ${schema}.action a ORDER BY a.seq DESC LIMIT 1`,
  );
  if (contents === undefined) throw new Error('the file has no history');
  const { timelineId, title, events, lastAction, changedAt, label, revision } = contents;
  return { timelineId, title, events, lastAction, changedAt, label, revision, record: recordOf(engine, schema, lastAction) };
}

/** What was found in a file that was only looked into. */
export interface LookedInto extends BackupContents {
  /** Says that edits may be missing because the log that held them is not there; null when none are known to be. */
  readonly missing: string | null;
}

/** Looks into a timeline file; `thorough` also has SQLite check its structure. See readInside. */
export function lookInto(path: string, thorough = false): Result<LookedInto> {
  return readInside(path, (engine, missing) => {
    if (thorough && !isWhole(engine)) return fail('damaged', 'The file is damaged. It was not changed.');
    return ok({ ...contentsOf(engine, 'copy'), missing });
  });
}

/**
 * Reads a timeline file without opening it for work, with what a crash left beside it: the one door to what lies in a backup. The file is
 * attached, as `copy`, to a database in memory, because an attached file is given up again at once (see engine.ts, `close`). No byte of it
 * changes. `missing` says that edits may be missing, see approach.
 */
export function readInside<T>(path: string, read: (engine: Engine, missing: string | null) => Result<T>): Result<T> {
  const known = { version: MIGRATIONS.length, newer: false };
  const found = approach(path, { known, toWrite: false, withoutLog: false });
  if (!found.ok) return found;
  const { unclean, missing, forReading } = found.value;
  // A file in its place is not even locked; one that a crash left is read with what lies beside it.
  const done = attached(
    () => (unclean ? forReading() : bareFile(path)),
    (engine) => read(engine, missing),
  );
  return namingHolder(path, done.ok ? done.value : done);
}
