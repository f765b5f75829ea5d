import { useCallback, useEffect, useRef, useState } from 'react';
import { MOST_EDITED } from '../../../shared/contract/events';
import type { EventView } from '../../../shared/event';
import type { EventPages } from './event-pages';

/** Events marked for a step that changes several at once. */
export interface MarkedRows {
  /** Row in the index by id. */
  readonly rows: ReadonlyMap<string, number>;
  /** Marks the event at a position, or takes its mark away; later ranges begin there. */
  toggle(position: number): void;
  /** Marks everything from where marking began to this position, and nothing else. */
  extendTo(position: number): void;
  /** Forgets all marks; ranges begin at the position from then on. */
  clear(position: number): void;
}

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * @param total events in the table
 * @param order changes whenever positions come to mean other events
 */
export function useMarkedRows(pages: EventPages, total: number, order: string): MarkedRows {
  const [rows, setRows] = useState<ReadonlyMap<string, number>>(NONE);
  const anchor = useRef(0);
  /** The latest range asked for: an older one that arrives late is no longer wanted. */
  const asked = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: in another order the anchor is another event
  useEffect(() => {
    anchor.current = 0;
    asked.current += 1;
  }, [order]);

  const toggle = useCallback(
    (position: number) => {
      const event = pages.at(position);
      anchor.current = position;
      asked.current += 1;
      if (event === undefined) return;
      setRows((before) => {
        const after = new Map(before);
        if (!after.delete(event.id)) after.set(event.id, event.row);
        return after;
      });
    },
    [pages.at],
  );

  const extendTo = useCallback(
    async (position: number) => {
      asked.current += 1;
      const mine = asked.current;
      const from = Math.min(anchor.current, position);
      const to = Math.min(Math.max(anchor.current, position), total - 1, from + MOST_EDITED - 1);
      const events = await pages.range(from, to);
      if (mine === asked.current && events !== null) setRows(rowsOf(events));
    },
    [pages.range, total],
  );

  return {
    rows,
    toggle,
    extendTo: (position) => void extendTo(position),
    clear: (position) => {
      anchor.current = position;
      asked.current += 1;
      setRows((before) => (before.size === 0 ? before : NONE));
    },
  };
}

function rowsOf(events: readonly EventView[]): ReadonlyMap<string, number> {
  return new Map(events.map((event) => [event.id, event.row]));
}
