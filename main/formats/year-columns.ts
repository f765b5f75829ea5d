import { cellsOf, dateCellsOf, looksLikeDates } from '../intake/mapping/by-cells';
import { plainHeader } from '../intake/mapping/column-use';
import { HEADER_WORDS } from '../intake/mapping/header-words';
import type { CsvRecord } from './csv-text';
import type { TableSource } from './table-source';

/** Records among which a line of years may stand. */
const ABOVE = 30;
/** Records below it that are looked at. */
const BELOW = 200;
/** Fewer years side by side may be anything. */
const LEAST_YEARS = 3;

/** Where the years of a table stand in its header. */
interface YearColumns {
  readonly header: CsvRecord;
  readonly years: readonly number[];
  /** Columns that name what the row is about; the title of each event begins with it. */
  readonly named: readonly number[];
  readonly note: string;
}

/** A table that was turned. */
interface Turned {
  readonly source: TableSource;
  /** What is to be said of it. */
  readonly note: string;
  /** Rows without anything under the years, each once. */
  readonly empty: () => Iterable<number>;
}

/**
 * A table whose columns are years with what happened in their cells (`Sphere,1844,1845,1846`), as one with a record for each such cell; null for any other,
 * also where the cells below are figures, or another column holds dates: its rows are events already.
 *
 * @param isDate whether a cell can be understood as a date
 */
export function withYearsAsRows({ records, ...source }: TableSource, isDate: (cell: string) => boolean): Turned | null {
  const found = yearColumns(records(), isDate);
  if (found === null) return null;
  return { source: { ...source, records: () => turned(records(), found) }, note: found.note, empty: () => emptyRows(records(), found) };
}

function yearColumns(records: Iterable<CsvRecord>, isDate: (cell: string) => boolean): YearColumns | null {
  let header: { record: CsvRecord; years: number[] } | null = null;
  let looked = 0;
  const below: (readonly string[])[] = [];
  for (const record of records) {
    looked += 1;
    if (header === null) {
      const years = yearsIn(record.cells);
      if (years.length > 0) header = { record, years };
      else if (looked >= ABOVE) return null;
      continue;
    }
    below.push(record.cells);
    if (looked >= BELOW) break;
  }
  if (header === null) return null;
  const { record, years } = header;
  const cells = years.flatMap((at) => cellsOf(below, at));
  const texts = cells.filter((cell) => /\p{L}{3}/u.test(cell)).length;
  // Words that come again and again are states of something, and no events.
  const isTold = texts >= cells.length * 0.8 && new Set(cells).size > cells.length / 2;
  if (texts < 2 || !isTold) return null;
  const others = [...record.cells.keys()].filter((at) => !years.includes(at));
  if (others.some((at) => looksLikeDates(dateCellsOf(below, at), isDate, record.cells[at]))) return null;
  const named = others.filter((at) => HEADER_WORDS.get(plainHeader(record.cells[at] ?? '')) === 'title');
  const [first = '', last = ''] = [record.cells[years[0] ?? 0], record.cells[years.at(-1) ?? 0]];
  const note = `The columns ${first} to ${last} are years: each cell below them that says something was read as an event of its year.`;
  const led = named.length === 0 ? '' : ` Its title begins with what ${named.map((at) => record.cells[at]).join(' and ')} says.`;
  return { header: record, years, named, note: `${note}${led}` };
}

/** Columns of a header that are years which follow each other in time, where only few others stand beside them. */
function yearsIn(cells: readonly string[]): number[] {
  const years = [...cells.keys()].filter((at) => /^[12]\d{3}$/.test((cells[at] ?? '').trim()));
  const rise = years.every((at, index) => index === 0 || Number(cells[at]) > Number(cells[years[index - 1] ?? 0]));
  const others = cells.filter((cell, at) => cell.trim() !== '' && !years.includes(at)).length;
  return years.length >= LEAST_YEARS && rise && others <= years.length ? years : [];
}

function* turned(records: Iterable<CsvRecord>, { header, years, named }: YearColumns): Generator<CsvRecord> {
  const others = [...header.cells.keys()].filter((at) => !years.includes(at) && !named.includes(at));
  for (const { row, cells } of records) {
    if (row < header.row) yield { row, cells };
    // Ours go first, since of two headers for the same use the first counts.
    else if (row === header.row) yield { row, cells: ['When', 'Title', ...others.map((at) => cells[at] ?? '')] };
    else
      for (const at of years) {
        const told = (cells[at] ?? '').trim();
        if (told === '') continue;
        const title = [...named.map((name) => (cells[name] ?? '').trim()).filter((name) => name !== ''), told].join(': ');
        const beside = others.map((other) => cells[other] ?? '');
        // What stands behind the last column is found wrong by whoever reads the record.
        yield { row, cells: [(header.cells[at] ?? '').trim(), title, ...beside, ...cells.slice(header.cells.length)] };
      }
  }
}

function* emptyRows(records: Iterable<CsvRecord>, { header, years }: YearColumns): Generator<number> {
  for (const { row, cells } of records) if (row > header.row && years.every((at) => (cells[at] ?? '').trim() === '')) yield row;
}
