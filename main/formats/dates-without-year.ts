import type { Decision } from '../../shared/import';
import type { ColumnUse } from '../../shared/mapping';
import type { DateOrder } from '../../shared/time/typed/reading';
import { inRows } from '../intake/evidence/rows';
import type { ImportContext } from '../intake/imported';
import type { Mapping } from '../intake/mapping/column-use';
import { completed, edtfOf, SOME_YEAR } from './chronology/dated-text';
import type { CsvRecord } from './csv-text';
import { likelyYears } from './logs/years-of-lines';
import { orderOfDigits } from './order-of-digits';
import { type Direction, dayOfYear, directionOf, type Order, YearsOfDays } from './years-of-days';

/** Uses whose cells say days, in the order in which those of a row follow each other. */
const DAYS: readonly ColumnUse[] = ['when', 'start', 'end'];
/** Rows that people write are in order by and large: what lies up to a quarter of a year before the row above is of the same year, what lies further back of the next. */
const ORDER: Order = { late: 92, overNewYear: false };

/**
 * The dates of a table that say no year anywhere: “4 August”, `04.08.`. The first has the year that a person says, the next year begins where the months begin
 * anew, and in a table that runs back the one before where they begin from the end. Within a row each date has the year of the first, or the next where it lies
 * before it.
 */
export class DatesWithoutYear {
  #found: Direction | undefined;

  private constructor(
    private readonly columns: readonly number[],
    private readonly name: string,
    private readonly first: string,
    private readonly records: () => Iterable<CsvRecord>,
    private readonly order: DateOrder,
    private readonly context: ImportContext,
  ) {}

  /**
   * Null where some date of the sample says its year, none is a day of a month, or another column says years.
   * @param records of the whole table, each time it is asked
   */
  static of(
    sample: readonly CsvRecord[],
    records: () => Iterable<CsvRecord>,
    { columns }: Mapping,
    names: readonly string[],
    context: ImportContext,
  ): DatesWithoutYear | null {
    if (columns.has('year')) return null;
    const days = DAYS.flatMap((use) => columns.get(use) ?? []);
    const cells = sample.flatMap(({ cells: all }) => days.map((at) => (all[at] ?? '').trim())).filter((cell) => cell !== '');
    const [first] = cells;
    if (first === undefined || !cells.every((cell) => isYearless(cell, 'dmy'))) return null;
    // 04/08 may be a month of 2008 as well, unless somebody says that years are lacking.
    if (context.dates?.firstYear === undefined && cells.some((cell) => /^\d+\/\d+$/.test(cell))) return null;
    return new DatesWithoutYear(
      days,
      days.map((at) => names[at] ?? '').join(' and '),
      first,
      records,
      orderOfDigits(cells, context),
      context,
    );
  }

  /** Of which year the first date is: asked, with the years that it may be of. */
  get decision(): Decision {
    const year = this.context.dates?.firstYear;
    const likely = likelyYears(this.first, this.context.today).map(String);
    return {
      about: 'year',
      column: this.name,
      value: String(year ?? likely[0]),
      by: year === undefined ? 'nobody' : 'person',
      words: `the dates say no year, the first of them “${this.first}”`,
      choices: likely,
    };
  }

  /** What is to be said of the years that were taken; nothing where nobody said one. */
  get notes(): string[] {
    const first = this.context.dates?.firstYear;
    if (first === undefined) return [];
    const direction = this.#direction();
    const years = this.#years(first, direction);
    for (const _ of this.#rowsWithYears(this.records(), years));
    const how =
      direction === 1
        ? 'where the months begin anew, the next year begins'
        : 'the rows run from the newest to the oldest (newest first), and where the months begin anew from the end, the year before begins';
    const notes = [`Column ${this.name}: the dates say no year. The first was read as of ${first}, as was said; ${how}.`];
    if (years.leaps.count > 0)
      notes.push(
        `Column ${this.name}: more than half a year lies before ${inRows(years.leaps)}: look whether the years from there on are right.`,
      );
    if (years.late.count > 0)
      notes.push(
        `Column ${this.name}: ${inRows(years.late)} ${years.late.count === 1 ? 'stands' : 'stand'} out of order by up to a quarter of a year, and ${years.late.count === 1 ? 'was' : 'were'} read as of the same year as the row before.`,
      );
    return notes;
  }

  /** The records with their years; as they are where nobody said one. */
  withYears(records: Iterable<CsvRecord>): Iterable<CsvRecord> {
    const first = this.context.dates?.firstYear;
    return first === undefined ? records : this.#rowsWithYears(records, this.#years(first, this.#direction()));
  }

  #years(first: number, direction: Direction): YearsOfDays {
    return new YearsOfDays(first, direction, ORDER, null);
  }

  #direction(): Direction {
    this.#found ??= directionOf(this.#firstDays(), ORDER);
    return this.#found;
  }

  /** The first day of each row that says one. */
  *#firstDays(): Generator<number> {
    for (const { cells } of this.records()) {
      const [first] = this.#daysIn(cells);
      if (first !== undefined) yield first.from;
    }
  }

  #daysIn(cells: readonly string[]): DayIn[] {
    return this.columns.flatMap((at) => {
      const days = daysOf((cells[at] ?? '').trim(), this.order);
      return days === null ? [] : [{ at, ...days }];
    });
  }

  *#rowsWithYears(records: Iterable<CsvRecord>, years: YearsOfDays): Generator<CsvRecord> {
    for (const { row, cells: written } of records) {
      const cells = [...written];
      let before: { readonly year: number; readonly from: number } | null = null;
      for (const { at, from, to } of this.#daysIn(written)) {
        const year: number = before === null ? years.yearOf(from, row) : before.year + (to < before.from ? 1 : 0);
        before ??= { year, from };
        const cell = (written[at] ?? '').trim();
        cells[at] = completed(cell, inYear(year)) ?? cell;
      }
      yield { row, cells };
    }
  }
}

interface DayIn extends Days {
  readonly at: number;
}

/** The first and the last day that a date may be, of a year with a 29 February, from 0. */
interface Days {
  readonly from: number;
  readonly to: number;
}

function inYear(year: number) {
  return { ...SOME_YEAR, year: String(year).padStart(4, '0') };
}

function isYearless(cell: string, order: DateOrder): boolean {
  return cell.length <= 60 && edtfOf(cell) === null && daysOf(cell, order) !== null;
}

/** Null of a date with a year, of a season, and of what is no date. */
function daysOf(cell: string, order: DateOrder): Days | null {
  if (cell === '' || edtfOf(cell) !== null) return null;
  const whole = completed(cell, SOME_YEAR);
  const [, month, date] = /(?<!\d)\d{4}-(\d\d)(?:-(\d\d))?/.exec((whole === null ? null : edtfOf(whole, order)) ?? '') ?? [];
  if (month === undefined) return null;
  const from = dayOfYear(Number(month), Number(date ?? 1));
  const to = dayOfYear(Number(month), Number(date ?? 31));
  return from === null || to === null ? null : { from, to };
}
