import { occurrenceAt } from '../../../shared/reviews/occurrences';
import { todayIn } from '../../../shared/time/zone';
import { preferencesState } from '../../state/preferences-state';
import { timelineState } from '../../state/timeline-state';
import { viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { tell } from '../../ui/notices';
import { movesWhenSaid, type Said, settle } from './settle';
import { strings } from './strings';

/** Says what became of the selected review, on its due day: one key, one action. Where other dates move with it, it says how many. */
export async function settleSelected(kind: 'held' | 'missed'): Promise<void> {
  const { selection } = viewState.getState();
  const state = timelineState.getState();
  if (selection.kind !== 'occurrence' || state.phase !== 'ready') return;
  const { series, timeline } = state.snapshot;
  const one = series.find(({ id }) => id === selection.seriesId);
  const today = preferencesState.getState().fixedToday ?? todayIn(timeline.homeZone, Date.now());
  const occurrence = one === undefined ? null : occurrenceAt(one, selection.n, today);
  const said: Said = { kind, on: null };
  if (one === undefined || occurrence === null) return;
  const moves = movesWhenSaid(one, occurrence, said, today, timeline.projectDays).length;
  const refused = await settle(one, occurrence, said, today);
  if (refused !== null) {
    // The key has no field to write it under.
    announce(refused);
    tell(refused, 'failed');
  } else if (moves > 0) announce(strings.reviews.moves.moved(moves));
}
