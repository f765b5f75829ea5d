import type { TimeWindow } from './view-state';

/** What others may ask of the chart. */
export interface ChartActions {
  /** Shows this stretch of time. */
  show(window: TimeWindow): void;
  /** Shows everything. */
  fit(): void;
  goToday(): void;
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
