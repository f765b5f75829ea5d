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

/** Opens the preview layer over the timeline, at first equal to the present plan. */
export function startWhatIf({ id, every, anchor }: Series): void {
  whatIfState.setState({ whatIf: { seriesId: id, every, anchor } });
  viewState.getState().show('timeline');
}

export function dropWhatIf(): void {
  whatIfState.setState({ whatIf: null });
}
