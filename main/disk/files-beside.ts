import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { journalOf, logOf } from './companions';

/** A file in which a timeline, or a part of one, may lie. */
export interface FileBeside {
  readonly path: string;
  readonly name: string;
}

/**
 * What may hold something of a timeline besides its own file, in its folder and these others: backups, duplicates, logs that were set aside,
 * what a killed process left, under whatever ending. Another name of the file itself and its own log are none of them; of several names of
 * one file only the first is. The one finder for all that is to be named or removed, so that no copy is known to one and not to another.
 */
export function filesBeside(file: string, folders: readonly string[]): FileBeside[] {
  const seen = new Set([identityOf(file)]);
  const files: FileBeside[] = [];
  for (const folder of new Set([dirname(file), ...folders])) {
    for (const name of namesIn(folder)) {
      const path = join(folder, name);
      const identity = identityOf(path);
      if (identity === null || seen.has(identity) || isLogOf(file, path)) continue;
      seen.add(identity);
      files.push({ path, name });
    }
  }
  return files;
}

/** SQLite's index of a log holds numbers of pages only. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.includes('.annals') && !name.endsWith('-shm'));
  } catch {
    return [];
  }
}

function isLogOf(file: string, path: string): boolean {
  return path === logOf(file) || path === journalOf(file);
}

/** Null for what is no file. By asking, never by opening: that would drop SQLite's locks on a file of this process. */
function identityOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isFile() ? `${found.dev} ${found.ino}` : null;
}
