import { createStore } from 'zustand/vanilla';
import type { Broadcast } from '../../shared/contract/broadcast';
import type { Snapshot } from '../../shared/contract/snapshot';
import type { Problem } from '../../shared/files';
import type { AppError } from '../../shared/result';
import { TimelineIndex } from '../../shared/view/timeline-index';
import { bridge } from '../client';
import { dropGone } from './drop-gone';
import { eventCache } from './event-cache';
import { saveState } from './save-state';
import { forgetProblems } from './typed/keeper';
import { loadTyped } from './typed/sync';
import { fileState } from './window-state';

/**
 * The window's copy of the timeline. It changes only by what the main process broadcasts after COMMIT; a gap in the
 * revisions means something was missed, and everything is fetched anew.
 */
export type TimelineState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly message: string }
  /** The window's file did not open; the page offers what can be done. */
  | { readonly phase: 'problem'; readonly problem: Problem }
  | {
      readonly phase: 'ready';
      readonly snapshot: Snapshot;
      readonly index: TimelineIndex;
      /** The broadcast that led here; null when everything was fetched anew. */
      readonly latest: Broadcast | null;
      /** Set when the store process is gone: the window then shows what it has, and edits are refused with this reason. */
      readonly lost: string | null;
    };

export const timelineState = createStore<TimelineState>()(() => ({ phase: 'loading' }));

/** Asks what the window shows; with `reload`, also when that is a timeline and one is shown already. */
export async function loadWindow(reload: boolean): Promise<void> {
  const state = await bridge.window.state();
  if (!state.ok) return timelineState.setState({ phase: 'failed', message: state.error.message }, true);
  if (state.value.kind === 'problem') return timelineState.setState({ phase: 'problem', problem: state.value.problem }, true);
  fileState.setState({ condition: state.value.condition });
  if (!reload) return;
  saveState.getState().forget();
  forgetProblems();
  await loadTimeline();
  const shown = timelineState.getState();
  if (shown.phase === 'ready') await dropGone(shown.snapshot, state.value.condition.knownOn?.day ?? null);
}

/** A file that opened and cannot be read: main lets go of it and answers with a problem that offers what can be done. */
async function giveUp({ code, message }: AppError): Promise<void> {
  timelineState.setState({ phase: 'failed', message }, true);
  await bridge.window.giveUp({ code, message });
}

/** Of each fetching of everything that is under way, what was told since it began. */
const toldMeanwhile = new Set<Broadcast[]>();

export async function loadTimeline(): Promise<void> {
  const told: Broadcast[] = [];
  toldMeanwhile.add(told);
  try {
    await fetchTimeline();
  } finally {
    toldMeanwhile.delete(told);
  }
  // What was fetched may be older than that, and then has taken its place.
  for (const broadcast of told) applyBroadcast(broadcast);
}

async function fetchTimeline(): Promise<void> {
  const [snapshot, packed] = await Promise.all([bridge.timeline.snapshot(), bridge.timeline.index()]);
  const failed = snapshot.ok ? packed : snapshot;
  if (!failed.ok) return giveUp(failed.error);
  if (!snapshot.ok || !packed.ok) return;
  if (packed.value.revision !== snapshot.value.revision) return fetchTimeline();
  await loadTyped(snapshot.value.timeline.id);
  eventCache.clear();
  const index = TimelineIndex.from(packed.value);
  timelineState.setState({ phase: 'ready', snapshot: snapshot.value, index, latest: null, lost: null }, true);
  // What only edits need of it is made once the window has been drawn, so that the first edit need not wait for it either.
  requestIdleCallback(() => index.laneOf(0));
}

export function applyBroadcast(broadcast: Broadcast): void {
  for (const told of toldMeanwhile) told.push(broadcast);
  const state = timelineState.getState();
  if (state.phase !== 'ready') return;
  if (broadcast.revision <= state.snapshot.revision) return;
  if (broadcast.reload || broadcast.revision !== state.snapshot.revision + 1) {
    void loadTimeline();
    return;
  }
  eventCache.apply(broadcast.events, [...broadcast.changed.map((row) => row.row), ...broadcast.removed]);
  const touched = broadcast.changed.length > 0 || broadcast.removed.length > 0;
  const { snapshot } = state;
  timelineState.setState({
    latest: broadcast,
    snapshot: {
      ...snapshot,
      revision: broadcast.revision,
      undo: broadcast.undo,
      total: broadcast.total,
      lanes: broadcast.lanes ?? snapshot.lanes,
      series: broadcast.series ?? snapshot.series,
      timeline: broadcast.timeline ?? snapshot.timeline,
    },
    index: touched ? state.index.with(broadcast.changed, broadcast.removed) : state.index,
  });
}

/** Subscribes to the main process; call once at start. */
export function connectTimeline(): void {
  bridge.on.changes(applyBroadcast);
  bridge.on.storeLost(({ message }) => timelineState.setState({ lost: message }));
  bridge.on.window(({ reload }) => void loadWindow(reload));
  void loadWindow(true);
}
