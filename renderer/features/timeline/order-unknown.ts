import { isListedOrderUncertain } from '../../../shared/view/order';
import { timelineState } from '../../state/timeline-state';
import type { ChartItem } from './chart-item';

/** Whether two events that stand one after the other may have happened the other way round. */
export function isOrderUnknown(one: ChartItem, other: ChartItem): boolean {
  const state = timelineState.getState();
  if (state.phase !== 'ready' || one.kind !== 'event' || other.kind !== 'event') return false;
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return isListedOrderUncertain(first.event, second.event, state.snapshot.timeline.homeZone);
}
