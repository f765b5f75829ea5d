import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { type AppError, ok, type Result } from '../../shared/result';

/**
 * Writes a file beside the target, makes it durable, then moves it over it: an older file is kept until the new one is
 * complete. The parts are asked for one by one, so that a file may be larger than memory. Answers the number of bytes.
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

function writeError(error: Error & { readonly code: unknown }, outPath: string): AppError {
  const message = {
    ENOENT: `The folder of ${outPath} does not exist.`,
    EACCES: `${outPath} cannot be written: permission denied.`,
    EROFS: `${outPath} cannot be written: the disk is read-only.`,
    EISDIR: `${outPath} is a folder.`,
    ENOSPC: `${outPath} could not be written: the disk is full.`,
  }[String(error.code)];
  const kind = error.code === 'ENOSPC' ? 'disk-full' : error.code === 'EACCES' || error.code === 'EROFS' ? 'read-only' : 'io';
  return { code: kind, message: `${message ?? `${outPath} could not be written.`} Nothing was changed.`, field: 'out' };
}
