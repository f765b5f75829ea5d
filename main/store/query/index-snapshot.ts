import type { PackedIndex } from '../../../shared/contract/packed-index';
import type { Engine } from '../database/engine';
import { revisionOf } from '../history/history';
import { NONE, wholeNumbers } from './whole-numbers';

/** So many events are read at a time, so that others are answered in between: some twentieths of a second. */
const PORTION = 50_000;

/** The packed index in the making, portion by portion. */
export interface IndexInParts {
  /** Reads the next portion ahead; false when there is none, and once the index has been taken: who took it shows it by then, and is not to be kept waiting. */
  step(): boolean;
  /** The whole index as it is now, with all that was read already and still holds. Nothing is kept of it. */
  take(): PackedIndex;
}

type Part = Omit<PackedIndex, 'revision'> & {
  /** Where the next begins: the key of the last event, whatever of it the columns can hold. */
  readonly last: readonly number[];
};
type Column = keyof Omit<PackedIndex, 'revision'>;

/** The index of all events, ordered by start. */
export function indexInParts(engine: Engine, portion = PORTION): IndexInParts {
  let parts: Part[] = [];
  let revision = -1;
  let isWhole = false;
  let wasTaken = false;

  function drop(): void {
    parts = [];
    revision = -1;
    isWhole = false;
  }

  function read(): boolean {
    const now = revisionOf(engine);
    // An edit may have moved events from what is still to be read to what was.
    if (now !== revision) drop();
    revision = now;
    if (isWhole) return false;
    const part = partAfter(engine, parts.at(-1), portion);
    parts.push(part);
    isWhole = part.row.length < portion;
    return !isWhole;
  }

  return {
    step: () => !wasTaken && read(),
    take() {
      while (read());
      wasTaken = true;
      const index = joined(revision, parts);
      drop();
      return index;
    },
  };
}

/**
 * The events after those of the part before. Whole columns come out of SQLite as JSON arrays: a million rows one by one through the binding take
 * 3 s. As bytes that are read here they take 0.9 s of the processor, as text for JSON.parse 1.5 s. The index it reads holds all five columns, so no row is
 * touched.
 */
function partAfter(engine: Engine, before: Part | undefined, portion: number): Part {
  const columns = engine.get<Record<Column, ArrayBuffer>>(
    `SELECT CAST(json_group_array(seq) AS BLOB) AS row, CAST(json_group_array(start_ms) AS BLOB) AS start,
            CAST(json_group_array(end_ms) AS BLOB) AS "end", CAST(json_group_array(lane) AS BLOB) AS lane,
            CAST(json_group_array(flags) AS BLOB) AS flags
     FROM (SELECT seq, start_ms, end_ms, lane, flags FROM event INDEXED BY event_start
           WHERE deleted = 0 ${before === undefined ? '' : 'AND (start_ms, end_ms, lane, flags, seq) > (?, ?, ?, ?, ?)'}
           ORDER BY start_ms, end_ms, lane, flags, seq LIMIT ?)`,
    [...(before?.last ?? []), portion],
  );
  const read = (name: Column): Float64Array<ArrayBuffer> => wholeNumbers(new Uint8Array(columns?.[name] ?? NONE), portion);
  const values = { row: read('row'), start: read('start'), end: read('end'), lane: read('lane'), flags: read('flags') };
  // SQL does not promise that an aggregate sees its rows in the subquery's order, though SQLite keeps it.
  return partOf(isAscending(values.start) ? values : sorted(values));
}

type Values = Readonly<Record<Column, Float64Array<ArrayBuffer>>>;

function partOf(values: Values): Part {
  const { row, start, end, lane, flags } = values;
  return {
    last: COLUMNS.map((name) => values[name].at(-1) ?? 0),
    row: Uint32Array.from(row),
    start,
    end,
    lane: Uint16Array.from(lane),
    flags: Uint8Array.from(flags),
  };
}

/** In the order of the index. */
const COLUMNS = ['start', 'end', 'lane', 'flags', 'row'] as const;

function joined(revision: number, parts: readonly Part[]): PackedIndex {
  const size = parts.reduce((sum, { row }) => sum + row.length, 0);
  const index = {
    revision,
    row: new Uint32Array(size),
    start: new Float64Array(size),
    end: new Float64Array(size),
    lane: new Uint16Array(size),
    flags: new Uint8Array(size),
  };
  let at = 0;
  for (const part of parts) {
    for (const name of COLUMNS) index[name].set(part[name], at);
    at += part.row.length;
  }
  return index;
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) {
    if ((values[i - 1] as number) > (values[i] as number)) return false;
  }
  return true;
}

function sorted(values: Values): Values {
  const difference = (one: number, other: number): number => {
    for (const name of COLUMNS) {
      const found = (values[name][one] ?? 0) - (values[name][other] ?? 0);
      if (found !== 0) return found;
    }
    return 0;
  };
  const order = [...values.row.keys()].sort(difference);
  const pick = (name: Column): Float64Array<ArrayBuffer> => Float64Array.from(order, (i) => values[name][i] ?? 0);
  return { row: pick('row'), start: pick('start'), end: pick('end'), lane: pick('lane'), flags: pick('flags') };
}
