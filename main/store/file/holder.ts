import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { Result } from '../../../shared/result';
import { fail } from '../../../shared/result';
import { shownText } from '../../../shared/shown-text';
import { isRunning } from '../../disk/private-folder';
import { readAll } from '../../disk/regular-file';
import { nameOnDisk, quotedName } from '../../disk/shown-name';
import { IN_USE } from '../database/errors';

/*
 * Who keeps us from a file. SQLite's lock says only that somebody does. A process that keeps a file for longer than one edit notes so in a
 * private folder of this computer; the note is believed only where the lock refused us, and only while its process runs. On Linux the
 * system itself names the process that holds a lock, also one of another program.
 */

export interface Holder {
  /** window: keeps the file until it is closed. program: what the system calls it. */
  readonly kind: 'window' | 'program';
  readonly name: string;
  readonly pid: number;
}

interface Note {
  readonly pid: number;
  readonly host: string;
}

/** Notes that this process keeps a file until it says otherwise; returns what takes the note away. Never fails: it only helps others to wait less. */
export function noteHolding(path: string): () => void {
  return note(path, '');
}

/** Notes that a window of this process shows a file, which it may do without keeping anybody from it: what is shown is not to be removed. */
export function noteShowing(path: string): () => void {
  return note(path, `${SHOWN}${process.pid}`);
}

const SHOWN = '-shown-';

function note(path: string, ending: string): () => void {
  try {
    const place = notePlace(path, ending);
    if (place === null) return () => {};
    writeFileSync(place, JSON.stringify({ pid: process.pid, host: hostname() } satisfies Note), { mode: 0o600 });
    return () => {
      try {
        if (noteIn(place)?.pid === process.pid) rmSync(place, { force: true });
      } catch {
        // It speaks of a process that will not be there, and is not believed then.
      }
    };
  } catch {
    return () => {};
  }
}

/** Who holds a file that would not let us in; null when that cannot be found out. Asks the file system, never opens the file. */
export function holderOf(path: string): Holder | null {
  try {
    const place = notePlace(path);
    const note = place === null ? null : noteIn(place);
    if (note !== null && note.host === hostname() && note.pid !== process.pid && isRunning(note.pid))
      return { kind: 'window', name: 'Annals', pid: note.pid };
    return process.platform === 'linux' ? holderByLock(path, 'WRITE') : null;
  } catch {
    return null;
  }
}

/** Who has a file open at all, if only to look at it, besides this process; null when nobody is known to. For whoever is about to remove it. */
export function openBy(path: string): Holder | null {
  const holder = holderOf(path);
  if (holder !== null) return holder;
  try {
    return showing(path) ?? (process.platform === 'linux' ? holderByLock(path, 'READ') : null);
  } catch {
    return null;
  }
}

/** By the notes of windows; what a killed one left is taken away. */
function showing(path: string): Holder | null {
  const start = notePlace(path, SHOWN);
  if (start === null) return null;
  const stem = nameOnDisk(start, '.json');
  for (const name of readdirSync(dirname(start))) {
    const place = join(dirname(start), name);
    const found = name.startsWith(stem) ? noteIn(place) : null;
    if (found === null || found.host !== hostname() || found.pid === process.pid) continue;
    if (isRunning(found.pid)) return { kind: 'window', name: 'Annals', pid: found.pid };
    rmSync(place, { force: true });
  }
  return null;
}

/** An answer about a file that says who has it, where so far it says only that somebody does. */
export function namingHolder<T>(path: string, result: Result<T>): Result<T> {
  if (result.ok || result.error.code !== 'locked' || result.error.message !== IN_USE) return result;
  return fail('locked', heldWords(path, holderOf(path)));
}

/** One sentence: who has the file, and what to do. */
export function heldWords(path: string, holder: Holder | null): string {
  const name = quotedName(path);
  if (holder === null)
    return `${name} is open in another window or program, or on another computer. Nothing was changed; try again when it is closed there.`;
  if (holder.kind === 'window')
    return `${name} is open in another window or program: a window of Annals (process ${holder.pid}) has it. Nothing was changed; make the change there, or close that window and try again.`;
  return `${name} is open in another window or program: “${holder.name}” (process ${holder.pid}) holds it and did not let go in time. Nothing was changed; try again when it has finished.`;
}

/** By what the file is, so that every link to it finds the same note. Null where no folder can be trusted with it. */
function notePlace(path: string, ending = ''): string | null {
  const folder = join(tmpdir(), `annals-held-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  // The folder of temporary files is everybody's, and anybody can have made one of this name.
  if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) return null;
  const { dev, ino } = statSync(path, { bigint: true });
  return join(folder, `${dev}-${ino}${ending}.json`);
}

function noteIn(place: string): Note | null {
  try {
    const note = JSON.parse(readAll(place).toString()) as Partial<Note>;
    return typeof note.pid === 'number' && typeof note.host === 'string' ? { pid: note.pid, host: note.host } : null;
  } catch {
    return null;
  }
}

/** From the system's list of locks: `1: POSIX  ADVISORY  WRITE 5302 fe:00:2152851 1073741824 1073742335`. */
function holderByLock(path: string, kind: 'READ' | 'WRITE'): Holder | null {
  const { ino } = statSync(path, { bigint: true });
  for (const line of readFileSync('/proc/locks', 'utf8').split('\n')) {
    const [, pid] = new RegExp(`^\\d+: (?:POSIX|OFDLCK) +\\w+ +${kind} +(\\d+) +[0-9a-f]+:[0-9a-f]+:${ino} `).exec(line) ?? [];
    if (pid === undefined || Number(pid) === process.pid || Number(pid) === 0) continue;
    return { kind: 'program', name: shownText(readFileSync(`/proc/${pid}/comm`, 'utf8').trim()), pid: Number(pid) };
  }
  return null;
}
