import { STATUSES } from '../event';
import type { LaneColumns } from './lane-columns';
import { columnsAt, finished } from './lane-columns';
import type { TimelineIndex } from './timeline-index';

/** What events say in a field: pairs of a row and a value, ascending by rows. */
export interface RowValues {
  readonly rows: Uint32Array;
  readonly values: Uint32Array;
  /** What a value is called. */
  readonly names: readonly string[];
}

export interface Group {
  /** Stands for it in the grouped index; never that of a lane. */
  readonly key: number;
  /** `others`: all whose values are too rare to have a group of their own; `none`: of those that say nothing. */
  readonly kind: 'value' | 'others' | 'none';
  /** Of a value. */
  readonly name: string;
  /** How many values it stands for. */
  readonly values: number;
}

export interface Grouped {
  /** From top to bottom: the fullest first, those that say nothing last. Only groups that hold something. */
  readonly groups: readonly Group[];
  /** An event stands in each of its groups. */
  readonly index: TimelineIndex;
  /** The group in which an event is itself; in its others are copies of it. */
  readonly firstOf: (row: number) => number;
}

/** Keys of lanes are 16 bits. */
const FIRST_KEY = 70_000;
/** Of the group that holds the reviews: they say nothing of what events are grouped by. */
export const REVIEWS_KEY = FIRST_KEY - 1;
/** More rows than these nobody finds anything in. */
export const MOST_GROUPS = 40;

export function isGroupKey(key: number): boolean {
  return key >= REVIEWS_KEY;
}

/** The events of an index by what they say instead of by lanes. */
export function groupedIndex(index: TimelineIndex, values: RowValues): Grouped {
  const all = inOneOrder(index);
  const valuesOf = byRow(values);
  const held = new Map<number, number>();
  for (const row of all.row) for (const value of valuesOf(row)) held.set(value, (held.get(value) ?? 0) + 1);
  const byCount = [...held].sort(([one, ones], [other, others]) => others - ones || named(values, one).localeCompare(named(values, other)));
  return grouped(
    index,
    all,
    valuesOf,
    byCount.map(([value]) => value),
    values.names,
  );
}

/** The same by status, in the order of statuses. */
export function groupedByStatus(index: TimelineIndex): Grouped {
  const all = inOneOrder(index);
  const status = new Map<number, readonly number[]>();
  for (const [at, row] of all.row.entries()) status.set(row, [(all.flags[at] ?? 0) & 7]);
  const present = new Set([...status.values()].flat());
  const order = STATUSES.map((_, at) => at).filter((at) => present.has(at));
  return grouped(index, all, (row) => status.get(row) ?? [], order, STATUSES);
}

function named({ names }: RowValues, value: number): string {
  return names[value] ?? '';
}

type Columns = Pick<LaneColumns, 'row' | 'start' | 'end' | 'flags'>;

function grouped(
  index: TimelineIndex,
  all: Columns,
  valuesOf: (row: number) => readonly number[],
  order: readonly number[],
  names: readonly string[],
): Grouped {
  const own = order.length > MOST_GROUPS ? order.slice(0, MOST_GROUPS) : order;
  const placeOf = new Map(own.map((value, place) => [value, place]));
  const [others, none] = [own.length, own.length + 1];
  const groupsOf = (row: number): readonly number[] => {
    const values = valuesOf(row);
    if (values.length === 0) return [none];
    const places = values.map((value) => placeOf.get(value) ?? others);
    return places.length < 2 ? places : each(places.sort((one, other) => one - other));
  };
  const positions: number[][] = Array.from({ length: none + 1 }, () => []);
  for (let at = 0; at < all.row.length; at++) for (const place of groupsOf(all.row[at] ?? 0)) positions[place]?.push(at);
  const lanes = new Map<number, LaneColumns>();
  const groups: Group[] = [];
  for (const [place, held] of positions.entries()) {
    if (held.length === 0) continue;
    const key = FIRST_KEY + place;
    lanes.set(key, finished(key, columnsAt(all, held)));
    if (place === none) groups.push({ key, kind: 'none', name: '', values: 0 });
    else if (place === others) groups.push({ key, kind: 'others', name: '', values: order.length - own.length });
    else groups.push({ key, kind: 'value', name: names[own[place] ?? 0] ?? '', values: 1 });
  }
  return { groups, index: index.inLanes(lanes), firstOf: (row) => FIRST_KEY + (groupsOf(row)[0] ?? none) };
}

/** All events of an index in the order of their starts. */
function inOneOrder(index: TimelineIndex): Columns {
  const lanes = [...index.lanes];
  const size = lanes.reduce((sum, { row }) => sum + row.length, 0);
  const all = { row: new Uint32Array(size), start: new Float64Array(size), end: new Float64Array(size), flags: new Uint8Array(size) };
  let at = 0;
  for (const lane of lanes) {
    all.row.set(lane.row, at);
    all.start.set(lane.start, at);
    all.end.set(lane.end, at);
    all.flags.set(lane.flags, at);
    at += lane.row.length;
  }
  const order = Uint32Array.from(all.row.keys()).sort(
    (one, other) => (all.start[one] ?? 0) - (all.start[other] ?? 0) || (all.row[one] ?? 0) - (all.row[other] ?? 0),
  );
  return columnsAt(all, order);
}

/** The values of a row, each once. */
function byRow({ rows, values }: RowValues): (row: number) => readonly number[] {
  const last = rows.reduce((most, row) => Math.max(most, row), -1);
  const from = new Uint32Array(last + 3);
  for (const row of rows) from[row + 2] = (from[row + 2] ?? 0) + 1;
  for (let row = 2; row < from.length; row++) from[row] = (from[row] ?? 0) + (from[row - 1] ?? 0);
  const sorted = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    sorted[from[row + 1] ?? 0] = values[at] ?? 0;
    from[row + 1] = (from[row + 1] ?? 0) + 1;
  }
  return (row) => {
    if (row > last) return [];
    const said: number[] = [];
    for (let at = from[row] ?? 0; at < (from[row + 1] ?? 0); at++) said.push(sorted[at] ?? 0);
    return said.length < 2 ? said : each(said);
  };
}

/** Of few numbers, each once. */
function each(numbers: readonly number[]): number[] {
  return numbers.filter((number, at) => numbers.indexOf(number) === at);
}
