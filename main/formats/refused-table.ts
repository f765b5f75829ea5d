import type { RefusedRecord } from '../intake/outcomes';
import { type Delimiter, writeRecord } from './csv-text';
import type { TableSource } from './table-source';

/** Header of the column that says why a record was refused; it is left out when the mended file is read. */
export const WHY = 'Refused because';

/** What their lanes stand under where no column of theirs says any: headings and names of sheets are not written with them. */
const LANE = 'Lane';

/** The lanes of refused records of a table of which no column says any, each kept behind the cells of its record. */
export class LanesOfRefused {
  #has = false;

  /** @param names of the columns of the table */
  constructor(private readonly names: readonly string[]) {}

  /** @param lane '' where there is none */
  written(cells: readonly string[], lane: string): string {
    const width = this.names.length;
    if (lane === '' || this.names.includes(LANE)) return JSON.stringify(cells);
    this.#has = true;
    const own = Array.from({ length: width }, (_, at) => cells[at] ?? '');
    return JSON.stringify([...own, lane, ...cells.slice(width)]);
  }

  /** The names of the columns that refused records have. */
  get columns(): readonly string[] {
    return this.#has ? [...this.names, LANE] : this.names;
  }
}

/** Writes refused records as a table with these separators. Stands by itself, so that it keeps nothing of the file that they come from. */
export function refusedTable(delimiter: Delimiter): TableSource['writeRefused'] {
  return (names, records) => linesOf(names, delimiter, records);
}

/** A table like the one that the records come from, each with its reasons. */
function* linesOf(names: readonly string[], delimiter: Delimiter, records: Iterable<RefusedRecord>): Generator<string> {
  const known = names.filter((name) => name !== WHY);
  yield writeRecord([...known, WHY], delimiter);
  for (const { written, reasons } of records) {
    const cells = JSON.parse(written) as string[];
    const kept = cells.filter((_, at) => names[at] !== WHY);
    yield writeRecord([...kept, ...Array(Math.max(0, known.length - kept.length)).fill(''), reasons], delimiter);
  }
}
