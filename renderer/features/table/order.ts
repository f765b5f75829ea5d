import { isListedOrderUncertain } from '../../../shared/view/order';
import type { EventPages } from './event-pages';

/**
 * Title of the event in the row above when the sources leave open which of the two began first; null when the order is
 * certain, or not known yet. The table sorts by earliest possible start, which says more than is known.
 */
export function orderUncertainWith(pages: Pick<EventPages, 'at'>, position: number, homeZone: string): string | null {
  const [above, here] = [pages.at(position - 1), pages.at(position)];
  if (above === undefined || here === undefined) return null;
  return isListedOrderUncertain(above, here, homeZone) ? above.title : null;
}
