import { MAX_COLUMNS, MAX_FIELD, MAX_ROWS } from '../intake/caps';
import { CsvError, type CsvRecord } from './csv-text';
import { Unreadable } from './unreadable';

const PACKAGE = 500;
/** Bytes of text in all: a cell that is written once may be meant a million times. */
export const MOST_TEXT = 500_000_000;

/** The records of a table that cannot be read again cheaply, kept outside of the heap; they are gone through as often as wanted. */
export class PackedRecords implements Iterable<CsvRecord> {
  readonly #packages: Buffer[] = [];
  #waiting: CsvRecord[] = [];
  #weight = 0;
  #total = 0;
  #count = 0;

  /** @param mostText bytes that all of them may take */
  constructor(private readonly mostText = MOST_TEXT) {}

  get length(): number {
    return this.#count;
  }

  /** Bytes that all of them take, about. */
  get size(): number {
    return this.#total + this.#weight;
  }

  /** A blank record is left out. @throws CsvError where the record is too wide or long @throws Unreadable where there are too many */
  push(record: CsvRecord): void {
    const { row, cells } = record;
    if (cells.every((cell) => cell.trim() === '')) return;
    if (cells.length > MAX_COLUMNS) throw new CsvError(row, `The row has more than ${MAX_COLUMNS.toLocaleString('en')} columns.`);
    if (cells.some((cell) => cell.length > MAX_FIELD))
      throw new CsvError(row, `A cell is longer than ${MAX_FIELD.toLocaleString('en')} characters.`);
    this.#count += 1;
    // Some more than may be: a header and what stands above it are no events.
    if (this.#count > MAX_ROWS + 100) throw new Unreadable(`The file has more than ${MAX_ROWS.toLocaleString('en')} rows.`);
    this.#weight += cells.reduce((sum, cell) => sum + cell.length, 0);
    this.#waiting.push(record);
    if (this.#waiting.length >= PACKAGE || this.#weight > 2 * MAX_FIELD) this.#pack();
  }

  *[Symbol.iterator](): Generator<CsvRecord> {
    for (const packed of this.#packages) {
      for (const [row, ...cells] of JSON.parse(packed.toString('utf8')) as [number, ...string[]][]) yield { row, cells };
    }
    yield* this.#waiting;
  }

  #pack(): void {
    const packed = Buffer.from(JSON.stringify(this.#waiting.map(({ row, cells }) => [row, ...cells])), 'utf8');
    this.#total += packed.length;
    if (this.#total > this.mostText) throw new Unreadable(`Its cells hold more than ${this.mostText / 1_000_000} MB of text.`);
    this.#packages.push(packed);
    this.#waiting = [];
    this.#weight = 0;
  }
}
