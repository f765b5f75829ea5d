import type { ChartItem } from './chart-item';
import type { View } from './geometry';

/** The name begins this far before its diamond, in pixels, and would be cut off nearer to the edge. */
const BEFORE = 24;

/** Marks the first item in view of each series: that one carries the series' name. */
export function nameSeriesOnce(elements: ReadonlyMap<string, HTMLElement>, shown: ReadonlyMap<string, ChartItem>, view: View): void {
  const roomy = view.start + ((view.end - view.start) / Math.max(view.width, 1)) * BEFORE;
  const first = new Map<string, { readonly item: ChartItem; readonly at: number }>();
  for (const id of elements.keys()) {
    const item = shown.get(id);
    const series = item === undefined ? null : seriesOf(item);
    if (item === undefined || series === null || series.at < view.start || series.at > view.end) continue;
    const before = first.get(series.id);
    // One at the very edge only when there is no other.
    const better = before === undefined || (series.at < before.at ? series.at >= roomy : before.at < roomy);
    if (better) first.set(series.id, { item, at: series.at });
  }
  for (const [id, element] of elements) {
    const item = shown.get(id);
    const series = item === undefined ? null : seriesOf(item);
    if (item === undefined || series === null) continue;
    element.classList.toggle('first-in-view', first.get(series.id)?.item === item);
    // A count's frame hides what overflows it, or vis-timeline would stack by the width of its text: the name stands outside of it.
    if (item.kind === 'bucket' && item.reviews !== null) element.dataset['series'] = item.reviews.seriesTitle;
  }
}

/** The series an item belongs to by name, and where the name would begin; null when it has none. */
function seriesOf(item: ChartItem): { readonly id: string; readonly at: number } | null {
  if (item.kind === 'occurrence') return item.ghost ? null : { id: item.mark.seriesId, at: item.mark.at };
  return item.kind === 'bucket' && item.reviews !== null ? { id: item.reviews.seriesId, at: item.start } : null;
}
