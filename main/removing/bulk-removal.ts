import type { WebContents } from 'electron';
import type { Ack } from '../../shared/contract/ack';
import type { Result } from '../../shared/result';
import type { StoreInput } from '../store/protocol';
import type { OpenTimeline } from '../timelines/timelines';
import { backUpFirst } from './backup-first';

/** So many events at once are more than a hand slips over. */
const MANY = 50;

/** Deletes events; many at once only after a backup of what is there, as before an import. Where none can be made, the person is asked. */
export async function removeEvents(timeline: OpenTimeline, input: StoreInput<'events.remove'>, sender: WebContents): Promise<Result<Ack>> {
  if (input.ids.length >= MANY && timeline.knownOn() === null) {
    const kept = await backUpFirst(timeline, sender, {
      question: `Delete ${input.ids.length.toLocaleString('en')} events without a backup of {}?`,
      goOn: 'Delete Without a Backup',
      notDone: 'deleted',
    });
    if (!kept.ok) return kept;
  }
  return timeline.request('events.remove', input);
}
