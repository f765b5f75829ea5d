import { statSync } from 'node:fs';
import { heldWords, holderOf } from './holder';

/** Watches over a file that is open: by asking the file system, never by opening it (that would drop SQLite's locks). */
export interface Place {
  /** Whether the path still leads to the file that was opened. */
  isHere(): boolean;
  /** Whether nobody else has written into the file since `note`. Only asked of files without a log, see placeOf. */
  isUntouched(): boolean;
  /** To be called when we have written ourselves. */
  note(): void;
  /** In a sentence, who keeps us from it that the lock speaks of. */
  heldWords(): string;
}

/**
 * `shared`: a service that keeps a folder in step may write into the file itself while it is open, and our next edit would go on top of
 * pages that are not there any more. There is no log then, so the file's own time and size tell of every write. Windows notes the time of a
 * write when it likes, and a network when it hears of it, so there this says nothing.
 */
export function placeOf(path: string, shared: string | null): Place {
  const stamped = shared !== null && shared !== NETWORK && process.platform !== 'win32';
  const identity = identityOf(path);
  let noted = stamped ? stampOf(path) : null;
  return {
    isHere: () => identityOf(path) === identity,
    isUntouched: () => !stamped || stampOf(path) === noted,
    note: () => {
      if (stamped) noted = stampOf(path);
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
