import { type Direction, dayOfYear, directionOf, type Order, YearsOfDays } from '../years-of-days';
import { type Above, edtfOf } from './dated-text';

/*
 * The years of dates that say none, below a year that is said once for all of them: by a heading amid other words, or by a person.
 */

/** Lines that people write are in order by and large. */
const ORDER: Order = { late: 92, overNewYear: false };
const YEAR = 366;
/** Two years of which both have a 29 February: what says its year is of the same in both. */
const [ONE, OTHER] = ['2000', '2004'];

/** Months in which spring, summer and autumn begin, as EDTF counts them; a winter is of two years. */
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['21', 3],
  ['22', 6],
  ['23', 9],
]);

export class YearsBelow {
  #years: YearsOfDays;
  #last: number | null = null;
  #isOtherSection = false;
  #days: number[] = [];
  /** Rows in which another year begins, and which. */
  readonly turns: { readonly row: number; readonly year: number }[] = [];
  /** The year of the date that was asked last. */
  current: number;

  /**
   * @param first the year that is said
   * @param said by whom, as a sentence begins: “The heading “Strike of 2023””
   * @param direction in which the dates run
   */
  constructor(
    readonly first: number,
    readonly said: string,
    private readonly direction: Direction,
  ) {
    this.current = first;
    this.#years = this.#from(first);
  }

  /** The direction that most of the dates show which were asked. */
  get shown(): Direction {
    return directionOf(this.#days, ORDER);
  }

  get isUsed(): boolean {
    return this.#days.length > 0;
  }

  /** A section begins: what it tells may go on in time, or be of the same time as the section before. */
  beginSection(): void {
    this.#isOtherSection = true;
  }

  /**
   * What stands above a text, with the year that its place in the order gives it.
   *
   * @param whenOf the date of the text below what stands above; null where it has none
   * @param row of the text
   */
  above(above: Above, whenOf: (above: Above) => string | null, row: number): Above {
    const [one, other] = [ONE, OTHER].map((year) => edtfIn(whenOf({ ...above, year: year ?? null, day: null }), above));
    const day = dayIn(one);
    if (one !== null && one !== undefined && day !== null) {
      if (one !== other) this.#take(day, row);
      else this.#say(Number(one.slice(0, 4)), day, row);
    }
    return { ...above, year: String(this.current).padStart(4, '0') };
  }

  #take(day: number, row: number): void {
    this.#days.push(day);
    const on = this.#last === null ? 0 : ((day - this.#last) * this.direction + YEAR) % YEAR;
    if (this.#isOtherSection && on > YEAR / 2) {
      this.#years = this.#from(this.first);
      this.current = this.first;
    }
    this.#isOtherSection = false;
    const year = this.#years.yearOf(day, row);
    if (year !== this.current) this.turns.push({ row, year });
    this.current = year;
    this.#last = day;
  }

  /** A date that says its year is where the next ones go on. */
  #say(year: number, day: number, row: number): void {
    this.#years = this.#from(year);
    this.current = this.#years.yearOf(day, row);
    this.#last = day;
    this.#isOtherSection = false;
  }

  #from(year: number): YearsOfDays {
    return new YearsOfDays(year, this.direction, ORDER, null);
  }
}

function edtfIn(when: string | null, { order }: Above): string | null {
  if (when === null) return null;
  // The day of the week fits one of the years alone.
  return edtfOf(when, order) ?? edtfOf(when.replace(/^\p{L}{2,10}\.?,?\s+(?=\d|\p{L}+\s+\d)/u, ''), order);
}

/** The first day that a date may be, of a year with a 29 February, from 0; null where it says no month. */
function dayIn(edtf: string | null | undefined): number | null {
  const [, month, date] = /(?<!\d)\d{4}-(\d\d)(?:-(\d\d))?/.exec(edtf ?? '') ?? [];
  return month === undefined ? null : dayOfYear(SEASONS.get(month) ?? Number(month), Number(date ?? 1));
}
