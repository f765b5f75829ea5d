import type { ColumnUse } from '../../shared/mapping';
import { rowName } from '../../shared/row-name';
import { orderWords } from '../intake/evidence/order-of-column';
import { inRows, Rows } from '../intake/evidence/rows';
import { Gathering, type ImportContext } from '../intake/imported';
import { headerWords, plainHeader } from '../intake/mapping/column-use';
import { HEADER_WORDS } from '../intake/mapping/header-words';
import { contextsFor } from '../intake/mapping/said-of-several';
import type { CsvRecord } from './csv-text';
import { datesAsSaid } from './dates-of-cells';
import { type ReadTable, readEach, type TableOfSeveral } from './each-table';
import { orderOfTables } from './order-of-tables';
import { lookAtTable, readOneTable } from './read-one-table';
import { withoutKinds } from './rows-beside-events';
import { firstOf, LOOKED_AT, type TableSource } from './table-source';
import { type PartOfSheet, partsOf } from './tables-of-sheet';

/** Records among which lines that say the kinds of columns are looked for: they stand above the names of a table. */
const MOST_ABOVE = 1000;

/** One of several tables of a file, and how it is read. */
export interface TableToRead extends Omit<TableOfSeveral, 'read'> {
  readonly source: TableSource;
  readonly context: ImportContext;
  /** What was read of it before it was known that it counts. */
  readonly before?: Gathering | undefined;
}

/**
 * Reads what any file holds as a table, or as several below each other, each with a header of its own; what is wrong with it is gathered.
 *
 * @throws CsvError where its records cannot be read on
 */
export function readTable(source: TableSource, context: ImportContext, gathered: Gathering): readonly ReadTable[] {
  return readTables([{ source, context, has: () => true }], gathered);
}

/**
 * Reads the tables of several parts of a file, each as readTable does; what is wrong with one is gathered, and ends it.
 *
 * @returns what was read of each, in order
 * @throws CsvError where records cannot be read on
 */
export function readTables(tables: readonly TableToRead[], gathered: Gathering): readonly ReadTable[] {
  const read = readEach(
    tables.map((table) => ({
      ...table,
      read: () => {
        if (table.before === undefined) readApart(table, gathered);
        else gathered.take(table.before);
      },
    })),
    gathered,
  );
  if (gathered.outcomes.fault !== null) return read;
  sayAmbiguous(gathered);
  sayOtherReadings(gathered);
  return read;
}

/**
 * Reads one of several tables without what is said of all of them.
 *
 * @throws CsvError where records cannot be read on
 */
export function readApart({ source, context }: Pick<TableToRead, 'source' | 'context'>, gathered: Gathering): void {
  readWhole(source, context, gathered, (of, how) => {
    const before = gathered.ambiguousCount;
    const order = readOneTable(of, how, gathered);
    if (order !== null && gathered.ambiguousCount > before) gathered.ambiguousOrders.add(order);
  });
}

type TakeTable = (of: TableSource, how: ImportContext) => void;

function readWhole(given: TableSource, context: ImportContext, gathered: Gathering, take: TakeTable): void {
  const source = context.header === undefined ? withoutLinesOfKinds(given, gathered) : given;
  // Where a person says which row is the header, that is the one table.
  const parts = context.header === undefined ? partsOf(source, datesAsSaid(context)) : [];
  if (parts.length < 2) take(source, context);
  else readParts(source, parts, context, gathered, take);
}

/** A table without the lines that say of which kinds its columns are; each is counted once. */
function withoutLinesOfKinds(source: TableSource, gathered: Gathering): TableSource {
  const rows = new Set<number>();
  for (const _ of withoutKinds(firstOf(source.records(), MOST_ABOVE), ({ row }) => rows.add(row)));
  if (rows.size === 0) return source;
  for (const row of rows) gathered.outcomes.notEvent(row, 'This says of which kinds the columns below it are.');
  return { ...source, records: () => without(rows, source.records()) };
}

function* without(rows: ReadonlySet<number>, records: Iterable<CsvRecord>): Generator<CsvRecord> {
  for (const record of records) if (!rows.has(record.row)) yield record;
}

