import type { Snapshot } from '../../../shared/contract/snapshot';
import type { ChartActions } from '../../state/chart-actions';
import { eventCache } from '../../state/event-cache';
import { filterState } from '../../state/filter/filter-state';
import { shownTimeline } from '../../state/filter/shown';
import { foundState } from '../../state/found-state';
import { type Charted, chartedTimeline } from '../../state/grouping/charted';
import { foldedGroups, rowsViewOf } from '../../state/grouping/folded-groups';
import { groupingState } from '../../state/grouping/grouping-state';
import { isArranged } from '../../state/lanes/lanes-view';
import { markedState } from '../../state/marked-state';
import { preferencesState } from '../../state/preferences-state';
import { silencesState } from '../../state/silences-state';
import { timelineState } from '../../state/timeline-state';
import { viewState } from '../../state/view-state';
import { visitedWindows } from '../../state/visited-windows';
import { whatIfState } from '../../state/what-if-state';
import { tell } from '../../ui/notices';
import { createAround } from './around/create-around';
import { markFound } from './around/mark-found';
import { listenToMouseButtons } from './around/mouse-buttons';
import type { ChartItem, EventItem } from './chart-item';
import { ALWAYS_ITEMS, chartContents, MOST_ITEMS } from './chart-items';
import { type ChartSelection, createChartSelection } from './chart-selection';
import type { CrowdInput } from './crowd/crowd';
import { CrowdView } from './crowd/crowd-view';
import { figuresOf, tellFigures, tellItems } from './figures';
import type { View } from './geometry';
import { addHere } from './hand/add-here';
import { boxesAlong } from './hand/boxes-along';
import { createChartEdits } from './hand/chart-edits';
import type { MenuActs } from './hand/chart-menu';
import { clickHandlers } from './hand/click-handlers';
import { keyHandlers } from './hand/key-handlers';
import { listenToHand } from './hand/listen-to-hand';
import { createMarking } from './hand/marking';
import { strings as handStrings } from './hand/strings';
import { editTitle } from './hand/title-edit-state';
import { createLanePanel } from './lanes/lane-panel';
import { listenToWheel } from './lanes/wheel';
import { type ChartLinks, createChartLinks } from './links/chart-links';
import { createListbox, type Listbox } from './listbox';
import { nextFrame } from './next-frame';
import { reachesOf } from './reaches';
import { SelectedRow } from './selected-row';
import { createSilenceShades } from './silence-shades';
import { createTodayLine } from './today-line';
import { Chart } from './vis-adapter';
import { STACKED, STACKED_CLOSE } from './vis-options';
import { wantedTexts } from './wanted-texts';
import { whenLeft } from './when-left';
import { widestZoom } from './widest-zoom';
import { firstWindow, type Today, wholeWindow } from './windows';
import { zoomed } from './zoomed';

const NOTHING_FOUND: ReadonlySet<number> = new Set();

export interface TimelineController extends ChartActions {
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
  /** Ids in the order in which they are read; null when all that can be reached is drawn as items. */
  let order: readonly string[] | null = null;
  let drawnLanes: Snapshot['lanes'] = [];
  let disposed = false;
  const texts = wantedTexts(host);

  const eventOf = (id: string): EventItem | null => {
    const item = items.get(id);
    return item?.kind === 'event' ? item : null;
  };

