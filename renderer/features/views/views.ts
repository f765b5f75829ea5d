import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SavedView } from '../../../shared/saved-view';
import { DAY_MS, dayAt } from '../../../shared/time/day';
import { edtfOfDay } from '../../../shared/time/day-text';
import { parseWhen } from '../../../shared/time/edtf';
import { padded } from '../../../shared/view/extent';
import { extentToFit } from '../../../shared/view/fit-extent';
import { bridge, write } from '../../client';
import { chartActions, showWindow } from '../../state/chart-actions';
import { dateContext } from '../../state/date-context';
import { filterState, setFilter } from '../../state/filter/filter-state';
import { shownTimeline } from '../../state/filter/shown';
import { offerUndo } from '../../state/offer-undo';
import { timelineState } from '../../state/timeline-state';
import { type TimeWindow, viewState } from '../../state/view-state';
import { announce } from '../../ui/announce';
import { strings } from './strings';

/** The view that was last shown or saved; it stays the current one until another filter is set. */
const lastShown = createStore<{ readonly id: string | null }>()(() => ({ id: null }));

/** The view whose part of the timeline is shown, or null. */
export function useCurrentView(views: readonly SavedView[]): SavedView | null {
  const id = useStore(lastShown, (state) => state.id);
  const query = useStore(filterState, (state) => state.applied?.query ?? '');
  return currentAmong(views, id, query);
}

/** The same for commands. */
export function currentView(): SavedView | null {
  return currentAmong(savedViews(), lastShown.getState().id, filterState.getState().applied?.query ?? '');
}

function currentAmong(views: readonly SavedView[], id: string | null, query: string): SavedView | null {
  const view = views.find((one) => one.id === id);
  return view !== undefined && view.filter === query ? view : null;
}

export function setCurrentView(id: string | null): void {
  lastShown.setState({ id });
}

/** Puts a view's filter into force and shows its stretch of time, on the chart or, in the table, for when the chart is next shown. */
export async function showView(view: SavedView): Promise<void> {
  if (!(await setFilter(view.filter))) return;
  const window = windowOf(view);
  const chart = chartActions.current();
  if (window !== null && chart !== null && isWhole(view)) chart.fit();
  else if (window !== null) showWindow(window);
  // Filter and window are there already, so the chart begins with them.
  if (viewState.getState().tab !== 'table') viewState.getState().show('timeline');
  setCurrentView(view.id);
  announce(strings.views.shown(view.title));
}

function isWhole({ from, to }: Pick<SavedView, 'from' | 'to'>): boolean {
  return from === null && to === null;
}

/** Wall-clock milliseconds; an end the view does not give is that of what is shown. Null while nothing has a date. */
function windowOf({ from, to }: SavedView): TimeWindow | null {
  const shown = shownTimeline();
  if (shown === null) return null;
  const zone = shown.snapshot.timeline.homeZone;
  const today = dateContext()?.today;
  const known = today === undefined ? null : extentToFit(shown, today);
  const extent = known === null ? null : padded(known, 0.04, DAY_MS);
  const first = from === null ? null : parseWhen(from, zone);
  const last = to === null ? null : parseWhen(to, zone);
  const start = (first?.ok ? first.value.bounds.startMin : null) ?? extent?.start;
  const end = (last?.ok ? last.value.bounds.endMax : null) ?? extent?.end;
  if (start === undefined || end === undefined) return null;
  // What begins after everything there is, or ends before it, still has a stretch of its own.
  if (end > start) return { start, end };
  return from === null ? { start: end - 365 * DAY_MS, end } : { start, end: start + 365 * DAY_MS };
}

/** What is shown now, in whole days: the range of a view that would be saved. Null while the chart has not been shown. */
export function shownRange(): Pick<SavedView, 'from' | 'to'> | null {
  const { window } = viewState.getState();
  // The last day is the one that holds the last instant.
  return window === null ? null : { from: edtfOfDay(dayAt(window.start)), to: edtfOfDay(dayAt(Math.max(window.start, window.end - 1))) };
}

/** Gives a view the filter and the stretch of time that are shown; one of the whole timeline stays one. */
export async function updateView(view: SavedView): Promise<void> {
  const range = isWhole(view) ? null : shownRange();
  const filter = filterState.getState().applied?.query ?? '';
  const result = await write(() => bridge.views.edit({ id: view.id, patch: { ...range, filter } }));
  if (!result.ok) return;
  setCurrentView(view.id);
  announce(strings.views.updated(view.title));
}

export async function removeView(view: SavedView): Promise<void> {
  const result = await write(() => bridge.views.remove({ id: view.id }));
  if (result.ok) offerUndo(strings.views.removed(view.title), result.value.revision);
}

export function savedViews(): readonly SavedView[] {
  const state = timelineState.getState();
  return state.phase === 'ready' ? state.snapshot.timeline.views : [];
}
