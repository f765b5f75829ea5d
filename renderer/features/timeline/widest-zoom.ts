import { finiteExtent } from '../../../shared/view/extent';
import { timelineState } from '../../state/timeline-state';
import { WIDEST, YEAR } from './vis-options';

/** Zoomed out so many times farther than everything there is, nothing is seen but empty time; … */
const MOST_OF_ALL = 4;
/** … but the surroundings of a story of an hour are years. */
const LEAST_WIDEST = 10 * YEAR;

/** How much time is shown at most by zooming out of the timeline of this window, filtered or not. Milliseconds. */
export function widestZoom(): number {
  const state = timelineState.getState();
  if (state.phase !== 'ready') return WIDEST;
  const { start, end } = finiteExtent(state.index) ?? { start: 0, end: 0 };
  return Math.min(Math.max(MOST_OF_ALL * (end - start), LEAST_WIDEST), WIDEST);
}
