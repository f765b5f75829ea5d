import type { Ack } from '../../shared/contract/ack';
import type { Result } from '../../shared/result';
import { write } from '../client';
import { type TimelineState, timelineState } from './timeline-state';

/**
 * Runs one write, as `write` does, and answers when the window's copy holds the change, too: the answer may come before its broadcast. For what
 * builds on where the last step has left things.
 */
export async function writeUntilHeard(call: () => Promise<Result<Ack>>): Promise<Result<Ack>> {
  const result = await write(call);
  if (result.ok) await untilHeard(result.value.revision);
  return result;
}

/** What another timeline, or a store that is gone, will never tell is not waited for. */
function untilHeard(revision: number): Promise<void> {
  const first = timelineState.getState();
  if (isOver(first, first, revision)) return Promise.resolve();
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
