import { rowWithin } from '../../../shared/row-name';
import { Gathering, type ImportContext, type Imported, saidOfDates, usualLaneOf } from '../../intake/imported';
import type { ToRead } from '../by-themselves';
import type { Chronology } from '../chronology/chronology';
import { chronologyOf } from '../chronology/events-of';
import { chronologyOfPage, imported, isChronology } from '../chronology/read-chronology';
import { outlineOfText } from '../chronology/text-outline';
import { CsvError, type CsvRecord } from '../csv-text';
import type { ReadTable } from '../each-table';
import { readEntries } from '../json/json-table';
import { readTable, readTables } from '../read-table';
import { refusedTable } from '../refused-table';
import { Unreadable } from '../unreadable';
import { tellingNames } from '../workbook/sheet-name';
import { chronListEntries } from '../xml/chron-list';
import { feedEntries } from '../xml/feed';
import { gpxEvents } from '../xml/gpx';
import { xmlRecords } from '../xml/xml-records';
import { isBelowDay, mayHaveDayAbove, withDayAbove } from './day-of-heading';
import { headingsOfTables, htmlTables } from './html-tables';
import { hasDates, longestWithDates } from './longest-table';
import { headingsAbove, markdownTables } from './markdown-tables';
import { beginsWithPiece, inTags, type Markup } from './markup-of';
import { NAMED, saidOfTables, TO_TAKE, tablesIn } from './said-of-tables';
import { saidTables, sheetsOfText } from './sheets-of-text';
import { calledBy, groupOf, groupsOf, type TableGroup, tablesOf } from './table-groups';
import { nearestHeading, type TextTables } from './text-tables';
import { withYearsAround } from './years-around';

/** Tables that stand within texts: pages, Markdown, and the records of XML. */

/** Reads the longest table of a text that has dates, or the records of XML. What is wrong with it is a problem. */
export function readMarkup(text: string, markup: Markup, context: ImportContext): Imported {
  try {
    if (markup === 'xml') return readXmlOrTable(text, context);
    const tables = markup === 'html' ? htmlTables(text) : markdownTables(text);
    const headings = (): readonly (readonly string[])[] =>
      markup === 'html'
        ? headingsOfTables(text)
        : headingsAbove(
            text,
            tables.map(([first]) => first?.row ?? 0),
          );
    return readLongest({ tables, headings, markup }, chronologyIn(text, markup, context), context);
  } catch (error) {
    if (error instanceof CsvError) return refused(error.row, error.message);
    if (error instanceof Unreadable) return refused(0, error.message);
    throw error;
  }
}

/** What begins as XML does and is none may be a piece of a page, or Markdown, further on. */
function readXmlOrTable(text: string, context: ImportContext): Imported {
  try {
    return readXmlRecords(text, context) ?? pieceOfPage(text, context) ?? refused(0, NO_ELEMENT);
  } catch (error) {
    if (!(error instanceof Unreadable) || /^\s*<\?xml/.test(text)) throw error;
    const other = inTags(text);
    const read = other === null ? pieceOfPage(text, context) : readMarkup(text, other, context);
    if (read === null) throw error;
    return read;
  }
}

/** What begins with an element that pages have may be a piece of one that tells what happened, or a text with such elements in it; null where it is neither. */
function pieceOfPage(text: string, context: ImportContext): Imported | null {
  if (!beginsWithPiece(text)) return null;
  const [asText, page] = [chronologyIn(text, 'markdown', context), chronologyIn(text, 'html', context)];
  const chronology = (page?.events.length ?? 0) > (asText?.events.length ?? 0) ? page : asText;
  return chronology === null ? null : imported(chronology, context, []);
}

function readXmlRecords(text: string, context: ImportContext): Imported | null {
  const gpx = gpxEvents(text);
  if (gpx !== null) return readEntries(gpx.entries, [gpx.note], 'jsonl', context);
  const feed = feedEntries(text);
  if (feed !== null) return readEntries(feed.entries, [feed.note], 'jsonl', context);
  const chronology = chronListEntries(text);
  if (chronology !== null) return readEntries(chronology, [CHRONOLOGY], 'jsonl', context);
  const found = xmlRecords(text);
  if (found === null) return null;
  const { name, entries, others } = found;
  const notes = others.length === 0 ? [] : [`Other elements of the file were not read: ${others.slice(0, 20).join(', ')}.`];
  const numbered = entries.map((entry, at) => ({ row: at + 1, entry, written: () => JSON.stringify(entry) }));
  return readEntries(numbered, [`The entries are the elements “${name}”.`, ...notes], 'jsonl', context);
}

/** The chronology that stands in headings and lists of a text beside its tables; null where there is none. */
function chronologyIn(text: string, markup: Markup, context: ImportContext): Chronology | null {
  if (markup === 'html') return chronologyOfPage(text, context);
  return isChronology(text) ? chronologyOf(outlineOfText(text), saidOfDates(context)) : null;
}

/** The tables of a text, and what stands above each. */
interface Tables {
  readonly tables: readonly CsvRecord[][];
  headings(): readonly (readonly string[])[];
  readonly markup: Markup;
}

