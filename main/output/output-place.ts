import { type BigIntStats, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type AppError, fail, ok, type Result } from '../../shared/result';
import { COMPANIONS } from '../disk/companions';
import { fileTrouble } from '../disk/file-trouble';
import { sameFile } from '../disk/same-file';
import { nameOnDisk, quotedName } from '../disk/shown-name';
import { isTimeline, isTimelineName } from './is-timeline';
import { isOurs } from './own-mark';

/**
 * What may be replaced, besides what Annals wrote in the same format: nothing; the one file that the person named in the
 * system's dialog, which has asked; or any file, because the person said so (`--force`). A timeline never is.
 */
export type Replace = 'ours' | 'asked' | 'any';

/** What stands around the writing of a file for the person. */
export interface OutputRules {
  /** Files that are open or read meanwhile: the timeline, what is imported. Never written onto. */
  readonly inputs: readonly string[];
  readonly replace: Replace;
}

/** A place where a file may be written. */
export interface OutputPlace {
  /** Where links lead. */
  readonly path: string;
  /** Which file is there now, and is to be replaced; null when none is. */
  readonly standing: string | null;
  /** Who may read and write it, of a file that is there. */
  readonly mode: number | null;
}

/**
 * Decides by what a path leads to (links followed, hard links and other spellings seen through) whether a file may be written
 * there. To be asked before the work and again when the file is put in its place. Refuses a folder or device, the inputs,
 * timelines and what lies beside them, and a file that is not to be replaced. Errors name the field `out`.
 */
export function outputPlace(path: string, { inputs, replace }: OutputRules): Result<OutputPlace> {
  const name = quotedName(path);
  const found = tried(() => leadsTo(path));
  if (found instanceof Error)
    return refuse(fileTrouble(found)?.code ?? 'io', `${fileTrouble(found)?.message ?? `${name} cannot be written.`} Nothing was written.`);
  if (found === null) return refuse('io', `${name} is a link to a file that is not there. Nothing was written; choose another name.`);
  const { path: target, stat } = found;
  for (const input of inputs) {
    if (isSame(target, input)) return refuse('exists', `${name} is the file ${quotedName(input)} itself. It was not touched; ${ELSEWHERE}`);
    if (companionsOf(input).some((companion) => isSame(target, companion)))
      return refuse('exists', `${name} belongs to the timeline ${quotedName(input)}. Nothing was written; ${ELSEWHERE}`);
  }
  if (stat?.isDirectory() === true) return refuse('io', `${path} is a folder. Nothing was written.`);
  if (stat !== undefined && !stat.isFile()) return refuse('io', `${name} is not a regular file. Nothing was written; ${ELSEWHERE}`);
  if (isTimelineName(target)) {
    return stat === undefined
      ? refuse('invalid', `${name} is the name of a timeline, which this would not be. Nothing was written; choose another ending.`)
      : refuse('exists', `${name} is a timeline and is not replaced. It was not touched; ${ELSEWHERE}`);
  }
  const base = baseOf(target);
  if (base !== null && (inputs.some((input) => isSame(base, input)) || isTimeline(base)))
    return refuse('exists', `${name} belongs to the timeline ${quotedName(base)}. Nothing was written; ${ELSEWHERE}`);
  if (stat === undefined) return ok({ path: target, standing: null, mode: null });
  if (isTimeline(target)) return refuse('exists', `${name} is a timeline and is not replaced. It was not touched; ${ELSEWHERE}`);
  if (replace !== 'ours' || isOurs(target))
    return ok({ path: target, standing: `${stat.dev} ${stat.ino}`, mode: Number(stat.mode) & 0o666 });
  return refuse(
    'exists',
    `${name} exists already and is not an export that may be replaced unasked. It was not touched; ${ELSEWHERE.slice(0, -1)}, or say --force.`,
  );
}

const ELSEWHERE = 'choose another name.';

/** What the file system refuses to look at, such as a name that is too long, is refused like any other place. */
function tried<T>(look: () => T): T | Error {
  try {
    return look();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function refuse(code: AppError['code'], message: string): ReturnType<typeof fail> {
  return fail(code, message, 'out');
}

interface Found {
  readonly path: string;
  readonly stat: BigIntStats | undefined;
}

/** Where a path leads in the end; null when it is a link to nothing. A folder that is not there is for the writing to tell. */
function leadsTo(path: string): Found | null {
  const stat = statOf(path);
  if (stat !== undefined) return { path: realpathSync(path), stat };
  if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) return null;
  return { path: join(realFolder(path), nameOnDisk(path)), stat };
}

function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // A loop of links, or a folder that may not be looked into.
    return undefined;
  }
}

function realFolder(path: string): string {
  try {
    return realpathSync(dirname(path));
  } catch {
    return dirname(path);
  }
}

/** One file, or one that would be: names that no file has yet are the same within one folder, also where only case or accents differ. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [statOf(one), statOf(other)];
  if (first !== undefined || second !== undefined) return first !== undefined && second !== undefined && sameFile(one, other);
  return folded(one) === folded(other) && sameFile(realFolder(one), realFolder(other));
}

function folded(path: string): string {
  return nameOnDisk(path).normalize('NFKC').toLowerCase();
}

/** SQLite puts them beside where links lead. */
function companionsOf(input: string): string[] {
  const real = leadsTo(input)?.path ?? input;
  return COMPANIONS.flatMap((suffix) => [`${real}${suffix}`, `${input}${suffix}`]);
}

/** The database that a name makes a companion of. */
function baseOf(path: string): string | null {
  const suffix = COMPANIONS.find((one) => path.toLowerCase().endsWith(one));
  return suffix === undefined ? null : path.slice(0, -suffix.length);
}
