import type { IndexRow } from '../contract/packed-index';
import { endsAfter, type Spans, type Stretches, spansAfter, spansOf } from './lane-spans';

/** One lane's events as parallel columns, ordered by start. `endsSorted` is a sorted copy, for counting. */
export interface LaneColumns extends Stretches, Spans {
  readonly lane: number;
  readonly row: Uint32Array;
  readonly flags: Uint8Array;
  readonly endsSorted: Float64Array;
}

/** Columns to be filled. */
export type OpenColumns = Pick<LaneColumns, 'row' | 'start' | 'end' | 'flags'>;

export function emptyColumns(size: number): OpenColumns {
  return { row: new Uint32Array(size), start: new Float64Array(size), end: new Float64Array(size), flags: new Uint8Array(size) };
}

export function finished(lane: number, columns: OpenColumns): LaneColumns {
  return { lane, ...columns, endsSorted: columns.end.slice().sort(), ...spansOf(columns) };
}

/** The columns of some positions. */
export function columnsAt(columns: OpenColumns, positions: ArrayLike<number>): OpenColumns {
  const made = emptyColumns(positions.length);
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at] ?? 0;
    made.row[at] = columns.row[position] ?? 0;
    made.start[at] = columns.start[position] ?? 0;
    made.end[at] = columns.end[position] ?? 0;
    made.flags[at] = columns.flags[position] ?? 0;
  }
  return made;
}

/** A lane whose columns are made when they are first asked for. */
export interface ComingLane {
  /** How many events are in it. */
  readonly size: number;
  columns(): LaneColumns;
}

export function thereAlready(columns: LaneColumns): ComingLane {
  return { size: columns.row.length, columns: () => columns };
}

/**
 * A lane after some of its events went and others came; null when none is left. An edit of one event in a lane of hundreds of thousands is not to be waited
 * for: the columns, ten megabytes of memory that is new to the process, are made once they are drawn.
 */
export function merged(
  lane: number,
  old: LaneColumns | undefined,
  gone: ReadonlySet<number>,
  arriving: readonly IndexRow[],
): ComingLane | null {
  const kept = old ?? finished(lane, emptyColumns(0));
  const leaving = positionsOf(kept.row, gone);
  const size = kept.row.length - leaving.length + arriving.length;
  if (size === 0) return null;
  // What they are made of is let go with that.
  let made: LaneColumns | (() => LaneColumns) = () => changed(kept, leaving, [...arriving].sort(inTime));
  return {
    size,
    columns: () => {
      if (typeof made === 'function') made = made();
      return made;
    },
  };
}

/** @param leaving positions, ascending; `coming` in the order of time */
function changed(kept: LaneColumns, leaving: readonly number[], coming: readonly IndexRow[]): LaneColumns {
  const columns = emptyColumns(kept.row.length - leaving.length + coming.length);
  let at = 0;
  /** Position of the next to be taken over. */
  let from = 0;
  const came: number[] = [];
  const long: number[] = [];
  let nextLong = 0;
  const takeOver = (to: number): void => {
    for (; nextLong < kept.long.length && (kept.long[nextLong] ?? 0) < to; nextLong++) {
      const position = kept.long[nextLong] ?? 0;
      if (position >= from) long.push(position - from + at);
    }
    for (const name of COLUMNS) columns[name].set(kept[name].subarray(from, to), at);
    at += to - from;
    from = to;
  };
  let left = 0;
  for (const next of [...coming, null]) {
    const before = next === null ? kept.row.length : placeOf(kept, next);
    for (; left < leaving.length && (leaving[left] ?? 0) < before; left++) {
      takeOver(leaving[left] ?? 0);
      from += 1;
    }
    takeOver(before);
    if (next === null) break;
    for (const name of COLUMNS) columns[name][at] = next[name];
    came.push(at);
    at += 1;
  }
  const ends = leaving.map((position) => kept.end[position] ?? 0);
  const endsSorted = endsAfter(
    kept.endsSorted,
    ends,
    coming.map(({ end }) => end),
  );
  return { lane: kept.lane, ...columns, endsSorted, ...spansAfter(kept, columns, { leaving, came, long }) };
}

const COLUMNS = ['row', 'start', 'end', 'flags'] as const;

function inTime(one: IndexRow, other: IndexRow): number {
  return one.start - other.start || one.end - other.end || one.flags - other.flags || one.row - other.row;
}

/** Where a row goes among columns in order of time: before the first that is later. */
function placeOf({ row, start, end, flags }: OpenColumns, next: IndexRow): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = { row: row[middle] ?? 0, start: start[middle] ?? 0, end: end[middle] ?? 0, flags: flags[middle] ?? 0, lane: next.lane };
    if (inTime(there, next) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Ascending. Looking for a few one by one is quicker than asking of each row whether it is among them. */
function positionsOf(rows: Uint32Array, wanted: ReadonlySet<number>): number[] {
  if (wanted.size <= 8)
    return [...wanted]
      .map((row) => rows.indexOf(row))
      .filter((position) => position !== -1)
      .sort((one, other) => one - other);
  const found: number[] = [];
  for (let position = 0; position < rows.length; position++) if (wanted.has(rows[position] ?? 0)) found.push(position);
  return found;
}
