import type { ChartItem } from './chart-item';
import type { View } from './geometry';

/** How many events in view are drawn as marks, how many of those with a label, and how many stand inside counts. */
export interface ShownFigures {
  readonly drawn: number;
  readonly labelled: number;
  readonly counted: number;
}

/** Says on the region of the chart what is shown in it, for who holds that against what is seen. */
export function tellFigures(host: HTMLElement, { drawn, labelled, counted }: ShownFigures): void {
  const { dataset } = regionOf(host);
  dataset['drawn'] = String(drawn);
  dataset['labelled'] = String(labelled);
  dataset['counted'] = String(counted);
}

export function tellItems(host: HTMLElement, number: number): void {
  regionOf(host).dataset['domItems'] = String(number);
}

/** The figures where each event is an item of its own. */
export function figuresOf(ids: Iterable<string>, items: ReadonlyMap<string, ChartItem>, { start, end }: View): ShownFigures {
  let drawn = 0;
  for (const id of ids) {
    const item = items.get(id);
    if (item?.kind === 'event' && item.start < end && item.end >= start) drawn += 1;
  }
  return { drawn, labelled: drawn, counted: 0 };
}

function regionOf(host: HTMLElement): HTMLElement {
  return host.closest('section') ?? host;
}
