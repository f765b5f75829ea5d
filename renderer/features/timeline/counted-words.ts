import { lowerBound, upperBound } from '../../../shared/scene/overlaps';
import { calendarOf, type Day, dayAt, dayFrom, midnight, plusDays } from '../../../shared/time/day';
import type { Extent } from '../../../shared/view/extent';
import type { LaneColumns } from '../../../shared/view/lane-columns';
import { coarser, dateWords, stretchWords, type Unit, unitOfWindow } from './overview/window-words';

/**
 * When the events of a count begin, never more exactly than is known. The index has their limits and not their texts: what begins with a
 * year or a month, and lasts as long, may be known to no more than that, and is said so.
 *
 * @param count when the first and the last of them begin
 * @param columns of its lane
 */
export function countedWords(count: Extent, columns: LaneColumns): string {
  const [first, last] = [beginningOf(longestAt(columns, count.start)), beginningOf(longestAt(columns, count.end))];
  const until = last.last > first.last ? last : first;
  const unit = unitOfWindow(count);
  return stretchWords(dateWords(first.start, coarser(first.unit, unit)), dateWords(until.last, coarser(until.unit, unit)));
}

/** Of the events that begin at an instant, the one that ends last: they are in the order of their starts, and there in that of their ends. */
function longestAt({ start, end }: LaneColumns, instant: number): Extent {
  const at = Math.max(upperBound(start, instant) - 1, lowerBound(start, instant));
  return { start: instant, end: end[at] ?? instant };
}

interface Beginning {
  /** The first and the last instant at which an event may begin. */
  readonly start: number;
  readonly last: number;
  /** What both are said in. */
  readonly unit: Unit;
}

/** Longer than this, in years, months or days of a month, is no vague date but one that goes on. */
const VAGUEST = { year: 1000, month: 12, day: 31 } as const;
const COARSEST_FIRST = ['year', 'month', 'day'] as const;

function beginningOf({ start, end }: Extent): Beginning {
  for (const unit of COARSEST_FIRST) {
    if (!beginsAt(start, unit) || end < later(start, unit, 1)) continue;
    const isVague = beginsAt(end, unit) && end <= later(start, unit, VAGUEST[unit]);
    return { start, last: (isVague ? end : later(start, unit, 1)) - 1, unit };
  }
  return { start, last: start, unit: 'day' };
}

/** Whether a day, month or year begins at an instant. */
function beginsAt(instant: number, unit: Unit): boolean {
  const day = dayAt(instant);
  const calendar = calendarOf(day);
  return midnight(day) === instant && (unit === 'day' || (calendar.day === 1 && (unit === 'month' || calendar.month === 1)));
}

/** So many days, months or years after an instant at which one begins. */
function later(instant: number, unit: Unit, count: number): number {
  return midnight(dayLater(dayAt(instant), unit, count));
}

function dayLater(from: Day, unit: Unit, count: number): Day {
  const { year, month, day } = calendarOf(from);
  switch (unit) {
    case 'day':
      return plusDays(from, count);
    case 'month':
      return dayFrom(year, month + count, day);
    case 'year':
      return dayFrom(year + count, month, day);
  }
}
