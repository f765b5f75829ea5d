import type { FullEvent } from '../event';
import { isOrderUncertain } from '../time/compare';
import { parseWhen } from '../time/edtf';
import { limitsOf } from '../time/placement';

type Ordered = Pick<FullEvent, 'id' | 'when' | 'links' | 'bounds' | 'place'>;

/**
 * Whether it is open which of two events, listed one after the other, began first: their dates overlap, and no link of one
 * without a date says that the first comes before the second.
 */
export function isListedOrderUncertain(first: Ordered, second: Ordered, homeZone: string): boolean {
  if (first.place === undefined && second.place === undefined) {
    const [one, other] = [parseWhen(first.when, homeZone), parseWhen(second.when, homeZone)];
    return one.ok && other.ok && isOrderUncertain(one.value, other.value);
  }
  if (states(first, 'precedes', second) || states(second, 'follows', first)) return false;
  return earliest(first) < latest(second) && earliest(second) < latest(first);
}

function states({ place, links }: Ordered, type: 'follows' | 'precedes', other: Ordered): boolean {
  return place !== undefined && links.some((link) => link.type === type && link.to === other.id);
}

function earliest(event: Ordered): number {
  return limitsOf(event).start ?? -Infinity;
}

/** The latest that it may have begun. */
function latest(event: Ordered): number {
  if (event.place !== undefined) return limitsOf(event).end ?? Infinity;
  return event.bounds.startMax ?? event.bounds.endMax ?? Infinity;
}
