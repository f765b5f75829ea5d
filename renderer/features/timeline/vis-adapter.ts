import { DataSet } from 'vis-data/esnext';
import { Timeline, type TimelineItem, type TimelineOptions } from 'vis-timeline/esnext';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import moment from 'moment';
import type { LaneView } from '../../../shared/lane';
import { fullness } from '../../../shared/look/count';
import type { TimeWindow } from '../../state/view-state';
import { laneProperties } from '../../ui/look/lane-inks';
import type { ChartHandlers } from './chart-handlers';
import type { ChartItem } from './chart-item';
import { DragSession } from './drag-session';
import { geometryOf, type View } from './geometry';
import { ItemGraphic } from './item-graphic';
import { classNameOf, labelOf, placeLabel } from './item-label';
import { laneLabel } from './lane-label';
import { nameSeriesOnce } from './series-names';
import { leaveNoRoomForAScrollbar, letItemsBeDraggedStraightUp } from './vis-faults';
import { FIXED_OPTIONS, NARROWEST, WIDEST } from './vis-options';

/** The only file that knows vis-timeline (8.5.4, pinned). Traps and figures behind the options: the project's notes on it. */

/** What is drawn of an item, kept as long as it would be drawn alike. */
interface ItemParts {
  readonly signature: string;
  readonly label: HTMLElement;
  readonly graphic: ItemGraphic;
  /** Of the label; 0 until it was measured. */
  width: number;
}

interface VisItem extends TimelineItem {
  id: string;
  group: number;
  start: number;
  end: number;
}

export class Chart {
  readonly #host: HTMLElement;
  readonly #handlers: ChartHandlers;
  readonly #timeline: Timeline;
  readonly #items = new DataSet<VisItem>();
  readonly #lanes = new DataSet<{ id: number; content: string; order: number }>();
  readonly #shown = new Map<string, ChartItem>();
  readonly #labels = new Map<string, ItemParts>();
  readonly #laneViews = new Map<number, LaneView>();
  readonly #observer: ResizeObserver;
  #drag: DragSession | null = null;
  #frame = 0;
  #disposed = false;

