import { createStore } from 'zustand/vanilla';
import { MOST_EDITED } from '../../shared/contract/events';
import { announce } from '../ui/announce';
import { filterState } from './filter/filter-state';
import { strings } from './strings';
import { timelineState } from './timeline-state';
import type { Tab } from './view-state';

interface MarkedState {
  /** In the index. */
  readonly rows: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** Events marked for a step that changes several at once: the same ones on the chart and in the table. */
export const markedState = createStore<MarkedState>()(() => ({ rows: NONE }));

/** Marked events count only where they can be seen. */
export function showsMarks(tab: Tab): boolean {
  return tab === 'timeline' || tab === 'table';
}

/** Marks exactly these, as many as one step may change; says so where they were more. */
export function markOnly(rows: Iterable<number>): void {
  const wanted = new Set(rows);
  const fitting = wanted.size <= MOST_EDITED ? wanted : new Set([...wanted].slice(0, MOST_EDITED));
  if (fitting.size < wanted.size) announce(strings.marked.tooMany(MOST_EDITED));
  markedState.setState({ rows: fitting });
}

/** Marks an event, or takes its mark away. */
export function toggleMark(row: number): void {
  const { rows } = markedState.getState();
  markOnly(rows.has(row) ? [...rows].filter((one) => one !== row) : [...rows, row]);
}

export function clearMarks(): void {
  if (markedState.getState().rows.size > 0) markedState.setState({ rows: NONE });
}

/** The same by a command, whose effect nobody sees who only listens: it is said. */
export function unmark(): void {
  if (markedState.getState().rows.size === 0) return;
  clearMarks();
  announce(strings.marked.unmarked);
}

/** Forgets what may no longer be marked. Call once at start. */
export function watchMarks(): void {
  // What the filter hides must not stay marked, or it would be deleted unseen.
  filterState.subscribe((state, old) => {
    if (state.applied?.query !== old.applied?.query) clearMarks();
  });
  timelineState.subscribe((state, old) => {
    const { rows } = markedState.getState();
    if (rows.size === 0 || state === old) return;
    const latest = state.phase === 'ready' ? state.latest : null;
    if (latest === null) clearMarks();
    else if (latest.removed.some((row) => rows.has(row))) {
      const removed = new Set(latest.removed);
      markOnly([...rows].filter((row) => !removed.has(row)));
    }
  });
}
