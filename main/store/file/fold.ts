import { statSync } from 'node:fs';
import { ok } from '../../../shared/result';
import { logOf } from '../../disk/companions';
import type { Engine } from '../database/engine';
import { guarded } from '../database/errors';
import type { Place } from './place';

/** As often as SQLite itself would on the average: an edit writes about fifteen pages, and a log is best kept below a thousand. */
const EVERY_COMMITS = 60;
const EVERY_BYTES = 4_000_000;

/** Folds the log of an open file into it: the only writer of the file itself while it is open, so it looks before and notes after. */
export interface Fold {
  /** To be called after every commit. */
  committed(): void;
  /** Folds everything in and empties the log. */
  now(): void;
}

export function foldOf(engine: Engine, path: string, place: Place): Fold {
  let commits = 0;
  let size = sizeOf(logOf(path));

  /** A failure costs nothing: the log stays, and the next time tries again. */
  function fold(how: 'PASSIVE' | 'TRUNCATE'): void {
    if (!place.isHere() || !place.isUntouched()) return;
    guarded(() => ok(engine.all(`PRAGMA wal_checkpoint(${how})`)));
    place.note();
    commits = 0;
    size = sizeOf(logOf(path));
  }

  return {
    committed() {
      commits++;
      if (commits >= EVERY_COMMITS || sizeOf(logOf(path)) >= size + EVERY_BYTES) fold('PASSIVE');
    },
    now: () => fold('TRUNCATE'),
  };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