  const chart: Chart = new Chart(host, viewState.getState().window ?? firstWindow(today), {
    onReady,
    widest: widestZoom,
    onSetOut: ({ start, end }, to) => visitedWindows.setOut({ start, end }, to),
    onWindow: (view) => {
      viewState.getState().setWindow({ start: view.start, end: view.end });
      refresh();
    },
    onMoving: (view) => {
      viewState.getState().setWindow({ start: view.start, end: view.end });
      if (!crowd.follow(view)) refresh(true);
      todayLine.place(view, today.now, chart.size.left);
      silenceShades.place(view, silencesState.getState().shaded);
      links.follow();
    },
    ...clickHandlers(() => ({
      ...{ chart, counts, crowd, links, selection, listbox, editOrOpen, add },
      isPainted: () => order !== null,
      has: (id) => items.has(id),
    })),
    onDragging: (id, kind, delta, lane) => edits.proposal(eventOf(id), kind, delta, lane),
    boxesAlong: (id) => boxesAlong(host, crowd, id),
    paintedWords: (id) => crowd.paintedWords(id),
    alongBy: (id, delta) => edits.alongBy(eventOf(id), delta),
    onDropped: (id, kind, delta, lane) => {
      void edits.drop(eventOf(id), kind, delta, lane);
      // What was in the hand has the keyboard, too, as after a click: the next keys are about it.
      listbox.take(id);
    },
    onRefused: (why) => tell(why, 'refused'),
    onDragCancelled: () => {
      announce(handStrings.hand.notMoved);
      refresh();
    },
    onDrawn: (elements) => {
      listbox.refresh(elements, items, selection.item(), order, markedState.getState().rows);
      if (order === null) tellFigures(host, figuresOf(elements.keys(), items, chart.view));
      tellItems(host, elements.size);
      crowd.drawn(chart.view);
      lanePanel.refresh();
      inView.drawn(elements);
      markFound(elements, items);
      silenceShades.place(chart.view, silencesState.getState().shaded);
      links.show();
    },
  });
  const add = (time: number, lane: number): void => addHere(time, lane, (chart.view.end - chart.view.start) / chart.view.width);
  const itemOf = (id: string) => items.get(id);
  const selection: ChartSelection = createChartSelection(chart, itemOf, (item, pointedAt) => counts.open(item, pointedAt));
  const edits = createChartEdits({ restore: (id) => chart.restore(id), announce, now: () => today.now });
  const editOrOpen = (id: string): void => {
    const item = eventOf(id);
    if (item === null || !editTitle(host, item, () => listbox.bringKeyboard(id))) selection.open(id);
  };
  const acts: MenuActs = {
    open: (id) => selection.open(id),
    select: (id) => selection.select(id),
    remove: (item) => void edits.remove(item),
    editTitle: (item) => editOrOpen(item.id),
    add,
  };
  const crowd = new CrowdView(host, chart, { onPainted: (figures) => tellFigures(host, figures), refresh: () => refresh() });
  const { moves, counts, inView } = createAround(host, chart, crowd, selection, itemOf, () => listbox.take(null));
  const marking = createMarking({
    host,
    crowd,
    itemOf,
    selected: () => itemOf(selection.item() ?? '') ?? null,
    view: () => chart.view,
    announce,
  });
  const selectedRow = new SelectedRow(() => refresh());
  const lanePanel = createLanePanel(host);
  const todayLine = createTodayLine(host);
  const silenceShades = createSilenceShades(host);
  const bringKeyboard = () => listbox.bringKeyboard(selection.item());
  const links: ChartLinks = createChartLinks({ host, chart, crowd, items: () => items, bringKeyboard });
  const listbox: Listbox = createListbox(
    host,
    keyHandlers({
      ...{ crowd, selection, moves, counts, marking, edits, acts, announce },
      view: () => chart.view,
      isPainted: () => order !== null,
    }),
  );

  /** @param isMoving while the view moves: what is in hand, and what follows from it, waits until it rests */
  function refresh(isMoving = false): void {
    const state = chartedTimeline();
    if (state === null || disposed) return;
    const { view } = chart;
    if (state.snapshot.lanes !== drawnLanes) {
      drawnLanes = state.snapshot.lanes;
      chart.setLanes(drawnLanes);
    }
    const missing = (isMoving ? null : showFew(state, view)) ?? showCrowd(state, view, isMoving);
    if (isMoving) return;
    chart.select(selection.item());
    todayLine.place(view, today.now, chart.size.left);
    silenceShades.place(view, silencesState.getState().shaded);
    links.show();
    texts.want(missing);
  }

