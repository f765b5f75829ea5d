import { existsSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { dirname } from 'node:path';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { logOf } from '../../disk/companions';
import type { Engine } from '../database/engine';
import { guarded } from '../database/errors';
import { sync } from './place-database';
import { rearrange } from './rearrange';

/*
 * Erased words can still lie in pages that SQLite no longer uses, in the gaps of those it does, and in the log: left there by edits long
 * before. Rewriting the file whole and cutting the log to nothing is what removes them.
 */

/** Overwrites what is deleted from now on. For the whole connection: the pages are freed within the transaction. */
export function overwriteDeleted(engine: Engine): void {
  engine.all('PRAGMA secure_delete=ON');
}

/** Whether an erasure was interrupted before the file was rewritten. */
export function isUnscrubbed(engine: Engine): boolean {
  return engine.get("SELECT 1 FROM meta WHERE k = 'unscrubbed'") !== undefined;
}

/**
 * Refuses where rewriting the file would not fit: SQLite puts it together in memory, never in the system's folder for temporary files, and
 * the new pages lie in the log until they are all there.
 */
export function roomToScrub(engine: Engine, path: string): Result<null> {
  const pages = engine.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  const size = engine.get<{ page_size: number }>('PRAGMA page_size')?.page_size ?? 0;
  const needed = Math.ceil(pages * size * 1.1) + 1_000_000;
  const { bavail, bsize } = statfsSync(dirname(path));
  const megabytes = Math.ceil(needed / 1e6);
  if (bavail * bsize < needed)
    return fail(
      'disk-full',
      `Erasing rewrites the whole file, which takes ${megabytes} MB of free space. Nothing was changed; free some space and try again.`,
    );
  if (freemem() < needed)
    return fail(
      'invalid',
      `Erasing rewrites the whole file, which takes ${megabytes} MB of memory. Nothing was changed; close other programs and try again.`,
    );
  return ok(null);
}

/** Rewrites the file and empties the log. Where that fails the erasure stands, and the next opening for editing tries again. */
export function scrub(engine: Engine): Result<null> {
  const done = guarded(() => {
    overwriteDeleted(engine);
    // What is read of the log from here on is only what was rewritten.
    rearrange(engine);
    withJournalCut(engine, () => engine.transaction(() => engine.run("DELETE FROM meta WHERE k = 'unscrubbed'")));
    const [checkpoint] = engine.all<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
    if (checkpoint?.busy === 1) return fail('locked', 'The log is in use.');
    // SQLite cuts the log without a sync: a power cut could bring its old bytes back until the next opening.
    const file = engine.get<{ file: string }>("SELECT file FROM pragma_database_list WHERE name = 'main'")?.file;
    if (file !== undefined && existsSync(logOf(file))) sync(logOf(file), 'r+');
    // Says to whoever watches the file that this was us.
    engine.transaction(() => undefined);
    return ok(null);
  });
  if (done.ok) return done;
  return fail(
    done.error.code,
    'The event is gone from the timeline and its history, but the file could not be rewritten, so its words may still lie in unused parts of it. Free some space, then close and open the timeline again: that finishes it.',
  );
}

/**
 * A file that is held alone keeps its rollback journal from edit to edit and only marks it as over, so the pages that VACUUM put there would
 * stay. This way the commit cuts it to nothing. A file with a log has no journal.
 */
function withJournalCut(engine: Engine, work: () => void): void {
  const mode = engine.get<{ journal_mode: string }>('PRAGMA journal_mode')?.journal_mode;
  if (mode === 'delete') engine.all('PRAGMA journal_mode=TRUNCATE');
  try {
    work();
  } finally {
    if (mode === 'delete') engine.all('PRAGMA journal_mode=DELETE');
  }
}
