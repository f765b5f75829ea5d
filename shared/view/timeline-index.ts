import type { IndexRow, PackedIndex } from '../contract/packed-index';
import type { Status } from '../event';
import { STATUSES } from '../event';
import { MAX_MS } from '../time/bounds';
import {
  type ComingLane,
  columnsAt,
  emptyColumns,
  finished,
  type LaneColumns,
  merged,
  type OpenColumns,
  thereAlready,
} from './lane-columns';
import { LanesByRow } from './lanes-by-row';
import { atOnce, type Steps } from './steps';

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

/** At the beginning of time, or a millisecond later for each of a chain of undated ones. */
export function isWithoutBeginning(start: number): boolean {
  return start < FIRST_KNOWN_START;
}

/** Undated, and limited by nothing: from the beginning of time to its end. */
function isUnplacedRow(flags: number, start: number, end: number): boolean {
  return isUndatedRow(flags) && isWithoutBeginning(start) && end >= MAX_MS;
}

const LONGEST_CHAIN = 1e9;
/** What begins before it begins at no known time. */
export const FIRST_KNOWN_START = -MAX_MS + LONGEST_CHAIN;

/** Rows that are looked at in one step. */
const STEP = 5000;

/**
 * All events of a timeline in columns per lane, without any text: what level of detail and overview work on. Immutable:
 * `with` gives a new index that shares the columns of untouched lanes. Events that have neither a date nor a place among
 * others are in no column, as there is nowhere to draw them.
 */
export class TimelineIndex {
  readonly #lanes: ReadonlyMap<number, ComingLane>;
  /** Where a row is now, so that a change can find the lane it leaves. */
  readonly #laneOfRow: LanesByRow;

  private constructor(lanes: ReadonlyMap<number, ComingLane>, laneOfRow: LanesByRow) {
    this.#lanes = lanes;
    this.#laneOfRow = laneOfRow;
  }

  /** @param packed columns ordered by start, as the store sends them. */
  static from(packed: PackedIndex): TimelineIndex {
    const sizes = new Map<number, number>();
    const isDrawn = (position: number): boolean =>
      !isUnplacedRow(packed.flags[position] ?? 0, packed.start[position] ?? 0, packed.end[position] ?? 0);
    // By number, not by `entries`, which makes a pair for each of a million.
    for (let position = 0; position < packed.lane.length; position++) {
      const lane = packed.lane[position] ?? 0;
      if (isDrawn(position)) sizes.set(lane, (sizes.get(lane) ?? 0) + 1);
    }
    const filled = new Map<number, { at: number; readonly columns: OpenColumns }>();
    for (const [lane, size] of sizes) filled.set(lane, { at: 0, columns: emptyColumns(size) });
    for (let position = 0; position < packed.row.length; position++) {
      const lane = packed.lane[position] ?? 0;
      const into = filled.get(lane);
      if (into === undefined || !isDrawn(position)) continue;
      const { columns, at } = into;
      columns.row[at] = packed.row[position] ?? 0;
      columns.start[at] = packed.start[position] ?? 0;
      columns.end[at] = packed.end[position] ?? 0;
      columns.flags[at] = packed.flags[position] ?? 0;
      into.at += 1;
    }
    const lanes = new Map<number, ComingLane>();
    for (const [lane, { columns }] of filled) lanes.set(lane, thereAlready(finished(lane, columns)));
    return new TimelineIndex(lanes, LanesByRow.of(packed.row, packed.lane));
  }

  get lanes(): Iterable<LaneColumns> {
    return this.#columns();
  }

  *#columns(): Generator<LaneColumns> {
    for (const lane of this.#lanes.values()) yield lane.columns();
  }

  lane(key: number): LaneColumns | undefined {
    return this.#lanes.get(key)?.columns();
  }

  /** How many events are in a lane, those that are in no column included. */
  heldBy(lane: number): number {
    let held = 0;
    for (const [, one] of this.#laneOfRow) if (one === lane) held += 1;
    return held;
  }

  /** Key of the lane that an event is in. */
  laneOf(row: number): number | undefined {
    return this.#laneOfRow.get(row);
  }

  get size(): number {
    return this.#laneOfRow.size;
  }

  /** How many events are in no column, having neither a date nor a place among others. */
  get unplaced(): number {
    let drawn = 0;
    for (const { size } of this.#lanes.values()) drawn += size;
    return this.#laneOfRow.size - drawn;
  }

  /** The part of the index whose rows are in a set: what level of detail and overview count under a filter. */
  only(rows: { has(row: number): boolean }): TimelineIndex {
    return atOnce(this.onlyInSteps(rows));
  }

  /** The same in steps of a few milliseconds, for a window that goes on with other things between them. */
  *onlyInSteps(rows: { has(row: number): boolean }): Steps<TimelineIndex> {
    const lanes = new Map<number, ComingLane>();
    for (const columns of this.lanes) {
      const kept: number[] = [];
      for (let position = 0; position < columns.row.length; position++) {
        if (rows.has(columns.row[position] ?? 0)) kept.push(position);
        if (position % STEP === STEP - 1) yield;
      }
      if (kept.length === columns.row.length) lanes.set(columns.lane, thereAlready(columns));
      else if (kept.length > 0) lanes.set(columns.lane, thereAlready(finished(columns.lane, columnsAt(columns, kept))));
      yield;
    }
    return new TimelineIndex(lanes, yield* this.#laneOfRow.onlyInSteps(rows));
  }

  /** The same events in other lanes, in several of them where the columns say so; not to be changed by `with`. */
  inLanes(lanes: ReadonlyMap<number, LaneColumns>): TimelineIndex {
    return new TimelineIndex(new Map([...lanes].map(([key, columns]) => [key, thereAlready(columns)])), this.#laneOfRow);
  }

  /** The index after some events changed, came or went. Only lanes that are touched are rebuilt. */
  with(changed: readonly IndexRow[], removed: readonly number[]): TimelineIndex {
    const gone = new Set<number>(removed);
    const arriving = new Map<number, IndexRow[]>();
    const touched = new Set<number>();
    const laneOfRow = this.#laneOfRow.copy();
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
      const next = merged(lane, lanes.get(lane)?.columns(), gone, arriving.get(lane) ?? []);
      if (next === null) lanes.delete(lane);
      else lanes.set(lane, next);
    }
    return new TimelineIndex(lanes, laneOfRow);
  }
}
