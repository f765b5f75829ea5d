import { bridge, write } from '../client';
import { offerUndo } from './offer-undo';
import { strings } from './strings';
import { viewState } from './view-state';

/** Deletes an event, closes it if it was open, and offers to bring it back. Answers whether it is gone. */
export async function removeEvent(id: string): Promise<boolean> {
  const event = await bridge.events.get({ id });
  const result = await write(() => bridge.events.remove({ ids: [id] }));
  if (!result.ok) return false;
  const { selection, select } = viewState.getState();
  if (selection.kind === 'event' && selection.id === id) select({ kind: 'none' });
  offerUndo(strings.edits.removed(event.ok ? event.value.title : ''), result.value.revision);
  return true;
}

/** Deletes several events as one action. Answers whether they are gone. */
export async function removeEvents(ids: readonly string[]): Promise<boolean> {
  const [only] = ids;
  if (only === undefined) return false;
  if (ids.length === 1) return removeEvent(only);
  const result = await write(() => bridge.events.remove({ ids: [...ids] }));
  if (!result.ok) return false;
  const { selection, select } = viewState.getState();
  if (selection.kind === 'event' && ids.includes(selection.id)) select({ kind: 'none' });
  offerUndo(strings.edits.removedMany(ids.length), result.value.revision, strings.edits.bringAllBack);
  return true;
}
