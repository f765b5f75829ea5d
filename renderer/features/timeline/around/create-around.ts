import { eventCache } from '../../../state/event-cache';
import { viewState } from '../../../state/view-state';
import type { ChartItem } from '../chart-item';
import type { ChartSelection } from '../chart-selection';
import type { CrowdView } from '../crowd/crowd-view';
import { scrollToItem, scrollToLane } from '../lanes/lane-scroll';
import type { Chart } from '../vis-adapter';
import { createMoves, type Moves } from './moves';
import { type CountOpener, createCountOpener } from './open-count';
import { createSelectionInView, type SelectionInView } from './selection-in-view';

interface Around {
  readonly moves: Moves;
  readonly counts: CountOpener;
  readonly inView: SelectionInView;
}

/** What of a chart brings people around in it. */
export function createAround(
  host: HTMLElement,
  chart: Chart,
  crowd: CrowdView,
  selection: ChartSelection,
  itemOf: (id: string) => ChartItem | undefined,
  takeKeyboard: () => void,
): Around {
  const moves = createMoves({
    view: () => chart.destination,
    show: (window, animate) => chart.show(window, animate),
    reveal: (id) => {
      if (!crowd.reveal(id)) scrollToItem(host, id);
    },
    selected: selection.item,
  });
  return {
    moves,
    counts: createCountOpener({
      countOf: (id) => crowd.countOf(id),
      sceneIn: (window) => crowd.sceneIn(window),
      boxOf: (id) => crowd.boxOf(id),
      zoomTo: moves.goTo,
      takeKeyboard,
      async selectRow(row) {
        await eventCache.want([row]);
        const event = eventCache.get(row);
        if (event !== undefined) viewState.getState().select({ kind: 'event', id: event.id });
      },
    }),
    inView: createSelectionInView(host, {
      view: () => chart.view,
      bound: () => chart.destination,
      showSpan: moves.showSpan,
      redraw: () => chart.redraw(),
      reveal: (id) => {
        const lane = crowd.reveal(id) ? undefined : itemOf(id)?.lane;
        if (lane !== undefined) scrollToLane(host, lane);
      },
    }),
  };
}
