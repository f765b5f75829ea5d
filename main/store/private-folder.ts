import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'annals-private-';

/** A new folder that only its owner can look into, for copies of a timeline that are read or rebuilt. Whoever asks removes it. */
export function privateFolder(): string {
  return mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
}

/** Removes the private folders of processes that were killed before they could. */
export function sweepPrivateFolders(): void {
  sweep(tmpdir(), new RegExp(`^${PREFIX}(\\d+)-`));
}

/** Removes what lies in a folder under a name that `pattern` finds the number of a dead process in. What cannot be removed stays. */
export function sweep(folder: string, pattern: RegExp): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const owner = pattern.exec(name)?.[1];
    if (owner === undefined || isRunning(Number(owner))) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Somebody else's, or in use.
    }
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
