import type { Status } from '../../../../shared/event';
import type { Bounds } from '../../../../shared/time/bounds';

/**
 * The status to ask about when an event was moved past today: what happened and now lies wholly ahead may be planned, what was planned and is
 * now over may have happened. Null where nothing is to be asked. What is disputed or cancelled stays so wherever it lies.
 *
 * @param now wall-clock milliseconds in the home zone
 */
export function statusToOffer(status: Status, before: Bounds, after: Bounds, now: number): 'planned' | 'reported' | null {
  if (status === 'reported' || status === 'confirmed') return !isAhead(before, now) && isAhead(after, now) ? 'planned' : null;
  return status === 'planned' && !isOver(before, now) && isOver(after, now) ? 'reported' : null;
}

function isAhead({ startMin }: Bounds, now: number): boolean {
  return startMin !== null && startMin > now;
}

function isOver({ endMax }: Bounds, now: number): boolean {
  return endMax !== null && endMax <= now;
}
