import type { ImportFormat } from '../../../shared/import';
import type { Imported } from '../../intake/imported';
import { writeRecord } from '../csv-text';
import type { FileToRead } from './one-file';
import type { ReadPart } from './read-part';

type Refused = Pick<Imported, 'format' | 'refusedFile' | 'refusedBeside'>;

/**
 * The refused records of several files: tables as one file of them, below each other, which is read again as it is; those of other formats each as one of its own,
 * the first as the file itself where there are no tables.
 */
export function refusedOf(parts: readonly ReadPart[], files: readonly FileToRead[]): Refused {
  const some = parts
    .filter(({ imported }) => imported.counts.refused > 0)
    .map(({ file, imported }) => ({
      name: file === null ? '' : (files[file - 1]?.name ?? ''),
      format: imported.format,
      texts: imported.refusedFile,
    }));
  const tables = some.filter(({ format }) => isTables(format));
  const others = some.filter(({ format }) => !isTables(format));
  if (tables.length > 0) return { format: 'csv', refusedFile: () => below(tables), refusedBeside: others };
  const [first, ...more] = others;
  if (first === undefined) return { format: parts[0]?.imported.format ?? 'csv', refusedFile: () => [], refusedBeside: [] };
  return { format: first.format, refusedFile: first.texts, refusedBeside: more };
}

/** Those of a workbook are written as text with separators as well. */
function isTables(format: ImportFormat): boolean {
  return format === 'csv' || format === 'xlsx' || format === 'ods';
}

/** A blank line parts tables when the file is read again, and a name alone in its row stands above each. */
function* below(tables: readonly { readonly name: string; readonly texts: Imported['refusedFile'] }[]): Generator<string> {
  for (const { name, texts } of tables) {
    if (name !== '' && tables.length > 1) yield writeRecord([name], ',');
    yield* texts();
    yield '\r\n';
  }
}
