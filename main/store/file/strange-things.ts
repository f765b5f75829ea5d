import { lstatSync, statSync } from 'node:fs';
import { fail } from '../../../shared/result';
import { companionsOf } from '../../disk/companions';
import { quotedName } from '../../disk/shown-name';

/**
 * What stands in the place of a file, or lies under the names that SQLite keeps its own files by beside it, and is no file: it would be
 * followed, waited for, or deleted. Links that lead to the file itself are to be followed before. Null when there is nothing of the kind.
 */
export function strangeThing(real: string): ReturnType<typeof fail> | null {
  const name = quotedName(real);
  const entry = statSync(real, { throwIfNoEntry: false });
  if (entry?.isDirectory() === true) return fail('not-a-timeline', `${name} is a folder, not a timeline.`);
  if (entry !== undefined && !entry.isFile()) return fail('not-a-timeline', `${name} is not a regular file.`);
  for (const beside of companionsOf(real)) {
    const found = lstatSync(beside, { throwIfNoEntry: false });
    if (found === undefined || found.isFile()) continue;
    const what = found.isSymbolicLink() ? 'a link' : found.isDirectory() ? 'a folder' : found.isFIFO() ? 'a pipe' : 'no regular file';
    const companion = quotedName(beside);
    return fail(
      'io',
      `Beside ${name} lies ${companion}, which is ${what} that Annals did not make. Nothing was changed; move ${companion} elsewhere and try again.`,
    );
  }
  return null;
}
