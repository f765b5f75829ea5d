import type { DateOrder } from '../../shared/time/typed/reading';
import { inRows, Rows, type Rows as RowsSeen } from '../intake/evidence/rows';
import { isClockAlone } from '../intake/mapping/by-cells';
import type { Mapping } from '../intake/mapping/column-use';
import { isMonthName } from './chronology/dated-text';
import { edtfOf } from './chronology/edtf-of';
import { withoutWeekday } from './chronology/with-year';
import type { CsvRecord } from './csv-text';
import { dayInYear } from './yearless-cell';

/** A date in digits that says its year last, and what stands before that: `22.09.25 20:00`. */
const IN_DIGITS = /^(\d{1,2}([./-])\s?\d{1,2}\2\s?)(\d{4}|\d\d)(?!\d)/;
/** A day of a month in digits, of no year: `22.09.`, `7/19`, with a time behind it or without. A point within alone may part hours and minutes. */
const DAY_IN_DIGITS = /^(?:(\d{1,2})(\.)\s?(\d{1,2})\.|(\d{1,2})([/-])(\d{1,2}))(?=$|\s)/;
/** Of months and days after ISO 8601. */
const ISO = /^(\d{4})-\d\d-\d\d(?!\d)/;
const DAY_OF_ISO = /^\d\d-\d\d(?=$|[\sT])/;
/** “July 19” is a day beside one with its year; `Jul-19` is how programs write a month of a year. */
const MONTH_AND_DAY = /^\p{L}{3,}\.?\s\d{1,2}(?:st|nd|rd|th)?(?=$|,?\s\D|,?\s\d{1,2}:)/u;
const MAX = 60;
/** A time of day, which may say its zone. */
const CLOCK_FIRST = /^T?\d{1,2}[:h]\d\d/i;

/**
 * Spans of which one day says its year and the other none: “12 July 2019” and “19 July”, `22.09.25 20:00` and `22.09. 22:00`. The other is of that year, and where
 * it would lie on the wrong side, of the next or the one before.
 */
export class YearsOfSpans {
  readonly #seen: RowsSeen = new Rows();

  private constructor(
    private readonly start: number,
    private readonly end: number,
    private readonly names: readonly string[],
    private readonly order: DateOrder,
  ) {}

  /** Null for a table without columns of both. @param order of days in digits that can be read in two ways */
  static of({ columns }: Mapping, names: readonly string[], order: DateOrder): YearsOfSpans | null {
    const [start] = columns.get('start') ?? columns.get('when') ?? [];
    const [end] = columns.get('end') ?? columns.get('endTime') ?? [];
    if (start === undefined || end === undefined || columns.has('year') || columns.has('endYear')) return null;
    return new YearsOfSpans(start, end, names, order);
  }

  *complete(records: Iterable<CsvRecord>): Generator<CsvRecord> {
    for (const record of records) yield this.#completed(record);
  }

  get notes(): string[] {
    if (this.#seen.count === 0) return [];
    const [start, end] = [this.names[this.start] ?? 'Start', this.names[this.end] ?? 'End'];
    const years = 'of a span that say no year have that of its other end, or the next to it where they would lie on the wrong side';
    return [`Columns ${start} and ${end}: days ${years} (${inRows(this.#seen)}).`];
  }

  #completed(record: CsvRecord): CsvRecord {
    const [from, to] = [this.start, this.end].map((at) => (record.cells[at] ?? '').trim());
    if (!from || !to || from.length > MAX || to.length > MAX || [from, to].some((text) => isClockAlone(text) || CLOCK_FIRST.test(text)))
      return record;
    const end = besideDay(to, from, 1, this.order);
    const start = end === null ? besideDay(from, to, -1, this.order) : null;
    if (start === null && end === null) return record;
    this.#seen.add(record.row);
    return {
      row: record.row,
      cells: record.cells.map((cell, at) => (at === this.start ? (start ?? cell) : at === this.end ? (end ?? cell) : cell)),
    };
  }
}

/** A day without a year in that of another, or in the next to it; null where it is none, or the other says no year. @param towards where it may lie */
function besideDay(written: string, other: string, towards: 1 | -1, order: DateOrder): string | null {
  const [day, whole] = [withoutDayOfWeek(written), withoutDayOfWeek(other)];
  const orders = [...new Set<DateOrder>([order, 'dmy', 'mdy'])];
  for (const one of [0, towards] as const) {
    const found = orders
      .flatMap((inOrder) => inYearBeside(day, whole, one, inOrder) ?? [])
      .find((next) => goesOn(next, whole, towards, orders));
    if (found !== undefined) return found;
  }
  return null;
}

/** “Mo. 22.09.” without the day of the week, which belongs to some years alone; “July 19” is one of a month. */
function withoutDayOfWeek(text: string): string {
  const [word = ''] = /^\p{L}+/u.exec(text) ?? [];
  return isMonthName(word) ? text : withoutWeekday(text);
}

function inYearBeside(day: string, whole: string, more: number, order: DateOrder): string | null {
  const [, isoYear] = ISO.exec(whole) ?? [];
  if (isoYear !== undefined && DAY_OF_ISO.test(day)) return `${Number(isoYear) + more}-${day}`;
  const [, , part, year = ''] = IN_DIGITS.exec(whole) ?? [];
  const [said, dayFirst, point, monthFirst, first, stroke, last] = DAY_IN_DIGITS.exec(day) ?? [];
  if (said !== undefined && part === (point ?? stroke)) {
    const later = String((Number(year) + more) % 10 ** year.length).padStart(year.length, '0');
    return `${dayFirst ?? first}${part}${monthFirst ?? last}${part}${later}${day.slice(said.length)}`;
  }
  const known = /^(\d{4})-\d\d-\d\d(?:T|$)/.exec(edtfOf(whole, order) ?? '')?.[1];
  if (known === undefined || said !== undefined || !/\p{L}/u.test(day)) return null;
  const inYear = Number(known) + more;
  if (MONTH_AND_DAY.test(day)) return completedIn(day, inYear, order);
  const next = edtfOf(day, order) === null ? dayInYear(day, inYear, order) : day;
  return next === day ? null : next;
}

/** “July 19” of a year, though it may be a month of 2019 as well. */
function completedIn(day: string, year: number, order: DateOrder): string | null {
  const [said = ''] = MONTH_AND_DAY.exec(day) ?? [];
  const next = `${said}, ${String(year).padStart(4, '0')}${day.slice(said.length)}`;
  return edtfOf(next, order) === null ? null : next;
}

/** Whether two days follow each other in one of the orders in which their digits can be read. */
function goesOn(day: string, other: string, towards: 1 | -1, orders: readonly DateOrder[]): boolean {
  return orders.some((order) => {
    const [own, beside] = [day, other].map((text) => edtfOf(inFull(text), order));
    return own && beside && (towards > 0 ? own.slice(0, 10) >= beside.slice(0, 10) : own.slice(0, 10) <= beside.slice(0, 10));
  });
}

/** A date in digits whose year has two, in some century, as it is compared with another of the same. */
function inFull(text: string): string {
  const [, before, , year = ''] = IN_DIGITS.exec(text) ?? [];
  return year.length === 2 ? `${before}${year < '50' ? 20 : 19}${text.slice((before ?? '').length)}` : text;
}
