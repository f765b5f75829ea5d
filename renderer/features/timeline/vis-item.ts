import type { ChartItem } from './chart-item';
import type { DraggedItem } from './hand/item-drags';
import { classNameOf } from './item-label';

/** An item as vis-timeline has it. */
export interface VisItem extends DraggedItem {
  readonly content: string;
  readonly align: 'left';
  readonly editable: false | { readonly updateTime: boolean; readonly updateGroup: boolean; readonly remove: boolean };
  readonly selectable: boolean;
}

export function visItem(item: ChartItem): VisItem {
  // What has no date cannot be dragged to one, only to another lane.
  const editable = item.kind === 'event' ? { updateTime: item.mark.shape !== 'ordered', updateGroup: true, remove: false } : false;
  return {
    id: item.id,
    group: item.lane,
    start: item.start,
    end: item.end,
    content: '',
    className: classNameOf(item),
    align: 'left',
    editable,
    selectable: item.kind !== 'bucket',
  };
}

/** In what order items are stacked: diamonds first, so that a series keeps to one row whatever else the lane holds. */
export function inOrder(one: VisItem, other: VisItem, itemOf: (id: string) => ChartItem | undefined): number {
  return rankOf(itemOf(one.id)) - rankOf(itemOf(other.id)) || one.start - other.start || (one.id < other.id ? -1 : 1);
}

function rankOf(item: ChartItem | undefined): number {
  return item?.kind === 'occurrence' || (item?.kind === 'bucket' && item.reviews !== null) ? 0 : 1;
}

/** What an item takes of the height of its lane, in pixels from the lane's top. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

interface WithStackedItems {
  readonly itemSet?: { readonly items: Readonly<Record<string, { readonly top: number | null; readonly height: number | null }>> };
}

/** Where vis-timeline, which keeps that to itself, has stacked an item; null where it has not. */
export function stackedBand(timeline: object, id: string): Band | null {
  const { itemSet }: WithStackedItems = timeline;
  const item = itemSet?.items[id];
  if (item === undefined || item.top === null || item.height === null) return null;
  return { top: item.top, bottom: item.top + item.height };
}
