import type { Ack } from '../../shared/contract/ack';
import type { Result } from '../../shared/result';
import { write } from '../client';
import { type TimelineState, timelineState } from './timeline-state';

/**
 * Runs one write, as `write` does, and answers when the window's copy holds the change, too: the answer may come before its broadcast. For what
 * builds on where the last step has left things.
 */
export async function writeUntilHeard(call: () => Promise<Result<Ack>>): Promise<Result<Ack>> {
  const first = timelineState.getState();
  const result = await write(call);
  if (result.ok) await untilHeard(first, result.value.revision);
  return result;
}

/** What another timeline, or a store that is gone, will never tell is not waited for: the answer itself may come when another is shown. */
function untilHeard(first: TimelineState, revision: number): Promise<void> {
  if (isOver(first, timelineState.getState(), revision)) return Promise.resolve();
  return new Promise((resolve) => {
    const end = timelineState.subscribe((state) => {
      if (!isOver(first, state, revision)) return;
      end();
      resolve();
    });
  });
}

function isOver(first: TimelineState, now: TimelineState, revision: number): boolean {
  if (first.phase !== 'ready' || now.phase !== 'ready' || now.lost !== null) return true;
  return now.snapshot.revision >= revision || now.snapshot.timeline.id !== first.snapshot.timeline.id;
}
