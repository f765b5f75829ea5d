import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import { CsvError, type CsvRecord } from '../csv-text';
import { readEntries } from '../json/json-table';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { Unreadable } from '../unreadable';
import { xmlRecords } from '../xml/xml-records';
import { htmlTables } from './html-tables';
import { hasDates, longestWithDates } from './longest-table';
import { markdownTables } from './markdown-tables';
import { inTags, type Markup } from './markup-of';

/** Tables that stand within texts: pages, Markdown, and the records of XML. */

/** Reads the longest table of a text that has dates, or the records of XML. What is wrong with it is a problem. */
export function readMarkup(text: string, markup: Markup, context: ImportContext): Imported {
  try {
    if (markup === 'xml') return readXmlOrTable(text, context);
    return readLongest(markup === 'html' ? htmlTables(text) : markdownTables(text), context);
  } catch (error) {
    if (error instanceof CsvError) return refused(error.row, error.message);
    if (error instanceof Unreadable) return refused(0, error.message);
    throw error;
  }
}

/** What begins as XML does and is none may be a piece of a page, or Markdown, further on. */
function readXmlOrTable(text: string, context: ImportContext): Imported {
  try {
    return readXmlRecords(text, context);
  } catch (error) {
    const other = error instanceof Unreadable && !/^\s*<\?xml/.test(text) ? inTags(text) : null;
    if (other === null) throw error;
    return readMarkup(text, other, context);
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
  const filled = tables.map((table) => table.filter(({ cells }) => cells.some((cell) => cell !== '')));
  const chosen = longestWithDates(filled, context);
  if (chosen === null) return refused(0, 'There is no table in this text.');
  const gathered = new Gathering(usualLaneOf(context));
  const others = filled.flatMap((table, at) => (table === chosen ? [] : [`table ${at + 1} (${rowsIn(table)})`]));
  if (others.length > 0) {
    const which = hasDates(chosen, context)
      ? 'The longest table of the text that has dates was read'
      : 'The longest table of the text was read';
    const more = others.length > NAMED ? ` and ${(others.length - NAMED).toLocaleString('en')} more` : '';
    gathered.note(
      `${which}. Others were not: ${others.slice(0, NAMED).join(', ')}${more}. To take one of them, copy it and paste it into Annals.`,
    );
  }
  readTable(
    { records: () => chosen, own: (cell) => cell, writeRefused: (names, records) => refusedTable(names, ',', records) },
    context,
    gathered,
  );
  return gathered.result('csv');
}

/** Other tables that are named. */
const NAMED = 20;

/** Without the header, of which a table of a single line has none. */
function rowsIn({ length }: readonly CsvRecord[]): string {
  const count = Math.max(length - 1, Math.min(length, 1));
  return count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`;
}

function refused(row: number, message: string): Imported {
  const gathered = new Gathering();
  gathered.problem(row, '', message);
  return gathered.result('csv');
}
