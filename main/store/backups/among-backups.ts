import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BESIDE, placeKey } from '../../disk/place-key';
import { nameOnDisk } from '../../disk/shown-name';
import { filesOf } from './backup-note';

/** Whether a file, links followed, lies in a folder for backups: one beside timelines, or one with the program's note in it. To edit it would change what was kept. */
export function liesAmongBackups(path: string): boolean {
  const folder = dirname(realOf(path));
  return nameOnDisk(folder) === BESIDE || filesOf(folder).length > 0;
}

/**
 * Where the file lies that a backup is of; null when that is not known, or nothing is there any more.
 *
 * @param of what the backup carries inside, see store/backup-record.ts
 */
export function originalOf(path: string, of: string | null): string | null {
  const folder = dirname(realOf(path));
  const noted = filesOf(folder);
  const [only] = noted.length === 1 ? noted : [];
  const at = (noted.find((file) => file.of === of) ?? only)?.at ?? null;
  if (at !== null && existsSync(at)) return at;
  if (nameOnDisk(folder) !== BESIDE || of === null) return null;
  return besides(dirname(folder)).find((file) => placeKey(file) === of) ?? null;
}

/** None in a folder that may be passed through and not be read. */
function besides(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.toLowerCase().endsWith('.annals'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** As written where nothing is. */
export function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
