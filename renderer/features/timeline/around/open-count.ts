import type { FullLane } from '../../../../shared/lane';
import type { Scene, SceneCount, SceneLane } from '../../../../shared/scene/scene';
import type { Tile } from '../../../../shared/scene/tile';
import { padded } from '../../../../shared/view/extent';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import type { TimeWindow } from '../../../state/view-state';
import type { BucketItem } from '../chart-item';
import type { PageRect } from '../hand/band';
import { strings } from '../strings';
import { countListState, DOUBLE_CLICK_MS } from './count-list-state';
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
  readonly boxOf: (id: string) => PageRect | null;
  readonly zoomTo: (window: TimeWindow) => void;
  readonly selectRow: (row: number) => Promise<void>;
}

export interface CountOpener {
  /** Zooms to the events of a count, or lists them where they share a moment or would be one count all the same. */
  open(item: BucketItem): void;
  /** The same by keys: the first of the events that it zooms to is selected, which has the keyboard when the count is gone. */
  enter(item: BucketItem): Promise<void>;
  /** Whether one was opened just now: the second press of a double click means nothing of what has come to lie under the hand. */
  wasJustOpened(): boolean;
}

export function createCountOpener({ countOf, sceneIn, boxOf, zoomTo, selectRow }: CountEdges): CountOpener {
  let opened = Number.NEGATIVE_INFINITY;

  /** What opening a count does; and, asked only where it is needed, the first event it counts where that is a window. */
  function opening(item: BucketItem): { readonly first: () => number | undefined; readonly go: () => void } {
    const found = countOf(item.id);
    const window = padded(found?.count ?? item, 0.05, 1000);
    const go = () => zoomTo(window);
    if (found === null) return { first: () => undefined, go };
    const beside = boxOf(item.id);
    const rowsOf = () => countedRows(found.columns, found.lane, found.count, found.tile);
    if (beside === null || !isListed(found, window)) return { first: () => rowsOf()[0], go };
    const rows = rowsOf();
    const title = strings.timeline.countList(rows.length, found.fullLane.title);
    return { first: () => undefined, go: () => countListState.setState({ listed: { rows, title, beside } }) };
  }

  return {
    open(item) {
      opened = performance.now();
      opening(item).go();
    },
    async enter(item) {
      const { first, go } = opening(item);
      const row = first();
      if (row !== undefined) await selectRow(row);
      go();
    },
    wasJustOpened: () => performance.now() - opened < DOUBLE_CLICK_MS,
  };

  function isListed({ count, lane }: CountInScene, window: TimeWindow): boolean {
    if (count.earlier || count.start === count.end) return true;
    const scene = sceneIn(window);
    return scene !== null && isOneCountIn(scene.lanes, lane.lane, count);
  }
}
