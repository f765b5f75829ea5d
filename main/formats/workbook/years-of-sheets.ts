import { type PartKind, partOfRow } from '../../../shared/row-name';
import { Gathering, type ImportContext } from '../../intake/imported';
import { cellsOf, fits } from '../../intake/mapping/by-cells';
import { yearOfName } from '../chronology/year-within';
import type { CsvRecord } from '../csv-text';
import { datesAsSaid } from '../dates-of-cells';
import { lookAtTable } from '../read-one-table';
import { isAlone } from '../repeated-headers';
import { saysSum } from '../rows-beside-events';
import { headOf } from '../table-shape';
import { firstOf, LOOKED_AT, type TableSource } from '../table-source';
import { dayInYear, inSomeYear } from '../yearless-cell';

/** What the column of such years is called. */
const NAME = 'Year';

/** The years that some names say, by the numbers of their sheets; null where one says none. */
function yearsIn(names: ReadonlyMap<number, string>): ReadonlyMap<number, string> | null {
  const years = [...names].flatMap(([part, name]) => {
    const year = yearOfName(name);
    return year === null ? [] : [[part, year] as const];
  });
  return years.length === names.size ? new Map(years) : null;
}

/** What the parts of a table are, and which one a row is of, by its number in the names. */
interface Parts {
  readonly kind: PartKind;
  partOf(row: number): number;
}

/** A table whose dates have years that stood elsewhere, and what is said of it. */
interface WithYears {
  readonly source: TableSource;
  readonly note: string;
}

/**
 * A table with the years that its sheets are called by: as a column of its own where none of its dates says a year, within the dates of those sheets that say
 * none beside others that do; null where they need none.
 *
 * @param names of its sheets by their numbers, as rows have them: 0 of a sheet that is read alone
 * @param parts those of other files than workbooks
 */
export function withYearsOfSheets(
  source: TableSource,
  names: ReadonlyMap<number, string>,
  context: ImportContext,
  { kind, partOf }: Parts = { kind: 'sheet', partOf: partOfRow },
): WithYears | null {
  const head = headOf(firstOf(source.records(), LOOKED_AT), context.header, datesAsSaid(context));
  if (head === null || !head.hasHeader) return null;
  const { header } = head;
  const years = yearsIn(names);
  // A person who says the first year has seen the one that all are called by.
  if (context.dates?.firstYear !== undefined && new Set(years?.values()).size === 1) return null;
  if (years !== null && isYearOpen(trialOf(source, sayingNoFirst(years, context)))) {
    const note = `The dates say no year: the years are those that the ${kind}s are called by, ${listed(new Set(years.values()))}.`;
    return { source: withColumn(source, header, years, partOf), note };
  }
  return withinDates(source, header, names, context, { kind, partOf });
}

/** Years that are listed in a note. */
const LISTED = 5;

function listed(years: ReadonlySet<string>): string {
  return `${[...years].slice(0, LISTED).join(', ')}${years.size > LISTED ? ' …' : ''}`;
}

/** A person says one first year for all; names that say several say the year of each part. */
function sayingNoFirst(years: ReadonlyMap<number, string>, context: ImportContext): ImportContext {
  return new Set(years.values()).size > 1 ? { ...context, dates: { ...context.dates, firstYear: undefined } } : context;
}

/** What is found of the first records of a table, as nobody has said anything of its columns. */
function trialOf(source: TableSource, context: ImportContext): Gathering {
  const trial = new Gathering();
  const first = { ...source, records: () => firstOf(source.records(), LOOKED_AT) };
  lookAtTable(first, { ...context, columns: undefined, remembered: undefined }, trial);
  return trial;
}

function isYearOpen({ decisions }: Gathering): boolean {
  return decisions.some(({ about, by }) => about === 'year' && by === 'nobody');
}

function withColumn(source: TableSource, header: CsvRecord, years: ReadonlyMap<number, string>, partOf: Parts['partOf']): TableSource {
  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return {
    ...source,
    *records() {
      for (const record of source.records()) {
        const { row, cells } = record;
        const said = row === header.row ? NAME : (years.get(partOf(row)) ?? '');
        const isBeside = row < header.row || cells.length > width || (row > header.row && (isAlone(record) || saysSum(cells)));
        yield isBeside ? record : { row, cells: [...cells, ...Array<string>(width - cells.length).fill(''), said] };
      }
    },
  };
}

/** Fewer days of a sheet may be anything. */
const LEAST_DAYS = 2;

/** What one sheet is called by, and its columns of days that say no year. */
interface OpenSheet {
  readonly name: string;
  readonly year: number;
  readonly columns: ReadonlySet<number>;
}

function withinDates(
  source: TableSource,
  header: CsvRecord,
  names: ReadonlyMap<number, string>,
  context: ImportContext,
  { kind, partOf }: Parts,
): WithYears | null {
  const isDate = datesAsSaid(context);
  const { order } = context;
  const sheets = new Map<number, OpenSheet>();
  for (const [part, name] of names) {
    const year = yearOfName(name);
    if (year === null) continue;
    const rows = firstOf(ofPart(source, header, part, partOf).records(), LOOKED_AT).filter(({ row }) => row > header.row);
    const cellsOfRows = rows.map(({ cells }) => cells);
    const isOpenDay = (cell: string): boolean => /\p{L}{3}/u.test(cell) && !isDate(cell) && inSomeYear(cell) !== null;
    const areDays = (cells: readonly string[]): boolean => cells.length >= LEAST_DAYS && fits(cells, isOpenDay);
    const columns = new Set([...header.cells.keys()].filter((at) => areDays(cellsOf(cellsOfRows, at))));
    if (columns.size > 0) sheets.set(part, { name, year: Number(year), columns });
  }
  if (sheets.size === 0) return null;
  const list = [...sheets.values()].map(({ name }) => `“${name}”`).join(', ');
  return {
    note: `Dates of ${sheets.size === 1 ? `the ${kind}` : `the ${kind}s`} ${list} say no year: it is the one that ${sheets.size === 1 ? 'it is' : 'each is'} called by.`,
    source: {
      ...source,
      *records() {
        for (const record of source.records()) {
          const sheet = record.row > header.row ? sheets.get(partOf(record.row)) : undefined;
          yield sheet === undefined
            ? record
            : {
                row: record.row,
                cells: record.cells.map((cell, at) => (sheet.columns.has(at) ? dayInYear(cell, sheet.year, order) : cell)),
              };
        }
      },
    },
  };
}

/** The records of one sheet below the header of all. */
function ofPart(source: TableSource, header: CsvRecord, part: number, partOf: Parts['partOf']): TableSource {
  return {
    ...source,
    *records() {
      for (const record of source.records()) if (record.row === header.row || partOf(record.row) === part) yield record;
    },
  };
}
