import { inRows, Rows } from './evidence/rows';

/** Records of a file that say that they are the same as one before. None of them is lost by that, which is told. */
export class RepeatedIds {
  readonly #known = new Set<string>();
  readonly #rows = new Rows();

  /** @param known what a record is known by; null where it is known by nothing */
  see(row: number, known: string | null): void {
    if (known === null) return;
    if (this.#known.has(known)) this.#rows.add(row);
    this.#known.add(known);
  }

  get notes(): string[] {
    if (this.#rows.count === 0) return [];
    return [
      `An id that stands in a record above already (${inRows(this.#rows)}) tells nothing apart: each was taken as an event of its own.`,
    ];
  }
}
