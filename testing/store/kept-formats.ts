import { join } from 'node:path';

/** A file of an older format as a program of its time wrote it (`node bench/golden.mjs` keeps the present one); to be copied, never opened. */
export function fileOfFormat(version: number): string {
  return join(import.meta.dirname, 'fixtures', `format-${version}.annals`);
}
