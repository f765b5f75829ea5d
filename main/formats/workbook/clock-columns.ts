const MIDNIGHT = 'T00:00';

/** Which columns have clocks that always say midnight: what many programs write where they mean a day. */
export class ClockColumns {
  readonly #other = new Set<number>();
  readonly #midnight = new Set<number>();

  /** @param moment what a cell with a date and a clock says: `2026-01-08T00:00` */
  see(column: number, moment: string): void {
    (moment.endsWith(MIDNIGHT) ? this.#midnight : this.#other).add(column);
  }

  get days(): ReadonlySet<number> {
    return new Set([...this.#midnight].filter((column) => !this.#other.has(column)));
  }
}

/** The day of a moment in a column of days; other cells as they are. */
export function asDay(cell: string): string {
  return cell.endsWith(MIDNIGHT) ? cell.slice(0, -MIDNIGHT.length) : cell;
}

/** A moment as it is written with seconds, without them where they say nothing. */
export function withoutSeconds(moment: string): string {
  return moment.replace(/(T\d\d:\d\d):00(?:[.,]0+)?$/, '$1');
}
