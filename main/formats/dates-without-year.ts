import type { Decision } from '../../shared/import';
import type { ColumnUse } from '../../shared/mapping';
import { hasTwoDigitYear } from '../../shared/time/typed/column';
import type { DateOrder } from '../../shared/time/typed/reading';
import type { ImportContext } from '../intake/imported';
import { fits, isClockAlone } from '../intake/mapping/by-cells';
import { isNoDate } from '../intake/mapping/cell-words';
import type { Mapping } from '../intake/mapping/column-use';
import { saysNoYear } from '../intake/mapping/header-parts';
import { edtfOf } from './chronology/edtf-of';
import type { CsvRecord } from './csv-text';
import { goAsYears, mayBeMonthOfYear, saysMonths } from './months-of-years';
import { inSomeYear } from './yearless-cell';
import { daysOfYear, likelyYears } from './years-of-days';
import { YearsOfRows } from './years-of-rows';

/** Uses whose cells say days, in the order in which those of a row follow each other. */
const DAYS: readonly ColumnUse[] = ['when', 'start', 'end'];

/** The dates of a table that say no year anywhere: “4 August”, `04.08.`. What their digits prove is asked before they have years, which follow from it. */
export class DatesWithoutYear {
  private constructor(
    private readonly columns: readonly number[],
    /** Their columns, as the person knows them. */
    readonly name: string,
    private readonly first: string,
    private readonly context: ImportContext,
  ) {}

  /** Null where some date of the sample says its year, none is a day of a month, or another column says years. */
  static of(sample: readonly CsvRecord[], { columns }: Mapping, names: readonly string[], context: ImportContext): DatesWithoutYear | null {
    if (columns.has('year')) return null;
    const days = DAYS.flatMap((use) => columns.get(use) ?? []);
    const cells = sample
      .flatMap(({ cells: all }) => days.map((at) => (all[at] ?? '').trim()))
      .filter((cell) => cell !== '' && !isClockAlone(cell) && !isNoDate(cell));
    const first = cells.find(isYearless);
    // What is not understood is refused by itself.
    if (first === undefined || cells.some(saysYear) || !fits(cells, isYearless)) return null;
    const called = days.map((at) => names[at] ?? '');
    const isSaid = context.dates?.firstYear !== undefined || saysNoYear(called);
    if (areMonths(cells, called, isSaid)) return null;
    if (!isSaid && !cells.some((cell) => isYearless(cell) && !mayBeMonth(cell))) return null;
    return new DatesWithoutYear(days, called.join(' and '), first, context);
  }

  /** An order that only somebody can say, as nothing without a year shows it. */
  get #order(): DateOrder | undefined {
    const { order, dates } = this.context;
    return order === 'ymd' && dates?.by?.order === 'person' ? order : undefined;
  }

  /** Of which year the first date is: asked, with the years that it may be of. @param order of dates in digits */
  decision(order: DateOrder): Decision {
    const { today, dates } = this.context;
    const first = daysOfYear(edtfOf(inSomeYear(this.first, order) ?? '', order))?.from ?? null;
    // It is no record of what was: plans lie ahead.
    const years = [...new Set([Number(today.slice(0, 4)), ...likelyYears(first, today)])].map(String);
    const year = dates?.firstYear;
    return {
      about: 'year',
      column: this.name,
      value: String(year ?? years[0]),
      by: year === undefined ? 'nobody' : 'person',
      words: `the dates say no year, the first of them “${this.first}”`,
      choices: years,
    };
  }

  /** The records as if all were of one year, for what their digits prove. */
  *inOneYear(records: Iterable<CsvRecord>): Generator<CsvRecord> {
    for (const { row, cells: written } of records) {
      const cells = [...written];
      for (const at of this.columns) cells[at] = inSomeYear((written[at] ?? '').trim(), this.#order) ?? written[at] ?? '';
      yield { row, cells };
    }
  }

  /**
   * The years of the rows; null where nobody said that of the first.
   *
   * @param records of the whole table, each time it is asked
   * @param order of dates in digits, as it was proven
   */
  years(records: () => Iterable<CsvRecord>, order: DateOrder): YearsOfRows | null {
    const first = this.context.dates?.firstYear;
    return first === undefined ? null : new YearsOfRows(first, this.columns, this.name, records, order);
  }
}

/** `Jan-26` is a month of 2026; “Aug 28” is a day as well. */
function saysYear(cell: string): boolean {
  return edtfOf(cell) !== null || (hasTwoDigitYear(cell) && !/\p{L}\.?\s\d\d$/u.test(cell));
}

/** Whether all of the cells are months of years. @param isSaid somebody says that they have none, which the header of months alone goes before */
function areMonths(cells: readonly string[], names: readonly string[], isSaid: boolean): boolean {
  const days = cells.filter(isYearless);
  return days.every(mayBeMonthOfYear) && (saysMonths(names) || (!isSaid && goAsYears(days)));
}

/** `04/08` may be a month of 2008, where no other cell says a day; `25/08` may not. */
function mayBeMonth(cell: string): boolean {
  return /^(?:0?[1-9]|1[0-2])\/\d+$/.test(cell);
}

function isYearless(cell: string): boolean {
  return cell.length <= 60 && !saysYear(cell) && daysOfYear(edtfOf(inSomeYear(cell) ?? '')) !== null;
}
