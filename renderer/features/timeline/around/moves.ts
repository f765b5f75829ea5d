import { fittedTo } from '../../../state/chart-actions';
import type { TimeWindow } from '../../../state/view-state';
import type { ChartItem } from '../chart-item';
import { standsIn } from '../crowd/standing';
import type { View } from '../geometry';
import { reachable } from '../reachable';
import { windowAround } from '../windows';
import { announceWindow } from './announce-window';

interface Edges {
  readonly view: () => View;
  readonly show: (window: TimeWindow, animate: boolean) => void;
  /** Scrolls the lanes to an item that is laid out. */
  readonly reveal: (id: string) => void;
  readonly selected: () => string | null;
}

/** How the chart moves to what it is asked to show. */
export interface Moves {
  /** Keeps the zoom where it can; answers what is shown then. */
  showSpan(span: TimeWindow): TimeWindow;
  fitTo(extent: TimeWindow): void;
  /** By a command, whose effect nobody sees who only listens: it is said. */
  goTo(window: TimeWindow): void;
  goToSpan(span: TimeWindow): void;
  /** What the keyboard comes to is seen, in its lane and in time. */
  bringIntoView(item: ChartItem): void;
}

export function createMoves({ view, show, reveal, selected }: Edges): Moves {
  function showSpan(span: TimeWindow): TimeWindow {
    const window = reachable(windowAround(span, view()));
    show(window, true);
    const item = selected();
    if (item !== null) reveal(item);
    return window;
  }

  return {
    showSpan,
    fitTo: (extent) => show(fittedTo(extent), true),
    goTo(window) {
      show(window, true);
      announceWindow(window);
    },
    goToSpan: (span) => announceWindow(showSpan(span)),
    bringIntoView(item) {
      reveal(item.id);
      const { start, end } = view();
      const stands = standsIn(item, view());
      if (stands.end < start || stands.start >= end) showSpan({ start: item.start, end: item.end });
    },
  };
}
