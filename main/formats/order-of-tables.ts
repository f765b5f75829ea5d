import { rowName } from '../../shared/row-name';
import { capital } from '../intake/evidence/order-of-column';
import type { ColumnReading } from '../intake/evidence/proven-by';
import { Gathering, type ImportContext } from '../intake/imported';
import type { CsvRecord } from './csv-text';
import { lookAtTable } from './read-one-table';
import type { TableSource } from './table-source';

/** One of several tables of a file. */
interface TableOfFile {
  readonly header: CsvRecord;
  readonly source: TableSource;
  /** How it is read. */
  readonly context: ImportContext;
}

/**
 * What the order that one table of a file proves says of the others, in which nothing may prove any: the dates of one file are written one way. What a person says goes
 * before. Two orders are a fault of the file, which is gathered.
 *
 * @returns how a table of the file is read
 * @throws CsvError where records cannot be read on
 */
export function orderOfTables(tables: readonly TableOfFile[], gathered: Gathering): (context: ImportContext) => ImportContext {
  const proofs = tables.flatMap(({ header, source, context }) => {
    if (context.dates?.by?.order === 'person') return [];
    const seen = lookAtTable(source, context, new Gathering())?.proofs ?? [];
    // Where the year stands first another table may write it last.
    return seen.filter(({ proof }) => proof.order !== 'ymd').map((reading) => ({ header, reading, order: reading.proof.order }));
  });
  const [first] = proofs;
  if (first === undefined) return (context) => context;
  const other = proofs.find(({ order }) => order !== first.order);
  if (other !== undefined) {
    const both = `${why(first.reading)}, ${why(other.reading)}`;
    const message = `${capital(both)}: the tables of one file are read one way. Write the dates of one of them as YYYY-MM-DD, or save it as a file of its own.`;
    gathered.problem(other.header.row, other.reading.name, message);
  }
  const from = `${first.reading.name} of the table with its header in row ${rowName(first.header.row)}`;
  return (context) => {
    if (context.dates?.by?.order === 'person') return context;
    return { ...context, order: first.order, dates: { ...context.dates, by: { ...context.dates?.by, order: 'column' }, from } };
  };
}

/** “row 2 can only be month first” */
function why({ name, decisions }: ColumnReading): string {
  return decisions.find(({ about, column }) => about === 'order' && column === name)?.words ?? '';
}
