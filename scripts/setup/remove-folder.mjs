import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes a folder with all that is in it. What tests mounted below it is taken off first: a mount cannot be removed, and what is on it may
 * be somebody else's. What cannot be taken off or removed is left.
 * @returns {string | null} why it is still there, in one line; null when it is gone
 */
export function removeFolder(folder) {
  try {
    for (const mount of mountsIn(folder)) spawnSync('umount', ['-l', mount]);
    const [still] = mountsIn(folder);
    if (still !== undefined) return `${still} is mounted and cannot be taken off`;
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EACCES') throw error;
      openFolders(folder);
      rmSync(folder, { recursive: true, force: true });
    }
    return null;
  } catch (error) {
    return error.message;
  }
}

/** Lets us write in a folder and those in it, which a test may have closed. */
function openFolders(folder) {
  chmodSync(folder, 0o700);
  for (const entry of readdirSync(folder, { withFileTypes: true })) if (entry.isDirectory()) openFolders(join(folder, entry.name));
}

/** Where something is mounted in a folder or on it, what was mounted last first: so each is taken off before what it lies on. */
export function mountsIn(folder) {
  const top = real(folder);
  return mountPoints()
    .filter((point) => point === top || point.startsWith(`${top}/`))
    .reverse();
}

function real(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** In the order of mounting; none where the system has no such table. Blanks and backslashes are written in octal (man 5 fstab). */
function mountPoints() {
  let table = '';
  try {
    table = readFileSync('/proc/self/mounts', 'utf8');
  } catch {
    // Not Linux.
  }
  const points = table.split('\n').flatMap((line) => line.split(' ')[1] ?? []);
  return points.map((point) => point.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))));
}
