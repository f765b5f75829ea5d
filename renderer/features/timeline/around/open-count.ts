import type { FullLane } from '../../../../shared/lane';
import type { Scene, SceneCount, SceneLane } from '../../../../shared/scene/scene';
import type { Tile } from '../../../../shared/scene/tile';
import { padded } from '../../../../shared/view/extent';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import type { TimeWindow } from '../../../state/view-state';
import type { BucketItem } from '../chart-item';
import { strings } from '../strings';
import { countListState, DOUBLE_CLICK_MS, type PageBox } from './count-list-state';
import { countedRows, isOneCountIn } from './counted-rows';

/** A count of events as it was laid out. */
export interface CountInScene {
  readonly count: SceneCount;
  readonly lane: SceneLane;
  readonly columns: LaneColumns;
  readonly tile: Tile;
  readonly fullLane: FullLane;
}

export interface CountEdges {
  /** Null where it is not laid out as a scene. */
  readonly countOf: (id: string) => CountInScene | null;
  /** What would be laid out of another window. */
  readonly sceneIn: (window: TimeWindow) => Scene | null;
  readonly boxOf: (id: string) => PageBox | null;
  readonly zoomTo: (window: TimeWindow) => void;
}

export interface CountOpener {
  /** Zooms to the events of a count, or lists them where they share a moment or would be one count all the same. */
  open(item: BucketItem): void;
  /** Whether one was opened just now: the second press of a double click means nothing of what has come to lie under the hand. */
  wasJustOpened(): boolean;
}

export function createCountOpener({ countOf, sceneIn, boxOf, zoomTo }: CountEdges): CountOpener {
  let opened = Number.NEGATIVE_INFINITY;

  return {
    open(item) {
      opened = performance.now();
      const found = countOf(item.id);
      const stretch = found?.count ?? item;
      const window = padded(stretch, 0.05, 1000);
      const beside = boxOf(item.id);
      if (found === null || beside === null || !isListed(found, window)) return zoomTo(window);
      const rows = countedRows(found.columns, found.lane, found.count, found.tile);
      countListState.setState({ listed: { rows, title: strings.timeline.countList(rows.length, found.fullLane.title), beside } });
    },
    wasJustOpened: () => performance.now() - opened < DOUBLE_CLICK_MS,
  };

  function isListed({ count, lane }: CountInScene, window: TimeWindow): boolean {
    if (count.earlier || count.start === count.end) return true;
    const scene = sceneIn(window);
    return scene !== null && isOneCountIn(scene.lanes, lane.lane, count);
  }
}
