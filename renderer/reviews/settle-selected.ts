import { occurrenceAt } from '../../shared/reviews/occurrences';
import { todayIn } from '../../shared/time/zone';
import { preferencesState } from '../state/preferences-state';
import { timelineState } from '../state/timeline-state';
import { viewState } from '../state/view-state';
import { type Said, settle } from './settle';

/** Says what became of the selected review, on its due day: one key, one action. In rolling mode the others move as announced by the panel. */
export function settleSelected(kind: 'held' | 'missed' | 'cancelled'): void {
  const { selection } = viewState.getState();
  const state = timelineState.getState();
  if (selection.kind !== 'occurrence' || state.phase !== 'ready') return;
  const { series, timeline } = state.snapshot;
  const one = series.find(({ id }) => id === selection.seriesId);
  const today = preferencesState.getState().fixedToday ?? todayIn(timeline.homeZone, Date.now());
  const occurrence = one === undefined ? null : occurrenceAt(one, selection.n, today);
  const said: Said = { kind, on: null };
  if (one !== undefined && occurrence !== null) void settle(one, occurrence, said);
}
