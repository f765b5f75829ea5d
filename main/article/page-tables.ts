import type { PageTables } from '../../shared/article/article';
import type { PublicationContext } from '../../shared/article/publication';

/** A table of fewer events is no reason to ask what a page is read as. */
const FEWEST = 3;

/** The tables of events in a page, as importing it would read them; null where it has none. */
export async function tablesOfPage(bytes: Uint8Array, { zone, today, order }: PublicationContext): Promise<PageTables | null> {
  // The whole intake comes with this, which no other article needs.
  const { readImport } = await import('../formats/import');
  const { drafts, fault, sheets, table } = readImport(bytes, 'csv', { zone, today, order });
  if (fault !== null || table === null || drafts.length < FEWEST) return null;
  const tables = sheets === null ? 1 : sheets.tables.filter(({ events }) => events > 0).flatMap((read) => read.sheets).length;
  return { tables, events: drafts.length };
}
