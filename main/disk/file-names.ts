import { dirname, extname, join } from 'node:path';
import { shownText } from '../../shared/shown-text';
import { plainName } from './plain-name';
import { nameOnDisk, shownName } from './shown-name';

/** The ending of timelines' files. */
export const EXTENSION = '.annals';

/** How a file is called towards the person: without the ending that all have, and safe to show. No path is to be made of it. */
export function namesOf(path: string): { readonly name: string; readonly folder: string } {
  const name = shownName(path);
  return {
    name: name.endsWith(EXTENSION) && name !== EXTENSION ? name.slice(0, -EXTENSION.length) : name,
    folder: shownText(dirname(path)),
  };
}

/** What was typed as a file's name, with our ending unless it has one. */
export function withExtension(path: string): string {
  return extname(path) === '' ? `${path}${EXTENSION}` : path;
}

/** The first name beside a file that is free, however long its own: "Notes copy", "Notes copy 2"… */
export function freeNameBeside(path: string, addition: string, isTaken: (path: string) => boolean): string {
  const folder = dirname(path);
  const name = plainName(nameOnDisk(path, EXTENSION), 'timeline', Number.POSITIVE_INFINITY);
  for (let number = 1; ; number += 1) {
    const candidate = join(folder, `${name} ${addition}${number === 1 ? '' : ` ${number}`}${EXTENSION}`);
    if (!isTaken(candidate)) return candidate;
  }
}
