import { realpathSync, statSync } from 'node:fs';

/** Whether two paths lead to one file: by another spelling, a symbolic link or a hard link. Paths without a file are compared as written. */
export function sameFile(one: string, other: string): boolean {
  if (one === other) return true;
  try {
    if (realpathSync(one) === realpathSync(other)) return true;
    // Numbers beyond 2^53 are usual on Windows and some network file systems, and would be rounded.
    const first = statSync(one, { bigint: true });
    const second = statSync(other, { bigint: true });
    // Some file systems number nothing.
    return first.ino !== 0n && first.ino === second.ino && first.dev === second.dev;
  } catch {
    return false;
  }
}
