import { padded } from '../../shared/view/extent';
import type { ToFit } from '../../shared/view/fit-extent';
import { type TimeWindow, viewState } from './view-state';

/** What others may ask of the chart. */
export interface ChartActions {
  /** Shows this stretch of time. */
  show(window: TimeWindow): void;
  /** Shows everything, or all of a part of it. */
  fit(part?: ToFit): void;
  /** Shows this stretch with some air around it. */
  fitTo(extent: TimeWindow): void;
  goToday(): void;
  /** Marks all that is shown, for a step that changes several. */
  markShown(): void;
  /** Above 1 shows more time, below 1 less. */
  zoom(factor: number): void;
}

/** The mounted chart, for commands that come from elsewhere: menu, palette, keys. */
let mounted: ChartActions | null = null;

export const chartActions = {
  current(): ChartActions | null {
    return mounted;
  },
  /** Answers how to take it away again. */
  register(chart: ChartActions): () => void {
    mounted = chart;
    return () => {
      if (mounted === chart) mounted = null;
    };
  },
};

/** The chart exists only in its own tab: shows that first, and acts once it is mounted. */
export function onChart(act: (chart: ChartActions) => void): void {
  viewState.getState().show('timeline');
  if (mounted !== null) act(mounted);
  else
    requestAnimationFrame(() => {
      if (mounted !== null) act(mounted);
    });
}

/** Shows a window now, or when the chart is next shown. */
export function showWindow(window: TimeWindow): void {
  if (mounted !== null) mounted.show(window);
  else viewState.getState().setWindow(window);
}

/** Of a window, on either side of what is fitted into it. */
const AIR = 0.1;
const HOUR_MS = 3_600_000;

/** The window that shows a stretch from end to end. */
export function fittedTo(extent: TimeWindow): TimeWindow {
  return padded(extent, AIR, HOUR_MS);
}

/** Shows a stretch from end to end, now or when the chart is next shown. */
export function fitChart(extent: TimeWindow): void {
  if (mounted !== null) mounted.fitTo(extent);
  else viewState.getState().setWindow(fittedTo(extent));
}
