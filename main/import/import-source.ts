import { statSync } from 'node:fs';
import type { ImportFormat } from '../../shared/import';
import { fail, ok, type Result } from '../../shared/result';
import { readAll, readStart } from '../disk/regular-file';
import { importFormatOf } from '../formats/import';
import { heldOnce, type SourceBytes } from '../formats/source-bytes';
import { MAX_BYTES } from '../intake/caps';

/** Reads a file to import. Only a regular file: a device or a pipe could go on for ever. */
export function readSource(path: string): Result<SourceBytes> {
  return guarded(path, () => heldOnce(readAll(path)));
}

/** How a file begins that has more than so many bytes, up to the last whole line; null of a smaller one. */
export function readBeginning(path: string, most: number): Result<SourceBytes | null> {
  return guarded(path, (size) => {
    if (size <= most) return null;
    const bytes = readStart(path, most);
    return heldOnce(bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1));
  });
}

function guarded<T>(path: string, read: (size: number) => T): Result<T> {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return fail('invalid', `${path} is not a file.`);
    if (stat.size > MAX_BYTES) return fail('invalid', `${path} is larger than ${MAX_BYTES / 1_000_000} MB.`);
    return ok(read(stat.size));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? fail('not-found', `There is no file ${path}.`) : fail('io', `${path} cannot be read.`);
  }
}

/** @param advice what to do about a file of which nothing tells the format */
export function sourceFormat(path: string, head: Uint8Array, advice: string): Result<ImportFormat> {
  const format = importFormatOf(path, head);
  return format === null ? fail('invalid', `${path} is no table, calendar or timeline that Annals can read. ${advice}`) : ok(format);
}
