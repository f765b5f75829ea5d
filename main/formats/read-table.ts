import type { DateOrder } from '../../shared/time/typed/reading';
import { orderWords } from '../intake/evidence/order-of-column';
import { inRows, Rows } from '../intake/evidence/rows';
import type { Gathering, ImportContext } from '../intake/imported';
import { missingColumn } from '../intake/mapping/said-mapping';
import { datesAsSaid } from './dates-of-cells';
import { readOneTable } from './read-one-table';
import type { TableSource } from './table-source';
import { type PartOfSheet, partsOf } from './tables-of-sheet';

/**
 * Reads what any file holds as a table, or as several below each other, each with a header of its own; what is wrong with it is gathered.
 *
 * @throws CsvError where its records cannot be read on
 */
export function readTable(source: TableSource, context: ImportContext, gathered: Gathering): void {
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

/** Reads tables one after the other. What is said of all of them is that of the first, which is the one that is shown. */
function readParts(
  source: TableSource,
  parts: readonly PartOfSheet[],
  context: ImportContext,
  gathered: Gathering,
  take: (of: TableSource, how: ImportContext) => void,
): void {
  const rows = new Rows();
  for (const { header } of parts) rows.add(header.row);
  gathered.note(`There are ${parts.length} tables below each other, with headers in ${inRows(rows)}: each was read by its own.`);
  const writers: Gathering['writeRefused'][] = [];
  const said: Pick<Gathering, 'table' | 'knownBy' | 'isKeyChosen' | 'says'>[] = [];
  for (const part of parts) {
    take({ ...source, records: () => part.of(source.records()) }, forPart(context, part));
    if (gathered.outcomes.fault !== null) return;
    const { table, knownBy, isKeyChosen, says, writeRefused } = gathered;
    writers.push(writeRefused);
    said.push({ table, knownBy, isKeyChosen, says });
  }
  Object.assign(gathered, said[0], {
    says: said.some(({ says }) => says === null) ? null : new Set(said.flatMap(({ says }) => [...(says ?? [])])),
  });
  gathered.writeRefused = function* (records) {
    const all = [...records];
    for (const [at, part] of parts.entries()) {
      const own = all.filter(({ row }) => part.has(row));
      // A blank line parts tables when the file is read again.
      if (own.length > 0) yield* writers[at]?.(own) ?? [];
      if (own.length > 0) yield '\r\n';
    }
  };
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
