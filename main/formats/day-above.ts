import type { ColumnUse } from '../../shared/mapping';
import { needsYear } from '../intake/mapping/days-of-years';
import type { CellOf } from './table-dates';

/** What says the day of a record. */
const DAY_USES: readonly ColumnUse[] = ['when', 'start', 'year', 'month', 'day'];

/** The cells of a row with what those above it say. */
interface WithAbove {
  readonly cell: CellOf;
  /** The column of which a part of the date was missing. */
  readonly use: ColumnUse;
  readonly said: string;
}

/** The day, and the year, of the last row that had one: programmes of a day and chronicles of a year write it once. */
export class DayAbove {
  #day: ReadonlyMap<ColumnUse, string> | null = null;
  #year = '';

  /** The cells of a row that has a time and no day, or a day of no year, with what stands above it; null for any other, of which that is remembered. */
  of(cell: CellOf): WithAbove | null {
    const inYear = this.#inYearAbove(cell);
    const day = this.#atDayAbove(inYear ?? cell);
    if (inYear !== null) return { cell: inYear, use: 'year', said: 'There is no year; that of the rows above was taken.' };
    return day && { cell: day, use: 'time', said: 'There is a time and no day; the day of the rows above was taken.' };
  }

  /** A month in digits alone may be no month of that year: its row only left out what it does not know. */
  #inYearAbove(cell: CellOf): CellOf | null {
    const year = this.#year;
    this.#year = cell('year') || year;
    const isOfYear = cell('year') === '' && year !== '' && needsYear(cell('month')) && !/^\d+$/.test(cell('month'));
    return isOfYear && cell('when') === '' && cell('start') === '' ? (use) => (use === 'year' ? year : cell(use)) : null;
  }

  #atDayAbove(cell: CellOf): CellOf | null {
    const day = new Map(DAY_USES.map((use) => [use, cell(use)]));
    if ([...day.values()].some((text) => text !== '')) {
      this.#day = [...day.values()].some((text) => /\d:\d\d/.test(text)) ? null : day;
      return null;
    }
    const above = this.#day;
    return above === null || cell('time') === '' || cell('end') !== '' ? null : (use) => above.get(use) ?? cell(use);
  }
}
