import { basename, dirname, extname, join } from 'node:path';
import { plainName } from './plain-name';

/** The ending of timelines' files. */
export const EXTENSION = '.annals';

/** How a file is called towards the person: without the ending that all have. */
export function namesOf(path: string): { readonly name: string; readonly folder: string } {
  return { name: basename(path, EXTENSION), folder: dirname(path) };
}

/** What was typed as a file's name, with our ending unless it has one. */
export function withExtension(path: string): string {
  return extname(path) === '' ? `${path}${EXTENSION}` : path;
}

/** The first name beside a file that is free, however long its own: "Notes copy", "Notes copy 2"… */
export function freeNameBeside(path: string, addition: string, isTaken: (path: string) => boolean): string {
  const { name: whole, folder } = namesOf(path);
  const name = plainName(whole, 'timeline', Number.POSITIVE_INFINITY);
  for (let number = 1; ; number += 1) {
    const candidate = join(folder, `${name} ${addition}${number === 1 ? '' : ` ${number}`}${EXTENSION}`);
    if (!isTaken(candidate)) return candidate;
  }
}
