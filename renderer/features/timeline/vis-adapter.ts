import { DataSet } from 'vis-data/esnext';
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import moment from 'moment';
import type { FullLane } from '../../../shared/lane';
import type { TimeWindow } from '../../state/view-state';
import type { ChartHandlers } from './chart-handlers';
import type { ChartItem } from './chart-item';
import { stackedExtent } from './drawn-extent';
import type { View } from './geometry';
import { ItemDrags } from './hand/item-drags';
import { type Press, watchPress } from './hand/press';
import { ItemDrawings, itemElements, type RowsInHand } from './item-drawings';
import { laneCell, setLaneHeights } from './lanes/lane-cell';
import { OwnHeights } from './lanes/own-heights';
import { LightFrames } from './light-frames';
import { type PanelSize, panelSize } from './panel-size';
import { reachable } from './reachable';
import { listenToClicks } from './vis-clicks';
import { endDrag, holdItem, putRight, stackAsDrawn, takeDragAreaAway } from './vis-faults';
import { inOrder, stackedBand, type VisItem, visItem } from './vis-item';
import { FIXED_OPTIONS, GLIDE, OWN_ROWS, STACKED } from './vis-options';
import { zoomed } from './zoomed';

/** The only file that knows vis-timeline (8.5.4, pinned). Traps and figures behind the options: the project's notes on it. */

export class Chart {
  readonly #host: HTMLElement;
  readonly #handlers: ChartHandlers;
  readonly #timeline: Timeline;
  readonly #items = new DataSet<VisItem>();
  readonly #lanes = new DataSet<{ id: number; content: string; order: number }>();
  readonly #shown = new Map<string, ChartItem>();
  readonly #drawings = new ItemDrawings(this.#shown, (id) => stackedBand(this.#timeline, id));
  readonly #laneViews = new Map<number, FullLane>();
  readonly #observer: ResizeObserver;
  readonly #heights: OwnHeights;
  /** Where items stand in their lanes, in pixels from the top; null leaves that to vis-timeline. */
  #rows: RowsInHand | null = null;
  #stacked: typeof STACKED = STACKED;
  #size: PanelSize | null = null;
  readonly #drags: ItemDrags;
  readonly #press: Press;
  readonly #frames: LightFrames;
  #frame = 0;
  /** Where it is on its way to by itself; null while it is not. */
  #aim: TimeWindow | null = null;
  #disposed = false;

