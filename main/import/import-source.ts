import type { ImportFormat } from '../../shared/import';
import { fail, ok, type Result } from '../../shared/result';
import { readChosen } from '../disk/chosen-file';
import { readAll, readStart } from '../disk/regular-file';
import { importFormatOf } from '../formats/import';
import { heldOnce, type SourceBytes } from '../formats/source-bytes';
import { MAX_BYTES } from '../intake/caps';

/** Reads a file to import. */
export function readSource(path: string): Result<SourceBytes> {
  return readChosen(path, MAX_BYTES, () => heldOnce(readAll(path)));
}

/** How a file begins that has more than so many bytes, up to the last whole line; null of a smaller one. */
export function readBeginning(path: string, most: number): Result<SourceBytes | null> {
  return readChosen(path, MAX_BYTES, (size) => {
    if (size <= most) return null;
    const bytes = readStart(path, most);
    return heldOnce(bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1));
  });
}

/** @param advice what to do about a file of which nothing tells the format */
export function sourceFormat(path: string, head: Uint8Array, advice: string): Result<ImportFormat> {
  const format = importFormatOf(path, head);
  return format === null ? fail('invalid', `${path} is no table, calendar or timeline that Annals can read. ${advice}`) : ok(format);
}
