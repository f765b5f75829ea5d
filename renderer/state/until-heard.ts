import { type TimelineState, timelineState } from './timeline-state';

/**
 * Waits until the window's copy holds a change that was written: a write may be answered before its broadcast has come.
 *
 * @param revision of the answer; what another timeline, or a store that is gone, will never tell is not waited for
 */
export function untilHeard(revision: number): Promise<void> {
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
