import { closeSync, existsSync, openSync, statSync } from 'node:fs';
import { ok } from '../../../shared/result';
import { logOf } from '../../disk/companions';
import type { Engine } from '../database/engine';
import { guarded } from '../database/errors';
import { releaseLog } from '../log/log-binding';

/**
 * Checkpoints the log and gives the file up. Where the disk refuses that, the log stays beside the file: nothing is lost, and the next opening
 * goes on with both.
 */
export function finish(engine: Engine, path: string): void {
  const log = logOf(path);
  // Once more, since a disk may refuse one write and take the next.
  if (!guarded(() => ok(releaseLog(engine))).ok) guarded(() => ok(releaseLog(engine)));
  const hadLog = existsSync(log);
  try {
    engine.close();
  } catch {
    if (hadLog) guarded(() => ok(keepEmptyLog(path, log)));
  }
}

/**
 * SQLite deletes a log once all of it is checkpointed, and only then takes back what the file's header says of it. Where the disk refuses the
 * second, and refused before that the file should say so itself (log-binding.ts), a whole file would look like one whose log was left behind.
 * An empty log says that nothing is missing; to make it takes no room. It may be read by whom the file may, and one that is still there is left.
 */
function keepEmptyLog(path: string, log: string): void {
  if (!existsSync(log)) closeSync(openSync(log, 'wx', statSync(path).mode & 0o666));
}

/** Gives up a connection without a write-ahead log of its own: nothing to checkpoint. */
export function release(engine: Engine): void {
  try {
    engine.abandon();
  } catch {
    // There is nothing left to lose, and an earlier error is the one to report.
  }
}
