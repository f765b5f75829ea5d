import { isGroupKey } from '../../../shared/view/grouped';
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
  const editable =
    item.kind === 'event' ? { updateTime: item.mark.shape !== 'ordered', updateGroup: !isGroupKey(item.lane), remove: false } : false;
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
