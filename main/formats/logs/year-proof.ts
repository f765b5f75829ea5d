import { MONTHS } from '../../../shared/time/calendar';
import { EARLIEST_YEAR } from '../unset-clock';
import type { Direction } from '../years-of-days';
import { YearsOfLines } from './years-of-lines';

/*
 * The year of a log whose lines say month and day alone, where what a line tells of its own moment has one. A date within a text may be of any time, of a
 * certificate that is good for a year, say: only what is said of the moment of writing counts.
 */

/** A line that says no year: when it is stamped, and what it tells. */
export interface StampedLine {
  readonly row: number;
  /** `Jan 15 10:02:02` */
  readonly when: string;
  readonly text: string;
}

/** The year of the first line, and the line that proves it. */
export interface YearProof {
  readonly year: number;
  readonly row: number;
  /** What the line says, without what stands before. */
  readonly said: string;
}

const MOMENT = String.raw`(\d{4})[-/](\d\d)[-/](\d\d)[T ,] ?(\d\d):(\d\d)`;
/** What lines say of the moment at which they were written: the clock that Linux takes over when it starts, and stamps of programs before what they tell. */
const OF_NOW: readonly RegExp[] = [new RegExp(`setting system clock to ${MOMENT}.*`, 'i'), new RegExp(`^[[(<"]?${MOMENT}.*`)];
/** Seconds since 1970 of the audit of Linux: https://github.com/linux-audit/audit-documentation/wiki/SPEC-Audit-Event-Serial. */
const AUDIT = /\baudit\((\d{9,10})\.\d+:\d+\)/;
/** Clocks are at most 14 hours ahead of UTC and 12 behind; a line may come a little late. */
const MOST_APART = 27 * 60;
/** Characters of a text that are looked at, and shown. */
const LOOKED_AT = 300;
const SHOWN = 80;

/** The year of the first line, if lines prove one and none another. @param lines gives them from the first, each time it is asked */
export function yearProof(lines: () => Iterable<StampedLine>, direction: Direction, today: string): YearProof | null {
  const first = firstProof(lines(), direction, today);
  if (first === null) return null;
  const years = new YearsOfLines(first.year, direction, today);
  for (const line of lines()) {
    const year = yearIn(years.withYear(line.when, line.row));
    const told = yearOf(line);
    if (told !== null && told.year !== year) return null;
  }
  return first;
}

function firstProof(lines: Iterable<StampedLine>, direction: Direction, today: string): YearProof | null {
  // Years are counted from any; by how many the first line lies before the one that proves is what matters.
  const base = Number(today.slice(0, 4)) - 100;
  const years = new YearsOfLines(base, direction, today);
  for (const line of lines) {
    const year = yearIn(years.withYear(line.when, line.row));
    const told = yearOf(line);
    if (told !== null) return { year: told.year - (year - base), row: line.row, said: told.said };
  }
  return null;
}

function yearIn(when: string): number {
  return Number(/^\S+ +\S+ (\d{4})/.exec(when)?.[1]);
}

/** The year of a line by the moment that it tells of itself; null where it tells none, or one of another day. */
function yearOf({ when, text }: StampedLine): { readonly year: number; readonly said: string } | null {
  const [said = '', told] = momentIn(text.slice(0, LOOKED_AT)) ?? [];
  const [, name = '', day, hour, minute] = /^(\p{L}{3,}) +(\d{1,2}) +(\d\d):(\d\d)/u.exec(when) ?? [];
  const month = MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
  if (told === undefined || month < 0) return null;
  const around = new Date(told).getUTCFullYear();
  const year = [around, around - 1, around + 1].find(
    (one) => Math.abs(Date.UTC(one, month, Number(day), Number(hour), Number(minute)) - told) <= MOST_APART * 60_000,
  );
  return year === undefined || year < EARLIEST_YEAR ? null : { year, said: said.length > SHOWN ? `${said.slice(0, SHOWN - 1)}…` : said };
}

/** The moment that a text says of itself, in milliseconds as if it were UTC, and the words. */
function momentIn(text: string): readonly [string, number] | null {
  for (const pattern of OF_NOW) {
    const [said, ...parts] = pattern.exec(text) ?? [];
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.map(Number);
    if (said !== undefined) return [said, Date.UTC(year, month - 1, day, hour, minute)];
  }
  const [said, seconds] = AUDIT.exec(text) ?? [];
  return said === undefined ? null : [said, Number(seconds) * 1000];
}
