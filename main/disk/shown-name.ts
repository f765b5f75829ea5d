import { basename } from 'node:path';
import { shownText } from '../../shared/shown-text';

/* What a file or folder is called: as a person is shown it, or as the disk has it. */

/** The name at the end of a path, safe to show: a stranger chose it. */
export function shownName(path: string): string {
  return shownText(basename(path));
}

/** The same in quotation marks, for a sentence. */
export function quotedName(path: string): string {
  return `“${shownName(path)}”`;
}

/** The name as the disk has it, without `ending`: to make or compare paths of, never to be shown. */
export function nameOnDisk(path: string, ending = ''): string {
  return basename(path, ending);
}
