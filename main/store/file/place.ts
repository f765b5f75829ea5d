import { statSync } from 'node:fs';
import { logOf } from '../../disk/companions';
import { heldWords, holderOf } from './holder';

/** Watches over a file that is open: by asking the file system, never by opening it (that would drop SQLite's locks). */
export interface Place {
  /** Whether the path still leads to the file that was opened. */
  isHere(): boolean;
  /** Whether nobody else has written into the file since `note`, nor taken its log away. Once somebody has, the answer stays. */
  isUntouched(): boolean;
  /** What was done to it; null while it is untouched. */
  harm(): Harm | null;
  /** To be called when we have written into the file itself. */
  note(): void;
  /** To be called when a transaction has ended: it went into the log, or without one into the file itself. */
  settled(): void;
  /** In a sentence, who keeps us from it that the lock speaks of. */
  heldWords(): string;
}

/**
 * `written`: into the file itself. `log-gone`: the log we write into has no name any more, and is gone with us. `log-cut`: it lost its end.
 */
export type Harm = 'written' | 'log-gone' | 'log-cut';

/** How a file is watched. `logged`: edits go into a log beside it, and into the file only when that is checkpointed. */
export interface Watch {
  readonly logged: boolean;
  /** What else writes to its place, see sharedPlaceOf. */
  readonly shared: string | null;
  /** Whether we hold the file alone: else others may write it, each in their turn. */
  readonly alone: boolean;
}

/**
 * The file's own size and time tell of every write that is not ours. Others may write all the same: a service that keeps a folder in step, or
 * `cp` of an older copy over the open file, which asks for no lock; our next edit would go on top of pages that are not there any more. The log
 * is looked at, too: SQLite makes it once, shortens it only when it is checkpointed, and goes on writing into one that has lost its name.
 * Windows notes the time of a write when it likes, and a network when it hears of it, so there this says nothing. A time that somebody set
 * back is not noticed either, nor a write within the same tick of the file system's clock as one of ours.
 */
export function placeOf(path: string, { logged, shared, alone }: Watch): Place {
  const stamped = alone && shared !== NETWORK && process.platform !== 'win32';
  const identity = identityOf(path);
  let noted = stamped ? stampOf(path) : null;
  let harm: Harm | null = null;
  const log = logged && alone ? logWatch(logOf(path)) : null;
  const note = (): void => {
    if (stamped) noted = stampOf(path);
    log?.noteAnew();
  };

  function look(): Harm | null {
    // A file that is gone was not written into, and what becomes of its log then says nothing more; see isHere.
    if (identityOf(path) !== identity) return null;
    if (stamped && stampOf(path) !== noted) return 'written';
    return log?.look() ?? null;
  }

  const harmNow = (): Harm | null => {
    harm ??= look();
    return harm;
  };
  return {
    isHere: () => identityOf(path) === identity,
    isUntouched: () => harmNow() === null,
    harm: harmNow,
    note,
    settled: () => {
      if (logged) log?.note();
      else note();
    },
    heldWords: () => heldWords(path, holderOf(path)),
  };
}

/** Watches the log. It may not be there yet when this begins. */
function logWatch(path: string) {
  let identity = identityOf(path);
  let size = sizeOf(path);

  /** After a transaction of ours: the log has grown, or was begun. */
  function note(): void {
    identity ??= identityOf(path);
    if (identityOf(path) === identity) size = sizeOf(path);
  }

  return {
    note,
    /** After we checkpointed it or wrote the whole file anew, when it may be another. */
    noteAnew(): void {
      identity = identityOf(path) ?? identity;
      note();
    },
    look(): Harm | null {
      if (identity === null) return null;
      if (identityOf(path) !== identity) return 'log-gone';
      return sizeOf(path) < size ? 'log-cut' : null;
    },
  };
}

/** What a network folder is called as a shared place. */
export const NETWORK = 'a network folder';

/** What tells a file from another of the same name. */
export function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

function stampOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeNs}`;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
