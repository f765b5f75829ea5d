import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'annals-private-';

/**
 * A new folder that only its owner can look into, for copies of a timeline that are read or rebuilt. Whoever asks removes it;
 * what killed processes left goes at the same time.
 */
export function privateFolder(): string {
  sweepPrivateFolders();
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-${namespace()}-${startOf('self')}-`));
}

/** Process, its world of numbers, when it started; older ones say the first alone. */
const NAME = new RegExp(`^${PREFIX}(\\d+)-(?:(\\d+)-(\\d+)-)?[^-]+$`);

/** Removes the private folders of processes that were killed before they could; never that of a living one. */
export function sweepPrivateFolders(): void {
  for (const name of namesIn(tmpdir())) {
    const [, owner, world, start] = NAME.exec(name) ?? [];
    if (owner === undefined || isOwned(owner, world, start)) continue;
    remove(join(tmpdir(), name));
  }
}

/** A number may have been given to another process since; in another container that shares the folder it means another process. */
function isOwned(owner: string, world: string | undefined, start: string | undefined): boolean {
  if (world !== undefined && world !== namespace()) return true;
  if (!isRunning(Number(owner))) return false;
  const running = startOf(owner);
  return start === undefined || start === '0' || running === '0' || running === start;
}

/** Which numbers of processes these are (Linux); 0 where there is only one kind. */
function namespace(): string {
  try {
    return /\d+/.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0';
  } catch {
    return '0';
  }
}

/** When a process started, in the system's ticks since it did itself (Linux, proc(5)); 0 where nobody says. */
function startOf(process: string): string {
  try {
    const stat = readFileSync(`/proc/${process}/stat`, 'latin1');
    // The name before may hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '0';
  } catch {
    return '0';
  }
}

/** Removes what lies in a folder under a name that `pattern` finds the number of a dead process in. What cannot be removed stays. */
export function sweep(folder: string, pattern: RegExp): void {
  for (const name of namesIn(folder)) {
    const owner = pattern.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) remove(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Somebody else's, or in use.
  }
}

/** Whether a process of this number runs on this computer. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
