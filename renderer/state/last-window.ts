import { bridge } from '../client';
import { chartActions } from './chart-actions';
import { hasPassphrase } from './conditions';
import { preferencesState } from './preferences-state';
import { timelineState } from './timeline-state';
import { type TimeWindow, viewState } from './view-state';
import { visitedWindows } from './visited-windows';

/** The chart rests when its window has not changed for so long. */
const REST_MS = 600;

let shownId: string | null = null;
/** Where a timeline begins that nobody has moved in is not remembered: that goes with today. */
let hasMoved = false;
let resting: ReturnType<typeof setTimeout> | undefined;

/** Begins each timeline with the window that it was last seen in, and remembers where the chart comes to rest. Call once at start. */
export function watchLastWindow(): void {
  timelineState.subscribe((state) => {
    if (state.phase !== 'ready' || state.snapshot.timeline.id === shownId) return;
    const isAnother = shownId !== null;
    shownId = state.snapshot.timeline.id;
    begin(shownId, isAnother);
  });
  viewState.subscribe(({ window }, old) => {
    if (window === null || window === old.window) return;
    clearTimeout(resting);
    resting = setTimeout(() => rest(window), REST_MS);
  });
  window.addEventListener('pagehide', () => {
    const { window } = viewState.getState();
    if (resting !== undefined && window !== null) rest(window);
  });
}

function begin(id: string, isAnother: boolean): void {
  clearTimeout(resting);
  resting = undefined;
  const kept = preferencesState.getState().preferences.windows.find(({ timeline }) => timeline === id);
  hasMoved = kept !== undefined;
  if (kept !== undefined) {
    const window = { start: kept.start, end: kept.end };
    viewState.getState().setWindow(window);
    if (isAnother) chartActions.current()?.show(window);
  }
  // Last: what the chart showed of another timeline is no place in this one.
  visitedWindows.clear();
}

function rest(window: TimeWindow): void {
  clearTimeout(resting);
  resting = undefined;
  visitedWindows.rested(window);
  hasMoved ||= visitedWindows.hasBack || visitedWindows.hasForward;
  if (hasMoved && shownId !== null) void keep(shownId, window);
}

async function keep(timeline: string, window: TimeWindow): Promise<void> {
  // The settings are not encrypted: where somebody looks in a timeline with a passphrase is told to nobody.
  const answer = await bridge.preferences.keepWindow({ timeline, window: hasPassphrase() ? null : window });
  if (answer.ok) preferencesState.setState(({ preferences }) => ({ preferences: { ...preferences, ...answer.value } }));
}
