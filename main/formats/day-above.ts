import type { ColumnUse } from '../../shared/mapping';
import { partOfRow } from '../../shared/row-name';
import { isDitto } from '../intake/mapping/cell-words';
import { needsYear } from '../intake/mapping/days-of-years';
import { saysSameDay } from './chronology/same-day';
import type { CellOf } from './table-dates';

/** What says the day of a record. */
export const DAY_USES: readonly ColumnUse[] = ['when', 'start', 'year', 'month', 'day'];

/** A time is said with letters or digits: `--:--:--` says that there is none. */
function isTimed(cell: CellOf): boolean {
  return /[\p{L}\p{N}]/u.test(cell('time'));
}

/** Whether the days of a table are written once above the times of each: no fewer rows have a time alone than a time with its day. */
export class DaysWrittenOnce {
  #timesAlone = 0;
  #timesOfDays = 0;
  #last = 0;

  see(row: number, cell: CellOf): void {
    const hasTime = isTimed(cell);
    const isDated = DAY_USES.some((use) => cell(use) !== '');
    if (hasTime || isDated) this.#last = row;
    if (hasTime && isDated) this.#timesOfDays += 1;
    if (hasTime && !isDated && cell('end') === '') this.#timesAlone += 1;
  }

  /** The last row with a day or a time where they are so, behind which stands what is said of the table; 0 where they are not. */
  get last(): number {
    return this.#timesAlone > 0 && this.#timesAlone >= this.#timesOfDays ? this.#last : 0;
  }
}

/** The cells of a row with what those above it say. */
interface WithAbove {
  readonly cell: CellOf;
  /** The column of which a part of the date was missing. */
  readonly use: ColumnUse;
  readonly said: string;
}

/** In which marks may repeat the cell above; titles and names may be anything. */
const DITTO_USES: readonly ColumnUse[] = [...DAY_USES, 'time', 'end', 'endTime'];

/** Days and parts of a month; 0 is none. */
const IS_DAY = /^(?:0?[1-9]|[1-3]\d)(?!\d)|^[上中下]旬|^[初末底]/u;

/** The day, and the year, of the last row that had one: programmes of a day and chronicles of a year write it once. */
export class DayAbove {
  #day: ReadonlyMap<ColumnUse, string> | null = null;
  #year = '';
  /** With the year it is of. */
  #month = { year: '', month: '' };
  #part = 0;

  #cells: ReadonlyMap<ColumnUse, string> = new Map();

  /** @param last row up to which days are written once above the times of each; 0 where they are not */
  constructor(private readonly last: number) {}

  /** The cells of a row that has a time and no day, or neither among others that have one, or a day of no year, with what stands above it; null for any other, of which that is remembered. No sheet goes on with another. */
  of(row: number, cell: CellOf): WithAbove | null {
    if (partOfRow(row) !== this.#part) {
      [this.#part, this.#day, this.#year, this.#month] = [partOfRow(row), null, '', { year: '', month: '' }];
      this.#cells = new Map();
    }
    const repeated = this.#repeated(cell);
    if (repeated !== null) return { ...repeated, cell: this.#of(row, repeated.cell)?.cell ?? repeated.cell };
    return this.#of(row, cell);
  }

  /** A row in which marks stand for what the one above says. */
  #repeated(cell: CellOf): WithAbove | null {
    const above = this.#cells;
    const said = (use: ColumnUse): string => (DITTO_USES.includes(use) && isDitto(cell(use)) ? (above.get(use) ?? '') : cell(use));
    const use = DITTO_USES.find((one) => isDitto(cell(one)));
    this.#cells = new Map(DITTO_USES.map((one) => [one, said(one)]));
    return use === undefined ? null : { cell: said, use, said: `“${cell(use)}” repeats what stands above it.` };
  }

  #of(row: number, cell: CellOf): WithAbove | null {
    const same = this.#onDayAbove(cell);
    if (same !== null) return same;
    const inYear = this.#inYearAbove(cell);
    const inMonth = this.#inMonthAbove(inYear ?? cell);
    if (inMonth !== null) {
      this.#atDayAbove(row, inMonth);
      return { cell: inMonth, use: 'month', said: 'There is a day and no month; that of the rows above was taken.' };
    }
    const day = this.#atDayAbove(row, inYear ?? cell);
    if (inYear !== null) return { cell: inYear, use: 'year', said: 'There is no year; that of the rows above was taken.' };
    if (day === null) return null;
    const said = !isTimed(cell)
      ? 'There is neither a day nor a time; the day of the rows above was taken, as days are written once above their times.'
      : 'There is a time and no day; the day of the rows above was taken.';
    return { cell: day, use: 'time', said };
  }

  /** A month in digits alone may be no month of that year: its row only left out what it does not know. */
  #inYearAbove(cell: CellOf): CellOf | null {
    const year = this.#year;
    this.#year = cell('year') || year;
    const isOfYear = cell('year') === '' && year !== '' && needsYear(cell('month')) && !/^\d+$/.test(cell('month'));
    return isOfYear && cell('when') === '' && cell('start') === '' ? (use) => (use === 'year' ? year : cell(use)) : null;
  }

  /** A row that says in words that it is of the day above: “eod.”, 同日. */
  #onDayAbove(cell: CellOf): WithAbove | null {
    const [use, above] = [DAY_USES.find((one) => saysSameDay(cell(one))), this.#day];
    if (use === undefined || above === null) return null;
    const said = `“${cell(use)}” is the day of the rows above.`;
    return { cell: (one) => (DAY_USES.includes(one) ? (above.get(one) ?? '') : cell(one)), use, said };
  }

  /** A month that is written once above its days, within its year. */
  #inMonthAbove(cell: CellOf): CellOf | null {
    const [year, above] = [cell('year'), this.#month];
    this.#month = cell('month') !== '' || year !== above.year ? { year, month: cell('month') } : above;
    const isOfMonth = year !== '' && year === above.year && above.month !== '' && cell('month') === '' && IS_DAY.test(cell('day'));
    return isOfMonth && cell('when') === '' && cell('start') === '' ? (use) => (use === 'month' ? above.month : cell(use)) : null;
  }

  #atDayAbove(row: number, cell: CellOf): CellOf | null {
    const day = new Map(DAY_USES.map((use) => [use, cell(use)]));
    if ([...day.values()].some((text) => text !== '')) {
      this.#day = [...day.values()].some((text) => /\d:\d\d/.test(text)) ? null : day;
      return null;
    }
    const above = this.#day;
    const isOfDay = isTimed(cell) || (row < this.last && cell('title') !== '');
    return above === null || !isOfDay || cell('end') !== '' ? null : (use) => above.get(use) ?? cell(use);
  }
}
