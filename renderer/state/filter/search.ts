import type { Broadcast } from '../../../shared/contract/broadcast';
import { type Filter, matchesFilter } from '../../../shared/filter';
import type { FullLane } from '../../../shared/lane';
import type { AppError } from '../../../shared/result';
import { RowSet } from '../../../shared/view/row-set';
import { bridge } from '../../client';

interface SearchEdges {
  /** Asked between portions; false gives up. */
  readonly isWanted: () => boolean;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
}

/** The rows that a filter lets through, asked for in portions so that saves get in between; null when it was given up. */
export async function search(query: string, { isWanted, onProgress }: SearchEdges): Promise<RowSet | AppError | null> {
  const portions: Uint32Array[] = [];
  for (let after: number | null = 0; after !== null; ) {
    const answer: Awaited<ReturnType<typeof bridge.events.filter>> = await bridge.events.filter({ query, after });
    if (!isWanted()) return null;
    if (!answer.ok) return answer.error;
    const { rows, next, last } = answer.value;
    portions.push(rows);
    if (next !== null) onProgress(next / Math.max(last, 1));
    after = next;
  }
  return RowSet.from(...portions);
}

/**
 * The matching rows after a change of the timeline. Null when the broadcast does not tell enough: it was a large one and
 * does not bring its events, or lanes have other names now.
 */
export function afterBroadcast(matching: RowSet, filter: Filter, lanes: readonly FullLane[], change: Broadcast): RowSet | null {
  if (change.reload || change.lanes !== undefined || change.events.length < change.changed.length) return null;
  const titles = new Map(lanes.map((lane) => [lane.id, lane.title]));
  const [found, lost]: [number[], number[]] = [[], []];
  for (const event of change.events) {
    (matchesFilter(filter, event, titles.get(event.lane) ?? '') ? found : lost).push(event.row);
  }
  return matching.with(found, [...lost, ...change.removed]);
}
