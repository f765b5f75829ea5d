import { createStore } from 'zustand/vanilla';
import { bridge } from '../client';
import { isAnotherTimeline } from './another-timeline';
import { filterState } from './filter/filter-state';
import { searchState } from './search-state';
import { timelineState } from './timeline-state';

/** All that the words in the search field find. */
export interface Found {
  readonly query: string;
  /** In the order of time, without what the filter hides. */
  readonly rows: Uint32Array;
  readonly all: ReadonlySet<number>;
  /** There are more than are looked for. */
  readonly capped: boolean;
  /** The one that was gone to last; null before any was. */
  readonly at: number | null;
}

/** Null while nothing is looked for. */
export const foundState = createStore<{ readonly found: Found | null }>()(() => ({ found: null }));

/** Between two letters nothing is looked for: what is marked on the chart would flicker. */
const AFTER_TYPING_MS = 150;

let latest: { readonly query: string; readonly rows: Uint32Array; readonly capped: boolean } | null = null;
let waiting: ReturnType<typeof setTimeout> | undefined;
let asked = 0;

/** Keeps what is found true to the search field, the timeline and the filter. Call once at start. */
export function watchFound(): void {
  searchState.subscribe(({ text }, old) => {
    if (text.trim() !== old.text.trim()) askSoon();
  });
  timelineState.subscribe((state, old) => {
    if (state.phase !== 'ready' || isAnotherTimeline(state, old)) forget();
    if (state.phase !== 'ready') return;
    if (old.phase !== 'ready' || state.index !== old.index) askSoon();
  });
  filterState.subscribe((state, old) => {
    if (state.applied !== old.applied) show();
  });
}

function askSoon(): void {
  asked += 1;
  clearTimeout(waiting);
  if (searchState.getState().text.trim() === '') forget();
  else waiting = setTimeout(() => void ask(), AFTER_TYPING_MS);
}

/** What the words that stand in the field now find: asked at once where that was to wait for more letters. */
export async function foundNow(): Promise<Found | null> {
  const query = searchState.getState().text.trim();
  if (query !== '' && latest?.query !== query) {
    clearTimeout(waiting);
    asked += 1;
    await ask();
  }
  return foundState.getState().found;
}

async function ask(): Promise<void> {
  const mine = asked;
  const query = searchState.getState().text.trim();
  const answer = await bridge.events.found({ query });
  if (mine !== asked) return;
  latest = answer.ok ? { query, ...answer.value } : null;
  show();
}

function forget(): void {
  // An answer that is still to come is about what was.
  asked += 1;
  clearTimeout(waiting);
  latest = null;
  show();
}

function show(): void {
  const before = foundState.getState().found;
  if (latest === null) {
    if (before !== null) foundState.setState({ found: null });
    return;
  }
  const { query, capped } = latest;
  const matching = filterState.getState().applied?.matching;
  const rows = matching === undefined ? latest.rows : latest.rows.filter((row) => matching.has(row));
  const present = before?.query === query && before.at !== null ? before.rows[before.at] : undefined;
  const at = present === undefined ? -1 : rows.indexOf(present);
  foundState.setState({ found: { query, rows, all: new Set(rows), capped, at: at < 0 ? null : at } });
}

/** Says which of what is found was gone to; what is none of it changes nothing. */
export function setFoundAt(row: number): void {
  const { found } = foundState.getState();
  const at = found?.rows.indexOf(row) ?? -1;
  if (found !== null && at >= 0) foundState.setState({ found: { ...found, at } });
}
