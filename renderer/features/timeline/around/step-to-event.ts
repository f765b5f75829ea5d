import { eventBeside, type PlaceInTime } from '../../../../shared/view/event-beside';
import { shortDate } from '../../../../shared/view/event-words';
import { bridge } from '../../../client';
import { shownTimeline } from '../../../state/filter/shown';
import { goToEvent } from '../../../state/go-to-event';
import { placeInTime } from '../../../state/place-in-time';
import { viewState } from '../../../state/view-state';
import { announce } from '../../../ui/announce';
import { strings } from '../strings';

let isLooking = false;

/** Selects the event that begins next after the selected one, or last before it; where none is selected, beside the middle of the window. */
export async function stepToEvent(step: -1 | 1): Promise<void> {
  if (isLooking) return;
  isLooking = true;
  try {
    const from = await placeOfSelected();
    const shown = shownTimeline();
    const found = shown === null ? null : eventBeside(shown.index, from, step);
    if (found === null) return announce(step > 0 ? strings.around.noLater : strings.around.noEarlier);
    const answer = await bridge.events.byRows({ rows: [found.row] });
    const event = answer.ok ? answer.value[0] : undefined;
    if (event === undefined) return;
    goToEvent(event.id);
    announce(strings.around.event(event.title, shortDate(event, shown?.snapshot.timeline.homeZone ?? 'UTC')));
  } finally {
    isLooking = false;
  }
}

async function placeOfSelected(): Promise<PlaceInTime> {
  const { selection, window } = viewState.getState();
  const event = selection.kind === 'event' ? await bridge.events.get({ id: selection.id }) : null;
  if (event?.ok) return placeInTime(event.value);
  return { start: window === null ? 0 : (window.start + window.end) / 2, row: 0 };
}
