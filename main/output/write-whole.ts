import { closeSync, existsSync, fsyncSync, linkSync, openSync, readdirSync, realpathSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { nameOnDisk, quotedName } from '../disk/shown-name';
import { type OutputPlace, type OutputRules, outputPlace } from './output-place';

export interface WriteRules extends OutputRules {
  /** Whether it holds anything that is not public: then only its owner can read it (0600). Else it is as open as the file that it replaces, at most. */
  readonly personal: boolean;
}

/**
 * The one door for files that are written for the person. Writes a file beside its place, makes it durable, then moves it
 * there: an older one is kept until the new one is complete. Where it leads is looked at before and again at the move. The
 * parts are asked for one by one, so that a file may be larger than memory. Answers the number of bytes; refuses what
 * `outputPlace` refuses.
 */
export function writeWhole(outPath: string, parts: Iterable<Uint8Array>, rules: WriteRules): Result<number> {
  const place = outputPlace(outPath, rules);
  if (!place.ok) return place;
  const temporary = temporaryFor(place.value.path, String(process.pid));
  try {
    // Of a process that had the same number; through a link that somebody laid there nothing is written.
    rmSync(temporary, { force: true });
    const file = openSync(temporary, 'wx', rules.personal ? 0o600 : (place.value.mode ?? 0o666));
    let bytes = 0;
    try {
      for (const part of parts) {
        for (let at = 0; at < part.length; ) at += writeSync(file, part, at);
        bytes += part.length;
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const moved = moveTo(temporary, place.value, outPath, rules);
    return moved.ok ? ok(bytes) : moved;
  } catch (error) {
    // Making a part may go wrong as well, and that is a mistake of the program's, not of the disk's.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { ok: false, error: writeError(error, outPath) };
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Puts the finished file where the same file still stands as before, or still none: drawing may take a minute, and others write, too. */
function moveTo(temporary: string, before: OutputPlace, outPath: string, rules: WriteRules): Result<null> {
  const now = outputPlace(outPath, rules);
  if (!now.ok) return now;
  if (now.value.path !== before.path || now.value.standing !== before.standing) {
    if (rules.replace !== 'any')
      return fail('exists', `${quotedName(outPath)} changed meanwhile. Nothing was written; look at it and try again.`, 'out');
  }
  if (now.value.standing !== null || !linked(temporary, now.value.path)) renameSync(temporary, now.value.path);
  return ok(null);
}

/** A hard link refuses a name that somebody has just taken, which a rename would replace; some file systems have no links. */
function linked(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    return false;
  }
}

/** Its name is as long as any file system takes, however long the file's own. */
function temporaryFor(path: string, pid: string): string {
  return join(dirname(path), `.${beginningOf(nameOnDisk(path))}.${pid}.part`);
}

function beginningOf(name: string): string {
  return Array.from(name).slice(0, 50).join('');
}

/** Takes away what a process that was stopped has left beside the files it was to write, all of whose names begin as this one's does. */
export function removeUnfinished(outPath: string): void {
  const { dir, name } = parse(existsSync(outPath) ? realpathSync(outPath) : outPath);
  const isUnfinished = (file: string): boolean => file.startsWith(`.${beginningOf(name)}`) && /\.\d+\.part$/.test(file);
  for (const file of readdirSync(dir).filter(isUnfinished)) rmSync(join(dir, file), { force: true });
}

const SENTENCES: Readonly<Record<string, readonly [AppError['code'], (path: string) => string]>> = {
  ENOENT: ['io', (path) => `The folder of ${path} does not exist.`],
  EACCES: ['read-only', (path) => `${path} cannot be written: permission denied.`],
  EROFS: ['read-only', (path) => `${path} cannot be written: the disk is read-only.`],
  EISDIR: ['io', (path) => `${path} is a folder.`],
  EEXIST: ['exists', (path) => `${path} was made by somebody else meanwhile and was not touched.`],
  ENAMETOOLONG: ['invalid', (path) => `${path} is a longer name than this disk takes: choose a shorter one.`],
  ENOSPC: ['disk-full', (path) => `${path} could not be written: the disk is full.`],
};

function writeError(error: Error & { readonly code: unknown }, outPath: string): AppError {
  const [code, sentence] = SENTENCES[String(error.code)] ?? ['io', (path: string) => `${path} could not be written.`];
  return { code, message: `${sentence(outPath)} Nothing was written.`, field: 'out' };
}
