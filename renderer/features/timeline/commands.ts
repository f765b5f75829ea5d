import { type ChartActions, chartActions } from '../../state/chart-actions';
import { type Command, inMenu } from '../../state/command';
import { viewState } from '../../state/view-state';

/** The chart exists only in its own tab: show that first, and act once it is mounted. */
function onChart(act: (chart: ChartActions) => void): void {
  viewState.getState().show('timeline');
  const chart = chartActions.current();
  if (chart !== null) act(chart);
  else
    requestAnimationFrame(() => {
      const mounted = chartActions.current();
      if (mounted !== null) act(mounted);
    });
}

/** How much more of the time one step of zooming out shows. */
const ZOOM_STEP = 1.5;

export const TODAY = inMenu('today', { group: 'go', run: () => onChart((chart) => chart.goToday()) });
export const FIT = inMenu('fit', { group: 'view', run: () => onChart((chart) => chart.fit()) });
export const ZOOM_IN = inMenu('zoom-in', { group: 'view', run: () => onChart((chart) => chart.zoom(1 / ZOOM_STEP)) });
export const ZOOM_OUT = inMenu('zoom-out', { group: 'view', run: () => onChart((chart) => chart.zoom(ZOOM_STEP)) });

export const TIMELINE_COMMANDS: readonly Command[] = [TODAY, ZOOM_IN, ZOOM_OUT, FIT];
