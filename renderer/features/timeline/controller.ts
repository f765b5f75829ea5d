import type { Snapshot } from '../../../shared/contract/snapshot';
import { projectedOccurrences } from '../../../shared/reviews/projection';
import { dayAt } from '../../../shared/time/day';
import { edtfOfDay, midnightOf } from '../../../shared/time/day-text';
import { type Extent, finiteExtent, padded } from '../../../shared/view/extent';
import { isListedOrderUncertain } from '../../../shared/view/order';
import { beginDraft } from '../../state/drafts/begin-draft';
import { eventCache } from '../../state/event-cache';
import { filterState } from '../../state/filter/filter-state';
import { shownTimeline } from '../../state/filter/shown';
import { silencesState } from '../../state/silences-state';
import { timelineState } from '../../state/timeline-state';
import { type Selection, type TimeWindow, viewState } from '../../state/view-state';
import { whatIfState } from '../../state/what-if-state';
import { createChartEdits } from './chart-edits';
import { type ChartItem, type EventItem, FAR_MS } from './chart-item';
import { chartContents } from './chart-items';
import { createListbox } from './listbox';
import { createSilenceShades } from './silence-shades';
import { strings } from './strings';
import { createTodayLine } from './today-line';
import { Chart } from './vis-adapter';
import { listenToWheel } from './wheel';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Pixels. */
const LABEL_ROOM = 280;

export interface Today {
  readonly day: string;
  /** Wall-clock milliseconds in the home zone. */
  readonly now: number;
}

export interface TimelineController {
  fit(): void;
  /** At once, without a glide. */
  show(window: TimeWindow): void;
  zoom(factor: number): void;
  goToday(): void;
  setToday(today: Today): void;
  dispose(): void;
}

/**
 * Keeps the chart showing what the window's state says, and turns what the hand does on the chart into writes. It never
 * changes the state itself: a drop is sent to the store and comes back as a broadcast.
 *
 * @param announce says a sentence through the live region
 * @param onReady called once, when the chart can be seen and used
 */
