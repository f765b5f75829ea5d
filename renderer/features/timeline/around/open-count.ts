import type { FullLane } from '../../../../shared/lane';
import type { Box } from '../../../../shared/scene/box';
import type { Scene, SceneCount, SceneLane } from '../../../../shared/scene/scene';
import type { Tile } from '../../../../shared/scene/tile';
import { padded } from '../../../../shared/view/extent';
import type { LaneColumns } from '../../../../shared/view/lane-columns';
import type { TimeWindow } from '../../../state/view-state';
import type { BucketItem } from '../chart-item';
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
  readonly boxOf: (id: string) => Box | null;
  readonly zoomTo: (window: TimeWindow) => void;
  readonly selectRow: (row: number) => Promise<void>;
  /** Brings the keyboard to the chart, where it is elsewhere; chooses nothing. */
  readonly takeKeyboard: () => void;
}

export interface CountOpener {
  /**
   * Zooms to the events of a count; where they would be one count all the same, to those about the time that is pointed at; lists them where they share a
   * moment, stay in one even so, or nothing is pointed at. One that is counted alone is selected.
   */
  open(item: BucketItem, pointedAt?: number): void;
  /** The same by keys: the first of the events that it zooms to is selected, which has the keyboard when the count is gone. */
  enter(item: BucketItem): Promise<void>;
  /** Whether one was opened just now: the second press of a double click means nothing of what has come to lie under the hand. */
  wasJustOpened(): boolean;
}

export function createCountOpener(edges: CountEdges): CountOpener {
  const { countOf, sceneIn, boxOf, zoomTo, selectRow, takeKeyboard } = edges;
  let opened = Number.NEGATIVE_INFINITY;

  /** What opening a count does; and, asked only where it is needed, the first event it counts where that is a window. */
  function opening(item: BucketItem, pointedAt?: number): { readonly first: () => number | undefined; readonly go: () => void } {
    const found = countOf(item.id);
    const whole = windowOf(found?.count ?? item);
    if (found === null) return { first: () => undefined, go: () => zoomTo(whole) };
    const beside = boxOf(item.id);
    const rowsOf = () => countedRows(found.columns, found.lane, found.count, found.tile);
    const window = beside === null ? whole : windowApart(found, pointedAt);
    if (beside === null || window !== null) return { first: () => rowsOf()[0], go: () => zoomTo(window ?? whole) };
    const rows = rowsOf();
    const [alone] = rows;
    if (alone !== undefined && rows.length === 1) return { first: () => undefined, go: () => void selectRow(alone) };
    const title = strings.timeline.countList(rows.length, found.fullLane.title);
    return { first: () => undefined, go: () => countListState.setState({ listed: { rows, title, beside } }) };
  }

  return {
    open(item, pointedAt) {
      opened = performance.now();
      // From wherever it was, such as the name of a lane: what is selected by this is what the next keys are about.
      takeKeyboard();
      opening(item, pointedAt).go();
    },
    async enter(item) {
      const { first, go } = opening(item);
      const row = first();
      if (row !== undefined) await selectRow(row);
      go();
    },
    wasJustOpened: () => performance.now() - opened < DOUBLE_CLICK_MS,
  };

  /** The widest window in which not all of a count stands in one; null where there is none. */
  function windowApart({ count, lane }: CountInScene, pointedAt: number | undefined): TimeWindow | null {
    if (count.earlier || count.start === count.end) return null;
    const windows = [windowOf(count), ...(pointedAt === undefined ? [] : [windowOf(partAbout(count, pointedAt))])];
    const apart = windows.find((window) => {
      const scene = sceneIn(window);
      return scene === null || !isOneCountIn(scene.lanes, lane.lane, count);
    });
    return apart ?? null;
  }
}

function windowOf(stretch: TimeWindow): TimeWindow {
  return padded(stretch, 0.05, 1000);
}

/** So much of what a count spans is gone to where all of it would be one count again. */
const PART = 1 / 8;

function partAbout({ start, end }: TimeWindow, pointedAt: number): TimeWindow {
  const length = (end - start) * PART;
  const from = Math.min(Math.max(pointedAt - length / 2, start), end - length);
  return { start: from, end: from + length };
}
