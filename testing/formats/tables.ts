import { readImport } from '../../main/formats/import';
import type { ImportContext, Imported } from '../../main/intake/imported';

/** What tables are read with that nobody says anything of: in Berlin, day first where nothing proves it. */
const CONTEXT: ImportContext = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' };

export function readTable(text: string, context: Partial<ImportContext> = {}): Imported {
  return readImport(Buffer.from(text), 'csv', { ...CONTEXT, ...context });
}

/** Dates of the events of a table, and what was refused: "! row 3: …". */
export function datesOf(text: string, context: Partial<ImportContext> = {}): string[] {
  const { problems, drafts } = readTable(text, context);
  return [...drafts.map(({ draft }) => draft.when), ...problems.map(({ row, message }) => `! row ${row}: ${message}`)];
}
