import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { quotedName } from '../../disk/shown-name';
import { Refusal } from '../database/errors';

/*
 * A file that takes another's place is to be that file for everybody else: at the end of the same links, with the same owner and
 * the same rights.
 */

/** Mode of files that nobody else may read. */
const PRIVATE = 0o600;

/** Links that lead to links: more than any file system follows. */
const MOST_LINKS = 40;

/** What stands where a path leads, before something takes its place. */
export interface Standing {
  /** The file itself, at the end of all symbolic links; whether or not it is there. */
  readonly path: string;
  readonly stats: Stats | null;
  /** Names of the same file (hard links) besides this one: they stay with the old contents. */
  readonly otherNames: number;
}

/** Follows a path to its end, also through a link whose target is gone. */
export function standingAt(path: string): Standing {
  const end = endOf(path, MOST_LINKS);
  const stats = statSync(end, { throwIfNoEntry: false }) ?? null;
  return { path: end, stats, otherNames: stats === null ? 0 : Math.max(0, stats.nlink - 1) };
}

function endOf(path: string, links: number): string {
  try {
    return realpathSync(path);
  } catch {
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink && links > 0 ? endOf(resolve(dirname(path), readlinkSync(path)), links - 1) : path;
  }
}

/** Gives a fresh file the owner and rights of the one whose place it takes; the owner's alone where there was none. */
export function takeAfter(fresh: string, { stats }: Standing): void {
  if (stats !== null) giveTo(fresh, stats);
  chmodSync(fresh, stats === null ? PRIVATE : stats.mode & 0o777);
}

/** Makes a folder that only its owner can look into: whoever owns `file`, also when root makes it. */
export function makeFolderFor(file: string, folder: string): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Refusal({ code: 'invalid', message: `${quotedName(folder)} is a file, not a folder. It was not touched; name a folder.` });
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stats = statSync(file, { throwIfNoEntry: false });
  if (first === undefined || stats === undefined) return;
  for (let made = folder; ; made = dirname(made)) {
    giveTo(made, stats);
    if (made.length <= first.length || dirname(made) === made) return;
  }
}

/** Only root may give a file away; who owns it already has nothing to give. The group may be one that its owner is in. */
export function giveTo(path: string, { uid, gid }: Pick<Stats, 'uid' | 'gid'>): void {
  if (process.platform === 'win32') return;
  const own = statSync(path);
  if (own.uid !== uid || own.gid !== gid) {
    for (const owner of [uid, own.uid]) {
      try {
        chownSync(path, owner, gid);
        return;
      } catch {
        // Not ours to give; the contents are what matters.
      }
    }
  }
}
