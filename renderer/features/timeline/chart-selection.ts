import { type Selection, viewState } from '../../state/view-state';
import type { BucketItem, ChartItem } from './chart-item';
import { standsIn } from './crowd/standing';
import type { Chart } from './vis-adapter';

/** What is selected in the window, as an item of the chart, and how the chart selects. */
export interface ChartSelection {
  /** Id of the selected event, whether it is on the chart or not. */
  event(): string | null;
  /** Id of the item of what is selected. */
  item(): string | null;
  /** Whether an item is of what is selected: by groups an event may stand in several. */
  holds(id: string): boolean;
  /**
   * What a click on an item does: selects it, or shows what a count counts; null is a click beside everything.
   *
   * @param pointedAt time that the hand points at; left out: none
   */
  select(id: string | null, pointedAt?: number): void;
  /** Whether what is being selected now is so on the chart, where it is seen. */
  isByHand(): boolean;
  /** Selects an item, and goes to its details. */
  open(id: string): void;
}

/**
 * @param itemOf what the chart shows, by id
 * @param openCount zooms to what a count counts, or lists it
 */
export function createChartSelection(
  chart: Chart,
  itemOf: (id: string) => ChartItem | undefined,
  openCount: (item: BucketItem, pointedAt?: number) => void,
): ChartSelection {
  const selected = (): string | null => itemIdOf(viewState.getState().selection);

  let byHand = false;

  function select(id: string | null, pointedAt?: number): void {
    byHand = true;
    try {
      selectItem(id === null ? undefined : itemOf(id), pointedAt);
    } finally {
      byHand = false;
    }
  }

  function selectItem(item: ChartItem | undefined, pointedAt?: number): void {
    if (item?.kind === 'event') viewState.getState().select({ kind: 'event', id: item.eventId });
    // Ghosts are to be looked at only: what was selected stays so.
    else if (item?.kind === 'claim' || (item?.kind === 'occurrence' && item.ghost)) chart.select(selected());
    else if (item?.kind === 'occurrence') viewState.getState().select({ kind: 'occurrence', seriesId: item.mark.seriesId, n: item.mark.n });
    else if (item?.kind === 'bucket') openCount(standsIn(item, chart.view), pointedAt);
    else if (viewState.getState().selection.kind !== 'draft') viewState.getState().select({ kind: 'none' });
  }

  return {
    event() {
      const { selection } = viewState.getState();
      return selection.kind === 'event' ? selection.id : null;
    },
    item: selected,
    holds(id) {
      const [{ selection }, item] = [viewState.getState(), itemOf(id)];
      return item?.kind === 'event' ? selection.kind === 'event' && selection.id === item.eventId : id === selected();
    },
    select,
    isByHand: () => byHand,
    open(id) {
      const item = itemOf(id);
      if (item === undefined) return;
      select(id);
      if (item.kind !== 'bucket') document.querySelector<HTMLElement>('#event-details')?.focus();
    },
  };
}

/** Id of the chart's item for what is selected; null where that is none. */
export function itemIdOf(selection: Selection): string | null {
  if (selection.kind === 'event') return `event:${selection.id}`;
  return selection.kind === 'occurrence' ? `occurrence:${selection.seriesId}:${selection.n}` : null;
}
