import type { Decision } from '../../../shared/import';
import type { ImportContext, Imported } from '../../intake/imported';
import type { FileToRead } from './one-file';

/** What was read of several files: of those that are tables, or of one that is none. */
export interface ReadOfFiles {
  /** The place of the file; null of the tables. */
  readonly at: number | null;
  readonly imported: Imported;
}

/**
 * What the order of day and month that some files prove says of those that leave it open, unless they prove two: as the tables of one workbook do, files that a
 * person gives together are written one way.
 *
 * @param again reads a part in another way
 */
export function inOneOrder(
  read: readonly ReadOfFiles[],
  files: readonly FileToRead[],
  context: ImportContext,
  again: (part: ReadOfFiles, how: ImportContext) => Imported,
): readonly ReadOfFiles[] {
  if (context.dates?.by?.order === 'person') return read;
  const proven = read.flatMap((part) =>
    part.imported.fault !== null ? [] : part.imported.decisions.flatMap((decision) => provenBy(decision, part, files)),
  );
  const [first] = proven;
  if (first === undefined || proven.some(({ order }) => order !== first.order)) return read;
  const by = { ...context.dates?.by, order: 'column' as const };
  const how = { ...context, order: first.order, dates: { ...context.dates, by, from: first.from } };
  return read.map((part) => (isOpen(part) ? { ...part, imported: again(part, how) } : part));
}

function provenBy({ about, by, value, column }: Decision, { at, imported }: ReadOfFiles, files: readonly FileToRead[]) {
  if (about !== 'order' || by !== 'cells' || (value !== 'dmy' && value !== 'mdy')) return [];
  const table = imported.sheets?.tables.find(({ decisions }) => decisions.some((one) => one.about === about && one.column === column));
  const file = files[at ?? table?.sheets[0] ?? 0]?.name ?? '';
  return [{ order: value, from: `${column} of the file “${file}”` } as const];
}

function isOpen({ imported }: ReadOfFiles): boolean {
  return imported.decisions.some(({ about, by }) => about === 'order' && by === 'nobody');
}
