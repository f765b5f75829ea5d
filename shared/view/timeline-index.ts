import type { IndexRow, PackedIndex } from '../contract/packed-index';
import type { Status } from '../event';
import { STATUSES } from '../event';
import { MAX_MS } from '../time/bounds';

/**
 * The `flags` byte of the packed index: bits 0–2 the status (its place in STATUSES), bit 3 pinned, bit 4 open start,
 * bit 5 open end, bit 6 undated (then start and end are where it can be, not when it was).
 */
const PINNED = 1 << 3;
const OPEN_START = 1 << 4;
const OPEN_END = 1 << 5;
const UNDATED = 1 << 6;

export interface IndexFlags {
  readonly status: Status;
  readonly pinned: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  readonly undated: boolean;
}

export function packFlags(flags: IndexFlags): number {
  const { status, pinned, openStart, openEnd, undated } = flags;
  const bits = (pinned ? PINNED : 0) | (openStart ? OPEN_START : 0) | (openEnd ? OPEN_END : 0) | (undated ? UNDATED : 0);
  return STATUSES.indexOf(status) | bits;
}

export function isPinned(flags: number): boolean {
  return (flags & PINNED) !== 0;
}

export function isUndatedRow(flags: number): boolean {
  return (flags & UNDATED) !== 0;
}

export function hasOpenStart(flags: number): boolean {
  return (flags & OPEN_START) !== 0;
}

export function hasOpenEnd(flags: number): boolean {
  return (flags & OPEN_END) !== 0;
}

/** Undated, and limited by nothing: from the beginning of time (or a millisecond for each of a chain of such) to its end. */
function isUnplacedRow(flags: number, start: number, end: number): boolean {
  return isUndatedRow(flags) && start < -MAX_MS + LONGEST_CHAIN && end >= MAX_MS;
}

const LONGEST_CHAIN = 1e9;

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

/** How many of a lane's longest events are set aside, so that one era does not make every query scan everything. */
const LONG_EVENTS = 64;

/**
 * All events of a timeline in columns per lane, without any text: what level of detail and overview work on. Immutable:
 * `with` gives a new index that shares the columns of untouched lanes. Events that have neither a date nor a place among
 * others are in no column, as there is nowhere to draw them.
 */
export class TimelineIndex {
  readonly #lanes: ReadonlyMap<number, LaneColumns>;
  /** Where a row is now, so that a change can find the lane it leaves. */
  readonly #laneOfRow: Map<number, number>;

  private constructor(lanes: ReadonlyMap<number, LaneColumns>, laneOfRow: Map<number, number>) {
    this.#lanes = lanes;
    this.#laneOfRow = laneOfRow;
  }

  /** @param packed columns ordered by start, as the store sends them. */
  static from(packed: PackedIndex): TimelineIndex {
    const sizes = new Map<number, number>();
    const isDrawn = (position: number): boolean =>
      !isUnplacedRow(packed.flags[position] ?? 0, packed.start[position] ?? 0, packed.end[position] ?? 0);
    for (const [position, lane] of packed.lane.entries()) if (isDrawn(position)) sizes.set(lane, (sizes.get(lane) ?? 0) + 1);
    const filled = new Map<number, { at: number; row: Uint32Array; start: Float64Array; end: Float64Array; flags: Uint8Array }>();
    for (const [lane, size] of sizes) {
      filled.set(lane, {
        at: 0,
        row: new Uint32Array(size),
        start: new Float64Array(size),
        end: new Float64Array(size),
        flags: new Uint8Array(size),
      });
    }
    const laneOfRow = new Map<number, number>();
    for (let position = 0; position < packed.row.length; position++) {
      const lane = packed.lane[position] ?? 0;
      const columns = filled.get(lane);
      const row = packed.row[position] ?? 0;
      laneOfRow.set(row, lane);
      if (columns === undefined || !isDrawn(position)) continue;
      columns.row[columns.at] = row;
      columns.start[columns.at] = packed.start[position] ?? 0;
      columns.end[columns.at] = packed.end[position] ?? 0;
      columns.flags[columns.at] = packed.flags[position] ?? 0;
      columns.at += 1;
    }
    const lanes = new Map<number, LaneColumns>();
    for (const [lane, columns] of filled) lanes.set(lane, finish(lane, columns));
    return new TimelineIndex(lanes, laneOfRow);
  }

  get lanes(): Iterable<LaneColumns> {
    return this.#lanes.values();
  }

  lane(key: number): LaneColumns | undefined {
    return this.#lanes.get(key);
  }

