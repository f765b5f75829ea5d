import { useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import { MOST_ORDERED } from '../../../shared/contract/events';
import type { FullEvent } from '../../../shared/event';
import { ok, type Result } from '../../../shared/result';
import { bridge } from '../../client';
import { type Filtering, filterState } from '../../state/filter/filter-state';
import { useSnapshot } from '../../state/hooks';
import type { TableSort } from './columns';

/** Where the table's rows come from: every event in an order, or those that the filter lets through. */
export interface PageSource {
  /** The filter in force; empty without one. */
  readonly filter: string;
  /** Another one: nothing of the old one is at its place. */
  readonly order: string;
  /** Another one: the same places may hold other events. */
  readonly version: string;
  readonly total: number;
  readonly read: (offset: number, limit: number) => Promise<Result<readonly FullEvent[]>>;
}

export function usePageSource(sort: TableSort, descending: boolean): PageSource {
  const { revision, total } = useSnapshot();
  const applied = useStore(filterState, (state) => state.applied);
  const ordered = useRef<{ readonly key: string; readonly rows: Promise<Result<readonly number[]>> } | null>(null);
  const order = `${sort} ${descending} ${applied?.query ?? ''}`;
  const version = `${order} ${revision} ${applied?.index.size ?? ''}`;

  const read = useCallback(
    async (offset: number, limit: number): Promise<Result<readonly FullEvent[]>> => {
      if (applied === null) {
        const answer = await bridge.events.page({ offset, limit, sort, descending });
        return answer.ok ? ok(answer.value.events) : answer;
      }
      if (ordered.current?.key !== version) ordered.current = { key: version, rows: rowsInOrder(applied, sort, descending) };
      const rows = await ordered.current.rows;
      if (!rows.ok) {
        // Asking again is worth another attempt.
        ordered.current = null;
        return rows;
      }
      return bridge.events.byRows({ rows: rows.value.slice(offset, offset + limit) });
    },
    [version, applied, sort, descending],
  );
  return { filter: applied?.query ?? '', order, version, total: applied?.index.size ?? total, read };
}

/** The matching rows as the store sorts them; a few are sorted by themselves, many are picked out of the whole order. */
async function rowsInOrder({ matching }: Filtering, sort: TableSort, descending: boolean): Promise<Result<readonly number[]>> {
  const few = matching.size <= MOST_ORDERED ? matching.toArray() : null;
  const answer = await bridge.events.order({ sort, rows: few });
  if (!answer.ok) return answer;
  const rows = Array.from(few === null ? answer.value.filter((row) => matching.has(row)) : answer.value);
  return ok(descending ? rows.reverse() : rows);
}
