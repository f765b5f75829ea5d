import { lowerBound, overlapping } from '../../../../shared/scene/overlaps';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import type { TimeWindow } from '../../../state/view-state';

/** Rows of all events that overlap a window, lane by lane. */
export function rowsIn(lanes: Iterable<LaneColumns>, { start, end }: TimeWindow): number[] {
  const rows: number[] = [];
  for (const columns of lanes) for (const position of overlapping(columns, start, end)) rows.push(columns.row[position] ?? 0);
  return rows;
}

/** Rows of the events of a lane from one to another, in whichever order, in the order of time; both are among them. */
export function stretchOf(columns: LaneColumns, one: number, other: number): number[] {
  const [from, to] = [columns.row.indexOf(one), columns.row.indexOf(other)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return [];
  return Array.from(columns.row.subarray(from, to + 1));
}

/** Those of some rows of a lane whose events begin in a window. */
export function beginningIn(columns: LaneColumns, rows: Iterable<number>, { start, end }: TimeWindow): number[] {
  const [first, last] = [lowerBound(columns.start, start), lowerBound(columns.start, end)];
  const within = new Set(columns.row.subarray(first, last));
  return [...rows].filter((row) => within.has(row));
}
