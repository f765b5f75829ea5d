import type { ChartItem } from './chart-item';
import type { View } from './geometry';

/** The name begins this far before its diamond, in pixels, as in timeline.css; … */
export const NAME_BEFORE = 20;
/** … and would be cut off where that is nearer to the edge than this. */
const ROOMY = NAME_BEFORE + 4;

/** The first item in view of each series, by its id: that one carries the series' name. */
export function firstInView(items: Iterable<ChartItem>, view: View): ReadonlyMap<string, ChartItem> {
  const roomy = view.start + ((view.end - view.start) / Math.max(view.width, 1)) * ROOMY;
  const first = new Map<string, { readonly item: ChartItem; readonly at: number }>();
  for (const item of items) {
    const series = namedSeriesOf(item);
    if (series === null || series.at < view.start || series.at > view.end) continue;
    const before = first.get(series.id);
    // One at the very edge only when there is no other.
    const better = before === undefined || (series.at < before.at ? series.at >= roomy : before.at < roomy);
    if (better) first.set(series.id, { item, at: series.at });
  }
  return new Map([...first].map(([id, { item }]) => [id, item]));
}

/** Marks the first item in view of each series. */
export function nameSeriesOnce(elements: ReadonlyMap<string, HTMLElement>, shown: ReadonlyMap<string, ChartItem>, view: View): void {
  const items = [...elements.keys()].flatMap((id) => shown.get(id) ?? []);
  const first = firstInView(items, view);
  for (const item of items) {
    const series = namedSeriesOf(item);
    const element = elements.get(item.id);
    if (series === null || element === undefined) continue;
    element.classList.toggle('first-in-view', first.get(series.id) === item);
    // A count's frame hides what overflows it, or vis-timeline would stack by the width of its text: the name stands outside of it.
    if (item.kind === 'bucket' && item.reviews !== null) element.dataset['series'] = item.reviews.seriesTitle;
  }
}

export interface SeriesOfItem {
  readonly id: string;
  readonly title: string;
  /** Where its name would begin. */
  readonly at: number;
}

/** The series an item belongs to; null when it has none. */
export function seriesOf(item: ChartItem): SeriesOfItem | null {
  if (item.kind === 'occurrence') return { id: item.mark.seriesId, title: item.mark.seriesTitle, at: item.mark.at };
  if (item.kind !== 'bucket' || item.reviews === null) return null;
  return { id: item.reviews.seriesId, title: item.reviews.seriesTitle, at: item.start };
}

/** The same, but null for what is only tried out: that goes without a name. */
function namedSeriesOf(item: ChartItem): SeriesOfItem | null {
  return item.kind === 'occurrence' && item.ghost ? null : seriesOf(item);
}
