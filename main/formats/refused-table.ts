import type { RefusedRecord } from '../intake/outcomes';
import { type Delimiter, writeRecord } from './csv-text';
import type { TableSource } from './table-source';

/** Header of the column that says why a record was refused; it is left out when the mended file is read. */
export const WHY = 'Refused because';

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
