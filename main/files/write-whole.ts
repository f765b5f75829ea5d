import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { type AppError, ok, type Result } from '../../shared/result';

/**
 * Writes a file beside its place, makes it durable, then moves it there: an older one is kept until the new one is complete.
 * The parts are asked for one by one, so that a file may be larger than memory. Answers the number of bytes.
 */
export function writeWhole(outPath: string, parts: Iterable<Uint8Array>): Result<number> {
  const temporary = join(dirname(outPath), `.${basename(outPath)}.${process.pid}.part`);
  try {
    const file = openSync(temporary, 'w');
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
    renameSync(temporary, outPath);
    return ok(bytes);
  } catch (error) {
    rmSync(temporary, { force: true });
    // Making a part may go wrong as well, and that is a mistake of the program's, not of the disk's.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { ok: false, error: writeError(error, outPath) };
  }
}

/** Takes away what a process that was stopped has left beside the files it was to write, all of whose names begin as this one's does. */
export function removeUnfinished(outPath: string): void {
  const { dir, name } = parse(outPath);
  const isUnfinished = (file: string): boolean => file.startsWith(`.${name}`) && /\.\d+\.part$/.test(file);
  for (const file of readdirSync(dir).filter(isUnfinished)) rmSync(join(dir, file), { force: true });
}

const SENTENCES: Readonly<Record<string, readonly [AppError['code'], (path: string) => string]>> = {
  ENOENT: ['io', (path) => `The folder of ${path} does not exist.`],
  EACCES: ['read-only', (path) => `${path} cannot be written: permission denied.`],
  EROFS: ['read-only', (path) => `${path} cannot be written: the disk is read-only.`],
  EISDIR: ['io', (path) => `${path} is a folder.`],
  ENOSPC: ['disk-full', (path) => `${path} could not be written: the disk is full.`],
};

function writeError(error: Error & { readonly code: unknown }, outPath: string): AppError {
  const [code, sentence] = SENTENCES[String(error.code)] ?? ['io', (path: string) => `${path} could not be written.`];
  return { code, message: `${sentence(outPath)} Nothing was changed.`, field: 'out' };
}
