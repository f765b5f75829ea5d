import type { FullLane } from '../../../shared/lane';
import { eventCache } from '../event-cache';
import { timelineState } from '../timeline-state';
import { viewState } from '../view-state';
import { allLanes } from './lane-actions';

/** The lane whose name has the keyboard, else that of the event or review that is selected; null where there is neither. */
export async function laneInHand(): Promise<FullLane | null> {
  const focused = document.activeElement;
  const key = focused instanceof HTMLElement ? focused.dataset['lane'] : undefined;
  const named = key === undefined ? undefined : allLanes().find((lane) => String(lane.key) === key);
  if (named !== undefined) return named;
  const id = await laneOfSelected();
  return allLanes().find((lane) => lane.id === id) ?? null;
}

async function laneOfSelected(): Promise<string | null> {
  const { selection } = viewState.getState();
  if (selection.kind === 'event') {
    const answer = await eventCache.event(selection.id);
    return answer.ok ? answer.value.lane : null;
  }
  const state = timelineState.getState();
  if (selection.kind !== 'occurrence' || state.phase !== 'ready') return null;
  return state.snapshot.series.find((one) => one.id === selection.seriesId)?.lane ?? null;
}
