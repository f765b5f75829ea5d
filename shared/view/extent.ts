import { MAX_MS } from '../time/bounds';
import type { LaneColumns } from './lane-columns';
import type { TimelineIndex } from './timeline-index';

export interface Extent {
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<LaneColumns, Extent | null>();

/**
 * First and last instant that anything is known of: open ends do not count, and neither does the far side of an event that
 * is open on one. Null when nothing has a finite date. A lane that has not changed since is not gone through again.
 */
export function finiteExtent(index: Pick<TimelineIndex, 'lanes'>, others: readonly number[] = []): Extent | null {
  const found = reaching(others);
  for (const lane of index.lanes) {
    const before = known.get(lane);
    const extent = before === undefined ? extentOfRows({ lanes: [lane] }, () => true) : before;
    known.set(lane, extent);
    if (extent !== null) for (const value of [extent.start, extent.end]) found.take(value);
  }
  return found.extent();
}

/** The same of some rows alone. */
export function extentOfRows(
  index: Pick<TimelineIndex, 'lanes'>,
  has: (row: number) => boolean,
  others: readonly number[] = [],
): Extent | null {
  const found = reaching(others);
  for (const lane of index.lanes) {
    for (let position = 0; position < lane.row.length; position++) {
      if (!has(lane.row[position] ?? 0)) continue;
      found.take(lane.start[position] ?? MAX_MS);
      found.take(lane.end[position] ?? MAX_MS);
    }
  }
  return found.extent();
}

function reaching(values: readonly number[]) {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  const take = (value: number): void => {
    if (Math.abs(value) >= MAX_MS) return;
    if (value < start) start = value;
    if (value > end) end = value;
  };
  for (const value of values) take(value);
  return { take, extent: (): Extent | null => (start <= end ? { start, end } : null) };
}

/** The extent with some air around it, as far as a Date goes, and never of no width. */
export function padded(extent: Extent, share: number, atLeast: number): Extent {
  const air = Math.max((extent.end - extent.start) * share, atLeast);
  return { start: Math.max(extent.start - air, -MAX_MS), end: Math.min(extent.end + air, MAX_MS) };
}
