import type { ChartItem, OccurrenceItem } from './chart-item';
import type { View } from './geometry';

/** Marks the first diamond in view of each series: that one carries the series' name. */
export function nameSeriesOnce(elements: ReadonlyMap<string, HTMLElement>, shown: ReadonlyMap<string, ChartItem>, view: View): void {
  const first = new Map<string, OccurrenceItem>();
  for (const id of elements.keys()) {
    const item = shown.get(id);
    if (item?.kind !== 'occurrence' || item.ghost || item.mark.at < view.start || item.mark.at > view.end) continue;
    const before = first.get(item.mark.seriesId);
    if (before === undefined || item.mark.at < before.mark.at) first.set(item.mark.seriesId, item);
  }
  for (const [id, element] of elements) {
    const item = shown.get(id);
    if (item?.kind === 'occurrence') element.classList.toggle('first-in-view', first.get(item.mark.seriesId) === item);
  }
}
