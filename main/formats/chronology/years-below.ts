import {
  AS_PEOPLE_WRITE,
  type DaysOfYear,
  type Direction,
  daysOfYear,
  directionOf,
  notesOfOrder,
  YEAR,
  YearsOfDays,
} from '../years-of-days';
import type { Above } from './above';
import { edtfOf } from './edtf-of';
import { withoutWeekday } from './with-year';

/*
 * The years of dates that say none, below a year that is said once for all of them: by a heading amid other words, or by a person.
 */

/** Two years of which both have a 29 February: what says its year is of the same in both. */
const [ONE, OTHER] = ['2000', '2004'];

/** Days by which a section may begin before the first of all and be of the same time. */
const EARLIER = 31;
/** Turns of the year that are told one by one. */
const TOLD = 5;

export class YearsBelow {
  readonly #years: YearsOfDays;
  #first: number | null = null;
  #last: number | null = null;
  #isOtherSection = false;
  #days: (number | null)[] = [];
  #isUsed = false;
  #given: number;
  /** Rows from which on dates have another year than those before, and which. */
  readonly #turns: { readonly row: number; readonly year: number }[] = [];
  /** The first row in which a section begins anew in the first year. */
  #anew: number | null = null;
  /** Whether the years follow from days in digits that can be day first or month first. */
  isOrderOpen = false;
  /** The year of the date that was asked last. */
  current: number;

  /**
   * @param first the year that is said
   * @param said by whom, as a sentence begins: “The heading “Strike of 2023””
   * @param direction in which the dates run
   * @param isOfAll whether it is the year of every date that says none
   */
  constructor(
    readonly first: number,
    readonly said: string,
    private readonly direction: Direction,
    readonly isOfAll = false,
  ) {
    this.current = first;
    this.#given = first;
    this.#years = new YearsOfDays(first, direction, AS_PEOPLE_WRITE, null);
  }

  /** The direction that most of the dates show which were asked. */
  get shown(): Direction {
    return directionOf(this.#days, AS_PEOPLE_WRITE);
  }

  /** Which years dates had that say none, and where that is doubtful, as sentences; empty where none needed one. */
  get notes(): string[] {
    if (!this.#isUsed) return [];
    const before = new Set([this.first]);
    const begins = this.#turns.slice(0, TOLD).map(({ row, year }, at) => {
      const again = before.has(year) ? ' again' : '';
      before.add(year);
      return `${year}${at === 0 ? ' begins' : ''}${again} in row ${row.toLocaleString('en')}`;
    });
    const others = this.#turns.length - begins.length;
    const more = others > 0 ? ` and ${others.toLocaleString('en')} more` : '';
    const then =
      begins.length === 0
        ? ''
        : `; where the months begin anew, a section goes back or a date says its year, is another: ${begins.join(', ')}${more}`;
    const anew =
      this.#anew === null ? '' : `; a section that begins anew is of the same year, the first in row ${this.#anew.toLocaleString('en')}`;
    const doubts = notesOfOrder(this.#years).map((doubt) => ` Among them, ${doubt}`);
    return [
      `${this.said} gave the year ${this.first} to the dates below that say none${then}${anew}. Look whether that is so.${doubts.join('')}`,
    ];
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
    const [when = null, inOther = null] = [ONE, OTHER].map((year) => whenOf({ ...above, year: year ?? null, day: null }));
    const [one, other] = [daysIn(when, above), daysIn(inOther, above)];
    if (one !== null) {
      if (this.isOfAll) this.#isUsed ||= one.year !== other?.year;
      else if (one.year === other?.year) this.#say(one);
      else {
        this.isOrderOpen ||= mayBeTwoDays(when);
        this.#take(one.from, row);
      }
    }
    return { ...above, year: String(this.current).padStart(4, '0') };
  }

  #take(day: number, row: number): void {
    this.#isUsed = true;
    this.#days.push(day);
    this.#first ??= day;
    const on = this.#last === null ? 0 : ((day - this.#last) * this.direction + YEAR) % YEAR;
    const isAnew = this.#isOtherSection && this.#isAnew(day);
    if (isAnew) this.#anew ??= row;
    if (isAnew || (this.#isOtherSection && on > YEAR / 2)) this.#years.goOnFrom(this.first, null);
    this.#isOtherSection = false;
    this.current = this.#years.yearOf(day, row);
    if (this.current !== this.#given) this.#turns.push({ row, year: this.current });
    this.#given = this.current;
    this.#last = day;
  }

  /** Whether a section begins where the first did, behind others that went through most of one year: “Births” behind the events of a year. */
  #isAnew(day: number): boolean {
    const [first, last] = [this.#first ?? day, this.#last ?? day];
    const through = (last - first) * this.direction;
    const from = (day - first) * this.direction;
    return this.current === this.first && through > YEAR / 2 && from < through - AS_PEOPLE_WRITE.late && from >= -EARLIER;
  }

  /** A date that says its year is where the next ones go on. */
  #say({ year, from }: DaysOfYear): void {
    this.#days.push(null, from);
    this.#years.goOnFrom(year, from);
    this.current = year;
    this.#last = from;
    this.#isOtherSection = false;
  }
}

function daysIn(when: string | null, { order }: Pick<Above, 'order'>): DaysOfYear | null {
  if (when === null) return null;
  // The day of the week fits one of the years alone.
  return daysOfYear(edtfOf(when, order) ?? edtfOf(withoutWeekday(when), order));
}

function mayBeTwoDays(when: string | null): boolean {
  return daysIn(when, { order: 'dmy' })?.from !== daysIn(when, { order: 'mdy' })?.from;
}
