import { linkState } from '../../../state/links/link-state';
import type { ChartItem } from '../chart-item';
import { strings } from './strings';

/** What a screen reader says of an item, and behind it how many links the event has: its own, and once they are known those that lead to it. */
export function withLinks(item: ChartItem): string {
  if (item.kind !== 'event') return item.description;
  const count = linkState.getState().index?.countOf(item.row) ?? item.event.links.length;
  return count === 0 ? item.description : `${item.description} ${strings.links.count(count)}`;
}
