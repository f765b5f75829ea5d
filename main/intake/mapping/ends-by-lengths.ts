import { type Day, plusDays, weekdayOf } from '../../../shared/time/day';
import { readDay } from '../../../shared/time/day-text';
import { endAfter, type Length, lengthForm, readLength } from '../../../shared/time/length';
import { understandDate } from '../../../shared/time/typed-date';
import { dateCellsOf, looksLikeDates } from './by-cells';
import { headerParts } from './header-parts';
import type { Suggesting } from './suggesting';

/** Rows in which days must lie as far from each other as a length says; one may by chance. */
const LEAST = 2;
/** Minutes of a day of work. */
const WORKDAY = 8 * 60;
/** Working days of a length that is counted one by one. */
const LONGEST = 5000;

/**
 * The end where no header says so, beside a start and lengths: the column whose days lie behind those of the start as the lengths say, in days or, as programs for projects
 * count, in working days. An end reckoned from a length of working days would be too early.
 */
export function findEndByLengths(table: Suggesting): void {
  const { columns, names, sample, isDate, notes } = table;
  const [start = -1] = columns.get('start') ?? columns.get('when') ?? [];
  const [length = -1] = columns.get('duration') ?? [];
  if (start < 0 || length < 0 || columns.has('end') || columns.has('endTime') || columns.has('endYear')) return;
  const form = lengthForm(headerParts(names[length] ?? '').about);
  const taken = new Set([...columns.values()].flat());
  const found = [...names.keys()].find((at) => {
    if (taken.has(at) || !looksLikeDates(dateCellsOf(sample, at), isDate)) return false;
    const rows = sample.flatMap((cells) => {
      const [from, to] = [dayOf(cells[start] ?? ''), dayOf(cells[at] ?? '')];
      const lasts = readLength(cells[length] ?? '', form);
      return from === null || to === null || lasts === null ? [] : [{ from, to, lasts }];
    });
    const proving = rows.filter(({ from, to, lasts }) => from.day < to.day && isEnd(from, to, lasts));
    return rows.every(({ from, to }) => from.day <= to.day) && proving.length >= LEAST && proving.length * 2 >= rows.length;
  });
  if (found === undefined) return;
  if (columns.has('when') && !columns.has('start')) {
    columns.set('start', [start]);
    columns.delete('when');
  }
  columns.set('end', [found]);
  notes.push(`Column ${names[found]} was taken for the end: its days lie behind those of ${names[start]} as ${names[length]} says.`);
}

interface DatedDay {
  readonly day: Day;
  /** EDTF. */
  readonly text: string;
}

/** The day of a cell as it is usually read: of two columns that are written alike it tells how far they are from each other. */
function dayOf(cell: string): DatedDay | null {
  for (const order of ['dmy', 'mdy'] as const) {
    // Which century it is does not matter, but for a day of the week beside it.
    for (const latestYear of [2099, 1999]) {
      const understood = understandDate(cell, { today: '2000-01-01', zone: 'UTC', order, latestYear });
      const text = understood.ok ? understood.value.edtf.slice(0, 10) : '';
      const day = readDay(text);
      if (day !== null) return { day, text };
    }
  }
  return null;
}

function isEnd(from: DatedDay, to: DatedDay, lasts: Length): boolean {
  if (endAfter(from.text, lasts)?.replace('~', '') === to.text) return true;
  const work = lasts.weeks * 5 + lasts.days + lasts.minutes / WORKDAY;
  return lasts.years + lasts.months === 0 && work <= LONGEST && lastWorkday(from.day, Math.ceil(work)) === to.day;
}

/** The last of so many working days, the first of which is a day or follows it. */
function lastWorkday(first: Day, count: number): Day | null {
  let [day, left] = [first, count];
  for (;;) {
    if (weekdayOf(day) % 6 !== 0) left -= 1;
    if (left <= 0) return count < 1 ? null : day;
    day = plusDays(day, 1);
  }
}
