import type { ChartItem } from '../chart-item';
import type { CrowdView } from '../crowd/crowd-view';

/** What a menu of the chart is about. */
export type Pointed =
  | { readonly kind: 'item'; readonly item: ChartItem }
  /** An empty place; no lane is below them all. */
  | { readonly kind: 'place'; readonly time: number; readonly lane: number | null };

/** Id of the item under the pointer, or that has the keyboard where a key asked; drawn or only painted. Null where nothing is. */
export function itemIdOf(event: MouseEvent, crowd: Pick<CrowdView, 'at'>): string | null {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('.vis-item[data-id]') : null;
  return element?.dataset['id'] ?? crowd.at(event.clientX, event.clientY);
}
