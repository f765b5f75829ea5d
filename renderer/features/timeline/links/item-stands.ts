import { type StandOf, stretchOf, xIn } from '../../../../shared/scene/link-stands';
import type { RowPlaces } from '../../../../shared/scene/row-places';
import type { ChartItem, EventItem } from '../chart-item';
import type { View } from '../geometry';

const MARK_REACH = 9;

/** Where events stand of which each is an item of vis-timeline, which then decides on its row; pixels from the top left of the view. */
export function standsOfItems(host: HTMLElement, items: ReadonlyMap<string, ChartItem>, places: RowPlaces, view: View): StandOf {
  const top = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect().top ?? 0;
  const byRow = new Map<number, EventItem>();
  for (const item of items.values()) if (item.kind === 'event') byRow.set(item.row, item);
  const toX = xIn(view);
  return (row) => {
    const place = places.of(row);
    if (place === null) return null;
    const item = byRow.get(row);
    const vague = item !== undefined && item.mark.shape !== 'span';
    const y =
      (item === undefined ? null : middleOf(host, `.vis-item[data-id="${CSS.escape(item.id)}"]:not(.annals-ghost)`)) ??
      middleOf(host, `.vis-label:has([data-lane="${place.lane}"])`);
    return y === null ? null : { ...stretchOf(place, toX, vague), y: y - top, reach: MARK_REACH };
  };
}

/** On the page. */
function middleOf(host: HTMLElement, selector: string): number | null {
  const area = host.querySelector(selector)?.getBoundingClientRect();
  return area === undefined ? null : area.top + area.height / 2;
}
