import { type PartKind, partOfRow, rowInPart } from '../../shared/row-name';
import type { Gathering } from '../intake/imported';
import type { CsvRecord } from './csv-text';
import { markOf } from './mark-of';
import { isAlone } from './repeated-headers';
import { saysSum, withoutUnits } from './rows-beside-events';
import { inColumns, sameColumns } from './same-header';
import { firstOf, type TableSource } from './table-source';
import { partsOf } from './tables-of-sheet';

/** A table that stands in a part of its own of a file. */
interface TableInPart {
  /** The number of its part in the file, from 1. */
  readonly part: number;
  records(): Iterable<CsvRecord>;
}

/** A table that has the same columns as another. */
export interface Alike extends TableInPart {
  /** The row of its header. */
  readonly header: number;
  /** Where the columns of the other one stand in it. */
  readonly places: readonly number[];
  /** Rows of which the records stand in another table that is read as well. */
  readonly known?: ReadonlySet<number>;
}

/** What may be a year in a cell. */
const YEAR = /(?<!\d)[12]\d{3}(?!\d)/;
/** Records among which the header of a table stands. */
const ABOVE = 60;

/** A table that has the columns of a header, in a line that is no further down than headers are; null where it has others, or several tables stand in it. */
export function alike(header: readonly string[], table: TableInPart, isDate: (cell: string) => boolean): Alike | null {
  for (const { row, cells } of firstOf(table.records(), ABOVE)) {
    const places = sameColumns(header, cells);
    if (places !== null) return partsOf(table, isDate).length > 1 ? null : { ...table, header: row, places };
  }
  return null;
}

/** A table whose records stand in others already, and how many of them do. */
export interface Copied {
  readonly part: number;
  readonly records: number;
  readonly known: number;
  /** Whether its other records are read, none of it is, or all of it is `again`, since a person named it. */
  readonly read: 'once' | 'not' | 'again';
}

/**
 * Those that are read together. Of one that has at least half of its records in others (a copy, an older version), or half of those of another, only what is its own
 * is read; nothing of one that has no other, or from which a preferred one was chosen (what was gathered, beside the timeline made of it).
 *
 * @param isPreferred whether a part is rather read than a longer one
 * @param yearOf the year that the name of a part gives to what says none; the same day of another year is another record
 * @param areSaid whether a person named them: then all is read of one that has no other record
 * @returns those of which not all is read with how many of their records stand in others
 */
export function withoutCopies(
  tables: readonly Alike[],
  isPreferred: (part: number) => boolean,
  yearOf: (part: number) => string | null,
  areSaid = false,
): { readonly kept: readonly Alike[]; readonly copies: readonly Copied[] } {
  /** The table of each record by its mark, and how many each has. */
  const seen = new Map<number, number>();
  const sizes = new Map<number, number>();
  const kept: Alike[] = [];
  const copies: Copied[] = [];
  const marked = tables.map((table) => ({
    table,
    part: table.part,
    marks: marksOf(table, yearOf(table.part)),
    isPreferred: isPreferred(table.part),
  }));
  marked.sort(
    (one, other) => Number(other.isPreferred) - Number(one.isPreferred) || other.marks.length - one.marks.length || one.part - other.part,
  );
  for (const { table, part, marks, ...own } of marked) {
    const shared = new Map<number, number>();
    for (const { mark } of marks) {
      const of = seen.get(mark);
      if (of !== undefined) shared.set(of, (shared.get(of) ?? 0) + 1);
    }
    const known = [...shared.values()].reduce((sum, count) => sum + count, 0);
    const holds = (share: number): boolean => [...shared].some(([of, count]) => count >= (sizes.get(of) ?? 0) * share);
    const isCopy = known > 0 && (known * 2 >= marks.length || holds(0.5));
    const wasChosenFrom = !own.isPreferred && marked.some((one) => one.isPreferred) && holds(1);
    const hasOthers = known < marks.length && !wasChosenFrom;
    const read = hasOthers ? 'once' : areSaid ? 'again' : 'not';
    if (isCopy) copies.push({ part, records: marks.length, known, read });
    if (isCopy && read === 'not') continue;
    kept.push(
      isCopy && read === 'once' ? { ...table, known: new Set(marks.flatMap(({ row, mark }) => (seen.has(mark) ? [row] : []))) } : table,
    );
    sizes.set(part, marks.length);
    for (const { mark } of marks) if (!seen.has(mark)) seen.set(mark, part);
  }
  return { kept: kept.sort((one, other) => one.part - other.part), copies };
}