  /** Each as an item of its own, where there are few; else null, and nothing is done. Answers the rows whose text is missing. */
  function showFew(state: Charted, view: View): readonly number[] | null {
    if (state.index.size > MOST_ITEMS || state.groups !== null || isArranged(rowsViewOf(state))) return null;
    const eventOf = (row: number) => eventCache.get(row);
    const contents = chartContents(state.snapshot, state.index, view, today.day, eventOf, whatIfState.getState().whatIf, selection.event());
    if (contents.items.length > MOST_ITEMS) return null;
    const { density } = preferencesState.getState().preferences;
    if (density === 'fit' && state.index.size > ALWAYS_ITEMS && !crowd.hasRoomForAll(crowdInput(state, view))) return null;
    items = new Map(contents.items.map((item) => [item.id, item]));
    order = null;
    crowd.hide();
    chart.setStacked(density === 'compact' ? STACKED_CLOSE : STACKED);
    chart.setItems(contents.items);
    return contents.missing;
  }

  function crowdInput(shown: Charted, view: View): CrowdInput {
    return {
      ...{ shown, view, height: chart.size.height, density: preferencesState.getState().preferences.density },
      ...{ today: today.day, now: today.now, lanesView: rowsViewOf(shown) },
      eventOf: (row) => eventCache.get(row),
      version: eventCache.version,
      whatIf: whatIfState.getState().whatIf,
      selectedEvent: selection.event(),
      found: foundState.getState().found?.all ?? NOTHING_FOUND,
      selectedRow: selectedRow.of(selection.event(), items.has(selection.item() ?? '')),
    };
  }

  function showCrowd(shown: Charted, view: View, isMoving: boolean): readonly number[] {
    const crowded = crowd.show(crowdInput(shown, view), selection.item(), isMoving);
    ({ items, order } = crowded);
    return crowded.missing;
  }

  // What was written is answered right behind what changed by it: to draw that first would have the answer wait.
  const soon = nextFrame(refresh);
  const unsubscribe = [
    listenToHand({ host, chart, crowd, selection, acts, itemOf, marking }),
    markedState.subscribe(() => {
      refresh();
      chart.redraw();
    }),
    listenToWheel(host, chart, () => preferencesState.getState().preferences.wheel),
    listenToMouseButtons(),
    whenLeft(() => chart.arrive()),
    ...[timelineState, eventCache, groupingState, foldedGroups, whatIfState, silencesState].map((state) => state.subscribe(soon.ask)),
    soon.dispose,
    timelineState.subscribe(() => inView.edited()),
    filterState.subscribe((state, old) => {
      if (state.applied !== old.applied) refresh();
    }),
    preferencesState.subscribe((state, old) => {
      const [now, before] = [state.preferences, old.preferences];
      if (now.lanes !== before.lanes || now.density !== before.density) refresh();
    }),
    foundState.subscribe((state, old) => {
      if (state.found?.all === old.found?.all) return;
      refresh();
      chart.redraw();
    }),
    viewState.subscribe((state, old) => {
      if (state.selection !== old.selection) {
        // The selected event is drawn with the other dates its sources give.
        refresh();
        chart.redraw();
        inView.changed(selection.isByHand());
      }
      if (state.reveal !== old.reveal) followReveal();
    }),
  ];
  refresh();
  inView.changed(false);
  followReveal();
  // It was on what another view has taken with it: the next keys are about what is selected.
  if (document.activeElement === document.body) bringKeyboard();

  /** Shows what was asked for, once: not again when the chart is next mounted. */
  function followReveal(): void {
    const span = viewState.getState().reveal;
    if (span === null) return;
    viewState.setState({ reveal: null });
    moves.showSpan(span);
  }

  return {
    fit: (part) => {
      const whole = part ?? shownTimeline();
      if (whole !== null) moves.goTo(wholeWindow(whole, today, chart.view, reachesOf(whole, today.day, chart.view.width)));
    },
    show: (window) => chart.show(window, false),
    fitTo: (extent) => moves.fitTo(extent),
    zoom: (factor) => moves.goTo(zoomed(chart.destination, factor, widestZoom())),
    markShown: () => marking.all(),
    goToday: () => moves.goToSpan({ start: today.now, end: today.now }),
    setToday: (next) => {
      today = next;
      refresh();
    },
    dispose: () => {
      disposed = true;
      texts.dispose();
      for (const end of unsubscribe) end();
      for (const part of [crowd, lanePanel, todayLine, silenceShades, links, chart]) part.dispose();
    },
  };
}
