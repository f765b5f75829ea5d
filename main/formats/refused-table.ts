import type { RefusedRecord } from '../intake/outcomes';
import { type Delimiter, writeRecord } from './csv-text';

/** Header of the column that says why a record was refused; it is left out when the mended file is read. */
export const WHY = 'Refused because';

/** Refused records as a table like the one they come from, each with its reasons. */
export function* refusedTable(names: readonly string[], delimiter: Delimiter, records: Iterable<RefusedRecord>): Generator<string> {
  const known = names.filter((name) => name !== WHY);
  yield writeRecord([...known, WHY], delimiter);
  for (const { written, reasons } of records) {
    const cells = JSON.parse(written) as string[];
    const kept = cells.filter((_, at) => names[at] !== WHY);
    yield writeRecord([...kept, ...Array(Math.max(0, known.length - kept.length)).fill(''), reasons], delimiter);
  }
}
