import type { ColumnUse } from '../../shared/mapping';
import type { CellOf } from './table-dates';

/** What says the day of a record. */
const DAY_USES: readonly ColumnUse[] = ['when', 'start', 'year', 'month', 'day'];

/** The day of the last row that had one: programmes of a day write it once. */
export class DayAbove {
  #day: ReadonlyMap<ColumnUse, string> | null = null;

  /** The cells of a row that has a time and no day, with the day above it; null for any other, of which the day is remembered. */
  of(cell: CellOf): CellOf | null {
    const day = new Map(DAY_USES.map((use) => [use, cell(use)]));
    if ([...day.values()].some((text) => text !== '')) {
      this.#day = [...day.values()].some((text) => /\d:\d\d/.test(text)) ? null : day;
      return null;
    }
    const above = this.#day;
    return above === null || cell('time') === '' || cell('end') !== '' ? null : (use) => above.get(use) ?? cell(use);
  }
}
