import type { Input } from '../../../shared/contract';
import type { FullEvent } from '../../../shared/event';
import type { Engine, SqlValue } from '../database/engine';
import { totalOf } from '../history/history';
import { eventsByRows } from './queries';

type Sort = Input<'events.page'>['sort'];

interface Order {
  /** Selects `seq` and the columns of `keys`, in the order of `index`; a condition and an order follow. */
  readonly from: string;
  /** Columns of the order. Every index has the row number after its own columns, so the order is total. */
  readonly keys: readonly string[];
}

const from = (index: string): string => `event e INDEXED BY ${index}`;

/** Each order is that of an index, read forwards or backwards: nothing is ever sorted. */
const ORDERS: Readonly<Record<Sort, Order>> = {
  when: { from: from('event_start'), keys: ['e.start_ms', 'e.end_ms', 'e.lane', 'e.flags', 'e.seq'] },
  title: { from: from('event_title'), keys: ['e.title COLLATE NOCASE', 'e.start_ms', 'e.seq'] },
  status: { from: from('event_status'), keys: ['e.status', 'e.start_ms', 'e.seq'] },
  lane: {
    from: `lane l INDEXED BY lane_order CROSS JOIN ${from('event_lane_start')} ON e.lane = l.key`,
    keys: ['l.ord', 'l.key', 'e.start_ms', 'e.seq'],
  },
  updatedAt: { from: from('event_updated'), keys: ['e.updated_at', 'e.start_ms', 'e.seq'] },
};

/** Rows of all living events in an order, ascending, or of those given. */
export function rowsInOrder(engine: Engine, sort: Sort, rows: readonly number[] | null): Uint32Array<ArrayBuffer> {
  const { from, keys } = ORDERS[sort];
  const order = keys.join(', ');
  const given = 'json_each(?) j CROSS JOIN event e ON e.seq = j.value CROSS JOIN lane l ON l.key = e.lane';
  // As one JSON array: see index-snapshot.ts.
  const found = engine.get<{ rows: string }>(
    `SELECT json_group_array(seq) AS rows FROM (SELECT e.seq AS seq FROM ${rows === null ? from : given} WHERE e.deleted = 0 ORDER BY ${order})`,
    rows === null ? [] : [JSON.stringify(rows)],
  );
  return Uint32Array.from(JSON.parse(found?.rows ?? '[]') as number[]);
}

/** Where a place in an order was found: the key of the last row before it. */
interface Mark {
  readonly offset: number;
  readonly after: readonly SqlValue[];
}

/** More than a table scrolls through before it is sorted anew. */
const MAX_MARKS = 2000;

/**
 * Pages of the table. An index knows the next row after a key at once, but has to count to find the n-th; so the end of
 * every page served is remembered, and a page that begins near one is found from there. A jump counts from the nearer
 * end, which costs some 20 ms in the middle of a million.
 */
export class EventPages {
  readonly #engine: Engine;
  readonly #marks = new Map<string, Mark[]>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** To be called after every commit: places may have moved. */
  forget(): void {
    this.#marks.clear();
  }

  page({ offset, limit, sort, descending }: Input<'events.page'>): FullEvent[] {
    const total = totalOf(this.#engine);
    const wanted = Math.min(limit, total - offset);
    if (wanted <= 0) return [];
    const marks = this.#marksOf(sort, descending);
    const mark = nearest(marks, offset);
    const backwards = total - offset - wanted < offset - (mark?.offset ?? 0);
    const rows = backwards
      ? this.#rows(sort, !descending, undefined, total - offset - wanted, wanted).reverse()
      : this.#rows(sort, descending, mark, offset - (mark?.offset ?? 0), wanted);
    const last = rows.at(-1);
    if (last !== undefined && marks.length < MAX_MARKS) marks.push({ offset: offset + rows.length, after: keyOf(sort, last) });
    return eventsByRows(
      this.#engine,
      rows.map((row) => Number(row.seq)),
    );
  }

  #marksOf(sort: Sort, descending: boolean): Mark[] {
    const name = `${sort} ${descending}`;
    const known = this.#marks.get(name) ?? [];
    this.#marks.set(name, known);
    return known;
  }

  #rows(sort: Sort, descending: boolean, mark: Mark | undefined, skip: number, limit: number): KeyRow[] {
    const { from, keys } = ORDERS[sort];
    const columns = keys.map((key, index) => `${bare(key)} AS k${index}`).join(', ');
    const order = keys.map((key) => `${key} ${descending ? 'DESC' : 'ASC'}`).join(', ');
    const place = `(${keys.join(', ')}) ${descending ? '<' : '>'} (${keys.map(() => '?').join(', ')})`;
    const condition = mark === undefined ? '' : `AND ${place}`;
    // Lanes that are deleted hold no living events.
    return this.#engine.all<KeyRow>(
      `SELECT e.seq AS seq, ${columns} FROM ${from} WHERE e.deleted = 0 ${condition} ORDER BY ${order} LIMIT ? OFFSET ?`,
      [...(mark?.after ?? []), limit, skip],
    );
  }
}

type KeyRow = Readonly<Record<string, SqlValue>>;

function keyOf(sort: Sort, row: KeyRow): SqlValue[] {
  return ORDERS[sort].keys.map((_, index) => row[`k${index}`] ?? null);
}

function bare(key: string): string {
  return key.replace(' COLLATE NOCASE', '');
}

/** The mark closest before an offset. */
function nearest(marks: readonly Mark[], offset: number): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) {
    if (mark.offset <= offset && mark.offset > (best?.offset ?? -1)) best = mark;
  }
  return best;
}
