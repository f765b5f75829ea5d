import { CsvError, type CsvRecord, dialectOf, readRecords } from './csv-text';

/** Characters that are looked at where a text is to be told by its separators. */
export const TOLD_BY_TABLES = 100_000;

/** The records of a text by the separator of its first line; where it breaks off, or quotes otherwise than tables do, those before, or its lines. */
export function separatedRecords(text: string): CsvRecord[] {
  const dialect = dialectOf(text);
  const records: CsvRecord[] = [];
  try {
    for (const record of readRecords(text, { ...dialect, quotes: 'strict' })) records.push(record);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    if (text.length < TOLD_BY_TABLES) return [...readRecords(text, { ...dialect, quotes: 'none' })];
  }
  return records;
}
