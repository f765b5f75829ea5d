import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { AppError, Result } from '../../../shared/result';
import { fail, ok } from '../../../shared/result';
import { companionsOf } from '../../disk/companions';
import { sweep } from '../../disk/private-folder';
import { sameFile } from '../../disk/same-file';
import { nameOnDisk, quotedName, shownName } from '../../disk/shown-name';
import type { BackupContents } from '../approach/look-into';
import { contentsOf, lookInto } from '../approach/look-into';
import type { Backup } from '../backups/backup';
import { backupTo, verifySame } from '../backups/backup';
import { quickCheck } from '../checking/check';
import type { Key } from '../cipher/key';
import { KEY_OF_COPY } from '../database/advice';
import type { Engine } from '../database/engine';
import { guarded } from '../database/errors';
import { erasuresInside, heldIn, type KnownErasure } from '../erasing/erased-again';
import { makeFolderFor, type Standing, standingAt, takeAfter } from '../file/replace-file';
import { strangeThing } from '../file/strange-things';
import { readSlot } from '../lock/key-pages';
import { keyFor } from '../lock/keyring';
import { isPlain, looksEncryptedFile } from '../lock/locked-file';
import { placeDatabase, sync, syncFolder } from '../lock/place-database';
import { type OpenedFile, openFile } from '../opening/open';
import { otherTimelineWords } from './restore-words';

export interface Restored {
  /** What the file holds now. */
  readonly contents: BackupContents;
  /** Where the file's state of before was put, so that restoring can be taken back by restoring that; null when there was none. */
  readonly before: string | null;
  /** Other names of the file of before (hard links): they still lead to what it held. */
  readonly otherNames: number;
  /** Events that had been erased from the file and that the backup brings back, in its present state or its history. */
  readonly erased: readonly KnownErasure[];
}

export interface RestoreOptions {
  /** A backup of another timeline than the file's may take its place, too. */
  readonly other?: boolean | undefined;
  /** Which file the copy of the present state is noted to be of; see backup-record.ts. */
  readonly of?: string | null | undefined;
  /** Take the backup as it is, although its log is missing or another one lies beside it; see approach. */
  readonly withoutLog?: boolean | undefined;
}

/**
 * Puts a backup in a timeline's place. In this order, so that a kill at any moment leaves the old file or the new one and
 * never loses either: the backup is opened for reading, with what a crash left beside it, and checked; the present file is itself backed up
 * into `folder` (a damaged one byte by byte, with its log); a copy of what was opened is made beside the file, verified, synced and read back; the copy
 * takes the file's name. From the safety copy on, the file is held alone. A symbolic link stays and its target is replaced; owner and rights are the old file's.
 * A locked timeline stays locked, with the passphrase it has, whatever the backup's was. The file must not be open. Errors: those of opening the backup, `missing-log` when edits of it may be elsewhere, `other-timeline` unless
 * allowed, `locked`, and those of the file system.
 */
export function restoreBackup(name: string, backup: string, folder: string, now: number, options: RestoreOptions = {}): Result<Restored> {
  if (sameFile(name, backup)) return fail('invalid', `${quotedName(backup)} is the file itself. Nothing was restored.`);
  const withoutLog = options.withoutLog === true;
  const opened = openFile(backup, 'read', { withoutLog });
  if (!opened.ok) return refused(opened.error);
  const { engine, missing, close } = opened.value;
  try {
    if (missing !== null && !withoutLog) return refused({ code: 'missing-log', message: missing });
    return guarded(() => {
      const contents = contentsOf(engine, 'main');
      const problem = quickCheck(engine);
      if (problem !== null) return refused({ code: 'damaged', message: `The backup is damaged (${problem}). It was not changed.` });
      const others = options.other === true ? null : otherTimeline(name, contents);
      if (others !== null) return fail('other-timeline', others);
      const standing = standingAt(name);
      const file = standing.path;
      const strange = strangeThing(file);
      if (strange !== null) return refused(strange.error);
      const erased = existsSync(file) ? heldIn(engine, 'main', erasuresInside(file)) : [];
      const key = existsSync(file) ? keyFor(file) : null;
      if (key === null && existsSync(file) && looksEncryptedFile(file) && isPlain(backup)) return wouldUnlock(file);
      const present = existsSync(file) ? openPresent(file) : ok(null);
      if (!present.ok) return present;
      const held = present.value;
      try {
        const kept = !existsSync(file)
          ? ok(null)
          : held === null
            ? keepBytes(file, folder, now)
            : keepPresent(held, file, folder, now, options);
        if (!kept.ok) return kept;
        const placed = putInPlace(engine, standing, { key: (held === null ? key : held.engine.key) ?? engine.key, contents, held });
        if (!placed.ok) return placed;
        return ok({ contents, before: kept.value?.path ?? null, otherNames: standing.otherNames, erased });
      } finally {
        held?.close();
      }
    });
  } finally {
    close();
  }
}

