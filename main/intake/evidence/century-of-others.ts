import type { Century } from './century-of-weekdays';

/** A year in four digits. */
const FULL = /(?<!\d)[12]\d{3}(?!\d)/g;
/** The year of a date in digits with points, in two digits. */
const SHORT = /(?<![\d.])\d{1,2}\.\d{1,2}\.(\d\d)(?![\d.])/;
/** Cells with a full year, from which it is clear of which time a column tells. */
const LEAST = 3;
/** The longest time of which the others tell where it shows the century, and how far from it the usual century has to be. */
const MOST_YEARS = 30;

/** Years of two digits among years in full: `30.08.18` amid 1917 to 1919 is not of 2018. */
export class CenturyOfOthers {
  readonly #short = new Set<number>();
  #seen = 0;
  #full = 0;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  see(text: string): void {
    const [, short] = SHORT.exec(text) ?? [];
    if (short !== undefined) {
      this.#seen += 1;
      this.#short.add(Number(short));
      return;
    }
    const years = [...text.matchAll(FULL)].map(([year]) => Number(year));
    if (years.length > 0) this.#full += 1;
    for (const year of years) {
      this.#first = Math.min(this.#first, year);
      this.#last = Math.max(this.#last, year);
    }
  }

  /**
   * The only hundred years in which all years of two digits lie among the others, where read as none of them ahead they would lie far from these; null where
   * the others prove nothing.
   *
   * @param count of all cells with a year of two digits, of which some may be written otherwise
   */
  proven(count: number, thisYear: number): { readonly value: Century; readonly words: string } | null {
    if (this.#seen === 0 || count > this.#seen || this.#full < LEAST || this.#last - this.#first > MOST_YEARS) return null;
    const ours = Math.floor(thisYear / 100) * 100;
    const usual = [...this.#short].map((year) => (ours + year > thisYear ? ours - 100 + year : ours + year));
    if (!usual.every((year) => year < this.#first - MOST_YEARS || year > this.#last + MOST_YEARS)) return null;
    const century = Math.floor(this.#first / 100) * 100;
    const isAmong = (from: number): boolean =>
      [...this.#short].every((year) => from + year >= this.#first - 1 && from + year <= this.#last + 1);
    const [value, ...others] = [century, century + 100].filter(isAmong);
    if (value === undefined || others.length > 0) return null;
    return { value, words: `the other years of the column are ${this.#first} to ${this.#last}` };
  }
}
