import { createStore } from 'zustand/vanilla';
import type { ChartItem } from '../chart-item';

/** What the card over the chart tells of, and where that is; pixels of the window. */
export interface HoverCardContent {
  readonly item: ChartItem;
  /** Of a count: rows of its first events. */
  readonly first: readonly number[];
  readonly x: number;
  /** Edges of what is pointed at, which the card leaves free. */
  readonly top: number;
  readonly bottom: number;
  /** The keyboard has brought it: the pointer goes through it, to what it lies over. */
  readonly byKeyboard: boolean;
}

interface HoverCardState {
  readonly shown: HoverCardContent | null;
  /** The pointer is over the card itself, which then stays. */
  readonly held: boolean;
  /** What somebody has gone to by keys: of nothing else does a card tell because the keyboard rests on it. */
  readonly goneTo: string | null;
}

export const hoverCard = createStore<HoverCardState>()(() => ({ shown: null, held: false, goneTo: null }));
