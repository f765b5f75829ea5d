import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type AppError, ok, type Result } from '../../shared/result';

/** Writes a file beside its place, makes it durable, then moves it there: an older one is kept until the new one is complete. */
export function writeWhole(outPath: string, bytes: Uint8Array): Result<null> {
  const temporary = join(dirname(outPath), `.${basename(outPath)}.${process.pid}.part`);
  try {
    const file = openSync(temporary, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, outPath);
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return { ok: false, error: writeError(error, outPath) };
  }
}

const SENTENCES: Readonly<Record<string, readonly [AppError['code'], (path: string) => string]>> = {
  ENOENT: ['io', (path) => `The folder of ${path} does not exist.`],
  EACCES: ['read-only', (path) => `${path} cannot be written: permission denied.`],
  EROFS: ['read-only', (path) => `${path} cannot be written: the disk is read-only.`],
  EISDIR: ['io', (path) => `${path} is a folder.`],
  ENOSPC: ['disk-full', (path) => `${path} could not be written: the disk is full.`],
};

function writeError(error: unknown, outPath: string): AppError {
  const name = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [code, sentence] = SENTENCES[name] ?? ['io', (path: string) => `${path} could not be written.`];
  return { code, message: `${sentence(outPath)} Nothing was changed.`, field: 'out' };
}