/** That rows of tables were left out since they stand in others; '' where none were. @param nameOf what the part of a file is called */
export function saidOfKnown(copies: readonly Copied[], nameOf: (part: number) => string): string {
  const some = copies.filter(({ read }) => read === 'once');
  return some.length === 0 ? '' : ` Rows that stand in others as well were read once: ${listOfCopies(some, nameOf)}.`;
}

/** Tables that are named. */
const NAMED = 10;

export function listOfCopies(copies: readonly Copied[], nameOf: (part: number) => string): string {
  const named = copies.slice(0, NAMED).map(({ part, records, known }) => {
    const rows = records === 1 ? '1 row' : `${records.toLocaleString('en')} rows`;
    return `${nameOf(part)} (${known === records ? 'all' : known.toLocaleString('en')} of its ${rows})`;
  });
  return `${named.join(', ')}${copies.length > NAMED ? ' …' : ''}`;
}

/** What tells the records of a table from others, in a number each; sums, headings and what has no number, and so no date, say nothing of their own. */
function marksOf(table: Alike, year: string | null): { readonly row: number; readonly mark: number }[] {
  const marks: { row: number; mark: number }[] = [];
  for (const record of table.records()) {
    const { row, cells } = record;
    const isTold = row > table.header && !isAlone(record) && !saysSum(cells) && cells.some((cell) => /\d/.test(cell));
    if (!isTold) continue;
    const own = inColumns(cells, table.places);
    marks.push({ row, mark: markOf(year === null || own.some((cell) => YEAR.test(cell)) ? own : [year, ...own]) });
  }
  return marks;
}

/**
 * Tables with the same columns as one: the header of the first is that of all. What stands above the headers of the others is no event, which is gathered.
 *
 * @param kind what the parts of the file are; null where their rows are those of the file
 * @param names of the parts, where they say more than when: the lanes of records of which nothing else says any
 */
export function joinedTables(
  kind: PartKind | null,
  tables: readonly Alike[],
  names: ReadonlyMap<number, string>,
  own: Pick<TableSource, 'own' | 'writeRefused'>,
  gathered: Gathering,
): TableSource {
  const rowOf = (part: number, row: number): number => (kind === null ? row : rowInPart(kind, part, row));
  const partOf = partsByRow(kind, tables);
  const known = new Set(tables.flatMap((table) => [...(table.known ?? [])].map((row) => rowOf(table.part, row))));
  const left = new Map(tables.slice(1).map((table) => [table.part, aside(table)]));
  for (const [part, rows] of left) for (const [row, why] of rows) gathered.outcomes.notEvent(rowOf(part, row), why);
  return {
    ...own,
    laneOf: (row) => names.get(partOf(row)) ?? '',
    isKnown: (row) => known.has(row),
    *records() {
      for (const table of tables) {
        const not = left.get(table.part);
        for (const { row, cells } of table.records())
          if (!not?.has(row)) yield { row: rowOf(table.part, row), cells: inColumns(cells, table.places) };
      }
    },
  };
}

/** Which of some tables that are read together a row is of, as the number of its part; of none it is 0. */
export function partsByRow(kind: PartKind | null, tables: readonly Alike[]): (row: number) => number {
  if (kind === null) return (row) => tables.findLast(({ header }) => header <= row)?.part ?? 0;
  const parts = new Map(tables.map(({ part }) => [partOfRow(rowInPart(kind, part, 0)), part]));
  return (row) => parts.get(partOfRow(row)) ?? 0;
}

/** Rows of a further table that are no records of it, and why. */
function aside(table: Alike): ReadonlyMap<number, string> {
  const rows = new Map<number, string>();
  const below: CsvRecord[] = [];
  for (const record of firstOf(table.records(), ABOVE + 1)) {
    if (record.row < table.header) rows.set(record.row, 'This stands above the header.');
    else if (record.row === table.header) rows.set(record.row, 'This repeats the header.');
    else below.push(record);
  }
  for (const _ of withoutUnits(below.slice(0, 1), ({ row }, why) => rows.set(row, why)));
  return rows;
}
