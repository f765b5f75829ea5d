import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Stands for the place of a file where nothing keeps a note of files (the command line): the same for every spelling of and link to
 * it, another for every copy. A digest, since backups are passed on and their owner's folders are nobody's business.
 */
export function placeKey(path: string): string {
  let real: string;
  try {
    real = realpathSync(path);
  } catch {
    real = resolve(path);
  }
  return createHash('sha256').update(real).digest('hex').slice(0, 32);
}

/** Folder beside a file for the backups that the command line makes by itself. */
export const BESIDE = 'Annals backups';
