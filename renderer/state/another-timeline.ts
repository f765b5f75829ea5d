import type { TimelineState } from './timeline-state';

/**
 * Whether the rows of what was shown before are other events now: of another timeline, to which a window may go straight, or of this one as a
 * backup has it.
 */
export function isAnotherTimeline(now: TimelineState, before: TimelineState): boolean {
  if (now.phase !== 'ready' || before.phase !== 'ready') return false;
  return now.snapshot.timeline.id !== before.snapshot.timeline.id || now.snapshot.revision < before.snapshot.revision;
}
