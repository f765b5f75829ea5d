import type { ImportFormat } from '../../../shared/import';
import type { Result } from '../../../shared/result';
import { MAX_PROBLEMS } from '../../intake/caps';
import { Gathering, type ImportContext, type Imported } from '../../intake/imported';
import { faultOf } from '../by-themselves';
import { CsvError } from '../csv-text';
import { importFormatOf, readOneOfSeveral } from '../import';
import { readCsv, type TableOfText, tableOfText } from '../read-csv';
import type { SourceBytes } from '../source-bytes';
import { Unreadable } from '../unreadable';
import type { Sheet } from '../workbook/workbook';

/** One of several files that are to be read together. */
export interface FileToRead {
  readonly name: string;
  /** How it begins. */
  head(): Result<Uint8Array>;
  /** All of it, each time anew. */
  read(): Result<SourceBytes>;
}

/** What one of several files is: a table, which is read together with others; what its own reader read; or nothing that can be read, and why. */
export type OneFile =
  | { readonly is: 'table'; readonly sheet: Sheet }
  | { readonly is: 'read'; readonly imported: Imported }
  | { readonly is: 'left'; readonly why: string };

/**
 * Reads one of several files as far as it is read by itself. Its text is not kept.
 *
 * @param format of all files, where it is said
 * @param isSaid whether a person named the file: then what is wrong with it is wrong with the import
 */
export function readOneFile(file: FileToRead, format: ImportFormat | undefined, context: ImportContext, isSaid: boolean): OneFile {
  const head = file.head();
  if (!head.ok) return { is: 'left', why: head.error.message };
  if (head.value.length === 0) return { is: 'left', why: 'The file is empty.' };
  const known = format ?? importFormatOf(file.name, head.value);
  if (known === null) return { is: 'left', why: 'It is no table, calendar or timeline that Annals can read.' };
  const source = file.read();
  if (!source.ok) return { is: 'left', why: source.error.message };
  const tables: Sheet[] = [];
  const imported = readOneOfSeveral(source.value, known, context, (text, how) => {
    const table = asTable(text, how);
    if (table === null) return readCsv(text, how);
    if (table instanceof Error) return faulty(table);
    tables.push(table);
    return new Gathering().result('csv');
  });
  const [sheet] = tables;
  // What its bytes were taken for is told with the rest of it.
  if (sheet !== undefined) return { is: 'table', sheet: { ...sheet, remarks: [...imported.notes, ...sheet.remarks] } };
  const why = isSaid ? null : faultOf(imported);
  return why === null ? { is: 'read', imported } : { is: 'left', why };
}

/** A table as one that is read with others; null where its own reader knows more of it, or what keeps it from being read. */
function asTable(text: string, context: ImportContext): Sheet | CsvError | Unreadable | null {
  try {
    const table = tableOfText(text, context);
    return table === null ? null : sheetOf(table);
  } catch (error) {
    if (error instanceof CsvError || error instanceof Unreadable) return error;
    throw error;
  }
}

/** Null where more rows are beside its records than are listed one by one. */
function sheetOf({ records, before: { notes, outcomes } }: TableOfText): Sheet | null {
  if (outcomes.counts.notEvents > MAX_PROBLEMS) return null;
  const aside = outcomes.notEvents.map(({ row, message }) => ({ row, why: message }));
  return { rows: records, merged: [], days: new Set(), remarks: notes, aside };
}

function faulty(error: CsvError | Unreadable): Imported {
  const gathered = new Gathering();
  gathered.problem(error instanceof CsvError ? error.row : 0, '', error.message);
  return gathered.result('csv');
}
