import type { CountedCalendar } from '../../shared/time/calendars/counted';
import type { OldCalendar } from '../../shared/time/typed/old-calendar';
import { withUsualClock } from '../../shared/time/typed/written';
import { inRows, Rows } from '../intake/evidence/rows';
import type { CellOf } from './table-dates';

/** The date, and the summary where something is to be said of it there. */
export interface When {
  readonly when: string;
  readonly summary?: string;
}

const CALLED: Readonly<Record<CountedCalendar, string>> = {
  persian: 'the Persian calendar (Solar Hijri)',
  'islamic-umalqura':
    'the Islamic calendar, by the tables of Umm al-Qura, from which days by sight of the moon may be one or two off (those before 1356 AH, when there were none, are marked “~”)',
  hebrew: 'the Hebrew calendar, the days of which begin on the evening before',
  ethiopic: 'the Ethiopian calendar',
  coptic: 'the Coptic calendar',
  indian: 'the national calendar of India (Saka)',
  chinese: 'the Chinese calendar',
  dangi: 'the lunar calendar of Korea',
};

/** Words of the dates of a record that EDTF has no form for, which are kept in its summary. */
export class KeptWords {
  /** Times that are no minute. */
  times: string[] = [];
  /** Dates of another calendar, as they are written, by what they are the date of. */
  #dates: { readonly of: 'Date' | 'Learned'; readonly text: string }[] = [];
  /** Rows whose dates are not settled, by a note behind them. */
  readonly tentative = new Rows();
  /** Rows whose end has a time, and whose start has none. */
  readonly openStarts = new Rows();
  readonly #lives = new Rows();
  readonly #remarks = new Rows();
  readonly #corrections = new Rows();
  /** Rows with dates of a calendar that the name of a month or an era shows, by how it is called. */
  readonly #named = new Map<string, Rows>();
  readonly #saidOld = new Rows();
  readonly #assumed = new Rows();

  /** Keeps a date that says itself that it is of another calendar, or (null) that is assumed to be in two. */
  date(row: number, of: 'Date' | 'Learned', text: string, calendar: OldCalendar | null): void {
    this.#dates.push({ of, text });
    const name = calendar === null || calendar === 'Julian' || calendar === 'French Republican' ? null : CALLED[calendar];
    const rows = name === null ? (calendar === null ? this.#assumed : this.#saidOld) : (this.#named.get(name) ?? new Rows());
    if (name !== null) this.#named.set(name, rows);
    rows.add(row);
  }

  /** Keeps a date that words of a life or a reign stand before. */
  life(row: number, of: 'Date' | 'Learned', text: string): void {
    this.#dates.push({ of, text });
    this.#lives.add(row);
  }

  /** Keeps a date that a remark in brackets stands beside, be it one that puts it right. */
  remark(row: number, of: 'Date' | 'Learned', text: string, isCorrection: boolean): void {
    this.#dates.push({ of, text });
    (isCorrection ? this.#corrections : this.#remarks).add(row);
  }

  /** Keeps a date that was put into our calendar, of which is told elsewhere. */
  words(text: string): void {
    this.#dates.push({ of: 'Date', text });
  }

  /** The date of a record with its words in the summary, as the cells have them; what is kept from now on is of the next one. */
  beside(read: When, cell: CellOf): When {
    const written = [cell('when'), cell('start'), cell('end')];
    const said = [
      this.times.length === 0 ? '' : `Time: ${this.times.join('; ')}`,
      ...(['Date', 'Learned'] as const).map((of) => {
        const dates = this.#dates
          .filter((one) => one.of === of)
          .map(({ text }) => written.find((one) => withUsualClock(one) === text) ?? text);
        return dates.length === 0 ? '' : `${of} as written: ${dates.join(' – ')}`;
      }),
    ].filter(Boolean);
    this.times = [];
    this.#dates = [];
    return said.length === 0 ? read : { ...read, summary: [read.summary ?? cell('summary'), ...said].filter(Boolean).join('\n\n') };
  }

  /** What was done with dates that are not settled, of another calendar, or may be; empty where there are none. */
  get notes(): string[] {
    const kept = 'as written they stand in the summaries';
    return [
      ...(this.tentative.count === 0
        ? []
        : [
            `Dates with a note that they are not settled, such as “tbc” or “provisional” (${inRows(this.tentative)}), were read as uncertain.`,
          ]),
      ...(this.openStarts.count === 0
        ? []
        : [
            `No time says when these began (${inRows(this.openStarts)}): they were read as from some time of their day until the time of the end.`,
          ]),
      ...(this.#lives.count === 0
        ? []
        : [
            `Words before dates say what was then: that somebody was born, died, flourished, reigned (${inRows(this.#lives)}). The dates behind them were read; ${kept}.`,
          ]),
      ...(this.#remarks.count === 0
        ? []
        : [
            `Dates with a remark in brackets, or calibrated (${inRows(this.#remarks)}), were read as what both say together, or as what stands beside the remark; ${kept}.`,
          ]),
      ...(this.#corrections.count === 0
        ? []
        : [
            `Dates beside which stands what is right or wrong in them (${inRows(this.#corrections)}), as in “should be 1941” or “sic”, were read as put right: what stands there replaces what it corrects, a year only the year; with “sic” they are uncertain. ${kept[0]?.toUpperCase()}${kept.slice(1)}.`,
          ]),
      ...(this.#saidOld.count === 0
        ? []
        : [
            `Dates (${inRows(this.#saidOld)}) say that they are of the old style, or of another calendar, and were put into the Gregorian one; ${kept}.`,
          ]),
      ...[...this.#named].map(
        ([name, rows]) =>
          `Dates (${inRows(rows)}) are of ${name}, as the names of their months or their era say, and were put into the Gregorian one; ${kept}.`,
      ),
      ...(this.#assumed.count === 0
        ? []
        : [
            `Two days with a slash between (${inRows(this.#assumed)}) are as far apart as the old style and ours were, and were read as one day in both, the Gregorian one; ${kept}. If they are spans, write “5–17 May 1889”.`,
          ]),
    ];
  }
}
