import { existsSync, rmSync, truncateSync } from 'node:fs';
import { logOf } from '../../disk/companions';
import type { Engine } from '../database/engine';

/**
 * Gives up a file that somebody else has written into, so that nothing more is written to it: neither by checkpointing the log, which belongs to
 * pages that are not there any more, nor by SQLite, which does the same when a connection ends. A log that has lost its end cannot be checkpointed
 * in. What it held is to be kept before, see saved-state.ts.
 */
export function giveUpOverwritten(engine: Engine, path: string): void {
  const log = logOf(path);
  const hasLog = existsSync(log);
  if (hasLog) truncateSync(log, 0);
  try {
    engine.abandon();
  } catch {
    // It has nothing left to save.
  }
  kept.push(engine);
  // Else the next to open the file would take it for the log of what is there now.
  if (hasLog) rmSync(log, { force: true });
}

/** Connections that must not be ended by the garbage collector while the process still runs. */
const kept: Engine[] = [];
