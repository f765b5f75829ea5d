import { readdirSync, statfsSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { shownText } from '../../../shared/shown-text';
import { nameOnDisk } from '../../disk/shown-name';
import { NETWORK } from './place';

/**
 * Folders that a service copies to other computers while we write, and disks that other computers write to. SQLite's
 * write-ahead log must not live there (https://www.sqlite.org/wal.html, "all processes must be on the same host"), and a
 * service that catches a -wal and its file at different moments makes a damaged copy of both.
 */
const SERVICES: readonly (readonly [name: string, folder: RegExp])[] = [
  ['iCloud', /\/(?:mobile documents|icloud ?drive)\//],
  ['OneDrive', /\/onedrive(?: - [^/]+)?\//],
  ['Dropbox', /\/(?:my )?dropbox(?: \([^/]+\))?\//],
  ['Google Drive', /\/(?:google ?drive|googledrive-[^/]+|my drive)\//],
  ['Nextcloud', /\/nextcloud\d*\//],
  ['ownCloud', /\/owncloud\d*\//],
  ['Syncthing', /\/(?:syncthing|\.stfolder)\//],
  ['Box', /\/box(?: sync)?\//],
  ['MEGA', /\/mega(?:sync)?(?: downloads)?\//],
  ['pCloud', /\/pcloud ?drive\//],
  ['Tresorit', /\/tresorit(?:s)?\//],
  ['Seafile', /\/seafile\//],
  ['Proton Drive', /\/proton ?drive\//],
  ['Creative Cloud', /\/creative cloud files\//],
  ['a cloud service', /\/library\/cloudstorage\//],
];

/** Name of the service that keeps a path in step with other computers, or null. Pure: goes by the names of folders alone. */
export function syncServiceOf(path: string): string | null {
  const folders = `${path.replaceAll('\\', '/').split('/').slice(0, -1).join('/').toLowerCase()}/`;
  return SERVICES.find(([, folder]) => folder.test(folders))?.[0] ?? null;
}

/** Whether a path names another computer by itself: `\\server\share\file`. */
export function isNetworkPath(path: string): boolean {
  return /^(?:\\\\|\/\/)[^\\/?.]/.test(path) || /^\\\\\?\\UNC\\/i.test(path);
}

/** File systems served by another computer, by the number Linux gives them (statfs(2)). */
const NETWORK_FILE_SYSTEMS: ReadonlySet<number> = new Set([
  ...[0x6969, 0x517b, 0xff534d42, 0xfe534d42],
  // AFS, Coda, Ceph, 9P
  ...[0x5346414f, 0x73757245, 0x00c36400, 0x01021997],
]);

/** FUSE: sshfs, rclone and the mounted drives of most services. */
const FUSE = 0x65735546;

/** What keeps a place from being this computer's own, in a word or two; null when nothing is known to. */
export function sharedPlaceOf(path: string): string | null {
  const service = syncServiceOf(path);
  if (service !== null) return service;
  if (isNetworkPath(path)) return NETWORK;
  try {
    // Elsewhere the numbers mean other things.
    const type = process.platform === 'linux' ? statfsSync(dirname(path)).type >>> 0 : 0;
    return NETWORK_FILE_SYSTEMS.has(type) ? NETWORK : type === FUSE ? 'a mounted drive' : null;
  } catch {
    return null;
  }
}

/** Whether `other` is a copy of `name` that a service set aside because two computers changed it. Pure. */
export function isConflictedCopy(name: string, other: string): boolean {
  const extension = extname(name);
  const stem = nameOnDisk(name, extension).toLowerCase();
  const found = other.toLowerCase();
  if (!found.startsWith(stem) || !found.endsWith(extension.toLowerCase()) || found.length <= name.length) return false;
  const addition = found.slice(stem.length, found.length - extension.length);
  return /conflict(?:ed)?(?: copy)?|sync-conflict|case conflict|\(konflikt|conflit/.test(addition);
}

/** Names of such copies beside a file, to be shown. */
export function conflictedCopies(path: string): string[] {
  try {
    const name = nameOnDisk(path);
    return readdirSync(dirname(path))
      .filter((other) => isConflictedCopy(name, other))
      .map(shownText);
  } catch {
    return [];
  }
}
