import { createStore } from 'zustand/vanilla';
import type { FullEvent, Source } from '../../shared/event';

export type Tab = 'timeline' | 'table' | 'reviews' | 'history';

/** What the right pane shows. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'event'; readonly id: string }
  /** A new event being written, by its group in typed/keeper.ts. */
  | { readonly kind: 'draft'; readonly group: string }
  | { readonly kind: 'occurrence'; readonly seriesId: string; readonly n: number };

/** What is to be imported: a file that was dropped on the window, a table that was pasted; null asks for a file. */
export type ImportOrigin = readonly File[] | { readonly text: string } | null;

/** An article that is to be read: a file that was dropped on the window; null asks for one. */
export type ArticleOrigin = File | null;

/** A source that names a text. */
export type QuotedSource = Pick<Source, 'title' | 'passage'> & { readonly textHash: string };

export type Dialog =
  | { readonly kind: 'export' }
  | { readonly kind: 'import'; readonly origin: ImportOrigin }
  | { readonly kind: 'article'; readonly origin: ArticleOrigin }
  /** The text that a source was read from, as it is kept with the timeline, with its passage marked. */
  | { readonly kind: 'source-text'; readonly source: QuotedSource }
  /** `id: null` makes a new series, of an event when `repeat` is given; `from` offers to change only that occurrence and those after it. */
  | {
      readonly kind: 'series';
      readonly id: string | null;
      readonly from?: number | null;
      readonly repeat?: Pick<FullEvent, 'title' | 'when' | 'lane' | 'bounds'>;
    }
  /** Asks for a date or a stretch of time to show. */
  | { readonly kind: 'go-to' }
  | { readonly kind: 'lane'; readonly id: string | null }
  /** Takes a lane away: into another, or deleted with what it holds moved to another. */
  | { readonly kind: 'lane-away'; readonly id: string; readonly how: 'merge' | 'delete' }
  | { readonly kind: 'timeline' }
  /** Several lines, each of which may be an event. */
  | { readonly kind: 'add-lines'; readonly lines: readonly string[] }
  /** Keeps what is shown under a name. */
  | { readonly kind: 'save-view' }
  | { readonly kind: 'views' }
  | { readonly kind: 'recent' }
  | { readonly kind: 'backups' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'erase'; readonly id: string; readonly title: string }
  | { readonly kind: 'seal' }
  | { readonly kind: 'check-seal' }
  /** What is typed and not saved. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'passphrase'; readonly task: 'new' | 'lock' | 'change' | 'remove' }
  /** Several events, by their rows in the index. */
  | { readonly kind: 'shift'; readonly rows: readonly number[] }
  | { readonly kind: 'bulk-edit'; readonly rows: readonly number[] };

/** The chart's visible window, wall-clock milliseconds. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
}

interface ViewState {
  readonly tab: Tab;
  readonly selection: Selection;
  readonly dialog: Dialog | null;
  readonly window: TimeWindow | null;
  /** The event whose steps alone the History tab shows; null shows all. */
  readonly historyOf: string | null;
  /** Asks the chart to show something; a new object each time, so that asking twice works. */
  readonly reveal: { readonly start: number; readonly end: number } | null;
  show(tab: Tab): void;
  showHistoryOf(eventId: string | null): void;
  select(selection: Selection): void;
  open(dialog: Dialog | null): void;
  setWindow(window: TimeWindow): void;
  revealSpan(start: number, end: number): void;
}

export const viewState = createStore<ViewState>()((set) => ({
  tab: 'timeline',
  selection: { kind: 'none' },
  dialog: null,
  window: null,
  historyOf: null,
  reveal: null,
  show: (tab) => set({ tab }),
  showHistoryOf: (historyOf) => set({ tab: 'history', historyOf }),
  select: (selection) => set({ selection }),
  open: (dialog) => set({ dialog }),
  setWindow: (window) => set({ window }),
  revealSpan: (start, end) => set({ tab: 'timeline', reveal: { start, end } }),
}));
