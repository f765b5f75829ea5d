import { statSync } from 'node:fs';
import { heldWords, holderOf } from './holder';

/** Watches over a file that is open: by asking the file system, never by opening it (that would drop SQLite's locks). */
export interface Place {
  /** Whether the path still leads to the file that was opened. */
  isHere(): boolean;
  /** Whether nobody else has written into the file since `note`. Once somebody has, the answer stays. */
  isUntouched(): boolean;
  /** To be called when we have written into the file itself. */
  note(): void;
  /** To be called when a transaction has ended: without a log it went into the file itself. */
  settled(): void;
  /** In a sentence, who keeps us from it that the lock speaks of. */
  heldWords(): string;
}

/** How a file is watched. `logged`: edits go into a log beside it, and into the file only when that is folded in. */
export interface Watch {
  readonly logged: boolean;
  /** What else writes to its place, see sharedPlaceOf. */
  readonly shared: string | null;
  /** Whether we hold the file alone: else others may write it, each in their turn. */
  readonly alone: boolean;
}

/**
 * The file's own size and time tell of every write that is not ours. Others may write all the same: a service that keeps a folder in step, or
 * `cp` of an older copy over the open file, which asks for no lock; our next edit would go on top of pages that are not there any more.
 * Windows notes the time of a write when it likes, and a network when it hears of it, so there this says nothing. A time that somebody set
 * back is not noticed either, nor a write within the same tick of the file system's clock as one of ours.
 */
export function placeOf(path: string, { logged, shared, alone }: Watch): Place {
  const stamped = alone && shared !== NETWORK && process.platform !== 'win32';
  const identity = identityOf(path);
  let noted = stamped ? stampOf(path) : null;
  let touched = false;
  const note = (): void => {
    if (stamped) noted = stampOf(path);
  };
  return {
    isHere: () => identityOf(path) === identity,
    isUntouched: () => {
      // A file that is gone was not written into; see isHere.
      const found = stamped && identityOf(path) === identity ? stampOf(path) : noted;
      touched ||= found !== noted;
      return !touched;
    },
    note,
    settled: () => {
      if (!logged) note();
    },
    heldWords: () => heldWords(path, holderOf(path)),
  };
}

/** What a network folder is called as a shared place. */
export const NETWORK = 'a network folder';

/** What tells a file from another of the same name. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}

function stampOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.size} ${found.mtimeNs}`;
}
