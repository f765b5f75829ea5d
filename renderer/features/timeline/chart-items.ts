import type { Snapshot } from '../../../shared/contract/snapshot';
import type { FullEvent } from '../../../shared/event';
import { overlapping } from '../../../shared/scene/overlaps';
import type { SeenWindow } from '../../../shared/scene/tile';
import type { TimelineIndex } from '../../../shared/view/timeline-index';
import type { WhatIf } from '../../state/what-if-state';
import { type ChartItem, claimItems, eventItem } from './chart-item';
import type { View } from './geometry';
import { reviewItems } from './review-items';

/** So many items are drawn by vis-timeline one by one; more are painted as a crowd. */
export const MOST_ITEMS = 60;
/** So few are never painted, also where lanes have to be scrolled for them. */
export const ALWAYS_ITEMS = 24;
/** Half a view is prepared on either side, so that a short pan finds everything in place. */
const MARGIN = 0.5;

export interface ChartContents {
  readonly items: readonly ChartItem[];
  /** Rows to draw whose text is not here yet. */
  readonly missing: readonly number[];
}

/** What the chart shows of a timeline of a few events in a view, each as an item of its own: pure, from the window's copy of the timeline. */
export function chartContents(
  snapshot: Snapshot,
  index: TimelineIndex,
  view: View,
  today: string,
  eventOf: (row: number) => FullEvent | undefined,
  whatIf: WhatIf | null = null,
  selectedEvent: string | null = null,
): ChartContents {
  const wide = widened(view);
  const items: ChartItem[] = [];
  const missing: number[] = [];
  for (const columns of index.lanes) {
    for (const position of overlapping(columns, wide.start, wide.end)) {
      const row = columns.row[position] ?? 0;
      const event = eventOf(row);
      const lane = event === undefined ? undefined : snapshot.lanes.find((candidate) => candidate.id === event.lane);
      if (event === undefined) missing.push(row);
      if (event === undefined || lane === undefined) continue;
      items.push(eventItem(event, lane, snapshot.timeline.homeZone));
      if (event.id === selectedEvent) items.push(...claimItems(event, lane, snapshot.timeline.homeZone));
    }
  }
  items.push(...reviewItems(snapshot, wide, today, whatIf));
  return { items, missing };
}

/** A view and half of one on either side. */
export function widened(view: View): SeenWindow {
  const margin = (view.end - view.start) * MARGIN;
  return { start: view.start - margin, end: view.end + margin, width: view.width * (1 + 2 * MARGIN) };
}
