import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readAll } from '../../disk/regular-file';
import { sameFile } from '../../disk/same-file';
import { nameOnDisk } from '../../disk/shown-name';

/*
 * A note in a folder of backups says which files they are of. Copies of one timeline have the same id, so the id does not tell files
 * apart; where they lie does. A file that is at a new place, while nothing is at its old one any more, was moved and keeps its
 * backups; one that appears beside the old one is a copy and gets backups of its own.
 */

const NAME = 'belongs-to.json';
const MOST_PATHS = 50;

const paths = z.array(z.string()).max(MOST_PATHS);
const fileSchema = z.object({
  /** What backups of this file carry inside (see store/backup-record.ts). */
  of: z.string().min(1),
  /** Where it lay when it was last open; null when that is not known or another timeline lies there now. */
  at: z.string().nullable(),
  /** Where it lay before, latest first. */
  before: paths,
});
export type KnownFile = z.infer<typeof fileSchema>;

const noteSchema = z.object({ files: z.array(fileSchema).max(1000) });
/** Earlier versions did not tell copies apart: whichever of them is opened first is the file. */
const earlierSchema = z.object({ paths }).transform((note) => ({ files: [{ of: randomUUID(), at: null, before: note.paths }] }));

/** The files that a folder's backups are of, in the order they came to be known. A note that is missing or damaged names none. */
export function filesOf(folder: string): readonly KnownFile[] {
  try {
    return z.union([noteSchema, earlierSchema]).parse(JSON.parse(readAll(join(folder, NAME)).toString())).files;
  } catch {
    return [];
  }
}

/** Writes the note whole or not at all: on a full disk the old one stays. @throws what the file system says */
export function writeNote(folder: string, files: readonly KnownFile[]): void {
  const temporary = join(folder, `${NAME}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, `${JSON.stringify({ files }, null, 2)}\n`, { mode: 0o600 });
    renameSync(temporary, join(folder, NAME));
  } finally {
    rmSync(temporary, { force: true });
  }
}

export interface Recognized {
  /** Which of the files it is, by what its backups carry. */
  readonly of: string;
  /** All of them, as they are to be noted from now on. */
  readonly files: readonly KnownFile[];
}

/** Finds the file at `path` among the known ones, or adds it. */
export function recognize(files: readonly KnownFile[], path: string): Recognized {
  const found = files.find(({ at }) => at !== null && sameFile(at, path)) ?? moved(files, path);
  if (found === undefined) {
    const added: KnownFile = { of: randomUUID(), at: path, before: [] };
    return { of: added.of, files: [...files, added] };
  }
  const { of } = found;
  return { of, files: files.map((file) => (file === found ? movedTo(found, path) : file)) };
}

/** Notes that another timeline lies at `path` now. The same array when nothing has changed by it. */
export function goneFrom(files: readonly KnownFile[], path: string): readonly KnownFile[] {
  if (!files.some(({ at }) => at === path)) return files;
  return files.map((file) => (file.at === path ? { ...file, at: null, before: withFirst(path, file.before) } : file));
}

/** Of several that are not where they were: the one that has been here before, else one of the same name, else the first. */
function moved(files: readonly KnownFile[], path: string): KnownFile | undefined {
  const missing = files.filter(({ at }) => at === null || !existsSync(at));
  return (
    missing.find(({ before }) => before.some((known) => sameFile(known, path))) ??
    missing.find(({ at, before }) => nameOnDisk(at ?? before[0] ?? '') === nameOnDisk(path)) ??
    missing[0]
  );
}

function movedTo(file: KnownFile, path: string): KnownFile {
  if (file.at === path) return file;
  const before = file.before.filter((known) => known !== path);
  return { ...file, at: path, before: file.at === null ? before : withFirst(file.at, before) };
}

function withFirst(path: string, others: readonly string[]): string[] {
  return [path, ...others.filter((other) => other !== path)].slice(0, MOST_PATHS);
}
