import { createStore } from 'zustand/vanilla';
import type { Silence } from '../../shared/view/silences';
import { viewState } from './view-state';

interface SilencesState {
  /** Whether the finder is open over the chart. */
  readonly open: boolean;
  /** Whose silences are looked for; null is the first lane. It stays while another tab is shown, as `shade` does. */
  readonly of: { readonly kind: 'lane' | 'actor' | 'tag'; readonly value: string | null };
  /** Whether the chart is to shade what is found. */
  readonly shade: boolean;
  /** What the chart shades; a lane's silences only across that lane. Null shades nothing. */
  readonly shaded: { readonly silences: readonly Silence[]; readonly lane: number | null } | null;
}

const CLOSED: SilencesState = { open: false, of: { kind: 'lane', value: null }, shade: true, shaded: null };

export const silencesState = createStore<SilencesState>()(() => CLOSED);

/** Opens the finder over the timeline. */
export function findSilences(): void {
  silencesState.setState({ open: true });
  viewState.getState().show('timeline');
}

export function closeSilences(): void {
  silencesState.setState(CLOSED);
}
