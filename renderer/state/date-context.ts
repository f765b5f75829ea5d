import type { DateContext } from '../../shared/time/typed-date';
import { todayIn } from '../../shared/time/zone';
import { preferencesState } from './preferences-state';
import { timelineState } from './timeline-state';

/** How dates are read at this moment, for what is no component (those take `useDateContext`); null while no timeline is open. */
export function dateContext(): DateContext | null {
  const state = timelineState.getState();
  if (state.phase !== 'ready') return null;
  const zone = state.snapshot.timeline.homeZone;
  const { fixedToday, preferences } = preferencesState.getState();
  return { today: fixedToday ?? todayIn(zone, Date.now()), zone, order: preferences.dateOrder };
}
