import { createStore } from 'zustand/vanilla';
import type { Broadcast } from '../../../shared/contract/broadcast';
import { type Filter, parseFilter } from '../../../shared/filter';
import type { RowSet } from '../../../shared/view/row-set';
import type { TimelineIndex } from '../../../shared/view/timeline-index';
import { inSlices } from '../in-slices';
import { type TimelineState, timelineState } from '../timeline-state';
import { afterBroadcast, search } from './search';

/** The filter in force, and what it lets through. */
export interface Filtering {
  readonly query: string;
  readonly filter: Filter;
  readonly matching: RowSet;
  /** The matching part of the timeline's index. */
  readonly index: TimelineIndex;
}

interface FilterState {
  /** Whether the filter's bar stands over chart and table. */
  readonly open: boolean;
  /** What stands in its field: the filter in force, unless that is unfinished or still being searched. */
  readonly typed: string;
  /** Null shows everything. */
  readonly applied: Filtering | null;
  /** From 0 to 1 while the store looks; null when it does not. */
  readonly progress: number | null;
  /** Why `typed` cannot be applied. */
  readonly error: string | null;
}

const NOTHING: FilterState = { open: false, typed: '', applied: null, progress: null, error: null };

export const filterState = createStore<FilterState>()(() => NOTHING);

/** The latest search: an older one that ends later is no longer wanted. */
let asked = 0;
/** Changes that came while a search was under way, and that its portions may have missed; null: everything was fetched anew. */
let meanwhile: (Broadcast | null)[] = [];

/** Puts a filter into force, or takes it away with an empty one. Answers whether it is; an unfinished one leaves the present. */
export async function setFilter(query: string): Promise<boolean> {
  filterState.setState(query.trim() === '' ? { typed: query } : { typed: query, open: true });
  return apply(query.trim());
}

async function apply(query: string): Promise<boolean> {
  asked += 1;
  const mine = asked;
  if (query === '') {
    filterState.setState({ applied: null, progress: null, error: null });
    return true;
  }
  const parsed = parseFilter(query);
  if (!parsed.ok) {
    filterState.setState({ progress: null, error: parsed.error.message });
    return false;
  }
  // Looking again for the one in force says nothing of what is being typed.
  filterState.setState(filterState.getState().typed.trim() === query ? { progress: 0, error: null } : { progress: 0 });
  meanwhile = [];
  const found = await search(query, {
    isWanted: () => mine === asked,
    onProgress: (progress) => filterState.setState({ progress }),
  });
  if (found === null || mine !== asked) return false;
  if ('code' in found) {
    filterState.setState({ progress: null, error: found.message });
    return false;
  }
  let matching: RowSet | null = found;
  for (;;) {
    const state = timelineState.getState();
    if (mine !== asked || state.phase !== 'ready') return false;
    for (const change of meanwhile) {
      matching = matching === null || change === null ? null : afterBroadcast(matching, parsed.value, state.snapshot.lanes, change);
    }
    meanwhile = [];
    if (matching === null) return apply(query);
    // A part of a million is not put together in one piece. What changes meanwhile has it begun anew.
    const isStill = () => mine === asked && meanwhile.length === 0;
    const index = await inSlices(state.index.onlyInSteps(matching), isStill);
    if (index === null || !isStill()) continue;
    filterState.setState({ applied: { query, filter: parsed.value, matching, index }, progress: null });
    return true;
  }
}

export function openFilter(): void {
  filterState.setState({ open: true });
}

/** Shows everything again and puts the bar away. */
export function closeFilter(): void {
  void setFilter('');
  filterState.setState({ open: false });
}

/** Keeps the filter true to the timeline; call once at start, before anything that draws listens to the timeline. */
export function connectFilter(): void {
  timelineState.subscribe(follow);
}

/** Whose filter it is: the same window may come to show another file, also by way of a problem. */
let timelineId: string | null = null;

function follow(state: TimelineState, old: TimelineState): void {
  if (state.phase !== 'ready' || state === old) return;
  const isAnother = timelineId !== null && timelineId !== state.snapshot.timeline.id;
  timelineId = state.snapshot.timeline.id;
  if (isAnother) {
    asked += 1;
    filterState.setState(NOTHING);
    return;
  }
  if (old.phase === 'ready' && state.snapshot.revision === old.snapshot.revision && state.index === old.index) return;
  const { applied, progress } = filterState.getState();
  const { latest } = state;
  if (progress !== null) meanwhile.push(latest);
  if (applied === null) return;
  const matching = latest === null ? null : afterBroadcast(applied.matching, applied.filter, state.snapshot.lanes, latest);
  if (matching !== null && latest !== null) {
    if (latest.changed.length + latest.removed.length === 0) return;
    const without = latest.changed.filter(({ row }) => !matching.has(row)).map(({ row }) => row);
    const index = applied.index.with(
      latest.changed.filter(({ row }) => matching.has(row)),
      [...without, ...latest.removed],
    );
    filterState.setState({ applied: { ...applied, matching, index } });
    return;
  }
  // Until the store has looked again: what still exists of what matched.
  filterState.setState({ applied: { ...applied, index: state.index.only(applied.matching) } });
  if (progress === null) void apply(applied.query);
}
