import { rmSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { DATA_ENDINGS } from '../../../shared/data-export';
import { PICTURE_FORMATS } from '../../../shared/picture/options';
import type { Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { companionsOf } from '../../disk/companions';
import { filesBeside } from '../../disk/files-beside';
import { quotedName } from '../../disk/shown-name';
import { type BackupContents, contentsOf, readInside } from '../approach/look-into';
import { guarded } from '../database/errors';
import { isId, shortOf } from '../database/ids';
import { readThrough } from '../database/plaintext';
import { heldWords, openBy } from '../file/holder';
import { isPlain } from '../lock/locked-file';
import { syncFolder } from '../lock/place-database';
import { type Kinship, kinshipOf, logOwner, type Sought } from './copy-kinship';

/*
 * Which other files still hold an event that was erased from one: backups, copies made before a change of format, duplicates, what a
 * killed process left. None of them is ever removed unasked, and none that is not known to be a copy is removed at all.
 */

type Holds = 'yes' | 'no' | 'unknown';

export interface HoldingCopy {
  readonly path: string;
  readonly name: string;
  /** `unknown`: it cannot be looked into, being encrypted or damaged, so it may hold the event. */
  readonly holds: 'yes' | 'unknown';
  /** The file's own date, UTC milliseconds. */
  readonly at: number;
  /** Only a `copy` can be removed, and only while nobody has it open. */
  readonly is: Kinship;
  /** Somebody has it open, if only to look at it. */
  readonly open: boolean;
  /** What would be lost with it; null when it cannot be looked into. */
  readonly contents: (Pick<BackupContents, 'title' | 'events' | 'changedAt'> & { readonly isBackup: boolean }) | null;
}

/** A log is a part of the file that it lies beside. Pictures, exports and files elsewhere are not known to Annals. */
export function copiesHolding(sought: Sought): HoldingCopy[] {
  const files = filesBeside(sought.path, sought.folders);
  const known = new Set(files.map(({ path }) => path));
  const logs = files.filter(({ path }) => known.has(logOwner(path) ?? ''));
  const others = files.filter((one) => !logs.includes(one));
  const looked = new Map(others.map(({ path }) => [path, lookFor(path, sought.eventId)]));
  const contentsIn = (path: string): BackupContents | null => looked.get(path)?.contents ?? null;
  const kinship = kinshipOf(sought, others, contentsIn);
  return others.flatMap(({ path, name }): HoldingCopy[] => {
    const beside = logs.filter((log) => logOwner(log.path) === path);
    const holds = mostOf([
      looked.get(path)?.holds ?? inBytes(path, sought.eventId),
      ...beside.map((log) => inBytes(log.path, sought.eventId)),
    ]);
    if (holds === 'no' || (holds === 'unknown' && isExport(name))) return [];
    const open = openBy(path) !== null;
    return [{ path, name, holds, at: statSync(path).mtimeMs, is: kinship(path), open, contents: shortened(contentsIn(path)) }];
  });
}

function shortened(contents: BackupContents | null): HoldingCopy['contents'] {
  if (contents === null) return null;
  const { title, events, changedAt, record } = contents;
  return { title, events, changedAt, isBackup: record !== null };
}

function mostOf(all: readonly Holds[]): Holds {
  return all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no';
}

/** Removes one of the files that `copiesHolding` names, with its log. Refuses any other, what may be no copy, and what somebody has open. */
export function removeCopy(path: string, sought: Sought): Result<null> {
  return guarded(() => {
    const copy = copiesHolding(sought).find((one) => one.path === path);
    if (copy === undefined)
      return fail('not-found', `${quotedName(path)} is not one of the copies that hold the event. Nothing was removed.`);
    if (copy.is !== 'copy') return fail('invalid', refusal(path, copy));
    if (copy.open) return fail('locked', heldWords(path, openBy(path)));
    for (const part of [path, ...companionsOf(path)]) rmSync(part, { force: true });
    syncFolder(dirname(path));
    return ok(null);
  });
}

function refusal(path: string, { is, contents }: HoldingCopy): string {
  const name = quotedName(path);
  if (is === 'other')
    return `${name} is another timeline${contents === null ? '' : `, “${contents.title}”`}, so Annals does not remove it. Nothing was removed; open it and erase the event there.`;
  if (is === 'log')
    return `${name} is a log without its file, and may hold edits that are nowhere else, so Annals does not remove it. Nothing was removed; put it beside its file again, or delete it yourself if nobody needs it.`;
  return `${name} cannot be looked into and may be another timeline, so Annals does not remove it. Nothing was removed; open it to see, with its passphrase if it has one, and delete it yourself if it is a copy.`;
}

/** What Annals exports, and what people make of it by another name. */
const EXPORTED: ReadonlySet<string> = new Set([...PICTURE_FORMATS, ...DATA_ENDINGS, 'htm', 'txt']);

/** Its words can be searched, and were; a picture that shows the event nobody can tell from another. */
function isExport(name: string): boolean {
  return EXPORTED.has(extname(name).slice(1).toLowerCase());
}

/** A log, a half-written copy or a damaged file; after an erasure the id alone stays, and saying so once too often does no harm. */
function inBytes(path: string, eventId: string): Holds {
  const raw = guarded(() => ok(readThrough(path, [eventId, shortOf(eventId)])));
  if (!raw.ok) return 'unknown';
  if (raw.value.found) return 'yes';
  // What is encrypted shows nothing, be it a file or the log of one.
  const isReadable = raw.value.ciphered === 0 && (isPlain(path) || logOwner(path) !== null);
  return isReadable ? 'no' : 'unknown';
}

interface Looked {
  readonly holds: Holds;
  readonly contents: BackupContents | null;
}

/** Asks the database, with the key where one is at hand; undefined when it cannot be read as one. */
function lookFor(path: string, eventId: string): Looked | undefined {
  const looked = readInside(path, (engine) => {
    const found = engine.get<{ found: number }>(
      `SELECT EXISTS (SELECT 1 FROM copy.event WHERE ${isId('id', '?1')})
       OR EXISTS (SELECT 1 FROM copy.change WHERE ${isId('entity_id', '?1')} AND op <> 'erase' AND coalesce(before, after) IS NOT NULL) AS found`,
      [eventId],
    );
    const contents = guarded(() => ok(contentsOf(engine, 'copy')));
    return ok<Looked>({ holds: found?.found === 1 ? 'yes' : 'no', contents: contents.ok ? contents.value : null });
  });
  return looked.ok ? looked.value : undefined;
}
