import { type CutYears, cutYearsOf, spanOfCut } from '../../../shared/time/typed/cut-years';
import { erasIn } from '../../../shared/time/typed/small-years';
import { type Century, latestYearOf } from './century-of-weekdays';
import { inRows, Rows } from './rows';

/** Years alone or from one to another, whose end may be short. */
const YEARS = /(?<!\d)\d{3,4}(?:\s?[-–—/]\s?\d{1,4})?(?:s|er)?(?!\d)/g;
const YEAR = /(?<!\d)(?:\d{3}|[12]\d{3})(?!\d)/g;
/** What stands before years alone. */
const ABOUT = /^(?:c|ca|circa|about|um|vers|early|mid|late|before|after|by|the|ad|ce)$/i;
/** Years alone beside which a span in two digits is one of years as well. */
const LEAST = 2;
/** Of years of three digits nobody leaves one out: “14–18” beside AD 800 is not 814–818. */
const LEAST_HUNDREDS = 10;
/** Years out of order say little of what lies further from all of them: “13–14” beside 1990 to 1999 may as well be of 2013. */
const NEAR = 10;
/** Different texts that are looked at; there are hardly more decades. */
const MOST = 500;

/** A text without its century, and the years in full nearest before and behind it. */
interface Cut {
  readonly rows: Rows;
  readonly before: number[];
  readonly behind: number[];
}

/** What the cells of one column of dates show of decades and spans that leave their century out. */
export class CutYearsEvidence {
  readonly #cuts = new Map<string, Cut>();
  /** Those behind which no year in full has come. */
  #waiting: Cut[] = [];
  readonly #hundreds = new Set<number>();
  #last: number | null = null;
  #earliest = Number.POSITIVE_INFINITY;
  #latest = 0;
  #rises = true;
  #falls = true;
  #isBeforeCommonEra = false;
  #years = 0;
  #others = 0;

  see(row: number, text: string): void {
    const kind = cutYearsOf(text);
    if (kind !== null) {
      this.#seeCut(row, text);
      return;
    }
    if (!/\d/.test(text)) return;
    if (erasIn(text).bce) this.#isBeforeCommonEra = true;
    for (const [year] of text.matchAll(YEAR)) this.#seeYear(Number(year));
    const rest = text.replace(YEARS, ' ').match(/[\p{L}\d]+/gu) ?? [];
    if (rest.every((word) => ABOUT.test(word))) this.#years += 1;
    else this.#others += 1;
  }

  #seeCut(row: number, text: string): void {
    const cut = this.#cuts.get(text) ?? { rows: new Rows(), before: [], behind: [] };
    if (!this.#cuts.has(text) && this.#cuts.size >= MOST) return;
    this.#cuts.set(text, cut);
    cut.rows.add(row);
    if (cut.before.length >= MOST) return;
    if (this.#last !== null) cut.before.push(this.#last);
    this.#waiting.push(cut);
  }

  #seeYear(year: number): void {
    this.#hundreds.add(Math.floor(year / 100));
    if (this.#last !== null && year < this.#last) this.#rises = false;
    if (this.#last !== null && year > this.#last) this.#falls = false;
    for (const cut of this.#waiting) cut.behind.push(year);
    this.#waiting = [];
    this.#last = year;
    this.#earliest = Math.min(this.#earliest, year);
    this.#latest = Math.max(this.#latest, year);
  }

  /** Whether any text leaves its century out. */
  get isEmpty(): boolean {
    return this.#cuts.size === 0;
  }

  /** Whether years of the column have four digits. */
  get hasFullYears(): boolean {
    return this.#latest > 999;
  }

  /**
   * From which year on the hundred years are that each text is of: that of the others in which it is neither ahead of them and of today, nor against the order
   * in which they stand, and where they stand in none, amid them or near. Of none where several can be, and of spans where not only years stand beside them.
   */
  proven(thisYear: number): CutYears {
    const ofSpans = this.#others === 0 && this.#years >= LEAST;
    return new Map(
      [...this.#cuts].map(([text, cut]) => {
        const isOpen = this.#isBeforeCommonEra || (cutYearsOf(text) === 'spans' && !ofSpans);
        const [only, ...more] = isOpen ? [] : [...this.#hundreds].filter((hundred) => this.#fits(text, cut, hundred * 100, thisYear));
        return [text, only === undefined || only < LEAST_HUNDREDS || more.length > 0 ? null : only * 100] as const;
      }),
    );
  }

  /** The rows of texts. */
  rowsOf(isOne: (text: string) => boolean): Rows {
    const rows = new Rows();
    const all = [...this.#cuts].filter(([text]) => isOne(text)).map(([, cut]) => cut.rows);
    for (const row of all.flatMap(({ first }) => first).toSorted((one, other) => one - other)) rows.add(row);
    rows.count = all.reduce((sum, { count }) => sum + count, 0);
    return rows;
  }

  #fits(text: string, { before, behind }: Cut, century: number, thisYear: number): boolean {
    const [first, last] = spanOfCut(text).map((year) => year + century);
    if (first === undefined || last === undefined || first > Math.max(thisYear, this.#latest)) return false;
    const isInOrder = (earlier: readonly number[], later: readonly number[]): boolean =>
      earlier.every((year) => year <= last) && later.every((year) => year >= first);
    if (this.#rises === this.#falls) return first >= this.#earliest - NEAR && last <= this.#latest + NEAR;
    return this.#rises ? isInOrder(before, behind) : isInOrder(behind, before);
  }
}

/**
 * Of which years decades and spans without a century are: those that were said, else those of the others.
 *
 * @param isEarly whether other years are of the first centuries, so that spans are of these
 */
export function cutYearsIn(
  evidence: CutYearsEvidence,
  { century }: { readonly century?: Century | undefined },
  thisYear: number,
  isEarly: boolean,
): { readonly years: CutYears | undefined; readonly notes: readonly string[]; readonly open: string | null } {
  if (evidence.isEmpty) return { years: undefined, notes: [], open: null };
  const proven = evidence.proven(thisYear);
  const years =
    century === undefined ? proven : new Map([...proven.keys()].map((text) => [text, saidOf(text, century, thisYear)] as const));
  const isOurs = (text: string): boolean => !(isEarly && cutYearsOf(text) === 'spans');
  const notes = [...new Set(years.values())].flatMap((from) => {
    const rows = evidence.rowsOf((text) => isOurs(text) && years.get(text) === from);
    if (from === null || rows.count === 0) return [];
    const why = century === undefined ? 'that is where the other years leave room for them' : 'as was said';
    return [`years without their century (${inRows(rows)}) were read as of ${from} to ${from + 99}: ${why}.`];
  });
  const open = evidence.rowsOf((text) => isOurs(text) && years.get(text) === null);
  return { years, notes, open: open.count === 0 ? null : `${inRows(open)} ${open.count === 1 ? 'leaves' : 'leave'} the century out` };
}

/** The hundred years that a person said; of none ahead the last that have begun. */
function saidOf(text: string, century: Century, thisYear: number): number {
  if (century !== 'past') return century;
  const [first = 0] = spanOfCut(text);
  const ours = Math.floor(latestYearOf(century, thisYear) / 100) * 100;
  return ours + first > thisYear ? ours - 100 : ours;
}
