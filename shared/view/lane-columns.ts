import type { IndexRow } from '../contract/packed-index';

/** One lane's events as parallel columns, ordered by start. `endsSorted` is a sorted copy, for counting. */
export interface LaneColumns {
  readonly lane: number;
  readonly row: Uint32Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly flags: Uint8Array;
  readonly endsSorted: Float64Array;
  /** Longest distance between two finite ends, for scanning back; long ones are kept apart in `long`. */
  readonly maxSpan: number;
  /** Positions of the events longer than `maxSpan` (open ends, eras): always looked at. */
  readonly long: Uint32Array;
}

/** Columns to be filled. */
export type OpenColumns = Pick<LaneColumns, 'row' | 'start' | 'end' | 'flags'>;

/** How many of a lane's longest events are set aside, so that one era does not make every query scan everything. */
const LONG_EVENTS = 64;

export function emptyColumns(size: number): OpenColumns {
  return { row: new Uint32Array(size), start: new Float64Array(size), end: new Float64Array(size), flags: new Uint8Array(size) };
}

/** @param endsSorted where they are known already */
export function finished(
  lane: number,
  columns: OpenColumns,
  endsSorted: Float64Array = Float64Array.from(columns.end).sort(),
): LaneColumns {
  const { row, start, end, flags } = columns;
  const maxSpan = longestBut(LONG_EVENTS, columns);
  const long: number[] = [];
  for (let position = 0; position < row.length; position++) {
    if ((end[position] ?? 0) - (start[position] ?? 0) > maxSpan) long.push(position);
  }
  return { lane, row, start, end, flags, endsSorted, maxSpan, long: Uint32Array.from(long) };
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

/**
 * A lane after some of its events went and others came; null when none is left. Goes through it once: an edit of one event in a lane of hundreds of
 * thousands is not to be waited for.
 */
export function merged(
  lane: number,
  old: LaneColumns | undefined,
  gone: ReadonlySet<number>,
  arriving: readonly IndexRow[],
): LaneColumns | null {
  const coming = [...arriving].sort(inTime);
  const kept = old ?? { ...emptyColumns(0), endsSorted: new Float64Array(0) };
  const leaving = positionsOf(kept.row, gone);
  const columns = emptyColumns(kept.row.length - leaving.length + coming.length);
  if (columns.row.length === 0) return null;
  let at = 0;
  /** Position of the next to be taken over. */
  let from = 0;
  const takeOver = (to: number): void => {
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
    at += 1;
  }
  const ends = leaving.map((position) => kept.end[position] ?? 0);
  return finished(
    lane,
    columns,
    mergedEnds(
      kept.endsSorted,
      ends,
      coming.map(({ end }) => end),
    ),
  );
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

/** Sorted ends without some and with others; those that leave are among them. */
function mergedEnds(ends: Float64Array, leaving: readonly number[], coming: readonly number[]): Float64Array {
  const without = Float64Array.from(leaving).sort();
  const more = Float64Array.from(coming).sort();
  const result = new Float64Array(ends.length - without.length + more.length);
  let at = 0;
  let gone = 0;
  let come = 0;
  for (const end of ends) {
    if (gone < without.length && without[gone] === end) {
      gone++;
      continue;
    }
    for (; come < more.length && (more[come] ?? 0) < end; come++) result[at++] = more[come] ?? 0;
    result[at++] = end;
  }
  for (; come < more.length; come++) result[at++] = more[come] ?? 0;
  return result;
}

/** The longest span of all but the `count` longest; 0 where there are no more. */
function longestBut(count: number, { start, end }: OpenColumns): number {
  if (start.length === 0) return 0;
  /** The longest so far, ascending. */
  const longest: number[] = [];
  for (let position = 0; position < start.length; position++) {
    const span = (end[position] ?? 0) - (start[position] ?? 0);
    if (longest.length > count && span <= (longest[0] ?? 0)) continue;
    let place = longest.length;
    while (place > 0 && (longest[place - 1] ?? 0) > span) place--;
    longest.splice(place, 0, span);
    if (longest.length > count + 1) longest.shift();
  }
  return longest[0] ?? 0;
}
