import { dirname } from 'node:path';
import type { WebContents } from 'electron';
import type { Input, Output } from '../../shared/contract';
import { fail, ok, type Result } from '../../shared/result';
import { foldersOfCopies } from '../actions/backup-actions';
import { nameOnDisk } from '../disk/shown-name';
import type { HoldingCopy } from '../store/copies/copies-holding';
import type { Sought } from '../store/copies/copy-kinship';
import { keysOfFile } from '../timelines/file-keys';
import { runStoreJob } from '../timelines/store-job';
import type { OpenTimeline } from '../timelines/timelines';

/*
 * Erasing an event for good, and what then still holds it elsewhere. The page names a copy by a word that main gave it, never by a path.
 */

/** Erases the event, then looks for copies that hold it. */
export async function eraseEvent(
  timeline: OpenTimeline,
  input: Input<'events.erase'>,
  sender: WebContents,
): Promise<Result<Output<'events.erase'>>> {
  const erased = await timeline.request('store.eventErase', input);
  if (!erased.ok) return erased;
  const { revision, actionId, label, changes, mentions, texts, readings } = erased.value;
  const copies = await copiesOf(timeline, input, sender);
  // The event is gone; that the copies could not be looked for must not look like a failure of that.
  return ok({
    revision,
    actionId,
    label,
    changes,
    mentions: [...mentions],
    texts: [...texts],
    readings: [...readings],
    copies: copies.ok ? copies.value : null,
  });
}

/** Copies that still hold an event, or may. */
export async function copiesOf(
  timeline: OpenTimeline,
  { id }: Input<'events.copies'>,
  sender: WebContents,
): Promise<Result<Output<'events.copies'>>> {
  const sought = await soughtOf(timeline, id, sender);
  if (!sought.ok) return sought;
  const found = await holding(sought.value);
  if (!found.ok) return found;
  return ok(
    found.value.map((copy) => ({
      ...{ key: keyOf(copy), name: copy.name, place: placeWords(copy, timeline) },
      ...{ holds: copy.holds, at: copy.at, is: copy.is, open: copy.open, contents: copy.contents },
    })),
  );
}

/** Removes one of them, which the person was asked about. */
export async function removeCopy(
  timeline: OpenTimeline,
  { id, key }: Input<'events.removeCopy'>,
  sender: WebContents,
): Promise<Result<null>> {
  const sought = await soughtOf(timeline, id, sender);
  if (!sought.ok) return sought;
  const found = await holding(sought.value);
  if (!found.ok) return found;
  // Its name is in the key: where the list has changed meanwhile, no other file is taken for it.
  const copy = found.value.find((one) => keyOf(one) === key);
  if (copy === undefined) return fail('not-found', 'This copy is no longer there, or not as it was. Nothing was removed.');
  return runStoreJob('store.removeCopy', { copy: copy.path, ...sought.value }, keysOfFile(timeline.path));
}

function holding(sought: Sought): Promise<Result<HoldingCopy[]>> {
  return runStoreJob('store.copiesHolding', sought, keysOfFile(sought.path));
}

async function soughtOf(timeline: OpenTimeline, eventId: string, sender: WebContents): Promise<Result<Sought>> {
  const snapshot = await timeline.request('timeline.snapshot', undefined);
  if (!snapshot.ok) return snapshot;
  return ok({ eventId, timelineId: snapshot.value.timeline.id, path: timeline.path, folders: await foldersOfCopies(sender) });
}

/** Folder and name: as much of a path as tells copies apart. */
function keyOf({ name, path }: HoldingCopy): string {
  return `${nameOnDisk(dirname(path))}/${name}`;
}

function placeWords({ path }: HoldingCopy, timeline: OpenTimeline): Output<'events.copies'>[number]['place'] {
  return dirname(path) === dirname(timeline.path) ? 'beside' : 'backups';
}
