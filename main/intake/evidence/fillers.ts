import { BEFORE_1970, countedDate } from '../../../shared/time/typed/counted-number';
import { erasIn } from '../../../shared/time/typed/small-years';
import { inRows, Rows } from './rows';

/*
 * What programs and people write where there is no date, and what is one by its form: nines (−9999, 99999999, 9999-12-31), the day 0 of spreadsheets
 * (1900-01-00), and the days from which programs count (1970-01-01).
 */

const NINES = /^(?:[-−]?9{4,19}|[-−]9{3})(?:[.,]0+)?$/;
/** At the turn of a day, as programs write it. */
const TURN = '(?:[T\\s](?:0?0:00|23:59)(?::\\d\\d(?:[.,]\\d+)?)?(?:\\s?(?:Z|UTC|[+-]\\d\\d:?\\d\\d))?)?';
const LAST_DAY = new RegExp(`^(?:9999([-/.]?)(?:12\\1?31|99\\1?99)|(?:31([-/.])12\\2|12([-/.])31\\3|99([-/.])99\\4)9999)${TURN}$`);
/** The last day or year of our millennium, where none of the others lies ahead of the times of today. */
const END_OF_MILLENNIUM = new RegExp(`^2999$|^2999([-/.]?)12\\1?31${TURN}$|^(?:31([-/.])12\\2|12([-/.])31\\3)2999${TURN}$`);
const AHEAD = 2200;
const MIDNIGHT = '(?:[T\\s]0?0:00(?::00(?:\\.0+)?)?(?:\\s?(?:Z|UTC|\\+00:?00))?)?';
const DAY_NOUGHT = new RegExp(`^(?:1900-0?1-00?|00?[/.]0?1[/.]1900|0?1/00?/1900|00?-Jan-(?:19)?00)${MIDNIGHT}$`, 'i');
const FIRST_DAY = new RegExp(
  `^(?:(1970|0001|1601|1753|1900)-01-01|0?1([/.])0?1\\2(1970|0001|1601|1753|1900)|(1899)-12-3[01])${MIDNIGHT}$`,
  'i',
);
/** A day that nobody knows, written as 0: beside others of such 1900-01-00 is one of January 1900. */
const UNKNOWN_DAY = /^\d{4}-\d\d-00(?!\d)|^00[/.]\d\d[/.]\d{4}(?!\d)/;
const FIRST_OF_YEAR = /^\d{4}-01-01(?!\d)|^0?1([/.])0?1\1\d{4}(?!\d)/;
const YEAR = /(?<!\d)[012]\d{3}(?!\d)/g;
/** Years that far from ours and more than that are real beside such: 9999 beside 9500. */
const FAR_YEAR = /^[-−]?(\d{4})$|^[-−](\d{5,6})$|^Y[-−]?(\d{5,})/;
const FAR = 3000;
/** Years between a day from which programs count and all others, behind which it is none of them, and how often it stands there then. */
const LONG_BEFORE = 30;
const LEAST_FIRST_DAYS = 3;
/** Others that show of when a column is. */
const LEAST_OTHERS = 2;

/** Whether a cell is a number of nines, which no column counts to. */
export function isNines(text: string): boolean {
  return NINES.test(text) || LAST_DAY.test(text);
}

/** Whether such a cell among ends says that there is none so far. */
export function isEndOfTime(text: string): boolean {
  return (isNines(text) && !/^[-−]/.test(text)) || END_OF_MILLENNIUM.test(text);
}

/** What the cells of one column of dates show of such values. */
export class FillerEvidence {
  readonly #nines = new Map<string, Rows>();
  readonly #ends = new Map<string, Rows>();
  readonly #noughts = new Map<string, Rows>();
  readonly #firstDays = new Map<string, { readonly rows: Rows; readonly year: number }>();
  #others = 0;
  #earliest = Number.POSITIVE_INFINITY;
  #latest = Number.NEGATIVE_INFINITY;
  #haveUnknownDays = false;
  #areFar = false;
  #areEarly = false;
  #areFirstsOfYears = false;

