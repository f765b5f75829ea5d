import { withUsualClock } from '../../shared/time/typed/written';
import { inRows, Rows } from '../intake/evidence/rows';
import type { CellOf } from './table-dates';

/** The date, and the summary where something is to be said of it there. */
export interface When {
  readonly when: string;
  readonly summary?: string;
}

/** Words of the dates of a record that EDTF has no form for, which are kept in its summary. */
export class KeptWords {
  /** Times that are no minute. */
  times: string[] = [];
  /** Dates of another calendar, as they are written. */
  dates: string[] = [];
  readonly #saidOld = new Rows();
  readonly #assumed = new Rows();

  /** Begins a record. */
  clear(): void {
    this.times = [];
    this.dates = [];
  }

  /** Keeps a date that says itself that it is of another calendar, or that is assumed to be in both. */
  date(row: number, text: string, isAssumed: boolean): void {
    this.dates.push(text);
    (isAssumed ? this.#assumed : this.#saidOld).add(row);
  }

  /** The date with its words in the summary, as the cells have them. */
  beside(read: When, cell: CellOf): When {
    const written = [cell('when'), cell('start'), cell('end')];
    const dates = this.dates.map((text) => written.find((one) => withUsualClock(one) === text) ?? text);
    const said = [
      this.times.length === 0 ? '' : `Time: ${this.times.join('; ')}`,
      dates.length === 0 ? '' : `Date as written: ${dates.join(' – ')}`,
    ].filter(Boolean);
    return said.length === 0 ? read : { ...read, summary: [read.summary ?? cell('summary'), ...said].filter(Boolean).join('\n\n') };
  }

  /** What was done with dates that are of another calendar, or may be; empty where there are none. */
  get notes(): string[] {
    const kept = 'as written they stand in the summaries';
    return [
      ...(this.#saidOld.count === 0
        ? []
        : [
            `Dates (${inRows(this.#saidOld)}) say that they are of the old style, or of another calendar, and were put into the Gregorian one; ${kept}.`,
          ]),
      ...(this.#assumed.count === 0
        ? []
        : [
            `Two days with a slash between (${inRows(this.#assumed)}) are as far apart as the old style and ours were, and were read as one day in both, the Gregorian one; ${kept}. If they are spans, write “5–17 May 1889”.`,
          ]),
    ];
  }
}
