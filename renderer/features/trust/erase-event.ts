import { bridge } from '../../client';
import { viewState } from '../../state/view-state';

/** Opens the dialog that erases an event for good. Fields that are being typed in save first, as the focus leaves them. */
export async function askErase(id: string): Promise<void> {
  const event = await bridge.events.get({ id });
  if (event.ok) viewState.getState().open({ kind: 'erase', id, title: event.value.title });
}
