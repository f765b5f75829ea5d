import { createStore } from 'zustand/vanilla';
import type { Silence } from '../../shared/view/silences';
import { viewState } from './view-state';

interface SilencesState {
  /** Whether the finder is open over the chart. */
  readonly open: boolean;
  /** What the chart shades; a lane's silences only across that lane. Null shades nothing. */
  readonly shaded: { readonly silences: readonly Silence[]; readonly lane: number | null } | null;
}

export const silencesState = createStore<SilencesState>()(() => ({ open: false, shaded: null }));

/** Opens the finder over the timeline. */
export function findSilences(): void {
  silencesState.setState({ open: true });
  viewState.getState().show('timeline');
}

export function closeSilences(): void {
  silencesState.setState({ open: false, shaded: null });
}