  constructor(host: HTMLElement, window: TimeWindow, handlers: ChartHandlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.#timeline = new Timeline(host, this.#items as never, this.#lanes as never, this.#options(window));
    letItemsBeDraggedStraightUp(this.#timeline);
    leaveNoRoomForAScrollbar(this.#timeline);
    this.#timeline.on('rangechange', () => this.#announceWindow());
    this.#timeline.on('changed', () => this.#drawn());
    this.#timeline.on('select', (event: { items: string[] }) => handlers.onSelect(event.items[0] ?? null));
    this.#timeline.on('click', (event: { item: string | null; what: string | null; group: number | null }) => {
      if (event.what === 'group-label' && event.group !== null) handlers.onLane(event.group);
    });
    this.#timeline.on('doubleClick', (event: { item: string | null; what: string | null; time: Date; group: number | null }) => {
      if (event.item !== null && event.item !== undefined) handlers.onOpen(event.item);
      else if (event.what === 'background' && event.group !== null) handlers.onAdd(+event.time, event.group);
    });
    // With autoResize off, vis-timeline stays hidden until a redraw after its first range change.
    let first = true;
    this.#timeline.on('rangechanged', () => {
      if (first) this.#timeline.redraw();
      first = false;
      this.#announceWindow();
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
      // Diamonds first, so that a series keeps to one row whatever else the lane holds.
      order: (one: VisItem, other: VisItem) =>
        this.#rank(one.id) - this.#rank(other.id) || one.start - other.start || (one.id < other.id ? -1 : 1),
      template: (item: { id: string }) => this.#partsOf(item.id).label,
      visibleFrameTemplate: (item: { id: string }) => this.#partsOf(item.id).graphic.element,
      groupTemplate: (group: { id: number } | null) => laneLabel(group === null ? undefined : this.#laneViews.get(group.id)),
      onInitialDrawComplete: () => {
        if (!this.#disposed) this.#handlers.onReady();
      },
      onMoving: (item: VisItem, done: (item: VisItem | null) => void) => this.#dragging(item, done),
      onMove: (item: VisItem, done: (item: VisItem | null) => void) => this.#dropped(item, done),
    };
    // The package's types want moments and strings where it takes numbers, elements and null as well.
    return options as unknown as TimelineOptions;
  }

  get view(): View {
    const { start, end } = this.#timeline.getWindow();
    return { start: +start, end: +end, width: this.#centreWidth() };
  }

  /** @param animate short glide; never when the person asked for reduced motion */
  show(window: TimeWindow, animate: boolean): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#timeline.setWindow(window.start, window.end, {
      animation: animate && !still ? { duration: 220, easingFunction: 'easeInOutQuad' } : false,
    });
    this.#announceWindow();
  }

  /** @param around the time that keeps its place on screen; the middle unless given */
  zoom(factor: number, around?: number, animate = true): void {
    const { start, end } = this.view;
    const width = Math.min(Math.max((end - start) * factor, NARROWEST), WIDEST);
    const centre = around ?? (start + end) / 2;
    const before = (centre - start) / (end - start);
    this.show({ start: centre - before * width, end: centre + (1 - before) * width }, animate);
  }

  setLanes(lanes: readonly LaneView[]): void {
    const keys = new Set(lanes.map((lane) => lane.key));
    this.#laneViews.clear();
    for (const lane of lanes) this.#laneViews.set(lane.key, lane);
    this.#lanes.remove(this.#lanes.getIds().filter((key) => !keys.has(Number(key))));
    // The content carries all that the label shows: vis-timeline redraws a label only when it changed.
    this.#lanes.update(lanes.map((lane) => ({ id: lane.key, content: `${lane.title}\u0000${lane.color}`, order: lane.order })));
  }

  /** Shows exactly these items: one removal and one addition, whatever changed. Waits while something is being dragged. */
  setItems(items: readonly ChartItem[]): void {
    if (this.#drag !== null || this.#disposed) return;
    const wanted = new Map(items.map((item) => [item.id, item]));
    const gone: string[] = [];
    for (const id of this.#shown.keys()) if (!wanted.has(id)) gone.push(id);
    const fresh: VisItem[] = [];
    const changed: VisItem[] = [];
    for (const item of items) {
      const old = this.#shown.get(item.id);
      this.#shown.set(item.id, item);
      if (old === undefined) fresh.push(this.#visItem(item));
      else if (old.signature !== item.signature || old.start !== item.start || old.end !== item.end) changed.push(this.#visItem(item));
    }
    for (const id of gone) this.#shown.delete(id);
    if (gone.length > 0) this.#items.remove(gone);
    for (const id of gone) this.#labels.delete(id);
    if (fresh.length > 0) this.#items.add(fresh);
    if (changed.length > 0) this.#items.update(changed);
  }

  /** Puts a dragged item back where the data says it is, after a refused drop. */
  restore(id: string): void {
    const item = this.#shown.get(id);
    if (item !== undefined) this.#items.update(this.#visItem(item));
  }

  select(id: string | null): void {
    this.#timeline.setSelection(id !== null && this.#items.get(id) !== null ? [id] : []);
  }

  /** Draws again; listeners hear of it through onDrawn. */
  redraw(): void {
    if (!this.#disposed) this.#timeline.redraw();
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    cancelAnimationFrame(this.#frame);
    this.#observer.disconnect();
    // A selected item at destroy leaks its pointer listeners.
    this.#timeline.setSelection([]);
    this.#timeline.destroy();
    this.#host.replaceChildren();
  }

  #rank(id: string): number {
    const item = this.#shown.get(id);
    return item?.kind === 'occurrence' || (item?.kind === 'bucket' && item.reviews !== null) ? 0 : 1;
  }

  #visItem(item: ChartItem): VisItem {
    // What has no date cannot be dragged to one, only to another lane.
    const editable = item.kind === 'event' ? { updateTime: item.mark.shape !== 'ordered', updateGroup: true, remove: false } : false;
    const vis = {
      id: item.id,
      group: item.lane,
      start: item.start,
      end: item.end,
      content: '',
      className: classNameOf(item),
      align: 'left',
      editable,
      selectable: item.kind !== 'bucket',
    };
    return vis as VisItem;
  }

  #partsOf(id: string): Pick<ItemParts, 'label' | 'graphic'> {
    const item = this.#shown.get(id);
    const kept = this.#labels.get(id);
    if (kept !== undefined && (item === undefined || kept.signature === item.signature)) return kept;
    if (item === undefined) return { label: document.createElement('span'), graphic: new ItemGraphic() };
    const parts = { signature: item.signature, label: labelOf(item), graphic: new ItemGraphic(), width: 0 };
    const properties = laneProperties(item.color, item.kind === 'bucket' ? fullness(item.count) : 1);
    for (const { style } of [parts.label, parts.graphic.element]) for (const [name, value] of properties) style.setProperty(name, value);
    this.#labels.set(id, parts);
    return parts;
  }

  #centreWidth(): number {
    return this.#host.querySelector('.vis-panel.vis-center')?.clientWidth ?? this.#host.clientWidth;
  }

  #announceWindow(): void {
    if (this.#disposed) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      if (this.#disposed) return;
      this.#place();
      this.#handlers.onWindow(this.view);
    });
  }

  #elements(): Map<string, HTMLElement> {
    const elements = new Map<string, HTMLElement>();
    for (const element of this.#host.querySelectorAll<HTMLElement>('.vis-foreground .vis-item[data-id]:not(.annals-ghost)')) {
      const id = element.dataset['id'];
      if (id !== undefined) elements.set(id, element);
    }
    return elements;
  }

  #drawn(): void {
    if (this.#disposed) return;
    this.#handlers.onDrawn(this.#place());
  }

  /** Writes each shown item's pixel geometry; reads no layout except label widths, once per label. */
  #place(): Map<string, HTMLElement> {
    const view = this.view;
    const elements = this.#elements();
    for (const [id, element] of elements) {
      const item = this.#shown.get(id);
      const parts = this.#labels.get(id);
      if (item === undefined || parts === undefined || this.#drag?.id === id) continue;
      if (parts.width === 0) parts.width = parts.label.offsetWidth;
      const geometry = geometryOf(item, view, parts.width);
      placeLabel(element, geometry);
      parts.graphic.draw(item, geometry);
    }
    nameSeriesOnce(elements, this.#shown, view);
    return elements;
  }

  #dragging(item: VisItem, done: (item: VisItem | null) => void): void {
    const shown = this.#shown.get(item.id);
    if (shown === undefined) {
      done(null);
      return;
    }
    this.#drag ??= new DragSession(shown, this.#host, this.#elements().get(item.id));
    const { kind, delta } = this.#drag.change(+item.start, +item.end);
    const proposal = this.#handlers.onDragging(item.id, kind, delta);
    if (proposal !== null) {
      item.start = proposal.start;
      item.end = proposal.end;
      this.#drag.say(proposal.words);
    }
    done(proposal === null ? null : item);
  }

  #dropped(item: VisItem, done: (item: VisItem | null) => void): void {
    const drag = this.#drag;
    this.#drag = null;
    drag?.end();
    // Accepted for the moment; the broadcast after COMMIT confirms it, a refusal restores it.
    done(item);
    if (drag === null) return;
    const { kind, delta } = drag.change(+item.start, +item.end);
    this.#handlers.onDropped(item.id, kind, delta, item.group);
  }
}
