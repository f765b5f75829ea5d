import { createStore } from 'zustand/vanilla';
import type { Series } from '../../shared/series';
import { viewState } from './view-state';

/** Another plan of a series, drawn over the present one; nothing of it is saved. */
export interface WhatIf {
  readonly seriesId: string;
  readonly every: Series['every'];
  /** `YYYY-MM-DD` */
  readonly anchor: string;
}

export const whatIfState = createStore<{ readonly whatIf: WhatIf | null }>()(() => ({ whatIf: null }));

/**
 * The series for which another plan is tried out; none without a plan, nor while the series is not among those of the timeline. Only with one
 * is “What if” open.
 */
export function triedOut(series: readonly Series[], { whatIf } = whatIfState.getState()): Series | undefined {
  return whatIf === null ? undefined : series.find((one) => one.id === whatIf.seriesId);
}

/** Opens the preview layer over the timeline, at first equal to the present plan. */
export function startWhatIf({ id, every, anchor }: Series): void {
  whatIfState.setState({ whatIf: { seriesId: id, every, anchor } });
  viewState.getState().show('timeline');
}

export function dropWhatIf(): void {
  whatIfState.setState({ whatIf: null });
}
