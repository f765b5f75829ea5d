import { rowName } from '../../../shared/row-name';

/** Rows that show something of a column: the first few, and how many there are. */
export class Rows {
  readonly first: number[] = [];
  count = 0;
  #last: number | null = null;

  /** A row that shows it twice, as in start and end, is one. */
  add(row: number): void {
    if (row === this.#last) return;
    this.#last = row;
    this.count += 1;
    if (this.first.length < 3) this.first.push(row);
  }
}

/** "row 2", "rows 2 and 3", "rows 2, 3, 9 and 41 more". */
export function inRows({ first, count }: Rows): string {
  const numbers = first.map((row) => rowName(row));
  if (count > first.length) return `rows ${numbers.join(', ')} and ${(count - first.length).toLocaleString('en')} more`;
  const last = numbers.pop() ?? '';
  return numbers.length === 0 ? `row ${last}` : `rows ${numbers.join(', ')} and ${last}`;
}
