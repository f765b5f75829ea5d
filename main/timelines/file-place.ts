import { type BigIntStats, statSync, unwatchFile, watchFile } from 'node:fs';
import type { Condition } from '../../shared/files';
import { logOf } from '../disk/companions';

/** How often a file's place is looked at, in milliseconds. */
const EVERY_MS = 2000;

export interface PlaceListener {
  /** What `trouble` says is another now. */
  onChange(): void;
  /** Somebody wrote into the file (we, as a rule), or its log was taken away or shortened. */
  onLook(): void;
}

export interface PlaceWatch {
  trouble(): Condition['trouble'];
  /** Looks now. */
  look(): void;
  stop(): void;
}

/**
 * Watches whether a path still leads to the file that it leads to now: a folder that a cloud service empties, a disk that is
 * pulled out, another copy renamed over it. What is written to a file that has lost its name is gone with it, so the store
 * refuses edits then; this tells the person before the first one. By asking, since notices of the system do not come from
 * every kind of disk. The store's own process looks for itself before each edit.
 */
export function watchPlace(path: string, { onChange, onLook }: PlaceListener): PlaceWatch {
  const opened = identityOf(path);
  let trouble: Condition['trouble'] = null;
  const look = (): void => {
    const before = trouble;
    trouble = troubleOf(opened, identityOf(path));
    if (before?.message !== trouble?.message) onChange();
    else onLook();
  };
  const lookAtLog = (now: BigIntStats, before: BigIntStats): void => {
    if (now.ino !== before.ino || now.size < before.size) onLook();
  };
  const log = logOf(path);
  watchFile(path, { interval: EVERY_MS, bigint: true }, look);
  watchFile(log, { interval: EVERY_MS, bigint: true }, lookAtLog);
  return {
    trouble: () => trouble,
    look,
    stop() {
      unwatchFile(path, look);
      unwatchFile(log, lookAtLog);
    },
  };
}

function troubleOf(opened: string | null, found: string | null): Condition['trouble'] {
  if (found === opened) return null;
  const message =
    found === null
      ? 'The file is no longer in its place: it was moved, renamed or deleted, or its disk is gone.'
      : 'Another file was put in the place of this one, perhaps by a service that copies it between computers.';
  return { code: 'not-found', message };
}

function identityOf(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}
