import type { TimelineIndex } from '../view/timeline-index';

/** Where an event lies that is known by its row. */
export interface RowPlace {
  /** Key of its lane. */
  readonly lane: number;
  /** Wall-clock milliseconds. */
  readonly start: number;
  readonly end: number;
}

/** Events by their rows, for those that are spoken of from elsewhere. */
export interface RowPlaces {
  /** Null of one that is not in the index, or in no column of it. */
  of(row: number): RowPlace | null;
  /** Whether one lies in a stretch of time, at least in part. */
  touches(row: number, start: number, end: number): boolean;
}

const known = new WeakMap<TimelineIndex, RowPlaces>();

/** Made once for an index. A few events are looked for in their lanes; only who asks of many has a pass made over all of it. */
export function rowPlaces(index: TimelineIndex): RowPlaces {
  const found = known.get(index);
  if (found !== undefined) return found;
  let touches: RowPlaces['touches'] | null = null;
  const made: RowPlaces = {
    of: (row) => placeOf(index, row),
    touches: (row, start, end) => {
      touches ??= touchesIn(index);
      return touches(row, start, end);
    },
  };
  known.set(index, made);
  return made;
}

function placeOf(index: TimelineIndex, row: number): RowPlace | null {
  const lane = index.laneOf(row);
  const columns = lane === undefined ? undefined : index.lane(lane);
  const position = columns?.row.indexOf(row) ?? -1;
  if (columns === undefined || position < 0) return null;
  return { lane: columns.lane, start: columns.start[position] ?? 0, end: columns.end[position] ?? 0 };
}

function touchesIn(index: TimelineIndex): RowPlaces['touches'] {
  const lanes = [...index.lanes];
  const last = lanes.reduce((most, { row }) => row.reduce((highest, one) => Math.max(highest, one), most), 0);
  // Of each row: which lane, from 1 on, and where in its columns. Typed arrays, since a map of a million rows takes a second.
  const laneAt = new Uint16Array(last + 1);
  const positionAt = new Uint32Array(last + 1);
  for (const [at, { row }] of lanes.entries()) {
    for (let position = 0; position < row.length; position++) {
      const one = row[position] ?? 0;
      laneAt[one] = at + 1;
      positionAt[one] = position;
    }
  }
  return (row, start, end) => {
    const columns = lanes[(laneAt[row] ?? 0) - 1];
    if (columns === undefined) return false;
    const position = positionAt[row] ?? 0;
    return (columns.start[position] ?? 0) < end && (columns.end[position] ?? 0) > start;
  };
}
