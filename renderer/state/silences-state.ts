import { createStore } from 'zustand/vanilla';
import type { Silence } from '../../shared/view/silences';
import { allLanes } from './lanes/lane-actions';
import { laneInHand } from './lanes/lane-in-hand';
import { timelineState } from './timeline-state';
import { viewState } from './view-state';

interface SilencesState {
  /** Whether the finder is open over the chart. */
  readonly open: boolean;
  /** It was asked for just now, and takes the keyboard; not when the chart comes back with it. */
  readonly entering: boolean;
  /** Whose silences are looked for; null is the first lane. It stays while another tab is shown, as `shade` does. */
  readonly of: { readonly kind: 'lane' | 'actor' | 'tag'; readonly value: string | null };
  /** Whether the chart is to shade what is found. */
  readonly shade: boolean;
  /** What the chart shades; a lane's silences only across that lane. Null shades nothing. */
  readonly shaded: { readonly silences: readonly Silence[]; readonly lane: number | null } | null;
}

const CLOSED: SilencesState = { open: false, entering: false, of: { kind: 'lane', value: null }, shade: true, shaded: null };

export const silencesState = createStore<SilencesState>()(() => CLOSED);

/** Opens the finder over the timeline: on the lane of what is selected, else on the first that holds events. One that is open stays as it is. */
export function findSilences(): void {
  if (!silencesState.getState().open) {
    const of = { kind: 'lane', value: firstLaneWithEvents() } as const;
    silencesState.setState({ of });
    void laneInHand().then((lane) => {
      // Unless something else was chosen until that was known.
      if (lane !== null && silencesState.getState().of === of) silencesState.setState({ of: { kind: 'lane', value: lane.id } });
    });
  }
  silencesState.setState({ open: true, entering: true });
  viewState.getState().show('timeline');
}

function firstLaneWithEvents(): string | null {
  const state = timelineState.getState();
  if (state.phase !== 'ready') return null;
  return allLanes().find(({ key }) => state.index.heldBy(key) > 0)?.id ?? null;
}

export function closeSilences(): void {
  silencesState.setState(CLOSED);
}
