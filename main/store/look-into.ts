import { pathToFileURL } from 'node:url';
import type { Result } from '../../shared/result';
import { fail, ok } from '../../shared/result';
import type { BackupRecord } from './backup-record';
import { recordOf } from './backup-record';
import type { Engine } from './engine';
import { openEngine } from './engine';
import { guarded } from './errors';
import { checkHeader } from './file-header';
import { MIGRATIONS } from './migrations';

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

/** Looks into a closed timeline file; `thorough` also has SQLite check its structure. See readInside. */
export function lookInto(path: string, thorough = false): Result<BackupContents> {
  return readInside(path, (engine) => {
    if (thorough) {
      const problem = engine.get<{ quick_check: string }>('PRAGMA copy.quick_check(1)')?.quick_check;
      if (problem !== 'ok') return fail('damaged', `The file is damaged (${problem}). It was not changed.`);
    }
    return ok(contentsOf(engine, 'copy'));
  });
}

/**
 * Reads a closed timeline file without opening it for work: the one door to what lies in a backup. The file is attached, as
 * `copy`, to a database in memory, because an attached file is given up again at once (see engine.ts, `close`).
 */
export function readInside<T>(path: string, read: (engine: Engine) => Result<T>): Result<T> {
  const header = checkHeader(path, { version: MIGRATIONS.length, newer: false });
  if (!header.ok) return header;
  return guarded(() => {
    const engine = openEngine(':memory:');
    for (const pragma of ['trusted_schema=OFF', 'cell_size_check=ON', 'mmap_size=0']) engine.all(`PRAGMA ${pragma}`);
    // A file still in use, or left by a crash, has a log beside it that `immutable` would pass over.
    engine.run('ATTACH ? AS copy', [`${pathToFileURL(path).href}?${header.value.unclean ? 'mode=ro' : 'immutable=1'}`]);
    try {
      return read(engine);
    } finally {
      engine.exec('DETACH copy');
      engine.abandon();
    }
  });
}
