import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import { chartedTimeline } from '../../../state/grouping/charted';
import { clearMarks, markedState, markOnly } from '../../../state/marked-state';
import { strings as stateStrings } from '../../../state/strings';
import type { ChartItem } from '../chart-item';
import type { Marking } from './marking-pointer';
import { itemIdOf } from './pointed';
import { type ChartContentsInHand, rowsOfItem, rowsUnder } from './rows-on-chart';
import { rowsIn, stretchOf } from './rows-under';

export interface MarkingEdges extends ChartContentsInHand {
  /** The selected event, when the chart shows it. */
  selected(): ChartItem | null;
  announce(message: string): void;
}

/** Several events marked on the chart, by hand and by keys. */
export interface ChartMarking extends Marking {
  toggle(item: ChartItem): void;
  /** Marks the stretch of the lane from where marking began, and nothing else. */
  extend(item: ChartItem, from: ChartItem | null): void;
  /** Marks all that the chart shows in its stretch of time. */
  all(): void;
}

export function createMarking(edges: MarkingEdges): ChartMarking {
  const { crowd, itemOf, selected, view, announce } = edges;
  const rowsOf = (item: ChartItem) => rowsOfItem(item, crowd);
  /** The event that marking began with, or was last added. */
  let anchor: { readonly row: number; readonly lane: number } | null = null;

  const index = (): TimelineIndex | null => chartedTimeline()?.index ?? null;

  function put(rows: Iterable<number>): void {
    markOnly(rows);
    announce(stateStrings.marked.count(markedState.getState().rows.size));
  }

  function beginAt(item: ChartItem): void {
    const [row] = rowsOf(item);
    if (row !== undefined) anchor = { row, lane: item.lane };
  }

  function toggle(item: ChartItem): void {
    const rows = rowsOf(item);
    if (rows.length === 0) return;
    const marked = new Set(markedState.getState().rows);
    const first = selected();
    // As everywhere: the first click chose an event, the next adds to it.
    if (marked.size === 0 && first !== null && first.id !== item.id) for (const row of rowsOf(first)) marked.add(row);
    const areAll = rows.every((row) => marked.has(row));
    for (const row of rows)
      if (areAll) marked.delete(row);
      else marked.add(row);
    beginAt(item);
    put(marked);
  }

  function extend(item: ChartItem, begun: ChartItem | null): void {
    const rows = rowsOf(item);
    if (markedState.getState().rows.size === 0 || anchor === null) beginAt(begun !== null && begun.lane === item.lane ? begun : item);
    const columns = index()?.lane(item.lane);
    const last = rows.at(-1);
    if (columns === undefined || last === undefined || anchor === null) return;
    // From an event of another lane there is no stretch: what was pointed at is added.
    const stretch = anchor.lane === item.lane ? stretchOf(columns, anchor.row, last) : [...markedState.getState().rows];
    put([...stretch, ...rows]);
  }

  const at = (event: MouseEvent, act: (item: ChartItem) => void): void => {
    const id = itemIdOf(event, crowd);
    const item = id === null ? undefined : itemOf(id);
    if (item !== undefined) act(item);
  };

  return {
    toggle,
    extend,
    toggleAt: (event) => at(event, toggle),
    extendTo: (event) => at(event, (item) => extend(item, selected())),
    spanned(rect, adding) {
      put([...(adding ? markedState.getState().rows : []), ...rowsUnder(rect, edges)]);
    },
    all() {
      const shown = index();
      if (shown !== null) put(rowsIn(shown.lanes, view()));
    },
    clear: clearMarks,
  };
}
