import { timelineState } from '../../../state/timeline-state';
import { viewState } from '../../../state/view-state';
import type { MeasureScale } from './measure-end';

/** The chart as it is shown now. */
export function measureScale(): MeasureScale {
  const state = timelineState.getState();
  const { window } = viewState.getState();
  const width = document.querySelector('.chart .vis-panel.vis-center')?.clientWidth ?? 0;
  return {
    zone: state.phase === 'ready' ? state.snapshot.timeline.homeZone : 'UTC',
    perPixel: window === null || width === 0 ? Number.POSITIVE_INFINITY : (window.end - window.start) / width,
  };
}