  constructor(host: HTMLElement, window: TimeWindow, handlers: ChartHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#press = watchPress(host, globalThis);
    this.#drags = new ItemDrags({
      ...{ host, handlers },
      itemOf: (id) => this.#shown.get(id),
      elementOf: (id) => itemElements(this.#host).get(id),
      letGo: () => endDrag(this.#timeline),
      pixelsOf: (ms) => (ms * this.view.width) / (this.view.end - this.view.start),
    });
    this.#timeline = new Timeline(host, this.#items as never, this.#lanes as never, this.#options(reachable(window)));
    putRight(this.#timeline, () => this.view);
    this.#heights = new OwnHeights(this.#timeline, (heights) => setLaneHeights(host, heights));
    stackAsDrawn(this.#timeline, (id, width, labelWidth) =>
      stackedExtent(this.#rows === null ? this.#shown.get(id) : undefined, { ...this.view, width }, labelWidth),
    );
    this.#frames = new LightFrames(this.#timeline, {
      window: () => this.view,
      width: () => this.size.width,
      mayMove: () => this.#rows !== null,
      onMoved: (scrolled) => {
        if (this.#disposed) return;
        this.#size = { ...this.size, scrolled };
        handlers.onMoving(this.view);
      },
      onRest: () => {
        if (!this.#disposed) handlers.onWindow(this.view);
      },
    });
    this.#timeline.on('rangechange', ({ byUser }: { byUser: boolean }) => {
      if (byUser) this.#aim = null;
      if (!this.#frames.isUnderWay) this.#announceWindow();
    });
    this.#timeline.on('changed', () => this.#drawn());
    this.#timeline.on('select', (event: { items: string[] }) => handlers.onSelect(event.items[0] ?? null));
    listenToClicks(
      this.#timeline,
      handlers,
      (id) => this.#shown.get(id)?.kind,
      () => this.#press.hasMoved(),
    );
    // With autoResize off, vis-timeline stays hidden until a redraw after its first range change.
    let first = true;
    this.#timeline.on('rangechanged', () => {
      this.#aim = null;
      if (first) this.#timeline.redraw();
      first = false;
      if (this.#frames.isUnderWay) this.#frames.restNow();
      else this.#announceWindow();
    });
    this.#observer = new ResizeObserver(() => {
      this.#timeline.redraw();
      this.#announceWindow();
    });
    this.#observer.observe(host);
  }

  #options(window: TimeWindow): TimelineOptions {
    const options = {
      start: window.start,
      end: window.end,
      ...FIXED_OPTIONS,
      // Wall-clock times are written as if UTC; this also avoids the axis fault at daylight-saving changes (visjs/vis#1902).
      moment: moment.utc,
      order: (one: VisItem, other: VisItem) => inOrder(one, other, (id) => this.#shown.get(id)),
      template: (item: { id: string }) => this.#drawings.partsOf(item.id).label,
      visibleFrameTemplate: (item: { id: string }) => this.#drawings.partsOf(item.id).graphic.element,
      groupTemplate: (group: { id: number } | null) =>
        laneCell(this.#laneViews.get(group?.id ?? Number.NaN), this.#heights.of(group?.id ?? Number.NaN)),
      onInitialDrawComplete: () => {
        if (!this.#disposed) this.#handlers.onReady();
      },
      onMoving: (item: VisItem, done: (item: VisItem | null) => void) =>
        this.#frames.dragging(item.id, () => this.#drags.moving(item, done)),
      onMove: (item: VisItem, done: (item: VisItem | null) => void) => this.#drags.dropped(item, done),
    };
    // The package's types want moments and strings where it takes numbers, elements and null as well.
    return options as TimelineOptions;
  }

  /** What it was when the chart was last drawn. */
  get size(): PanelSize {
    this.#size ??= panelSize(this.#host);
    return this.#size;
  }

  get view(): View {
    const { start, end } = this.#timeline.getWindow();
    return { start: +start, end: +end, width: this.size.width };
  }

  /** What will be seen, once it has glided there; while it does not glide, its view. */
  get destination(): View {
    return { ...this.view, ...this.#aim };
  }

  /** @param animate short glide; never when the person asked for reduced motion */
  show(asked: TimeWindow, animate: boolean): void {
    const window = reachable(asked);
    this.#handlers.onSetOut(this.view, window);
    const glides = animate && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const set = () => this.#timeline.setWindow(window.start, window.end, { animation: glides ? GLIDE : false });
    this.#aim = glides ? window : null;
    if (glides) set();
    else this.#frames.jump(set);
    this.#announceWindow();
  }

  /** Ends a glide where it was going: who leaves meanwhile finds that when coming back. */
  arrive(): void {
    if (this.#aim === null) return;
    this.move(this.#aim);
    this.#handlers.onWindow(this.view);
  }

  /** Shows a window that the hand brings there step by step: what takes long is drawn when it has come to rest. */
  move(asked: TimeWindow): void {
    const window = reachable(asked);
    this.#aim = null;
    this.#timeline.setWindow(window.start, window.end, { animation: false });
  }

  /** As `move`. @param around the time that keeps its place on screen */
  zoomBy(factor: number, around: number): void {
    this.move(zoomed(this.view, factor, this.#handlers.widest(), around));
  }

  setLanes(lanes: readonly FullLane[]): void {
    const keys = new Set(lanes.map((lane) => lane.key));
    this.#laneViews.clear();
    for (const lane of lanes) this.#laneViews.set(lane.key, lane);
    this.#lanes.remove(this.#lanes.getIds().filter((key) => !keys.has(Number(key))));
    // The content carries all that the label shows: vis-timeline redraws a label only when it changed.
    this.#lanes.update(lanes.map((lane) => ({ id: lane.key, content: `${lane.title}\u0000${lane.color}`, order: lane.order })));
  }

  /** Shows exactly these items: one removal and one addition, whatever changed. Waits while something is being dragged. */
  setItems(items: readonly ChartItem[]): void {
    if (this.#drags.held !== null || this.#disposed) return;
    const wanted = new Map(items.map((item) => [item.id, item]));
    const gone: string[] = [];
    for (const id of this.#shown.keys()) if (!wanted.has(id)) gone.push(id);
    const fresh: VisItem[] = [];
    const changed: VisItem[] = [];
    for (const item of items) {
      const old = this.#shown.get(item.id);
      this.#shown.set(item.id, item);
      if (old === undefined) fresh.push(visItem(item));
      else if (old.signature !== item.signature || old.start !== item.start || old.end !== item.end) changed.push(visItem(item));
    }
    for (const id of gone) {
      this.#shown.delete(id);
      takeDragAreaAway(this.#timeline, id);
    }
    if (gone.length > 0) this.#items.remove(gone);
    for (const id of gone) this.#drawings.forget(id);
    if (fresh.length > 0) this.#items.add(fresh);
    if (changed.length > 0) this.#items.update(changed);
  }

  /**
   * Has lanes as high, and items standing where, the scene says; null leaves both to vis-timeline. Draws at once when a height changes,
   * so that names and rows are never apart.
   */
  setRows(rows: RowsInHand | null, laneHeights: ReadonlyMap<number, number> | null): void {
    if (this.#drags.held !== null || this.#disposed) return;
    if ((rows === null) !== (this.#rows === null)) {
      // vis-timeline keeps the heights by which it has stacked what it holds: everything comes anew.
      this.setItems([]);
      this.#host.classList.toggle('crowd', rows !== null);
      this.#timeline.setOptions(rows === null ? this.#stacked : OWN_ROWS);
    }
    this.#rows = rows;
    if (this.#heights.set(laneHeights)) this.#timeline.redraw();
  }

  /** Where vis-timeline stacks what it holds: how close. */
  setStacked(stacked: typeof STACKED): void {
    if (stacked === this.#stacked) return;
    this.#stacked = stacked;
    if (this.#rows === null) this.#timeline.setOptions(stacked);
  }

  /** Puts a dragged item back where the data says it is, after a refused drop. */
  restore(id: string): void {
    const item = this.#shown.get(id);
    if (item !== undefined) this.#items.update(visItem(item));
  }

  select(id: string | null): void {
    const selected = id !== null && this.#items.get(id) !== null ? [id] : [];
    if (String(selected) === String(this.#timeline.getSelection())) return;
    this.#timeline.setSelection(selected);
    // vis-timeline writes the classes of what it selects anew, without those that say where the label stands, and tells nobody.
    this.#place();
  }

  /** Has the movement of the pointer that is down drag an item, or with null the view. */
  hold(id: string | null): void {
    holdItem(this.#timeline, id);
  }

  /** The time and the lane at a point of the page, no lane below them all; null beside what shows time and lanes. */
  placeAt(event: MouseEvent): { readonly time: number; readonly lane: number | null } | null {
    const panel = this.#host.querySelector('.vis-panel.vis-center')?.getBoundingClientRect();
    const { clientX: x, clientY: y } = event;
    if (panel === undefined || x < panel.left || x > panel.right || y < panel.top || y > panel.bottom) return null;
    const { time, group } = this.#timeline.getEventProperties(event);
    return { time: +time, lane: typeof group === 'number' ? group : null };
  }

  /** Draws again; listeners hear of it through onDrawn. */
  redraw(): void {
    if (!this.#disposed) this.#frames.whole();
  }

  dispose(): void {
    if (this.#disposed) return;
    this.arrive();
    this.#disposed = true;
    cancelAnimationFrame(this.#frame);
    this.#frames.dispose();
    this.#observer.disconnect();
    this.#press.end();
    takeDragAreaAway(this.#timeline);
    this.#timeline.destroy();
    this.#host.replaceChildren();
  }

  #announceWindow(): void {
    if (this.#disposed) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (!this.#disposed) this.#handlers.onWindow(this.view);
    });
  }

  #drawn(): void {
    if (this.#disposed) return;
    this.#size = panelSize(this.#host);
    this.#handlers.onDrawn(this.#place());
  }

  #place(): Map<string, HTMLElement> {
    const elements = itemElements(this.#host);
    this.#drawings.place(elements, this.view, this.#drags.held, this.#rows, this.#handlers.paintedWords);
    return elements;
  }
}
