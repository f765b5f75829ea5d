import { statSync } from 'node:fs';
import { fail, ok, type Result } from '../../shared/result';

/**
 * Reads of a file that a person pointed at. Only of a regular file: a device or a pipe could go on for ever. Errors: `invalid`, `not-found`, `io`.
 *
 * @param most bytes that it may have
 * @param read what reads it; what the file system throws there is told
 */
export function readChosen<T>(path: string, most: number, read: (size: number) => T): Result<T> {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return fail('invalid', `${path} is not a file.`);
    if (stat.size > most) return fail('invalid', `${path} is larger than ${most / 1_000_000} MB.`);
    return ok(read(stat.size));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing ? fail('not-found', `There is no file ${path}.`) : fail('io', `${path} cannot be read.`);
  }
}
