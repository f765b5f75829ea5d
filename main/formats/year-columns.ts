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
 * also where the cells below are figures.
 */
export function withYearsAsRows({ records, ...source }: TableSource): Turned | null {
  const found = yearColumns(records());
  if (found === null) return null;
  return { source: { ...source, records: () => turned(records(), found) }, note: found.note, empty: () => emptyRows(records(), found) };
}

function yearColumns(records: Iterable<CsvRecord>): YearColumns | null {
  let header: { record: CsvRecord; years: number[] } | null = null;
  let looked = 0;
  const cells: string[] = [];
  for (const record of records) {
    looked += 1;
    if (header === null) {
      const years = yearsIn(record.cells);
      if (years.length > 0) header = { record, years };
      else if (looked >= ABOVE) return null;
      continue;
    }
    cells.push(...header.years.map((at) => (record.cells[at] ?? '').trim()).filter((cell) => cell !== ''));
    if (looked >= BELOW) break;
  }
  const texts = cells.filter((cell) => /\p{L}{3}/u.test(cell)).length;
  // Words that come again and again are states of something, and no events.
  const isTold = texts >= cells.length * 0.8 && new Set(cells).size > cells.length / 2;
  if (header === null || texts < 2 || !isTold) return null;
  const { record, years } = header;
  const [first = '', last = ''] = [record.cells[years[0] ?? 0], record.cells[years.at(-1) ?? 0]];
  const note = `The columns ${first} to ${last} are years: each cell below them that says something was read as an event of its year.`;
  return { header: record, years, note };
}

/** Columns of a header that are years which follow each other in time, where only few others stand beside them. */
function yearsIn(cells: readonly string[]): number[] {
  const years = [...cells.keys()].filter((at) => /^[12]\d{3}$/.test((cells[at] ?? '').trim()));
  const rise = years.every((at, index) => index === 0 || Number(cells[at]) > Number(cells[years[index - 1] ?? 0]));
  const others = cells.filter((cell, at) => cell.trim() !== '' && !years.includes(at)).length;
  return years.length >= LEAST_YEARS && rise && others <= years.length ? years : [];
}

function* turned(records: Iterable<CsvRecord>, { header, years }: YearColumns): Generator<CsvRecord> {
  const others = [...header.cells.keys()].filter((at) => !years.includes(at));
  for (const { row, cells } of records) {
    if (row < header.row) yield { row, cells };
    else if (row === header.row) yield { row, cells: [...others.map((at) => cells[at] ?? ''), 'When', 'Title'] };
    else
      for (const at of years) {
        const title = (cells[at] ?? '').trim();
        const beside = others.map((other) => cells[other] ?? '');
        // What stands behind the last column is found wrong by whoever reads the record.
        if (title !== '') yield { row, cells: [...beside, (header.cells[at] ?? '').trim(), title, ...cells.slice(header.cells.length)] };
      }
  }
}

function* emptyRows(records: Iterable<CsvRecord>, { header, years }: YearColumns): Generator<number> {
  for (const { row, cells } of records) if (row > header.row && years.every((at) => (cells[at] ?? '').trim() === '')) yield row;
}
