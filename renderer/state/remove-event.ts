import { bridge, write } from '../client';
import { offerUndo } from './offer-undo';
import { strings } from './strings';
import { viewState } from './view-state';

/** Events that are being deleted: until they are gone, a second Delete does nothing about them. */
const leaving = new Set<string>();

/** Whether something is being deleted. Meanwhile keys may come to what has taken its place, and are not about that. */
export function isRemoving(): boolean {
  return leaving.size > 0;
}

async function whileLeaving(ids: readonly string[], remove: () => Promise<boolean>): Promise<boolean> {
  for (const id of ids) leaving.add(id);
  try {
    return await remove();
  } finally {
    for (const id of ids) leaving.delete(id);
  }
}

/** Deletes an event, closes it if it was open, and offers to bring it back. Answers whether it is gone by this. */
export async function removeEvent(id: string): Promise<boolean> {
  return !leaving.has(id) && whileLeaving([id], () => removeOne(id));
}

/** Deletes several events as one action. Answers whether they are gone by this. */
export async function removeEvents(ids: readonly string[]): Promise<boolean> {
  const staying = ids.filter((id) => !leaving.has(id));
  return whileLeaving(staying, () => removeAll(staying));
}

async function removeOne(id: string): Promise<boolean> {
  const event = await bridge.events.get({ id });
  const result = await write(() => bridge.events.remove({ ids: [id] }));
  if (!result.ok) return false;
  const { selection, select } = viewState.getState();
  if (selection.kind === 'event' && selection.id === id) select({ kind: 'none' });
  offerUndo(strings.edits.removed(event.ok ? event.value.title : ''), result.value.revision);
  return true;
}

async function removeAll(ids: readonly string[]): Promise<boolean> {
  const [only] = ids;
  if (only === undefined) return false;
  if (ids.length === 1) return removeOne(only);
  const result = await write(() => bridge.events.remove({ ids: [...ids] }));
  if (!result.ok) return false;
  const { selection, select } = viewState.getState();
  if (selection.kind === 'event' && ids.includes(selection.id)) select({ kind: 'none' });
  offerUndo(strings.edits.removedMany(ids.length), result.value.revision, strings.edits.bringAllBack);
  return true;
}
