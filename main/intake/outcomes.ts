import type { ImportCounts, ImportFormat, ImportProblem } from '../../shared/import';
import { MAX_PROBLEMS } from './caps';

/** A record that was refused, as it stands in its file, so that it can be mended and read again. */
export interface RefusedRecord {
  readonly row: number;
  readonly written: string;
  /** Why, in words. */
  readonly reasons: string;
}

/** The refused records of one of several files. */
export interface RefusedBeside {
  /** What the file is called that they come from. */
  readonly name: string;
  readonly format: ImportFormat;
  readonly texts: () => Iterable<string>;
}

/**
 * What became of every record of a file: accepted, repaired, refused, or no event at all (a heading, an older version). Each is counted once;
 * reasons and repairs are listed up to a limit. What is wrong while no record is being read is wrong with the file.
 */
export class Outcomes {
  readonly counts: { -readonly [K in keyof ImportCounts]: number } = { read: 0, accepted: 0, repaired: 0, refused: 0, notEvents: 0 };
  readonly problems: ImportProblem[] = [];
  readonly repairs: ImportProblem[] = [];
  readonly notEvents: ImportProblem[] = [];
  problemCount = 0;
  /** What is wrong with the file as a whole, if anything is. */
  fault: ImportProblem | null = null;
  readonly #refused: { readonly row: number; readonly reasons: string; readonly written: Buffer }[] = [];
  #current: { reasons: string[]; repaired: boolean } | null = null;

  /** Reads one record: what `work` finds wrong with it refuses it, and it alone. @param written the record as its file has it. Whether it was taken. */
  record(row: number, written: () => string, work: () => void): boolean {
    const current: { reasons: string[]; repaired: boolean } = { reasons: [], repaired: false };
    this.#current = current;
    this.counts.read += 1;
    work();
    this.#current = null;
    if (current.reasons.length > 0) {
      this.counts.refused += 1;
      // Outside of the heap: every record of a large file may be refused.
      this.#refused.push({ row, reasons: current.reasons.join(' '), written: Buffer.from(written(), 'utf8') });
    } else if (current.repaired) this.counts.repaired += 1;
    else this.counts.accepted += 1;
    return current.reasons.length === 0;
  }

  /** A record that holds no event, and why. */
  notEvent(row: number, message: string): void {
    this.counts.read += 1;
    this.counts.notEvents += 1;
    if (this.notEvents.length < MAX_PROBLEMS) this.notEvents.push({ row, field: '', message });
  }

  problem(problem: ImportProblem): void {
    this.problemCount += 1;
    if (this.problems.length < MAX_PROBLEMS) this.problems.push(problem);
    if (this.#current === null) this.fault ??= problem;
    else if (this.#current.reasons.length < 5)
      this.#current.reasons.push(`${problem.field === '' ? '' : `${problem.field}: `}${problem.message}`);
  }

  /** What became of records that were read apart, before it was known that they count. */
  take(other: Outcomes): void {
    for (const key of ['read', 'accepted', 'repaired', 'refused', 'notEvents'] as const) this.counts[key] += other.counts[key];
    for (const key of ['problems', 'repairs', 'notEvents'] as const)
      for (const one of other[key].slice(0, MAX_PROBLEMS - this[key].length)) this[key].push(one);
    this.problemCount += other.problemCount;
    this.fault ??= other.fault;
    for (const refused of other.#refused) this.#refused.push(refused);
  }

  /** Whether the record that is being read has been found wrong. */
  get isRefused(): boolean {
    return this.#current !== null && this.#current.reasons.length > 0;
  }

  /** What was done so that the record could be taken. */
  repaired(repair: ImportProblem): void {
    if (this.#current !== null) this.#current.repaired = true;
    if (this.repairs.length < MAX_PROBLEMS) this.repairs.push(repair);
  }

  *refusedRecords(): Generator<RefusedRecord> {
    for (const { row, reasons, written } of this.#refused) yield { row, reasons, written: written.toString('utf8') };
  }

  /** @throws RangeError where a record was read that ended in none of the four: a mistake of a reader's */
  check(): ImportCounts {
    const { read, accepted, repaired, refused, notEvents } = this.counts;
    if (read !== accepted + repaired + refused + notEvents) throw new RangeError(`a record is lost: ${JSON.stringify(this.counts)}`);
    return this.counts;
  }
}
