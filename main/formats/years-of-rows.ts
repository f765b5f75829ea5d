import type { DateOrder } from '../../shared/time/typed/reading';
import { edtfOf } from './chronology/edtf-of';
import type { CsvRecord } from './csv-text';
import { inItsYear, inSomeYear } from './yearless-cell';
import { AS_PEOPLE_WRITE, type DaysOfYear, type Direction, daysOfYear, directionOf, notesOfOrder, YearsOfDays } from './years-of-days';

/** What a cell says of its days. */
interface DaysIn extends Omit<DaysOfYear, 'year'> {
  readonly at: number;
  /** Null where it says none. */
  readonly year: number | null;
}

/**
 * The years of the rows of a table whose dates say none. The first has the year that a person says, the next year begins where the months begin anew, and in a
 * table that runs back the one before where they begin from the end; a date that says its year is where the next ones go on. Within a row each date has the
 * year of the first, or the next where it lies before it.
 */
export class YearsOfRows {
  readonly #direction: Direction;

  /**
   * @param first the year of the first date
   * @param columns of the dates, in the order in which those of a row follow each other
   * @param name of the columns, as the person knows them
   * @param records of the whole table, each time it is asked
   * @param order of dates in digits
   */
  constructor(
    private readonly first: number,
    private readonly columns: readonly number[],
    private readonly name: string,
    private readonly records: () => Iterable<CsvRecord>,
    private readonly order: DateOrder,
  ) {
    this.#direction = directionOf(this.#firstDays(), AS_PEOPLE_WRITE);
  }

  /** Which years were taken, and where that is doubtful. */
  get notes(): string[] {
    const years = this.#years();
    for (const _ of this.#complete(this.records(), years));
    const how =
      this.#direction === 1
        ? 'where the months begin anew, the next year begins'
        : 'the rows run from the newest to the oldest (newest first), and where the months begin anew from the end, the year before begins';
    return [`the dates say no year. The first was read as of ${this.first}, as was said; ${how}.`, ...notesOfOrder(years)].map(
      (note) => `Column ${this.name}: ${note}`,
    );
  }

  /** Records of the table with their years. */
  complete(records: Iterable<CsvRecord>): Iterable<CsvRecord> {
    return this.#complete(records, this.#years());
  }

  #years(): YearsOfDays {
    return new YearsOfDays(this.first, this.#direction, AS_PEOPLE_WRITE, null);
  }

  /** The first day of each row that says one; null before one of a year of its own. */
  *#firstDays(): Generator<number | null> {
    for (const { cells } of this.records()) {
      const days = this.#daysIn(cells);
      const [first] = days;
      if (days.some(({ year }) => year !== null)) yield null;
      if (first !== undefined) yield first.from;
    }
  }

  #daysIn(cells: readonly string[]): DaysIn[] {
    return this.columns.flatMap((at) => {
      const cell = (cells[at] ?? '').trim();
      if (cell === '') return [];
      const own = edtfOf(cell, this.order);
      const days = daysOfYear(own ?? edtfOf(inSomeYear(cell, this.order) ?? '', this.order));
      return days === null ? [] : [{ ...days, at, year: own === null ? null : days.year }];
    });
  }

  /** Years of which nothing nearer is said. */
  #yearsAlone(cells: readonly string[]): number[] {
    return this.columns.flatMap((at) => {
      const [year] = /^-?\d{4}$/.exec(edtfOf((cells[at] ?? '').trim(), this.order) ?? '') ?? [];
      return year === undefined ? [] : [Number(year)];
    });
  }

  *#complete(records: Iterable<CsvRecord>, years: YearsOfDays): Generator<CsvRecord> {
    for (const { row, cells: written } of records) {
      const cells = [...written];
      for (const year of this.#yearsAlone(written)) years.goOnFrom(year, null);
      const days = this.#daysIn(written);
      const said = days.find(({ year }) => year !== null);
      let before: { readonly year: number; readonly from: number } | null = null;
      for (const one of days) {
        const year: number =
          one.year ?? (before === null ? firstYear(one, said, years, row) : before.year + (one.to < before.from ? 1 : 0));
        if (before === null && said !== undefined) years.goOnFrom(year, one.from);
        before ??= { year, from: one.from };
        const cell = (written[one.at] ?? '').trim();
        if (one.year === null) cells[one.at] = inItsYear(cell, year, this.order);
      }
      yield { row, cells };
    }
  }
}

/** The year of the first date of a row that says none itself: by its place, unless its end says one. */
function firstYear({ from }: DaysIn, said: DaysIn | undefined, years: YearsOfDays, row: number): number {
  if (said === undefined || said.year === null) return years.yearOf(from, row);
  return said.year - (said.to < from ? 1 : 0);
}
