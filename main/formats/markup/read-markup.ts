import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { CsvError, type CsvRecord } from '../csv-text';
import { readEntries } from '../json/json-table';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { Unreadable } from '../unreadable';
import { xmlRecords } from '../xml/xml-records';
import { htmlTables } from './html-tables';
import { markdownTables } from './markdown-tables';

/** Tables that stand within texts: pages, Markdown, and the records of XML. */

const HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta)\b/i;
/** Names of columns may stand in such brackets, too: `<TICKER>,<DATE>`. */
const XML = /^\s*<(?:\?xml|!doctype|!--|[a-z][\w.:-]*(?:\s[^<>]{0,10000})?\/?>(?!\s*[,;\t|]))/i;

export type Markup = 'html' | 'xml' | 'markdown';

/** What of these a text is by how it begins, or by a table in it; null where it is none. */
export function markupOf(text: string): Markup | null {
  const begins = text.slice(0, 4096);
  if (HTML.test(begins)) return 'html';
  if (XML.test(begins)) return 'xml';
  return markdownTables(text.slice(0, 100_000)).length > 0 ? 'markdown' : null;
}

/** Reads the longest table of a text, or the records of XML. What is wrong with it is a problem. */
export function readMarkup(text: string, markup: Markup, context: ImportContext): Imported {
  try {
    if (markup === 'xml') return readXmlRecords(text, context);
    return readLongest(markup === 'html' ? htmlTables(text) : markdownTables(text), context);
  } catch (error) {
    if (error instanceof CsvError) return refused(error.row, error.message);
    if (error instanceof Unreadable) return refused(0, error.message);
    throw error;
  }
}

function readXmlRecords(text: string, context: ImportContext): Imported {
  const found = xmlRecords(text);
  if (found === null) return refused(0, 'No element of this XML has a date and words that could be an event.');
  const { name, entries, others } = found;
  const notes = others.length === 0 ? [] : [`Other elements of the file were not read: ${others.slice(0, 20).join(', ')}.`];
  const numbered = entries.map((entry, at) => ({ row: at + 1, entry, written: () => JSON.stringify(entry) }));
  return readEntries(numbered, [`The entries are the elements “${name}”.`, ...notes], 'jsonl', context);
}

function readLongest(tables: readonly CsvRecord[][], context: ImportContext): Imported {
  const longest = tables.reduce<CsvRecord[]>((most, table) => (table.length > most.length ? table : most), []);
  if (longest.length === 0) return refused(0, 'There is no table in this text.');
  const gathered = new Gathering(usualLaneOf(context));
  if (tables.length > 1) {
    const others = tables.flatMap((table, at) => (table === longest ? [] : [`table ${at + 1} (${rowsIn(table)})`]));
    gathered.note(`The longest table of the text was read. Others were not: ${others.slice(0, 20).join(', ')}.`);
  }
  const filled = longest.filter(({ cells }) => cells.some((cell) => cell !== ''));
  readTable(
    { records: () => filled, own: (cell) => cell, writeRefused: (names, records) => refusedTable(names, ',', records) },
    context,
    gathered,
  );
  return gathered.result('csv');
}

function rowsIn({ length }: readonly CsvRecord[]): string {
  return length === 1 ? '1 row' : `${length.toLocaleString('en')} rows`;
}

function refused(row: number, message: string): Imported {
  const gathered = new Gathering();
  gathered.problem(row, '', message);
  return gathered.result('csv');
}