  /** @returns whether it shows nothing else of its column */
  see(row: number, text: string): boolean {
    if (isNines(text)) return seen(this.#nines, row, text);
    if (END_OF_MILLENNIUM.test(text)) return seen(this.#ends, row, text);
    if (DAY_NOUGHT.test(text)) return seen(this.#noughts, row, text);
    const first = FIRST_DAY.exec(text)
      ?.slice(1)
      .find((group) => group !== undefined && group.length === 4);
    if (first === undefined) this.#seeOther(text);
    else {
      const found = this.#firstDays.get(text) ?? { rows: new Rows(), year: Number(first) };
      this.#firstDays.set(text, found);
      found.rows.add(row);
    }
    return false;
  }

  #seeOther(text: string): void {
    if (!/\d/.test(text)) return;
    this.#others += 1;
    if (UNKNOWN_DAY.test(text)) this.#haveUnknownDays = true;
    if (FIRST_OF_YEAR.test(text)) this.#areFirstsOfYears = true;
    const far = FAR_YEAR.exec(text)
      ?.slice(1)
      .find((digits) => digits !== undefined);
    if (far !== undefined && Number(far) >= FAR) this.#areFar = true;
    if (erasIn(text).bce || (/^[-−]\d/.test(text) && !BEFORE_1970.test(text))) this.#areEarly = true;
    const years = countedDate(text)?.edtf.match(YEAR) ?? text.match(YEAR) ?? [];
    for (const year of years.map(Number)) {
      this.#earliest = Math.min(this.#earliest, year);
      this.#latest = Math.max(this.#latest, year);
    }
  }

  /** Those that stand for no date. */
  get proven(): ReadonlySet<string> {
    return new Set([...this.#ofNines, ...this.#ofNoughts, ...this.#ofFirstDays].map(([text]) => text));
  }

  /** What is to be told of them, in sentences. */
  get notes(): string[] {
    const none = [...this.#ofNines, ...this.#ofNoughts, ...this.#ofFirstDays].map(
      ([text, rows]) => `“${text}” (${inRows(rows)}) is what programs write where there is no date, and was taken so.`,
    );
    const real = this.#ofFirstDays.length > 0 ? [] : this.#longBefore;
    return [
      ...none,
      ...real.map(
        ([text, rows]) =>
          `“${text}” (${inRows(rows)}) is also what programs write where they know no date; it was taken as that day, long before the others.`,
      ),
    ];
  }

  get #ofNines(): readonly (readonly [string, Rows])[] {
    if (this.#others === 0 || this.#areFar) return [];
    const nines = [...this.#nines].filter(([text]) => !(this.#areEarly && /^[-−]9{3,4}$/.test(text)));
    return this.#latest < AHEAD ? [...nines, ...this.#ends] : nines;
  }

  get #ofNoughts(): readonly (readonly [string, Rows])[] {
    return this.#haveUnknownDays ? [] : [...this.#noughts];
  }

  get #longBefore(): readonly (readonly [string, Rows])[] {
    if (this.#others < LEAST_OTHERS || this.#areEarly || this.#areFirstsOfYears) return [];
    return [...this.#firstDays].flatMap(([text, { rows, year }]) =>
      year + LONG_BEFORE <= this.#earliest && this.#earliest < Number.POSITIVE_INFINITY ? [[text, rows] as const] : [],
    );
  }

  get #ofFirstDays(): readonly (readonly [string, Rows])[] {
    const found = this.#longBefore;
    return found.reduce((sum, [, rows]) => sum + rows.count, 0) >= LEAST_FIRST_DAYS ? found : [];
  }
}

function seen(found: Map<string, Rows>, row: number, text: string): true {
  const rows = found.get(text) ?? new Rows();
  found.set(text, rows);
  rows.add(row);
  return true;
}
