import { lowerBound, overlapping } from '../../../../shared/scene/overlaps';
import type { SceneCount, SceneLane } from '../../../../shared/scene/scene';
import type { Tile } from '../../../../shared/scene/tile';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import { isWithoutBeginning } from '../../../../shared/view/timeline-index';

/** The rows of the events that a count of a lane stands for, in the order of time: all it spans but what is drawn by itself. */
export function countedRows(columns: LaneColumns, lane: SceneLane, count: SceneCount, tile: Tile): Uint32Array {
  const drawn = new Set(lane.marks.map(({ row }) => row));
  const rows: number[] = [];
  const take = (position: number): void => {
    const row = columns.row[position] ?? 0;
    if (!drawn.has(row)) rows.push(row);
  };
  if (count.earlier) {
    for (const position of overlapping(columns, tile.start, tile.end)) {
      const begins = columns.start[position] ?? 0;
      if (begins < tile.start || isWithoutBeginning(begins)) take(position);
    }
    return Uint32Array.from(rows);
  }
  const { start } = columns;
  for (let at = lowerBound(start, count.start); at < start.length && (start[at] ?? 0) <= count.end; at++) take(at);
  return Uint32Array.from(rows);
}

/** Whether all that a count stands for would still stand in one when a scene of its own stretch is laid out. */
export function isOneCountIn(lanes: readonly SceneLane[], lane: number, { start, end, count }: SceneCount): boolean {
  const counts = lanes.find((one) => one.lane === lane)?.counts ?? [];
  return counts.some((one) => one.count >= count && one.start <= end && one.end >= start);
}
