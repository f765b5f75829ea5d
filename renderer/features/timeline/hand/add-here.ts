import { beginDraft } from '../../../state/drafts/begin-draft';
import { shownTimeline } from '../../../state/filter/shown';
import { whenAt } from '../around/when-at';

/**
 * Begins a new event at a time, as exact as the zoom lets that be pointed at, and in the lane of a key.
 *
 * @param perPixel milliseconds
 */
export function addHere(time: number, lane: number, perPixel: number): void {
  const laneId = shownTimeline()?.snapshot.lanes.find((candidate) => candidate.key === lane)?.id;
  const when = whenAt(time, perPixel);
  beginDraft(laneId === undefined ? { when } : { when, lane: laneId });
}
