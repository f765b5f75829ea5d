/* What is worked out of a lane's starts and ends, for the whole lane and, after an edit, from what it was: an edit is not to wait for a lane of hundreds of thousands. */

/** Where the events of a lane begin and end, by position. */
export interface Stretches {
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export interface Spans {
  /** Longest distance between two finite ends, for scanning back; long ones are kept apart in `long`. */
  readonly maxSpan: number;
  /** Positions of the events longer than `maxSpan` (open ends, eras): always looked at. */
  readonly long: Uint32Array;
}

/** How many of a lane's longest events are set aside, so that one era does not make every query scan everything. */
const LONG_EVENTS = 64;

export function spansOf(columns: Stretches): Spans {
  const { start, end } = columns;
  const maxSpan = longestBut(LONG_EVENTS, columns);
  const long: number[] = [];
  for (let position = 0; position < start.length; position++)
    if ((end[position] ?? 0) - (start[position] ?? 0) > maxSpan) long.push(position);
  return { maxSpan, long: Uint32Array.from(long) };
}

/** What an edit did to the columns of a lane. */
export interface Moved {
  /** Positions of what left, among the columns before. */
  readonly leaving: readonly number[];
  /** Positions of what came, among the columns after. */
  readonly came: readonly number[];
  /** Where the long ones before that stayed are now. */
  readonly long: readonly number[];
}

/** The same after an edit as spansOf would find. */
export function spansAfter(before: Stretches & Spans, after: Stretches, { leaving, came, long }: Moved): Spans {
  const { maxSpan } = before;
  // Only of more than are set aside it is the longest of the others, and stays so unless one of the longest left.
  if (before.start.length <= LONG_EVENTS || leaving.some((position) => spanAt(before, position) >= maxSpan)) return spansOf(after);
  const all = [...long, ...came.filter((position) => spanAt(after, position) > maxSpan)].sort((one, other) => one - other);
  if (all.length <= LONG_EVENTS) return { maxSpan, long: Uint32Array.from(all) };
  const most =
    Float64Array.from(all, (position) => spanAt(after, position))
      .sort()
      .at(-1 - LONG_EVENTS) ?? 0;
  return { maxSpan: most, long: Uint32Array.from(all.filter((position) => spanAt(after, position) > most)) };
}

function spanAt({ start, end }: Stretches, position: number): number {
  return (end[position] ?? 0) - (start[position] ?? 0);
}

/** The longest span of all but the `count` longest; 0 where there are no more. */
function longestBut(count: number, { start, end }: Stretches): number {
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

/** Sorted ends without some and with others; those that leave are among them. What lies between goes over in one piece. */
export function endsAfter(ends: Float64Array, leaving: readonly number[], coming: readonly number[]): Float64Array {
  const steps = [...leaving.map((end) => ({ end, comes: false })), ...coming.map((end) => ({ end, comes: true }))].sort(
    (one, other) => one.end - other.end,
  );
  const result = new Float64Array(ends.length - leaving.length + coming.length);
  let from = 0;
  let at = 0;
  for (const { end, comes } of steps) {
    const to = firstFrom(ends, from, end);
    result.set(ends.subarray(from, to), at);
    at += to - from;
    from = comes ? to : to + 1;
    if (comes) result[at++] = end;
  }
  result.set(ends.subarray(from), at);
  return result;
}

/** The first position from one on that holds no less. */
function firstFrom(sorted: Float64Array, from: number, value: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