  get size(): number {
    return this.#laneOfRow.size;
  }

  /** How many events are in no column, having neither a date nor a place among others. */
  get unplaced(): number {
    let drawn = 0;
    for (const { row } of this.#lanes.values()) drawn += row.length;
    return this.#laneOfRow.size - drawn;
  }

  /** The part of the index whose rows are in a set: what level of detail and overview count under a filter. */
  only(rows: { has(row: number): boolean }): TimelineIndex {
    const lanes = new Map<number, LaneColumns>();
    const laneOfRow = new Map<number, number>();
    for (const [row, lane] of this.#laneOfRow) if (rows.has(row)) laneOfRow.set(row, lane);
    for (const columns of this.#lanes.values()) {
      const kept: number[] = [];
      for (let position = 0; position < columns.row.length; position++) {
        if (rows.has(columns.row[position] ?? 0)) kept.push(position);
      }
      if (kept.length === columns.row.length) lanes.set(columns.lane, columns);
      else if (kept.length > 0) lanes.set(columns.lane, finish(columns.lane, at(columns, kept)));
    }
    return new TimelineIndex(lanes, laneOfRow);
  }

  /** The index after some events changed, came or went. Only lanes that are touched are rebuilt. */
  with(changed: readonly IndexRow[], removed: readonly number[]): TimelineIndex {
    const gone = new Set<number>(removed);
    const arriving = new Map<number, IndexRow[]>();
    const touched = new Set<number>();
    const laneOfRow = new Map(this.#laneOfRow);
    for (const row of changed) {
      gone.add(row.row);
      if (isUnplacedRow(row.flags, row.start, row.end)) continue;
      touched.add(row.lane);
      const list = arriving.get(row.lane);
      if (list === undefined) arriving.set(row.lane, [row]);
      else list.push(row);
    }
    for (const row of gone) {
      const lane = laneOfRow.get(row);
      if (lane !== undefined) touched.add(lane);
      laneOfRow.delete(row);
    }
    for (const row of changed) laneOfRow.set(row.row, row.lane);
    const lanes = new Map(this.#lanes);
    for (const lane of touched) {
      const merged = merge(lane, lanes.get(lane), gone, arriving.get(lane) ?? []);
      if (merged === null) lanes.delete(lane);
      else lanes.set(lane, merged);
    }
    return new TimelineIndex(lanes, laneOfRow);
  }
}

function at(columns: LaneColumns, positions: readonly number[]): OpenColumns {
  return {
    row: Uint32Array.from(positions, (position) => columns.row[position] ?? 0),
    start: Float64Array.from(positions, (position) => columns.start[position] ?? 0),
    end: Float64Array.from(positions, (position) => columns.end[position] ?? 0),
    flags: Uint8Array.from(positions, (position) => columns.flags[position] ?? 0),
  };
}

type OpenColumns = Pick<LaneColumns, 'row' | 'start' | 'end' | 'flags'>;

function merge(lane: number, old: OpenColumns | undefined, gone: ReadonlySet<number>, arriving: readonly IndexRow[]): LaneColumns | null {
  const rows: IndexRow[] = [...arriving];
  if (old !== undefined) {
    for (let position = 0; position < old.row.length; position++) {
      const row = old.row[position] ?? 0;
      if (gone.has(row)) continue;
      rows.push({ row, lane, start: old.start[position] ?? 0, end: old.end[position] ?? 0, flags: old.flags[position] ?? 0 });
    }
  }
  if (rows.length === 0) return null;
  rows.sort((one, other) => one.start - other.start || one.row - other.row);
  return finish(lane, {
    row: Uint32Array.from(rows, (row) => row.row),
    start: Float64Array.from(rows, (row) => row.start),
    end: Float64Array.from(rows, (row) => row.end),
    flags: Uint8Array.from(rows, (row) => row.flags),
  });
}

function finish(lane: number, columns: OpenColumns): LaneColumns {
  const { row, start, end, flags } = columns;
  const spans = Float64Array.from(end, (value, position) => value - (start[position] ?? 0)).sort();
  const maxSpan = spans[Math.max(0, spans.length - 1 - LONG_EVENTS)] ?? 0;
  const long: number[] = [];
  for (let position = 0; position < row.length; position++) {
    if ((end[position] ?? 0) - (start[position] ?? 0) > maxSpan) long.push(position);
  }
  return { lane, row, start, end, flags, endsSorted: Float64Array.from(end).sort(), maxSpan, long: Uint32Array.from(long) };
}
