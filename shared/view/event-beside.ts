import { lowerBound } from '../scene/overlaps';
import type { LaneColumns } from './lane-columns';
import type { TimelineIndex } from './timeline-index';

/** A place in the order of all events: by when they begin, then by row. */
export interface PlaceInTime {
  readonly start: number;
  readonly row: number;
}

/** The event that begins next after a place, or last before it, in whatever lane; null where there is none. */
export function eventBeside(index: TimelineIndex, from: PlaceInTime, step: -1 | 1): PlaceInTime | null {
  let best: PlaceInTime | null = null;
  for (const columns of index.lanes) {
    const first = lowerBound(columns.start, from.start);
    const place = besideAt(columns, first, from, step) ?? besideAt(columns, beyondMoment(columns, first, from.start, step), from, step);
    if (place !== null && (best === null || comesBefore(place, best) === step > 0)) best = place;
  }
  return best;
}

/** The first or the last of all in the order of time; null where there is none. */
export function outermostEvent(index: TimelineIndex, step: -1 | 1): PlaceInTime | null {
  return step > 0
    ? eventBeside(index, { start: Number.NEGATIVE_INFINITY, row: -1 }, 1)
    : eventBeside(index, { start: Number.POSITIVE_INFINITY, row: Number.POSITIVE_INFINITY }, -1);
}

/** How many events come before a place in the order of time. */
export function eventsBefore(index: TimelineIndex, place: PlaceInTime): number {
  let before = 0;
  for (const { start, row } of index.lanes) {
    const first = lowerBound(start, place.start);
    before += first;
    for (let at = first; start[at] === place.start; at++) if ((row[at] ?? 0) < place.row) before += 1;
  }
  return before;
}

/** Where the events of the next moment, or the one before, begin in a lane. */
function beyondMoment({ start }: LaneColumns, first: number, moment: number, step: -1 | 1): number {
  if (step < 0) return first === 0 ? -1 : lowerBound(start, start[first - 1] ?? 0);
  let at = first;
  while (start[at] === moment) at += 1;
  return at;
}

/** The nearest to a place of the events that begin at the same moment as the one at a position: they stand in no order of their rows. */
function besideAt({ start, row }: LaneColumns, position: number, from: PlaceInTime, step: -1 | 1): PlaceInTime | null {
  const moment = start[position];
  let best: PlaceInTime | null = null;
  if (moment === undefined) return null;
  for (let at = position; start[at] === moment; at++) {
    const place = { start: moment, row: row[at] ?? 0 };
    const isBeyond = step > 0 ? comesBefore(from, place) : comesBefore(place, from);
    if (isBeyond && (best === null || comesBefore(place, best) === step > 0)) best = place;
  }
  return best;
}

function comesBefore(one: PlaceInTime, other: PlaceInTime): boolean {
  return one.start < other.start || (one.start === other.start && one.row < other.row);
}
