import type { Snapshot } from '../../../../shared/contract/snapshot';
import type { FullLane } from '../../../../shared/lane';
import { countsMiddle, OVER_BAND_DIAMONDS, reviewsMiddle } from '../../../../shared/scene/band';
import { countWidth } from '../../../../shared/scene/counts';
import type { Scene, SceneCount, SceneLane } from '../../../../shared/scene/scene';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import { bucketItem, type ChartItem } from '../chart-item';
import { countedWords } from '../counted-words';
import type { View } from '../geometry';
import { seriesOf } from '../series-names';

/** An item of the chart and where it stands: how far the middle of its row lies below the top of its lane, in pixels. */
export interface Standing {
  readonly item: ChartItem;
  readonly lane: SceneLane;
  readonly middle: number;
  /** How high the row of an event is, pixels; left out: as high as an item is anyway. */
  readonly height?: number;
  /** What an item of events that are counted stands for. */
  readonly count?: SceneCount;
}

/** Height of the row of a series: its name, and its diamonds under it. */
export const REVIEW_ROW = 36;
const DIAMONDS = 24;

/** The reviews of each lane, a row for each of its series, whichever of them has any in the stretch that is worked out. */
export function standingReviews(
  scene: Scene,
  { lanes, series }: Pick<Snapshot, 'lanes' | 'series'>,
  reviews: readonly ChartItem[],
): Standing[] {
  const sceneLanes = new Map(scene.lanes.map((lane) => [lane.lane, lane]));
  const rows = new Map(lanes.flatMap(({ id }) => series.filter(({ lane }) => lane === id).map((one, row) => [one.id, row] as const)));
  return reviews.flatMap((item) => {
    const lane = sceneLanes.get(item.lane);
    const row = rows.get(seriesOf(item)?.id ?? '');
    return lane === undefined || row === undefined ? [] : [{ item: sizedIn(lane, item), lane, middle: reviewMiddle(lane, row) }];
  });
}

/** In a collapsed lane they stand among what is drawn by itself over its band, without names. */
function reviewMiddle(lane: SceneLane, row: number): number {
  return lane.collapsed ? reviewsMiddle(lane) : row * REVIEW_ROW + DIAMONDS;
}

/** No higher than a collapsed lane that is low. */
function sizedIn({ collapsed, height }: SceneLane, item: ChartItem): ChartItem {
  return collapsed && height < 2 * OVER_BAND_DIAMONDS && item.kind === 'occurrence' ? { ...item, size: 'small' } : item;
}

/** An item where it is seen in a view: what counts that which began earlier stands at the left edge. */
export function standsIn<T extends ChartItem>(item: T, view: View): T {
  if (item.kind !== 'bucket' || !item.earlier) return item;
  return { ...item, start: view.start, end: view.start + (item.end - item.start) };
}

/** The counts of a scene, as wide as their numbers at least; those at the edge of the view last, since they may lie over others. */
export function standingCounts(scene: Scene, index: TimelineIndex, laneOf: (key: number) => FullLane | undefined): Standing[] {
  const { perPixel } = scene.tile;
  return scene.lanes.flatMap((lane) => {
    const view = laneOf(lane.lane);
    const columns = index.lane(lane.lane);
    if (view === undefined || columns === undefined) return [];
    const middle = countsMiddle(lane);
    return [...lane.counts]
      .sort((one, other) => Number(one.earlier ?? false) - Number(other.earlier ?? false))
      .map((count) => ({
        item: bucketItem(count, view, countedWords(count, columns), drawnStretch(count, perPixel)),
        lane,
        middle,
        count,
      }));
  });
}

function drawnStretch(count: SceneCount, perPixel: number): { readonly start: number; readonly end: number } {
  const [middle, half] = [(count.start + count.end) / 2, (countWidth(count, perPixel) / 2) * perPixel];
  return { start: middle - half, end: middle + half };
}
