import { type Box, touch } from '../../../../shared/scene/box';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import { chartedTimeline } from '../../../state/grouping/charted';
import type { ChartItem } from '../chart-item';
import type { CrowdView } from '../crowd/crowd-view';
import type { View } from '../geometry';
import { beginningIn } from './rows-under';

export interface ChartContentsInHand {
  readonly host: HTMLElement;
  readonly crowd: CrowdView;
  itemOf(id: string): ChartItem | undefined;
  view(): View;
}

/** Rows of what an item stands for: an event, or all that a count counts. */
export function rowsOfItem(item: ChartItem, crowd: CrowdView): readonly number[] {
  if (item.kind === 'event') return [item.row];
  return item.kind === 'bucket' && item.reviews === null ? crowd.countedIn(item.id) : [];
}

/** Rows of all that is drawn in a rectangle of the page, and of what is counted there as far as it begins there. */
export function rowsUnder(rect: Box, { host, crowd, itemOf, view }: ChartContentsInHand): number[] {
  const rows = new Set<number>();
  const index = chartedTimeline()?.index;
  const painted = crowd.idsIn(rect);
  for (const id of painted ?? idsOfElements(host, rect)) {
    const item = itemOf(id);
    if (item?.kind === 'event') rows.add(item.row);
    else if (item?.kind === 'bucket' && index !== undefined)
      for (const row of countedUnder(item, rect, host, crowd, index, view())) rows.add(row);
    else if (id.startsWith('row:')) rows.add(Number(id.slice('row:'.length)));
  }
  return [...rows];
}

function countedUnder(
  item: ChartItem,
  rect: Box,
  host: HTMLElement,
  crowd: CrowdView,
  index: TimelineIndex,
  view: View,
): readonly number[] {
  const panel = host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
  const columns = index.lane(item.lane);
  const rows = rowsOfItem(item, crowd);
  if (panel === undefined || columns === undefined || (item.kind === 'bucket' && item.earlier)) return rows;
  const timeAt = (x: number) => view.start + ((x - panel.left) / view.width) * (view.end - view.start);
  return beginningIn(columns, rows, { start: timeAt(rect.left), end: timeAt(rect.right) });
}

/** Where each is an item of its own. */
function idsOfElements(host: HTMLElement, rect: Box): string[] {
  return [...host.querySelectorAll<HTMLElement>('.vis-foreground .vis-item[data-id]:not(.annals-ghost)')].flatMap((element) =>
    touch(element.getBoundingClientRect(), rect) ? (element.dataset['id'] ?? []) : [],
  );
}
