import { useStore } from 'zustand';
import type { Snapshot } from '../../../shared/contract/snapshot';
import { seriesMatchesFilter } from '../../../shared/filter';
import type { TimelineIndex } from '../../../shared/view/timeline-index';
import { type TimelineState, timelineState } from '../timeline-state';
import { type Filtering, filterState } from './filter-state';

/** What chart and overview draw: the timeline, or what the filter lets through. */
export interface Shown {
  /** With the series and lanes that are drawn; everything else is the timeline's own. */
  readonly snapshot: Snapshot;
  readonly index: TimelineIndex;
}

let last: { readonly state: TimelineState; readonly applied: Filtering | null; readonly shown: Shown | null } | null = null;

/** Null until the timeline is loaded. The same object as long as nothing changed. */
export function shownTimeline(): Shown | null {
  const state = timelineState.getState();
  const { applied } = filterState.getState();
  if (last?.state === state && last.applied === applied) return last.shown;
  const shown = state.phase !== 'ready' ? null : applied === null ? state : filtered(state.snapshot, applied, last?.shown ?? null);
  last = { state, applied, shown };
  return shown;
}

/** The same for components; only under App's "ready" branch. */
export function useShown(): Shown {
  useStore(timelineState);
  useStore(filterState, (state) => state.applied);
  const shown = shownTimeline();
  if (shown === null) throw new Error('useShown is for components shown once the timeline is loaded.');
  return shown;
}

/**
 * Series by the same rule as in pictures and exports, so that both show the same: lane, title and notes are looked at, and a
 * term about anything else does not hold for a series. Lanes in which nothing is left are not drawn, unless all would go.
 */
export function filtered(snapshot: Snapshot, { filter, index }: Pick<Filtering, 'filter' | 'index'>, before: Shown | null): Shown {
  const titles = new Map(snapshot.lanes.map((lane) => [lane.id, lane.title]));
  const series = snapshot.series.filter((one) => seriesMatchesFilter(filter, one, titles.get(one.lane) ?? ''));
  const used = new Set(series.map((one) => one.lane));
  const filled = snapshot.lanes.filter((lane) => used.has(lane.id) || index.lane(lane.key) !== undefined);
  const lanes = filled.length === 0 || filled.length === snapshot.lanes.length ? snapshot.lanes : filled;
  return {
    snapshot: { ...snapshot, series: kept(series, before?.snapshot.series), lanes: kept(lanes, before?.snapshot.lanes) },
    index,
  };
}

/** The old list when it holds the same, so that nothing is drawn again for an equal one. */
function kept<T>(list: T[], before: T[] | undefined): T[] {
  return before !== undefined && before.length === list.length && before.every((one, place) => one === list[place]) ? before : list;
}
