import { fittedTo } from '../../../state/chart-actions';
import type { TimeWindow } from '../../../state/view-state';
import type { ChartItem } from '../chart-item';
import { standsIn } from '../crowd/standing';
import type { View } from '../geometry';
import { windowAround } from '../windows';

interface Edges {
  readonly view: () => View;
  readonly show: (window: TimeWindow, animate: boolean) => void;
  /** Scrolls the lanes to an item that is laid out. */
  readonly reveal: (id: string) => void;
  readonly selected: () => string | null;
}

/** How the chart moves to what it is asked to show. */
export interface Moves {
  /** Keeps the zoom where it can. */
  showSpan(span: TimeWindow): void;
  fitTo(extent: TimeWindow): void;
  /** What the keyboard comes to is seen, in its lane and in time. */
  bringIntoView(item: ChartItem): void;
}

export function createMoves({ view, show, reveal, selected }: Edges): Moves {
  function showSpan(span: TimeWindow): void {
    show(windowAround(span, view()), true);
    const item = selected();
    if (item !== null) reveal(item);
  }

  return {
    showSpan,
    fitTo: (extent) => show(fittedTo(extent), true),
    bringIntoView(item) {
      reveal(item.id);
      const { start, end } = view();
      const stands = standsIn(item, view());
      if (stands.end < start || stands.start >= end) showSpan({ start: item.start, end: item.end });
    },
  };
}
