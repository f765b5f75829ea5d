import { bridge } from '../../client';
import { shownTimeline } from '../filter/shown';
import { timelineState } from '../timeline-state';
import { type Selection, viewState } from '../view-state';

/** What was selected before the person began to write a new event: its lane is the likely one. */
let lastSelected: Selection = { kind: 'none' };
viewState.subscribe(({ selection }) => {
  if (selection.kind !== 'draft') lastSelected = selection;
});

/** The lane a new event goes to: that of what is selected, else the first that is shown. Null while the timeline has none. */
export async function laneForNew(): Promise<string | null> {
  const state = timelineState.getState();
  if (state.phase !== 'ready') return null;
  const { lanes, series } = state.snapshot;
  const selection = lastSelected;
  const selected = await laneOfSelection();
  return lanes.some((lane) => lane.id === selected) ? selected : firstLane();

  async function laneOfSelection(): Promise<string | null> {
    if (selection.kind === 'occurrence') return series.find((one) => one.id === selection.seriesId)?.lane ?? null;
    if (selection.kind !== 'event') return null;
    const event = await bridge.events.get({ id: selection.id });
    return event.ok ? event.value.lane : null;
  }

  function firstLane(): string | null {
    const [first] = [...(shownTimeline()?.snapshot.lanes ?? lanes)].sort((one, other) => one.order - other.order);
    return first?.id ?? null;
  }
}