/** Reads tables below each other, but for those that tell of things. */
function readParts(source: TableSource, all: readonly PartOfSheet[], context: ImportContext, gathered: Gathering, take: TakeTable): void {
  const contexts = contextsFor(
    context,
    all.map(({ header }) => header.cells),
  );
  const tables = all.map((part, at) => ({
    ...part,
    source: { ...source, records: () => part.of(source.records()) },
    context: contexts[at] ?? context,
  }));
  const ofEvents = tables.filter((table) => !isOfThings(table.source, table.header.cells, table.context));
  const parts = ofEvents.length === 0 ? tables : ofEvents;
  const left = tables.filter((table) => !parts.includes(table));
  for (const { header } of left)
    gathered.note(`The table with its header in row ${rowName(header.row)} was not read: it has no days on which something happened.`);
  for (const { source: own } of left)
    for (const { row } of own.records()) gathered.outcomes.notEvent(row, 'This is of a table without days on which something happened.');
  const rows = new Rows();
  for (const { header } of parts) rows.add(header.row);
  if (parts.length > 1)
    gathered.note(`There are ${parts.length} tables below each other, with headers in ${inRows(rows)}: each was read by its own.`);
  const inOrder = orderOfTables(parts, gathered);
  if (gathered.outcomes.fault !== null) return;
  readEach(
    parts.map(({ has, source: own, context: how }) => ({ has, read: () => take(own, inOrder(how)) })),
    gathered,
  );
}

/** Headers that name things, and the words of those that have several. */
const OF_THINGS = new Set(
  'aircraft aircraftid typecode make model models manufacturer made built registration serial serialnumber serialno tailnumber vehicle vehicles vin flugzeug flugzeuge kennzeichen hersteller modell baujahr fahrzeug fahrzeuge avion avions véhicule modèle fabricant immatriculation aeronave vehículo modelo fabricante matrícula'.split(
    ' ',
  ),
);
/** Words that stand with those in a header and name nothing by themselves: with any other it is of something else (“Decision made”). */
const BESIDE_THINGS = new Set('number no nr id code type typ name year of the by tail nummer année año numéro número de du'.split(' '));

function namesThings(header: string): boolean {
  if (OF_THINGS.has(plainHeader(header))) return true;
  const words = headerWords(header);
  return words.some((word) => OF_THINGS.has(word)) && words.every((word) => OF_THINGS.has(word) || BESIDE_THINGS.has(word));
}

/**
 * Whether one of several tables tells of things rather than of what happened: its header names things, all that says when is a year, if anything does, and no
 * header names what happened (aircraft with the year of their make above a list of flights). What else is wrong with a table is a fault of the import.
 */
function isOfThings(source: TableSource, names: readonly string[], context: ImportContext): boolean {
  if (!names.some(namesThings)) return false;
  const trial = new Gathering();
  lookAtTable({ ...source, records: () => firstOf(source.records(), LOOKED_AT) }, context, trial);
  const columns = trial.table?.columns ?? [];
  const has = (...uses: readonly ColumnUse[]): boolean => columns.some(({ use }) => use !== null && uses.includes(use));
  const title = columns.find(({ use }) => use === 'title')?.name ?? '';
  return !has('when', 'start', 'month', 'end') && HEADER_WORDS.get(plainHeader(title)) !== 'title';
}

function sayAmbiguous(gathered: Gathering): void {
  const { ambiguousCount, ambiguousRows, ambiguousOrders } = gathered;
  if (ambiguousCount === 0) return;
  const how = [...ambiguousOrders].map(orderWords).join(' or ');
  const first = rowName(ambiguousRows[0] ?? 0);
  gathered.ambiguousNote =
    ambiguousCount === 1
      ? `A date in row ${first} can be read in more than one way; it was read ${how}.`
      : `${ambiguousCount.toLocaleString('en')} dates can be read in more than one way, the first in row ${first}; they were read ${how}.`;
  gathered.note(gathered.ambiguousNote);
}

function sayOtherReadings(gathered: Gathering): void {
  const { count, first } = gathered.otherReadings;
  if (first !== null)
    gathered.note(`${count === 1 ? 'A date' : `${count.toLocaleString('en')} dates`} in words can mean something else, too: ${first}.`);
}
