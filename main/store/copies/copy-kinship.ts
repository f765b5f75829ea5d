import { dirname } from 'node:path';
import { ok } from '../../../shared/result';
import { companionName } from '../../disk/companions';
import type { FileBeside } from '../../disk/files-beside';
import { nameOnDisk } from '../../disk/shown-name';
import type { BackupContents } from '../approach/look-into';
import { guarded } from '../database/errors';
import { shortOf } from '../database/ids';
import { readThrough } from '../database/plaintext';
import { readSlot } from '../lock/key-pages';
import { keyFor } from '../lock/keyring';
import { isLogOrJournal } from '../log/pending';
import { backupNamesOf } from './backup-name';

/*
 * Whether a file is a copy of a timeline. That it cannot be read says nothing: it may be somebody's only copy of another one. So something
 * has to speak for it.
 */

/** An erased event, of which timeline, in which file, and in which folders for backups copies are looked for besides the file's own. */
export interface Sought {
  readonly eventId: string;
  readonly timelineId: string;
  readonly path: string;
  readonly folders: readonly string[];
}

/** `other`: another timeline. `log`: of a file that is not there. `unknown`: nothing speaks for either. */
export type Kinship = 'copy' | 'other' | 'log' | 'unknown';

/** The file that a log or journal belongs to by its name; null for other files. */
export function logOwner(path: string): string | null {
  const said = companionName(path);
  return said === null || said.isAside ? null : said.owner;
}

/**
 * Tells of each of these files what it is to the timeline: by the id inside, else by the key that the timeline or its backups have, else by
 * lying among its backups under a name of theirs.
 */
export function kinshipOf(
  { timelineId, eventId, path: file, folders }: Sought,
  files: readonly FileBeside[],
  contentsIn: (path: string) => BackupContents | null,
): (path: string) => Kinship {
  const isNamed = backupNamesOf(file);
  /** A folder of the program's own is named by the timeline; others are shared with further timelines. */
  const liesAmongBackups = (path: string): boolean => {
    const folder = dirname(path);
    if (nameOnDisk(folder) === timelineId) return true;
    return folders.includes(folder) && !UUID.test(nameOnDisk(folder)) && isNamed(nameOnDisk(path));
  };
  let found: ReadonlySet<string> | null = null;
  const salts = (): ReadonlySet<string> => {
    found ??= new Set(
      files.flatMap(({ path }) => (contentsIn(path)?.timelineId === timelineId || liesAmongBackups(path) ? saltOf(path) : [])),
    );
    return found;
  };
  return (path) => {
    const contents = contentsIn(path);
    if (contents !== null) return contents.timelineId === timelineId ? 'copy' : 'other';
    if (logOwner(path) !== null) return 'log';
    if (keyFor(path) !== null || liesAmongBackups(path) || saltOf(path).some((salt) => salts().has(salt))) return 'copy';
    if (speaks(path, timelineId) || speaks(path, eventId)) return 'copy';
    return isLogOrJournal(path) ? 'log' : 'unknown';
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Copies of a locked file, and whatever was locked with the same key, have the same salt; none where the file has no passphrase. */
function saltOf(path: string): string[] {
  const slot = guarded(() => ok(readSlot(path)));
  return slot.ok && slot.value !== null ? [Buffer.from(slot.value.salt).toString('hex')] : [];
}

/** Whether an id stands in the bytes of what cannot be read as a timeline, whole or as indexes hold it. */
function speaks(path: string, id: string): boolean {
  const raw = guarded(() => ok(readThrough(path, [id, shortOf(id)])));
  return raw.ok && raw.value.found;
}
