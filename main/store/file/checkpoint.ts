import { statSync } from 'node:fs';
import { ok } from '../../../shared/result';
import { logOf } from '../../disk/companions';
import type { Engine } from '../database/engine';
import { guarded } from '../database/errors';
import type { Place } from './place';

/** As often as SQLite itself would on the average: an edit writes about fifteen pages, and a log is best kept below a thousand. */
const EVERY_COMMITS = 60;
const EVERY_BYTES = 4_000_000;

/** How long the log may become while the file is held. */
const MOST_HELD_BYTES = 256_000_000;

/** Brings the log of an open file into it: the only writer of the file itself while it is open, so it looks before and notes after. */
export interface Checkpoints {
  /** To be called after every commit. */
  committed(): void;
  /** Brings all of it in and empties the log; false where that was not to be done. */
  now(): boolean;
  /** Leaves the file itself as it is, as long as the log does not grow too long for that; the returned function ends that. */
  hold(): () => void;
}

export function checkpointsOf(engine: Engine, path: string, place: Place): Checkpoints {
  let commits = 0;
  let size = sizeOf(logOf(path));
  let held: object | null = null;

  /** A failure costs nothing: the log stays, and the next time tries again. */
  function checkpoint(how: 'PASSIVE' | 'TRUNCATE'): boolean {
    if (isHeld() || !place.isHere() || !place.isUntouched()) return false;
    const done = guarded(() => ok(engine.all(`PRAGMA wal_checkpoint(${how})`)));
    place.note();
    commits = 0;
    size = sizeOf(logOf(path));
    return done.ok && (how === 'PASSIVE' || size === 0);
  }

  function isHeld(): boolean {
    if (sizeOf(logOf(path)) > MOST_HELD_BYTES) held = null;
    return held !== null;
  }

  return {
    committed() {
      commits++;
      if (commits >= EVERY_COMMITS || sizeOf(logOf(path)) >= size + EVERY_BYTES) checkpoint('PASSIVE');
    },
    now: () => checkpoint('TRUNCATE'),
    hold() {
      const mine = {};
      held = mine;
      return () => {
        if (held === mine) held = null;
      };
    },
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
