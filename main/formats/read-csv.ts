import { apart } from '../intake/apart';
import { Gathering, type ImportContext, type Imported, usualLaneOf } from '../intake/imported';
import { commentedHeader, tableBelowComments, withoutComments } from './commented-header';
import { CsvError, type CsvRecord, type Dialect, dialectOf, isTableWithoutQuotes, readRecords, unguarded } from './csv-text';
import { datesAsSaid } from './dates-of-cells';
import { headerOfTwo, withHeader } from './header-of-two';
import { isCommentedLog, isInUtc, logAsTable } from './log-text';
import { PackedRecords } from './packed-records';
import { readTable } from './read-table';
import { refusedTable } from './refused-table';
import type { TableSource } from './table-source';

/**
 * Reads a table with a header line. Columns are known by their names and their cells, in any order; dates are what people write, and how they are
 * read is decided once for all of them, by those that can be read one way only. A file that Annals wrote reads back equal.
 */
export function readCsv(written: string, before: ImportContext): Imported {
  const context = isInUtc(written) ? inUtc(before) : before;
  const text = logAsTable(written);
  const dialect = dialectOf(text);
  const read = (quotes: Dialect['quotes'], notes: readonly string[] = []): Imported | CsvError => {
    const gathered = new Gathering(usualLaneOf(context));
    for (const note of notes) gathered.note(note);
    try {
      const source = csvSource(text, { ...dialect, quotes }, context.sample);
      readTable(context.header === undefined ? tidied(source, context, gathered) : source, context, gathered);
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      if (quotes === 'strict' && error.isOfQuotes) return error;
      gathered.problem(error.row, '', error.message);
    }
    return gathered.result('csv');
  };
  const first = read(context.sample === undefined ? 'strict' : 'usual');
  if (!(first instanceof CsvError)) return first;
  const without = isTableWithoutQuotes(text, dialect);
  const second = without ? read('none', [withoutQuotes(first)]) : read('usual');
  if (second instanceof CsvError) throw second;
  return second;
}

/** A table that is read together with others: its records below one header, and what was found of it before. */
export interface TableOfText {
  readonly records: PackedRecords;
  readonly before: Gathering;
}

/**
 * The records of a table, kept apart from its text; null where they mean something that its columns do not say, as the clocks of a log do.
 *
 * @throws CsvError, Unreadable
 */
export function tableOfText(text: string, { header }: Pick<ImportContext, 'header'>): TableOfText | null {
  if (isCommentedLog(text)) return null;
  const dialect = dialectOf(text);
  const read = (quotes: Dialect['quotes'], note: string | null): TableOfText => {
    const before = new Gathering();
    if (note !== null) before.note(note);
    const source = csvSource(text, { ...dialect, quotes }, undefined);
    const records = new PackedRecords();
    const own = header === undefined ? withOneHeader(withPlainHeader(source, before), before) : source;
    for (const { row, cells } of own.records()) records.push({ row, cells: cells.map(apart) });
    return { records, before };
  };
  try {
    return read('strict', null);
  } catch (error) {
    if (!(error instanceof CsvError && error.isOfQuotes)) throw error;
    return isTableWithoutQuotes(text, dialect) ? read('none', withoutQuotes(error)) : read('usual', null);
  }
}

function withoutQuotes({ row }: CsvError): string {
  return `A quotation mark in row ${row.toLocaleString('en')} closes nothing: all of them were read as characters like others.`;
}

/** Times without a zone are in UTC, unless the person has said another. */
function inUtc(context: ImportContext): ImportContext {
  const { dates } = context;
  if (dates?.timesIn !== undefined) return context;
  return { ...context, dates: { ...dates, timesIn: 'UTC', by: { ...dates?.by, zone: 'program' } } };
}

/** A table whose header stands behind the mark of a comment, without that and without comments, each of which is counted. */
function withPlainHeader(source: TableSource, gathered: Gathering): TableSource {
  const header = commentedHeader(source.records());
  if (header === null) return source;
  gathered.note(
    `The header is the comment in row ${header.row.toLocaleString('en')}; lines that begin with “#” and are no rows of the table are comments as well.`,
  );
  for (const _ of withoutComments(source.records(), header, (row) => gathered.outcomes.notEvent(row, 'This is a comment.')));
  return { ...source, records: () => withoutComments(source.records(), header, () => {}) };
}

/** A table without lines of comments, and with a header of one line where it has any. */
function tidied(source: TableSource, context: ImportContext, gathered: Gathering): TableSource {
  const comment = (row: number): void => gathered.outcomes.notEvent(row, 'This is a comment.');
  const hasNames = commentedHeader(source.records()) !== null;
  const below = hasNames ? null : tableBelowComments(source.records, datesAsSaid(context), comment);
  if (below === null) return withOneHeader(withPlainHeader(source, gathered), gathered);
  gathered.note('Lines that begin with “#” were read as comments.');
  return { ...source, records: below };
}

/** A table whose header has two lines, with one; which is said. */
function withOneHeader(source: TableSource, gathered: Gathering): TableSource {
  const two = headerOfTwo(source.records());
  if (two === null) return source;
  const { row } = two;
  gathered.note(`The header has two lines, rows ${row.toLocaleString('en')} and ${(row + 1).toLocaleString('en')}; they were read as one.`);
  gathered.outcomes.notEvent(row, 'This is the upper line of the header.');
  return { ...source, records: () => withHeader(source.records(), two) };
}

/** @param sample only so many records, of a text that may break off */
function csvSource(text: string, dialect: Dialect, sample: number | undefined): TableSource {
  return {
    records: () => (sample === undefined ? readRecords(text, dialect) : beforeTheBreak(readRecords(text, dialect), sample)),
    own: unguarded,
    writeRefused: refusedTable(dialect.delimiter),
  };
}

/** The first records of a text that may break off within quotation marks: what stands there is not given. */
function* beforeTheBreak(records: Iterable<CsvRecord>, count: number): Generator<CsvRecord> {
  let given = 0;
  try {
    for (const record of records) {
      yield record;
      given += 1;
      if (given >= count) return;
    }
  } catch (error) {
    if (!(error instanceof CsvError) || given === 0) throw error;
  }
}