export function mountTimeline(
  host: HTMLElement,
  firstToday: Today,
  announce: (message: string) => void,
  onReady: () => void,
): TimelineController {
  let today = firstToday;
  let items: ReadonlyMap<string, ChartItem> = new Map();
  let drawnLanes: Snapshot['lanes'] = [];
  let disposed = false;

  const eventOf = (id: string): EventItem | null => {
    const item = items.get(id);
    return item?.kind === 'event' ? item : null;
  };

  const chart: Chart = new Chart(host, viewState.getState().window ?? firstWindow(today), {
    onReady,
    onWindow: (view) => {
      viewState.getState().setWindow({ start: view.start, end: view.end });
      refresh();
    },
    onSelect: (id) => select(id),
    onOpen: (id) => open(id),
    onAdd: (time, lane) => {
      const laneId = shownTimeline()?.snapshot.lanes.find((candidate) => candidate.key === lane)?.id;
      const when = edtfOfDay(dayAt(time));
      beginDraft(laneId === undefined ? { when } : { when, lane: laneId });
    },
    onLane: (key) => {
      const lane = shownTimeline()?.snapshot.lanes.find((candidate) => candidate.key === key);
      if (lane !== undefined) viewState.getState().open({ kind: 'lane', id: lane.id });
    },
    onDragging: (id, kind, delta) => edits.proposal(eventOf(id), kind, delta),
    onDropped: (id, kind, delta, lane) => void edits.drop(eventOf(id), kind, delta, lane),
    onDrawn: (elements) => {
      listbox.refresh(elements, items, selectedItem());
      silenceShades.place(chart.view, silencesState.getState().shaded);
    },
  });
  const edits = createChartEdits({ restore: (id) => chart.restore(id), announce });
  const todayLine = createTodayLine(host);
  const silenceShades = createSilenceShades(host);
  const listbox = createListbox(host, {
    onFocus: (item) => {
      if (item.kind !== 'bucket' && item.kind !== 'claim' && selectedItem() !== item.id) select(item.id);
    },
    onStep: (from, to) => {
      if (from.kind === 'event' && to.kind === 'event' && isOrderUnknown(from, to)) announce(strings.timeline.orderUncertain);
    },
    onOpen: (item) => open(item.id),
    onRemove: (item) => {
      if (item.kind === 'event') void edits.remove(item);
    },
    onNudge: (item, units) => {
      if (item.kind === 'event') void edits.nudge(item, units);
    },
    laneOrder: (key) => shownTimeline()?.snapshot.lanes.find((lane) => lane.key === key)?.order ?? 0,
  });

  function refresh(): void {
    const state = shownTimeline();
    if (state === null || disposed) return;
    const { view } = chart;
    if (state.snapshot.lanes !== drawnLanes) {
      drawnLanes = state.snapshot.lanes;
      chart.setLanes(drawnLanes);
    }
    const contents = chartContents(
      state.snapshot,
      state.index,
      view,
      today.day,
      (row) => eventCache.get(row),
      whatIfState.getState().whatIf,
      selectedEvent(),
    );
    items = new Map(contents.items.map((item) => [item.id, item]));
    chart.setItems(contents.items);
    chart.select(selectedItem());
    todayLine.place(view, today.now);
    silenceShades.place(view, silencesState.getState().shaded);
    if (contents.missing.length > 0) void eventCache.want(contents.missing);
  }

  function selectedEvent(): string | null {
    const { selection } = viewState.getState();
    return selection.kind === 'event' ? selection.id : null;
  }

  function selectedItem(): string | null {
    return itemOf(viewState.getState().selection);
  }

  function select(id: string | null): void {
    const item = id === null ? undefined : items.get(id);
    if (item?.kind === 'event') viewState.getState().select({ kind: 'event', id: item.eventId });
    // Ghosts are to be looked at only: what was selected stays so.
    else if (item?.kind === 'claim' || (item?.kind === 'occurrence' && item.ghost)) chart.select(selectedItem());
    else if (item?.kind === 'occurrence') viewState.getState().select({ kind: 'occurrence', seriesId: item.mark.seriesId, n: item.mark.n });
    else if (item?.kind === 'bucket') zoomInto(item);
    else if (viewState.getState().selection.kind !== 'draft') viewState.getState().select({ kind: 'none' });
  }

  function open(id: string): void {
    const item = items.get(id);
    if (item === undefined) return;
    select(id);
    if (item.kind !== 'bucket') document.querySelector<HTMLElement>('#event-details')?.focus();
  }

  function zoomInto(extent: Extent): void {
    chart.show(padded(extent, 0.05, 1000), true);
  }

  const unsubscribe = [
    listenToWheel(host, {
      view: () => chart.view,
      show: (window) => chart.show(window, false),
      zoom: (factor, around) => chart.zoom(factor, around, false),
    }),
    timelineState.subscribe(refresh),
    filterState.subscribe((state, old) => {
      if (state.applied !== old.applied) refresh();
    }),
    eventCache.subscribe(refresh),
    whatIfState.subscribe(refresh),
    silencesState.subscribe(refresh),
    viewState.subscribe((state, old) => {
      if (state.selection !== old.selection) {
        // The selected event is drawn with the other dates its sources give.
        refresh();
        chart.redraw();
      }
      if (state.reveal !== old.reveal && state.reveal !== null) revealSpan(state.reveal);
    }),
  ];
  refresh();
  const pending = viewState.getState().reveal;
  if (pending !== null) revealSpan(pending);

  /** Keeps the zoom when the span fits into the view, otherwise widens it. */
  function revealSpan(span: TimeWindow): void {
    const { start, end } = chart.view;
    const width = end - start;
    const clipped = { start: Math.max(span.start, -FAR_MS), end: Math.min(span.end, FAR_MS) };
    const spanWidth = clipped.end - clipped.start;
    const middle = spanWidth > width * 0.8 ? (clipped.start <= -FAR_MS ? clipped.end : clipped.start) : (clipped.start + clipped.end) / 2;
    chart.show({ start: middle - width / 2, end: middle + width / 2 }, true);
  }

  return {
    fit: () => {
      const state = shownTimeline();
      if (state === null) return;
      const { series, timeline } = state.snapshot;
      const ahead = series.flatMap((one) =>
        projectedOccurrences(one, today.day, timeline.projectDays).map((occurrence) => midnightOf(occurrence.date)),
      );
      const extent = finiteExtent(state.index, ahead) ?? firstWindow(today);
      // A story of an afternoon fills the view as well as one of a decade.
      const whole = padded(extent, 0.04, Math.min(DAY, Math.max((extent.end - extent.start) / 8, HOUR)));
      // Labels stand to the right of their marks, so the last ones need room there.
      const room = Math.min(LABEL_ROOM / chart.view.width, 0.5);
      chart.show({ start: whole.start, end: whole.end + ((whole.end - whole.start) * room) / (1 - room) }, true);
    },
    show: (window) => chart.show(window, false),
    zoom: (factor) => chart.zoom(factor),
    goToday: () => revealSpan({ start: today.now, end: today.now }),
    setToday: (next) => {
      today = next;
      refresh();
    },
    dispose: () => {
      disposed = true;
      for (const end of unsubscribe) end();
      todayLine.dispose();
      silenceShades.dispose();
      chart.dispose();
    },
  };
}

function isOrderUnknown(one: EventItem, other: EventItem): boolean {
  const state = timelineState.getState();
  if (state.phase !== 'ready') return false;
  const [first, second] = one.start <= other.start ? [one, other] : [other, one];
  return isListedOrderUncertain(first.event, second.event, state.snapshot.timeline.homeZone);
}

function itemOf(selection: Selection): string | null {
  if (selection.kind === 'event') return `event:${selection.id}`;
  return selection.kind === 'occurrence' ? `occurrence:${selection.seriesId}:${selection.n}` : null;
}

/** Fifteen months back and six ahead when something lies there, else everything. */
function firstWindow(today: Today): TimeWindow {
  const near = { start: today.now - 458 * DAY, end: today.now + 180 * DAY };
  const state = shownTimeline();
  if (state === null) return near;
  const extent = finiteExtent(state.index);
  if (extent === null || (extent.start < near.end && extent.end > near.start)) return near;
  return padded(extent, 0.04, DAY);
}
