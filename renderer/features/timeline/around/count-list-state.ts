import { createStore } from 'zustand/vanilla';
import type { Box } from '../../../../shared/scene/box';

/** The second press of a double click means nothing of what has come to lie under the hand since the first. */
export const DOUBLE_CLICK_MS = 500;

/** The events of a count, listed beside it. */
export interface ListedCount {
  /** In the order of time. */
  readonly rows: Uint32Array;
  /** What the list is called. */
  readonly title: string;
  /** Where the count is drawn. */
  readonly beside: Box;
}

export const countListState = createStore<{ readonly listed: ListedCount | null }>()(() => ({ listed: null }));

export function closeCountList(): void {
  countListState.setState({ listed: null });
}
