import type { View } from './geometry';
import { takeYearLines } from './year-axis';

/* What vis-timeline 8.5.4 does wrong, put right from outside by what it keeps to itself. */

/** What is wrong from the beginning, as soon as there is one. */
export function putRight(timeline: object, viewOf: () => View): void {
  letItemsBeDraggedStraightUp(timeline);
  leaveNoRoomForAScrollbar(timeline);
  takeYearLines(timeline, viewOf);
}

interface WithProps {
  readonly props?: object;
}

/**
 * When lanes need scrolling, vis-timeline moves the chart to the right by the width of a scrollbar that it puts to the
 * left of the lane names. Ours is hidden there (the wheel scrolls), and the chart would stand apart from its lanes.
 */
function leaveNoRoomForAScrollbar(timeline: object): void {
  const { props }: WithProps = timeline;
  if (props !== undefined) Object.defineProperty(props, 'scrollbarWidth', { get: () => 0, set: () => undefined });
}

/** Hammer's DIRECTION_ALL. */
const ANY_DIRECTION = 30;

interface WithHammer {
  readonly itemSet?: { readonly hammer?: { get(recognizer: string): { set(options: { direction: number }): void } | null } };
}

/**
 * vis-timeline 8.5.4 asks its gesture library for a constant that does not exist (`Hammer.ALL`), which leaves drags that
 * begin sideways: an event could not be dragged straight up or down into another lane.
 */
function letItemsBeDraggedStraightUp(timeline: object): void {
  const { itemSet }: WithHammer = timeline;
  itemSet?.hammer?.get('pan')?.set({ direction: ANY_DIRECTION });
}

interface WithDrag {
  readonly itemSet?: {
    readonly items: Readonly<Record<string, object>>;
    readonly touchParams: { item?: object | null };
    _onDragEnd?(event: { stopPropagation(): void }): void;
  };
}

/** A drag can only be ended by letting go. This does what letting go does: what becomes of the item is then asked as ever. */
export function endDrag(timeline: object): void {
  const { itemSet }: WithDrag = timeline;
  itemSet?._onDragEnd?.({ stopPropagation: () => undefined });
}

/** Decides, after the pointer was put down, what its movement will drag: an item, or with null the view. */
export function holdItem(timeline: object, id: string | null): void {
  const { itemSet }: WithDrag = timeline;
  if (itemSet !== undefined) itemSet.touchParams.item = id === null ? null : (itemSet.items[id] ?? null);
}

interface WithDragArea {
  readonly dom?: { dragCenter?: HTMLElement | null } | null;
  hammerDragCenter?: { destroy(): void } | null;
}

/**
 * What is selected has an area to be dragged by, whose listeners lie on the window. vis-timeline 8.5.4 takes them away only when it draws the
 * item unselected, which it never does once the item is gone, its chart is, or its lane is scrolled out of sight.
 *
 * @param id of an item that is about to go; left out: all of them
 */
export function takeDragAreaAway(timeline: object, id?: string): void {
  const { itemSet }: WithDrag = timeline;
  const items = itemSet?.items ?? {};
  const going = id === undefined ? Object.values(items) : [items[id] ?? {}];
  for (const item of going) {
    const { dom, hammerDragCenter }: WithDragArea = item;
    hammerDragCenter?.destroy();
    dom?.dragCenter?.remove();
    if (dom !== null && dom !== undefined) dom.dragCenter = null;
    (item as WithDragArea).hammerDragCenter = null;
  }
}

interface Stacked {
  readonly id: string;
  readonly parent: { readonly width: number };
  readonly props: { readonly content: { readonly width: number } };
  left: number;
  width: number;
  repositionX(...limits: readonly unknown[]): void;
}

interface WithItems {
  readonly itemSet?: { readonly items: Readonly<Record<string, Stacked>>; _addItem(data: { readonly id: string }): void };
}

/**
 * vis-timeline 8.5.4 stacks an item as if its label began where its box ends: what is drawn round a mark, and keeps the label off it, then lies over its
 * neighbour in the row. This has items stacked by all that is drawn of them; where a box stands is another matter, and stays.
 *
 * @param extentOf from where to where an item is drawn, its label beside it, in pixels from the beginning of its box; for the width of the view and
 * that of its label, as vis-timeline has them by then
 */
export function stackAsDrawn(
  timeline: object,
  extentOf: (id: string, viewWidth: number, labelWidth: number) => { readonly from: number; readonly to: number },
): void {
  const { itemSet }: WithItems = timeline;
  if (itemSet === undefined) return;
  const add = itemSet._addItem;
  itemSet._addItem = (data) => {
    add.call(itemSet, data);
    const item = itemSet.items[data.id];
    if (item === undefined) return;
    const reposition = item.repositionX;
    item.repositionX = (...limits) => {
      reposition.apply(item, [...limits]);
      const { from, to } = extentOf(item.id, item.parent.width, item.props.content.width);
      item.width = Math.max(item.width, to) - Math.min(from, 0);
      item.left += Math.min(from, 0);
    };
  };
}
