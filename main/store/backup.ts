import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Result } from '../../shared/result';
import { ok } from '../../shared/result';
import { thinnedOut } from './backup-policy';
import type { Engine } from './engine';
import { guarded } from './errors';
import type { BackupContents } from './look-into';
import { contentsOf, lookInto } from './look-into';
import { placeDatabase } from './place-database';
import { sweep } from './private-folder';

export interface Backup {
  readonly path: string;
  readonly bytes: number;
}

/** A backup with what it holds, for a person who has to choose. */
export interface ListedBackup extends Backup {
  /** What it holds; null when it cannot be read any more. */
  readonly contents: BackupContents | null;
  /** When it was made, UTC milliseconds: by its name, or by the file's own date. */
  readonly at: number;
}

/** What a round of automatic backups did. */
export interface Rotation {
  /** Null when nothing has changed since the last backup. */
  readonly made: Backup | null;
  /** Paths of those that were one too many. */
  readonly removed: readonly string[];
}

/**
 * Puts a verified copy of the timeline into a folder (made if missing), named after the timeline's file and the time in
 * UTC: `Name 2026-01-08T081600Z.annals`, with milliseconds where there is one of that second already. The copy passes
 * SQLite's check and holds as many events and the same last change as the timeline before it gets its name. Errors: `exists`
 * within the same millisecond, and those of the file system.
 */
export function backupTo(engine: Engine, file: string, folder: string, now: number): Result<Backup> {
  return guarded(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = freePath(folder, file, now);
    const placed = placeDatabase(engine, path, verifySame);
    return placed.ok ? ok({ path, bytes: statSync(path).size }) : placed;
  });
}

/** What a process leaves that was killed while it made a backup (see place-database.ts). */
const UNFINISHED = /\.(\d+)\.tmp$/;

/** Makes a backup unless the newest one in the folder is of this state, then removes what the policy gives up. */
export function rotateBackups(engine: Engine, file: string, folder: string, now: number): Result<Rotation> {
  return guarded<Rotation>(() => {
    const { timelineId, lastAction } = contentsOf(engine, 'main');
    const before = backupsOf(folder, timelineId);
    if (before[0]?.contents?.lastAction === lastAction) return ok({ made: null, removed: [] });
    const made = backupTo(engine, file, folder, now);
    if (!made.ok) return made;
    // Only now that a newer one is safe. One that cannot be removed is no reason to fail: the next round tries again.
    sweep(folder, UNFINISHED);
    const removed = thinnedOut(backupsOf(folder, timelineId), now).map((backup) => backup.path);
    for (const path of removed) guarded(() => ok(rmSync(path, { force: true })));
    return ok({ made: made.value, removed });
  });
}

/** Readable backups of one timeline in a folder, newest first. Only these are ever thinned out. */
export function backupsOf(folder: string, timelineId: string): ListedBackup[] {
  return listBackups(folder).filter((backup) => backup.contents?.timelineId === timelineId);
}

/** All backups in a folder, newest first. A missing folder holds none. */
export function listBackups(folder: string): ListedBackup[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => extname(name) === '.annals');
  } catch {
    return [];
  }
  return names
    .map((name) => {
      const path = join(folder, name);
      const looked = lookInto(path);
      const { size, mtimeMs } = statSync(path);
      return { path, bytes: size, at: timeIn(name) ?? mtimeMs, contents: looked.ok ? looked.value : null };
    })
    .sort((one, other) => other.at - one.at);
}

function freePath(folder: string, file: string, now: number): string {
  const extension = extname(file);
  const [second = '', fraction = ''] = new Date(now).toISOString().replaceAll(':', '').split('.');
  const named = (stamp: string): string => join(folder, `${basename(file, extension)} ${stamp}${extension || '.annals'}`);
  const plain = named(`${second}Z`);
  return existsSync(plain) ? named(`${second}.${fraction}`) : plain;
}

/** The time that a backup's name tells. */
function timeIn(name: string): number | undefined {
  const [, day, hour, minute, second] = /(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d(?:\.\d{3})?)Z/.exec(name) ?? [];
  const time = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? undefined : time;
}

/** What is wrong with a fresh copy, attached as `copy`. */
function verifySame(engine: Engine): string | null {
  const [original, copy] = [contentsOf(engine, 'main'), contentsOf(engine, 'copy')];
  const counted = engine.get<{ count: number }>('SELECT count(*) AS count FROM copy.event WHERE deleted = 0')?.count;
  if (counted !== original.events) return `it holds ${counted} of ${original.events} events`;
  return copy.lastAction === original.lastAction ? null : 'its last change is another';
}