const NOT_READ_BACK =
  'What was written does not read back as the backup, so the disk cannot be trusted. Nothing was restored; the file is as it was.';

/** A locked one without its key is asked for that, here as by keepPresent. */
function wouldUnlock(file: string): Result<never> {
  if (readSlot(file) !== null) return fail('needs-passphrase', `${quotedName(file)} is locked with a passphrase. Nothing was restored.`);
  return fail(
    'needs-passphrase',
    `The file in this place is encrypted and cannot be opened any more, and the backup is not encrypted. Nothing was restored. ${KEY_OF_COPY} If there is none, move the file away; then the backup can take its place.`,
  );
}

function refused({ code, message }: AppError): Result<never> {
  return fail(code, `${message} Nothing was restored.`);
}

interface Placing {
  readonly key: Key | null;
  readonly contents: BackupContents;
  /** The file whose place is taken, held alone until it is; null where there is none, or none that can be opened. */
  readonly held: OpenedFile | null;
}

function putInPlace(engine: Engine, standing: Standing, { key, contents, held }: Placing): Result<null> {
  const file = standing.path;
  // What a process left that was killed while it restored.
  sweep(dirname(file), new RegExp(`^${escaped(nameOnDisk(file))}\\.(\\d+)\\.(?:new|tmp)`));
  const temporary = `${file}.${process.pid}.new`;
  rmSync(temporary, { force: true });
  try {
    const placed = placeDatabase(engine, temporary, verifySame, undefined, key);
    if (!placed.ok) return placed;
    takeAfter(temporary, standing);
    sync(temporary, 'r+');
    const found = lookInto(temporary);
    if (!found.ok || found.value.lastAction !== contents.lastAction) return fail('io', NOT_READ_BACK);
    if (held?.place.isHere() === false) return fail('not-found', MOVED);
    // Windows renames nothing over a file that is open.
    if (process.platform === 'win32') held?.close();
    // SQLite would take a log that belongs to the old file for one of the new. It is empty, or was kept with the rest.
    for (const beside of companionsOf(file)) rmSync(beside, { force: true });
    syncFolder(dirname(file));
    renameSync(temporary, file);
    syncFolder(dirname(file));
    return ok(null);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Why a backup is not this file's, as far as the file can still be read; null when it may be. */
function otherTimeline(file: string, backup: BackupContents): string | null {
  const present = existsSync(file) ? lookInto(file) : null;
  if (present === null || !present.ok || present.value.timelineId === backup.timelineId) return null;
  return otherTimelineWords(shownName(file), present.value.title, backup.title);
}

const MOVED = 'The file was moved or replaced at this moment. Nothing was restored; try again.';

/**
 * Opens the file whose place is to be taken and holds it alone: who wants to edit it waits from before the copy of its present state until the
 * backup is in its place, and then finds that. As for one command, so that the file is as it was if restoring fails, its format as well. Null for
 * one that cannot be opened. Who has it open elsewhere keeps us from it.
 */
function openPresent(file: string): Result<OpenedFile | null> {
  const opened = openFile(file, 'brief');
  if (!opened.ok) return opened.error.code === 'locked' || opened.error.code === 'needs-passphrase' ? opened : ok(null);
  if (opened.value.readOnly) return opened;
  const alone = guarded(() => ok(opened.value.engine.holdAlone()));
  if (alone.ok) return opened;
  opened.value.close();
  return alone;
}

function keepPresent(held: OpenedFile, file: string, folder: string, now: number, { of }: RestoreOptions): Result<Pick<Backup, 'path'>> {
  return backupTo(held.engine, file, folder, { at: now, of: of ?? null });
}

/** A file that cannot be opened is kept as it is: something may be recovered from it. */
function keepBytes(file: string, folder: string, now: number): Result<Pick<Backup, 'path'>> {
  makeFolderFor(file, folder);
  const extension = extname(file);
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '');
  // Not named `.annals`, so that it is never listed or thinned out as a backup.
  const path = join(folder, `${nameOnDisk(file, extension)} ${stamp}Z${extension}.damaged`);
  if (existsSync(path)) return fail('exists', `There is already a file ${quotedName(path)}. Nothing was restored.`);
  for (const suffix of ['-wal', '-journal', '']) {
    if (!existsSync(`${file}${suffix}`)) continue;
    copyFileSync(`${file}${suffix}`, `${path}${suffix}`);
    sync(`${path}${suffix}`, 'r+');
  }
  syncFolder(folder);
  return ok({ path });
}
