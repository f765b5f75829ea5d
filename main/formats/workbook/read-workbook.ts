import type { ImportFormat } from '../../../shared/import';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { CsvError } from '../csv-text';
import { Unreadable } from '../unreadable';
import { openZip, type Zip } from '../zip/read-zip';
import { chooseSheets } from './choose-sheet';
import { openOds } from './ods/read-ods';
import { readSheets } from './read-sheets';
import type { Workbook } from './workbook';
import { openXlsx } from './xlsx/read-xlsx';

/**
 * Reads the sheets of a workbook that hold events: those whose columns have the same names as one table, others each by its own columns. What is refused is kept
 * as CSV, which spreadsheets open.
 *
 * @param open may throw Unreadable
 */
export function readWorkbook(open: () => Workbook, context: ImportContext): Imported {
  const gathered = new Gathering(usualLaneOf(context));
  let format: ImportFormat = 'xlsx';
  try {
    const workbook = open();
    format = workbook.format;
    readSheets(workbook, chooseSheets(workbook, context), context, gathered);
  } catch (error) {
    if (error instanceof CsvError) gathered.problem(error.row, '', error.message);
    else if (error instanceof Unreadable) gathered.problem(0, '', error.message);
    else throw error;
  }
  return gathered.result(format);
}

/** What old Excel files and those with a password begin with. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** A workbook by what is in its bytes, not by its name. @throws Unreadable */
export function openWorkbook(bytes: Uint8Array): Workbook {
  if (COMPOUND.every((byte, index) => bytes[index] === byte))
    throw new Unreadable(
      'This is a workbook of an older Excel, or one that is protected by a password. Save it as .xlsx without a password, and choose it again.',
    );
  const zip = openZip(bytes);
  if (zip.has('xl/workbook.bin')) throw new Unreadable('This is a binary workbook (.xlsb). Save it as .xlsx, and choose it again.');
  if (zip.has('META-INF/manifest.xml') && zip.has('content.xml')) return ods(zip);
  if (zip.has('[Content_Types].xml') && zip.names.some((name) => name.startsWith('xl/'))) return openXlsx(zip);
  throw new Unreadable('This is an archive, but no workbook: there is neither an Excel nor an OpenDocument spreadsheet in it.');
}

function ods(zip: Zip): Workbook {
  if (/manifest:(encryption-data|encrypted-key)/.test(zip.small('META-INF/manifest.xml', 10_000_000)))
    throw new Unreadable('The file is protected by a password. Save it without one, and choose it again.');
  return openOds(zip);
}
