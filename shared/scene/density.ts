import { MOST_BY_THEMSELVES } from '../view/crowds';
import type { LaneColumns } from '../view/lane-columns';
import { FIRST_KNOWN_START, isPinned, isUndatedRow } from '../view/timeline-index';
import { cellOf } from './counts';
import { closeUpTo } from './gaps';
import { countOverlaps, lowerBound } from './overlaps';
import { beginningIn, seek } from './profile';
import type { Profile, SceneCount } from './scene';
import type { Tile } from './tile';
import { LEAST_APART } from './wish';

/** So few rows are quicker found one by one than by looking at each row of a lane. */
const FEW = 8;

export interface Density {
  /** Positions of events that are drawn by themselves: at least two pixels from any other, or never counted. */
  readonly alone: readonly number[];
  readonly counts: readonly SceneCount[];
  readonly profile: Profile;
}

/**
 * What is drawn of a lane that holds more than can be drawn one by one. Never walks its events: a pixel or two of time at a step, or many events that are known to be close.
 *
 * @param first rows that are always drawn by themselves
 */
export function densityOf(columns: LaneColumns, tile: Tile, first: ReadonlySet<number>): Density {
  return { ...countedIn(columns, tile, first, LEAST_APART * tile.perPixel), profile: profileOf(columns, tile) };
}

/**
 * What is drawn of a lane that is one row of density: all of its events are counted but those that never are, by stretches of time.
 *
 * @param first rows that are always drawn by themselves
 */
export function countedThroughout(columns: LaneColumns, tile: Tile, first: ReadonlySet<number>): Omit<Density, 'profile'> {
  return countedIn(columns, tile, first, Number.POSITIVE_INFINITY);
}

/** @param least nearer than this to another, milliseconds, an event is counted; infinite: however far apart they are */
function countedIn(
  columns: LaneColumns,
  { start, end, perPixel }: Tile,
  first: ReadonlySet<number>,
  least: number,
): Omit<Density, 'profile'> {
  const by = [...byThemselves(columns), ...positionsOf(columns, first)];
  const alone = new Set(by.filter((position) => (columns.start[position] ?? 0) < end && (columns.end[position] ?? 0) > start));
  const starts = columns.start;
  const begin = Math.max(start, FIRST_KNOWN_START);
  const [from, to] = [lowerBound(starts, begin), lowerBound(starts, end)];
  const cell = cellOf(perPixel);
  const taken = [...alone].sort((one, other) => one - other);
  const counts: SceneCount[] = [];
  const earlier = countOverlaps(columns, start, end) - (to - from) - taken.filter((position) => position < from).length;
  if (earlier > 0) counts.push({ start: begin, end: begin, count: earlier, earlier: true });
  let [at, next] = [from, taken.findIndex((position) => position >= from)];
  while (at < to) {
    const last = endOfRun(columns, at, to, least, cell);
    const first = next;
    while (next >= 0 && next < taken.length && (taken[next] ?? to) < last) next += 1;
    const count = last - at - (next - first);
    const [begins, ends] = [starts[at] ?? 0, starts[last - 1] ?? 0];
    const apart =
      Number.isFinite(least) &&
      begins - (starts[at - 1] ?? Number.NEGATIVE_INFINITY) >= least &&
      (starts[last] ?? Number.POSITIVE_INFINITY) - ends >= least;
    if (last - at === 1 && apart) alone.add(at);
    else if (count > 0) counts.push({ start: begins, end: ends, count });
    at = last;
  }
  return { alone: [...alone].sort((one, other) => one - other), counts };
}

/** Pixels of a column of a profile. */
export const COLUMN = 4;

function profileOf(columns: LaneColumns, { start, end, perPixel }: Tile): Profile {
  const step = COLUMN * perPixel;
  const first = Math.floor(start / step);
  return beginningIn(columns, { start: first * step, step, columns: Math.max(0, Math.ceil(end / step) - first) });
}

/** The first position beyond a run of events less than two pixels from each other, or beyond the cell of the grid that it begins in. */
function endOfRun(columns: LaneColumns, from: number, to: number, least: number, cell: number): number {
  const starts = columns.start;
  const border = (Math.floor((starts[from] ?? 0) / cell) + 1) * cell;
  const limit = Math.min(to, Math.max(from + 1, seek(starts, from, border)));
  if (!Number.isFinite(least)) return limit;
  let at = closeUpTo(columns, from, least);
  while (at < limit) {
    // All that begin within two pixels belong to the run: the last of them is where to look on from.
    const beyond = Math.min(limit, seek(starts, at, (starts[at] ?? 0) + least));
    if (beyond <= at + 1) return at + 1;
    at = closeUpTo(columns, beyond - 1, least);
  }
  return limit;
}

const known = new WeakMap<LaneColumns, readonly number[]>();

function byThemselves(columns: LaneColumns): readonly number[] {
  const before = known.get(columns);
  if (before !== undefined) return before;
  const found: number[] = [];
  for (let position = 0; position < columns.flags.length && found.length < MOST_BY_THEMSELVES; position++) {
    const flags = columns.flags[position] ?? 0;
    if (isPinned(flags) || isUndatedRow(flags)) found.push(position);
  }
  known.set(columns, found);
  return found;
}

const lately = new WeakMap<LaneColumns, { readonly rows: ReadonlySet<number>; readonly positions: readonly number[] }>();

/** Where rows stand in a lane; kept for the same set, since many take a walk through the whole lane. */
function positionsOf(columns: LaneColumns, rows: ReadonlySet<number>): readonly number[] {
  const before = lately.get(columns);
  if (before?.rows === rows) return before.positions;
  const positions = rows.size <= FEW ? soughtOneByOne(columns, rows) : soughtInOneGo(columns, rows);
  lately.set(columns, { rows, positions });
  return positions;
}

function soughtOneByOne(columns: LaneColumns, rows: ReadonlySet<number>): number[] {
  return [...rows].map((row) => columns.row.indexOf(row)).filter((position) => position >= 0);
}

function soughtInOneGo(columns: LaneColumns, rows: ReadonlySet<number>): number[] {
  const found: number[] = [];
  for (let position = 0; position < columns.row.length; position++) if (rows.has(columns.row[position] ?? -1)) found.push(position);
  return found;
}
