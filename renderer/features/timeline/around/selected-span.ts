import { expectedOn, occurrenceAt } from '../../../../shared/reviews/occurrences';
import { DAY_MS } from '../../../../shared/time/day';
import { midnightOf } from '../../../../shared/time/day-text';
import { dateContext } from '../../../state/date-context';
import { eventCache } from '../../../state/event-cache';
import { timelineState } from '../../../state/timeline-state';
import type { Selection, TimeWindow } from '../../../state/view-state';
import { eventSpan } from './event-span';

/** Where a selection lies; null where nothing is known of that. What is read for it is kept, so that it can be drawn. */
export async function selectedSpan(selection: Selection): Promise<TimeWindow | null> {
  if (selection.kind === 'event') {
    const answer = await eventCache.event(selection.id);
    return answer.ok ? eventSpan(answer.value) : null;
  }
  const state = timelineState.getState();
  const context = dateContext();
  if (selection.kind !== 'occurrence' || state.phase !== 'ready' || context === null) return null;
  const series = state.snapshot.series.find(({ id }) => id === selection.seriesId);
  const occurrence = series === undefined ? null : occurrenceAt(series, selection.n, context.today);
  if (occurrence === null) return null;
  const at = midnightOf(expectedOn(occurrence));
  return { start: at, end: at + DAY_MS };
}
