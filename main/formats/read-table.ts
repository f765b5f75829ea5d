import type { ColumnUse } from '../../shared/mapping';
import type { DateOrder } from '../../shared/time/typed/reading';
import { orderWords } from '../intake/evidence/order-of-column';
import { inRows, Rows } from '../intake/evidence/rows';
import { Gathering, type ImportContext } from '../intake/imported';
import { headerWords, plainHeader } from '../intake/mapping/column-use';
import { HEADER_WORDS } from '../intake/mapping/header-words';
import { missingColumn } from '../intake/mapping/said-mapping';
import type { CsvRecord } from './csv-text';
import { datesAsSaid } from './dates-of-cells';
import { orderOfTables } from './order-of-tables';
import { lookAtTable, readOneTable } from './read-one-table';
import { withoutKinds } from './rows-beside-events';
import { firstOf, LOOKED_AT, type TableSource } from './table-source';
import { type PartOfSheet, partsOf } from './tables-of-sheet';

/** Records among which lines that say the kinds of columns are looked for: they stand above the names of a table. */
const MOST_ABOVE = 1000;

/**
 * Reads what any file holds as a table, or as several below each other, each with a header of its own; what is wrong with it is gathered.
 *
 * @throws CsvError where its records cannot be read on
 */
export function readTable(given: TableSource, context: ImportContext, gathered: Gathering): void {
  const source = context.header === undefined ? withoutLinesOfKinds(given, gathered) : given;
  // Where a person says which row is the header, that is the one table.
  const parts = context.header === undefined ? partsOf(source, datesAsSaid(context)) : [];
  const orders = new Set<DateOrder>();
  const take = (of: TableSource, how: ImportContext): void => {
    const before = gathered.ambiguousCount;
    const order = readOneTable(of, how, gathered);
    if (order !== null && gathered.ambiguousCount > before) orders.add(order);
  };
  if (parts.length < 2) take(source, context);
  else readParts(source, parts, context, gathered, take);
  if (gathered.outcomes.fault !== null) return;
  sayAmbiguous(orders, gathered);
  sayOtherReadings(gathered);
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

/** Reads tables one after the other. What is said of all of them is that of the first, which is the one that is shown. */
function readParts(
  source: TableSource,
  all: readonly PartOfSheet[],
  context: ImportContext,
  gathered: Gathering,
  take: (of: TableSource, how: ImportContext) => void,
): void {
  const sourceOf = (part: PartOfSheet): TableSource => ({ ...source, records: () => part.of(source.records()) });
  const ofEvents = all.filter((part) => !isOfThings(sourceOf(part), part.header.cells, forPart(context, part)));
  const parts = ofEvents.length === 0 ? all : ofEvents;
  const left = all.filter((part) => !parts.includes(part));
  for (const { header } of left)
    gathered.note(
      `The table with its header in row ${header.row.toLocaleString('en')} was not read: it has no days on which something happened.`,
    );
  for (const part of left)
    for (const { row } of part.of(source.records()))
      gathered.outcomes.notEvent(row, 'This is of a table without days on which something happened.');
  const rows = new Rows();
  for (const { header } of parts) rows.add(header.row);
  if (parts.length > 1)
    gathered.note(`There are ${parts.length} tables below each other, with headers in ${inRows(rows)}: each was read by its own.`);
  const tables = parts.map((part) => ({ header: part.header, source: sourceOf(part), context: forPart(context, part) }));
  const inOrder = orderOfTables(tables, gathered);
  if (gathered.outcomes.fault !== null) return;
  const writers: Gathering['writeRefused'][] = [];
  const said: Pick<Gathering, 'table' | 'knownBy' | 'isKeyChosen' | 'says'>[] = [];
  for (const { source: own, context: how } of tables) {
    take(own, inOrder(how));
    if (gathered.outcomes.fault !== null) return;
    const { table, knownBy, isKeyChosen, says, writeRefused } = gathered;
    writers.push(writeRefused);
    said.push({ table, knownBy, isKeyChosen, says });
  }
  Object.assign(gathered, said[0], {
    says: said.some(({ says }) => says === null) ? null : new Set(said.flatMap(({ says }) => [...(says ?? [])])),
  });
  gathered.writeRefused = function* (records) {
    const refused = [...records];
    for (const [at, part] of parts.entries()) {
      const own = refused.filter(({ row }) => part.has(row));
      // A blank line parts tables when the file is read again.
      if (own.length > 0) yield* writers[at]?.(own) ?? [];
      if (own.length > 0) yield '\r\n';
    }
  };
}

/** Words of headers that name things, be it one word of several. */
const OF_THINGS = new Set(
  'aircraft aircraftid typecode make model models manufacturer made built registration serial serialnumber serialno tailnumber vehicle vehicles vin flugzeug flugzeuge kennzeichen hersteller modell baujahr fahrzeug fahrzeuge avion avions véhicule modèle fabricant immatriculation aeronave vehículo modelo fabricante matrícula'.split(
    ' ',
  ),
);

/**
 * Whether one of several tables tells of things rather than of what happened: its header names things, all that says when is a year, if anything does, and no
 * header names what happened (aircraft with the year of their make above a list of flights). What else is wrong with a table is a fault of the import.
 */
function isOfThings(source: TableSource, names: readonly string[], context: ImportContext): boolean {
  if (!names.some((name) => OF_THINGS.has(plainHeader(name)) || headerWords(name).some((word) => OF_THINGS.has(word)))) return false;
  const trial = new Gathering();
  lookAtTable({ ...source, records: () => firstOf(source.records(), LOOKED_AT) }, context, trial);
  const columns = trial.table?.columns ?? [];
  const has = (...uses: readonly ColumnUse[]): boolean => columns.some(({ use }) => use !== null && uses.includes(use));
  const title = columns.find(({ use }) => use === 'title')?.name ?? '';
  return !has('when', 'start', 'month', 'end') && HEADER_WORDS.get(plainHeader(title)) !== 'title';
}

/** What was said of columns and keys counts for the tables that have them. */
function forPart(context: ImportContext, { header, isFirst }: PartOfSheet): ImportContext {
  const names = header.cells.map((name) => name.trim());
  const { columns, key = [], keyBefore } = context;
  const isFor = columns === undefined || (columns.exact === undefined ? missingColumn(names, columns) === undefined : isFirst);
  const has = (name: string): boolean => names.some((one) => one.toLowerCase() === name.trim().toLowerCase());
  return {
    ...context,
    columns: isFor || columns === undefined ? columns : { ...columns, uses: new Map(), exact: undefined },
    key: isFirst || key.every(has) ? key : [],
    keyBefore,
  };
}

/** @param orders in which they were read, by one table or the other */
function sayAmbiguous(orders: ReadonlySet<DateOrder>, gathered: Gathering): void {
  const { ambiguousCount, ambiguousRows } = gathered;
  if (ambiguousCount === 0) return;
  const how = [...orders].map(orderWords).join(' or ');
  const first = (ambiguousRows[0] ?? 0).toLocaleString('en');
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
