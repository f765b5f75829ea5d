import { inRows, Rows } from './rows';

/** A calendar whose years are none of ours, as far as a table shows that it counts by it. */
interface OtherCalendar {
  readonly called: string;
  /** Words of headers that name it, or the script of those who write it. */
  readonly header: RegExp;
  /** Its years of our time, the first and the last. */
  readonly years: readonly [number, number];
}

const CALENDARS: readonly OtherCalendar[] = [
  {
    called: 'the Hijra, as in Iran and in Islamic calendars',
    header: /hijr|jalali|shamsi|qamari|(?:persian|islamic) (?:date|calendar)|umm al|\p{Script=Arabic}/iu,
    years: [1250, 1500],
  },
  { called: 'the Buddha, as in Thailand', header: /buddhist|\bB\.?\s?E\.?\b|\p{Script=Thai}/iu, years: [2400, 2700] },
];
const GREGORIAN = /gregor|ميلادي|میلادی|عیسوی/iu;
const EASTERN = /[\u0660-\u0669\u06f0-\u06f9\u0e00-\u0e7f]/;
const YEAR = /(?<!\p{Nd})\p{Nd}{4}(?!\p{Nd})/u;

/**
 * Whether the dates of a table count from another year than ours: those of 1404 under a Persian header are of 2025 and 2026. Read as they stand they
 * would be wrong by centuries, so nothing of the column is read.
 */
export class CalendarEvidence {
  readonly #candidate: OtherCalendar | undefined;
  readonly #inside = new Rows();
  #outside = 0;
  readonly #isOurs: boolean;

  /** @param headers of the columns of the dates */
  constructor(headers: readonly string[]) {
    this.#isOurs = headers.some((name) => GREGORIAN.test(name));
    this.#candidate = CALENDARS.find(({ header }) => headers.some((name) => header.test(name)));
  }

  see(row: number, text: string): void {
    if (text === '' || this.#isOurs || (this.#candidate === undefined && !EASTERN.test(text))) return;
    const [found] = YEAR.exec(text) ?? [];
    if (found === undefined) return;
    const year = Number([...found].map((digit) => narrow(digit)).join(''));
    const [first, last] = (this.#candidate ?? HIJRA)?.years ?? [0, 0];
    if (year >= first && year <= last) this.#inside.add(row);
    else this.#outside += 1;
  }

  /** Why nothing of the column may be read; null where its years are ours. */
  get contradiction(): { readonly row: number; readonly message: string } | null {
    const calendar = this.#candidate ?? HIJRA;
    const [row] = this.#inside.first;
    if (row === undefined || calendar === undefined || this.#outside > 0) return null;
    const message = `Its years (${inRows(this.#inside)}) count from ${calendar.called}, not from the year 1 of our era: write the dates in the Gregorian calendar. If they are, call the column “Date (Gregorian)”.`;
    return { row, message };
  }
}

const [HIJRA] = CALENDARS;

function narrow(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = [0x0660, 0x06f0, 0x0e50, 0xff10, 0x30].find((one) => code >= one && code <= one + 9) ?? code;
  return String(code - zero);
}
