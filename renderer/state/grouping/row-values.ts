import type { Broadcast } from '../../../shared/contract/broadcast';
import { type ListGrouping, saidIn } from '../../../shared/grouping';
import type { AppError } from '../../../shared/result';
import type { RowValues } from '../../../shared/view/grouped';
import { bridge } from '../../client';

/** What all events say in a field. Asked for in portions, so that saves get in between; null once it is no longer wanted. */
export async function readValues(field: ListGrouping, isWanted: () => boolean): Promise<RowValues | AppError | null> {
  const [rows, values]: [Uint32Array[], Uint32Array[]] = [[], []];
  const places = new Map<string, number>();
  let after: number | null = 0;
  while (after !== null) {
    const answer: Awaited<ReturnType<typeof bridge.events.values>> = await bridge.events.values({ field, after });
    if (!isWanted()) return null;
    if (!answer.ok) return answer.error;
    const { value } = answer;
    const here = value.names.map((name) => placeOf(name, places));
    rows.push(value.rows);
    values.push(value.values.map((name) => here[name] ?? 0));
    after = value.next;
  }
  return { rows: joined(rows), values: joined(values), names: [...places.keys()] };
}

/** The same after a change of the timeline; null when the broadcast does not bring its events, as large ones do not. */
export function afterChange(before: RowValues, field: ListGrouping, change: Broadcast): RowValues | null {
  if (change.reload || change.events.length < change.changed.length) return null;
  if (change.events.length + change.removed.length === 0) return before;
  const touched = new Set([...change.events.map(({ row }) => row), ...change.removed]);
  const places = new Map(before.names.map((name, place) => [name, place]));
  const [rows, values]: [number[], number[]] = [[], []];
  for (const event of [...change.events].sort((one, other) => one.row - other.row))
    for (const name of saidIn(event, field)) {
      rows.push(event.row);
      values.push(placeOf(name, places));
    }
  return { ...merged(before, touched, rows, values), names: [...places.keys()] };
}

/** What was said by rows that are untouched, and what others say now, ascending by rows. */
function merged(
  before: RowValues,
  touched: ReadonlySet<number>,
  rows: readonly number[],
  values: readonly number[],
): Pick<RowValues, 'rows' | 'values'> {
  const most = before.rows.length + rows.length;
  const all = { rows: new Uint32Array(most), values: new Uint32Array(most) };
  let size = 0;
  let next = 0;
  const put = (row: number, value: number): void => {
    all.rows[size] = row;
    all.values[size] = value;
    size += 1;
  };
  const putUpTo = (row: number): void => {
    for (; next < rows.length && (rows[next] ?? 0) < row; next++) put(rows[next] ?? 0, values[next] ?? 0);
  };
  for (let at = 0; at < before.rows.length; at++) {
    const row = before.rows[at] ?? 0;
    if (touched.has(row)) continue;
    putUpTo(row);
    put(row, before.values[at] ?? 0);
  }
  putUpTo(Number.POSITIVE_INFINITY);
  return { rows: all.rows.subarray(0, size), values: all.values.subarray(0, size) };
}

function placeOf(name: string, places: Map<string, number>): number {
  const place = places.get(name) ?? places.size;
  places.set(name, place);
  return place;
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
