import { bridge } from '../../client';
import { viewState } from '../../state/view-state';

/** Opens the dialog for a series that repeats an event. */
export async function repeatEvent(id: string): Promise<void> {
  const event = await bridge.events.get({ id });
  if (event.ok) viewState.getState().open({ kind: 'series', id: null, repeat: event.value });
}
