import { useCallback, useRef } from 'react';
import { useStore } from 'zustand';
import { MOST_EDITED } from '../../../shared/contract/events';
import { clearMarks, markedState, markOnly, toggleMark } from '../../state/marked-state';
import { useOnChange } from '../../ui/use-on-change';
import type { EventPages } from './event-pages';

/** Events marked for a step that changes several at once. */
export interface MarkedRows {
  /** In the index. */
  readonly rows: ReadonlySet<number>;
  /** Marks the event at a position, or takes its mark away; later ranges begin there. */
  toggle(position: number): void;
  /** Marks everything from where marking began to this position, and nothing else. */
  extendTo(position: number): void;
  /** Forgets all marks; ranges begin at the position from then on. */
  clear(position: number): void;
}

/**
 * @param total events in the table
 * @param order changes whenever positions come to mean other events
 */
export function useMarkedRows(pages: EventPages, total: number, order: string): MarkedRows {
  const rows = useStore(markedState, (state) => state.rows);
  const anchor = useRef(0);
  /** The latest range asked for: an older one that arrives late is no longer wanted. */
  const asked = useRef(0);
  // In another order the anchor is another event.
  useOnChange(order, () => {
    anchor.current = 0;
    asked.current += 1;
  });

  const toggle = useCallback(
    (position: number) => {
      const event = pages.at(position);
      anchor.current = position;
      asked.current += 1;
      if (event !== undefined) toggleMark(event.row);
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
      if (mine === asked.current && events !== null) markOnly(events.map(({ row }) => row));
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
      clearMarks();
    },
  };
}
