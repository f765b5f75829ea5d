import { extname } from 'node:path';
import { nameOnDisk } from '../../disk/shown-name';

/* Names of backups are for people, see backupTo. They decide nothing where a backup can be asked what it holds. */

/** Room in a name for the time behind it and for what a temporary name adds: file systems take 255 bytes. */
const LONGEST_STEM = 180;

/** What the `number`th backup of a file made in one second is called. */
export function nameOf(file: string, at: number, number: number): string {
  const [stamp = ''] = new Date(at).toISOString().replaceAll(':', '').split('.');
  return `${stemOf(file)} ${stamp}Z${number === 1 ? '' : ` (${number})`}.annals`;
}

/** The part of it that is the file's. */
export function stemOf(file: string): string {
  let stem = nameOnDisk(file, extname(file));
  while (Buffer.byteLength(stem) > LONGEST_STEM) stem = [...stem].slice(0, -1).join('');
  return stem;
}

/** Tells of a name whether a backup of the file would be called so. */
export function backupNamesOf(file: string): (name: string) => boolean {
  const start = `${stemOf(file)} `;
  return (name) => name.startsWith(start) && STAMP.test(name.slice(start.length));
}

const STAMP = /^\d{4}-\d\d-\d\dT\d{6}Z(?: \(\d+\))?\.annals$/;
