import type { FullEvent } from '../event';
import type { Bounds } from '../time/bounds';
import { MAX_MS } from '../time/bounds';
import { DAY_MS } from '../time/day';
import { indexExtent } from '../time/placement';

/** As far as a picture reaches: date-fns and Date still work here, further out calendar arithmetic would overflow. */
export const FARTHEST = 8.6e15;

/**
 * Events before or after all that a picture can draw, moved to its edge: those of years that no Date holds in their order, on the outermost
 * day. All others are the same objects. `beyond` is how many were moved; pictures say so, since no axis is true of them.
 */
export function withinReach(
  events: readonly FullEvent[],
  homeZone: string,
): { readonly events: readonly FullEvent[]; readonly beyond: number } {
  let beyond = 0;
  for (const event of events) if (isBeyond(event)) beyond += 1;
  if (beyond === 0) return { events, beyond };
  return { events: events.map((event) => (isBeyond(event) ? { ...event, bounds: movedBounds(event, homeZone) } : event)), beyond };
}

/** Of limits that are known the outermost tell; a million times over, so no object is made. */
function isBeyond({ bounds: { startMin, startMax, endMin, endMax } }: FullEvent): boolean {
  return (startMin ?? startMax ?? endMin ?? 0) < -FARTHEST || (endMax ?? endMin ?? startMax ?? 0) > FARTHEST;
}

function movedBounds(event: FullEvent, homeZone: string): Bounds {
  const { startMin, startMax, endMin, endMax } = event.bounds;
  const { start } = indexExtent(event, homeZone);
  const first = startMin === null ? null : moved(start);
  const notBefore = (at: number | null): number | null => (at === null ? null : Math.max(moved(at), first ?? -FARTHEST));
  return {
    startMin: first,
    startMax: notBefore(startMax),
    endMin: endMin === startMin ? first : notBefore(endMin),
    endMax: notBefore(endMax),
  };
}

function moved(at: number): number {
  if (at < -FARTHEST) return -FARTHEST + Math.min(at + MAX_MS, DAY_MS);
  return at > FARTHEST ? FARTHEST - Math.min(MAX_MS - at, DAY_MS) : at;
}
