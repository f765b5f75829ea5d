import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../../intake/imported';
import type { Chronology } from '../chronology/chronology';
import { chronologyOf } from '../chronology/events-of';
import { chronologyOfPage, imported, isChronology } from '../chronology/read-chronology';
import { outlineOfText } from '../chronology/text-outline';
import { CsvError, type CsvRecord } from '../csv-text';
import { readEntries } from '../json/json-table';
import { readTable } from '../read-table';
import { refusedTable } from '../refused-table';
import { Unreadable } from '../unreadable';
import { gpxEvents } from '../xml/gpx';
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
    return readLongest(markup === 'html' ? htmlTables(text) : markdownTables(text), chronologyIn(text, markup, context), context);
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
  const gpx = gpxEvents(text);
  if (gpx !== null) return readEntries(gpx.entries, [gpx.note], 'jsonl', context);
  const found = xmlRecords(text);
  if (found === null) return refused(0, 'No element of this XML has a date and words that could be an event.');
  const { name, entries, others } = found;
  const notes = others.length === 0 ? [] : [`Other elements of the file were not read: ${others.slice(0, 20).join(', ')}.`];
  const numbered = entries.map((entry, at) => ({ row: at + 1, entry, written: () => JSON.stringify(entry) }));
  return readEntries(numbered, [`The entries are the elements “${name}”.`, ...notes], 'jsonl', context);
}

/** The chronology that stands in headings and lists of a text beside its tables; null where there is none. */
function chronologyIn(text: string, markup: Markup, context: ImportContext): Chronology | null {
  if (markup === 'html') return chronologyOfPage(text, context);
  return isChronology(text) ? chronologyOf(outlineOfText(text), context.dates?.firstYear, context) : null;
}

/** @param chronology is read instead where no table with dates has as many rows */
function readLongest(tables: readonly CsvRecord[][], chronology: Chronology | null, context: ImportContext): Imported {
  const filled = tables.map((table) => table.filter(({ cells }) => cells.some((cell) => cell !== '')));
  const chosen = longestWithDates(filled, context);
  if (chronology !== null && (chosen === null || !hasDates(chosen, context) || chronology.events.length > chosen.length - 1))
    return imported(chronology, context, filled.length === 0 ? [] : [`Its tables were not read: ${tablesIn(filled)}. ${TO_TAKE}`]);
  if (chosen === null) return refused(0, NOTHING);
  const gathered = new Gathering(usualLaneOf(context));
  if (filled.length > 1) {
    const which = hasDates(chosen, context)
      ? 'The longest table of the text that has dates was read'
      : 'The longest table of the text was read';
    gathered.note(`${which}. Others were not: ${tablesIn(filled, chosen)}. ${TO_TAKE}`);
  }
  if (chronology !== null)
    gathered.note(`${chronology.events.length.toLocaleString('en')} dated lines in lists of the text were not read. ${TO_TAKE}`);
  readTable({ records: () => chosen, own: (cell) => cell, writeRefused: refusedTable(',') }, context, gathered);
  return gathered.result('csv');
}

/** Other tables that are named. */
const NAMED = 20;

const NOTHING =
  'There is no table in this text, and no list of what happened with dates. Read it as an article to see what it suggests to enter.';
const TO_TAKE = 'To take one of them, copy it and paste it into Annals.';

/** Tables with their numbers and rows, but for one. */
function tablesIn(tables: readonly (readonly CsvRecord[])[], but?: readonly CsvRecord[]): string {
  const named = tables.flatMap((table, at) => (table === but ? [] : [`table ${at + 1} (${rowsIn(table)})`]));
  const more = named.length > NAMED ? ` and ${(named.length - NAMED).toLocaleString('en')} more` : '';
  return `${named.slice(0, NAMED).join(', ')}${more}`;
}

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
