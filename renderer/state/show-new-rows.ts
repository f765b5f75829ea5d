import { extentOfRows } from '../../shared/view/extent';
import type { TimelineIndex } from '../../shared/view/timeline-index';
import type { NoticeChoice } from '../ui/notices';
import { fitChart, showWindow } from './chart-actions';
import { strings } from './strings';
import { timelineState } from './timeline-state';
import { viewState } from './view-state';

/** Rows are given in the order in which events are made: what comes in at once stands behind all that was there. */
export function lastRow(): number {
  const state = timelineState.getState();
  return state.phase === 'ready' ? highestRow(state.index) : 0;
}

/**
 * Has the chart show what came in, as soon as that is here.
 *
 * @param after the last row that was there before
 * @param revision of the action that brought it
 * @returns the way back to what the chart showed before, and nothing where that showed nothing
 */
export function showNewRows(after: number, revision: number): readonly NoticeChoice[] {
  const { window } = viewState.getState();
  const show = (): boolean => {
    const state = timelineState.getState();
    if (state.phase !== 'ready' || state.snapshot.revision < revision) return false;
    const extent = extentOfRows(state.index, (row) => row > after);
    if (extent !== null) fitChart(extent);
    return true;
  };
  if (!show()) {
    const stop = timelineState.subscribe(() => {
      if (show()) stop();
    });
  }
  return window === null ? [] : [{ label: strings.edits.chartBack, act: () => showWindow(window) }];
}

function highestRow(index: TimelineIndex): number {
  let highest = 0;
  for (const { row } of index.lanes) for (const one of row) highest = Math.max(highest, one);
  return highest;
}