/** @param chronology is read instead where the tables that would be read have not as many rows, or no dates */
function readLongest({ tables, headings, markup }: Tables, chronology: Chronology | null, context: ImportContext): Imported {
  let above: readonly (readonly string[])[] | null = null;
  const headingsOf = (part: number): readonly string[] => {
    above ??= headings();
    return above[part - 1] ?? [];
  };
  const filled: readonly (readonly CsvRecord[])[] = tables
    .map((table) => table.filter(({ cells }) => cells.some((cell) => cell !== '')))
    .map((table, at) => (mayHaveDayAbove(table) ? (withDayAbove(table, headingsOf(at + 1)) ?? table) : table));
  const text: TextTables = {
    filled,
    // Lines of Markdown are numbered through the text, rows of a page in each of its tables.
    kind: markup === 'html' ? 'table' : null,
    above: headingsOf,
  };
  const said = saidTables(text, context);
  const areSaid = said.length > 0;
  const chosen = filled[(said[0] ?? 0) - 1] ?? longestWithDates(filled, context);
  if (chosen === null) return chronology === null ? refused(0, NOTHING) : imported(chronology, context, notRead(filled));
  const areDated = areSaid || hasDates(chosen, context);
  const part = filled.indexOf(chosen) + 1;
  const { header } = context;
  const how = { ...context, header: typeof header === 'number' ? rowWithin(header) : header };
  const first = groupOf(part, text, how, (one) => !areSaid || said.includes(one), areSaid);
  const { read, copies, left } = areDated
    ? groupsOf(first, text, how, said)
    : {
        read: [{ group: first, context: how, known: new Set<number>(), table: null }],
        copies: first.copies,
        left: new Map<number, string>(),
      };
  const groups = read.map(({ group }) => group.tables.map((table) => table.part));
  const rows = groups.flat().reduce((sum, one) => sum + (filled[one - 1]?.length ?? 1) - 1, 0);
  if (chronology !== null && !areSaid && (!areDated || chronology.events.length > rows))
    return imported(chronology, context, notRead(filled));
  const gathered = new Gathering(usualLaneOf(context));
  for (const one of groups.flat().filter((number) => isBelowDay(filled[number - 1] ?? [])))
    gathered.note(`The times of table ${one} are of the day that a heading above says, ${filled[one - 1]?.[0]?.cells[0] ?? ''}.`);
  if (filled.length > 1) gathered.note(saidOfTables({ filled, groups, areDated, areSaid, left, copies }));
  if (chronology !== null)
    gathered.note(`${chronology.events.length.toLocaleString('en')} dated lines in lists of the text were not read. ${TO_TAKE}`);
  const done = groups.flat().length > 1 ? readSeveral(read, text, how, gathered) : readAlone(part, chosen, text, how, gathered);
  gathered.sheets = sheetsOfText(text, { groups, done, left, copies }, gathered);
  return gathered.result('csv');
}

function readAlone(
  part: number,
  chosen: readonly CsvRecord[],
  text: TextTables,
  context: ImportContext,
  gathered: Gathering,
): readonly ReadTable[] {
  const lane = tellingNames(new Map([[part, nearestHeading(text, part)]])).get(part);
  const own = { own: (cell: string) => cell, writeRefused: refusedTable(',') };
  const source = { records: () => chosen, ...own, ...(lane === undefined ? {} : { laneOf: () => lane }) };
  return readTable(withYearsAround(source, text, [part], context, { partOf: () => part, gathered }), context, gathered);
}

function readSeveral(
  read: readonly ToRead<TableGroup>[],
  text: TextTables,
  context: ImportContext,
  gathered: Gathering,
): readonly ReadTable[] {
  const groups = read.map(({ group }) => group);
  const parts = groups.flatMap(({ tables }) => tables.map(({ part }) => part)).sort((one, other) => one - other);
  const named = [...new Set(parts.map((part) => nearestHeading(text, part)))].filter((name) => name !== '').map((name) => `“${name}”`);
  if (named.length > 1) gathered.note(`They stand below ${named.slice(0, NAMED).join(', ')}${named.length > NAMED ? ' …' : ''}.`);
  const { asTable } = tablesOf(groups, text);
  return readTables(
    read.map(({ group, context: own, known, table }) => ({
      ...(table ?? asTable(group, groups.length > 1 ? own : context, known, gathered)),
      called: groups.length > 1 ? calledBy(group, text) : undefined,
    })),
    gathered,
  );
}

const CHRONOLOGY = 'This is a chronology of an archive (EAD, EAC): each event of it was read, with the date of its item.';
const NO_ELEMENT = 'No element of this XML has a date and words that could be an event.';
const NOTHING =
  'There is no table in this text, and no list of what happened with dates. Read it as an article to see what it suggests to enter.';

function notRead(tables: readonly (readonly CsvRecord[])[]): string[] {
  return tables.length === 0 ? [] : [`Its tables were not read: ${tablesIn(tables)}. ${TO_TAKE}`];
}

function refused(row: number, message: string): Imported {
  const gathered = new Gathering();
  gathered.problem(row, '', message);
  return gathered.result('csv');
}
