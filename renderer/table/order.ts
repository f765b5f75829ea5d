import { isOrderUncertain } from '../../shared/time/compare';
import { parseWhen } from '../../shared/time/edtf';
import type { EventPages } from './event-pages';

/**
 * Title of the event in the row above when the sources leave open which of the two began first; null when the order is
 * certain, or not known yet. The table sorts by earliest possible start, which says more than is known.
 */
export function orderUncertainWith(pages: Pick<EventPages, 'at'>, position: number, homeZone: string): string | null {
  const [above, here] = [pages.at(position - 1), pages.at(position)];
  if (above === undefined || here === undefined) return null;
  const [one, other] = [parseWhen(above.when, homeZone), parseWhen(here.when, homeZone)];
  return one.ok && other.ok && isOrderUncertain(one.value, other.value) ? above.title : null;
}
