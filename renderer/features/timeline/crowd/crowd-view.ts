import type { Box } from '../../../../shared/scene/box';
import type { Scene } from '../../../../shared/scene/scene';
import type { Tile } from '../../../../shared/scene/tile';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import { markedState } from '../../../state/marked-state';
import type { TimeWindow } from '../../../state/view-state';
import { whenDrawnFontsAreThere } from '../../../ui/drawn-fonts';
import type { CountInScene } from '../around/open-count';
import type { ChartItem } from '../chart-item';
import type { ShownFigures } from '../figures';
import type { View } from '../geometry';
import { scrollLanesTo } from '../lanes/lane-scroll';
import type { Chart } from '../vis-adapter';
import { Crowd, type CrowdContents, type CrowdInput } from './crowd';
import { CrowdLayer } from './crowd-layer';
import type { PaintedWords } from './hits';
import { inHand, isSeen } from './in-hand';
import { MarkedIds, rowsOfCount } from './marked-ids';
import { missingTexts } from './missing';
import { inReadingOrder } from './reading-order';
import { rowInHand } from './row-in-hand';
import { willDo } from './will-do';

export interface CrowdEdges {
  onPainted(figures: ShownFigures): void;
  /** What is in hand has changed, or is measured anew: show everything again. */
  refresh(): void;
}

/** What is shown, for those who point at it and for those who read it. */
export interface ShownCrowd {
  readonly items: ReadonlyMap<string, ChartItem>;
  /** Ids from lane to lane, in each by time. */
  readonly order: readonly string[];
  readonly missing: readonly number[];
}

/** Shows many events: painted, with those in hand as items of vis-timeline over them, invisible until they are. */
export class CrowdView {
  readonly #host: HTMLElement;
  readonly #chart: Chart;
  readonly #edges: CrowdEdges;
  readonly #crowd = new Crowd();
  readonly #layer: CrowdLayer;
  #input: CrowdInput | null = null;
  #contents: CrowdContents | null = null;
  #shown: ShownCrowd | null = null;
  #index: TimelineIndex | null = null;
  readonly #marked = new MarkedIds();
  #hovered: string | null = null;
  /** Where the keyboard is, or would come to. */
  #active: string | null = null;

  constructor(host: HTMLElement, chart: Chart, edges: CrowdEdges) {
    this.#host = host;
    this.#chart = chart;
    this.#edges = edges;
    this.#layer = new CrowdLayer(host, edges.onPainted);
    host.addEventListener('pointermove', this.#onPointer);
    host.addEventListener('pointerleave', this.#onPointer);
    window.addEventListener('pointerup', this.#onReleased);
    void whenDrawnFontsAreThere().then(() => {
      this.#crowd.measureAnew();
      edges.refresh();
    });
  }

  /** @param isMoving while the view moves: what is in hand stays as it is until it rests */
  show(input: CrowdInput, selected: string | null, isMoving: boolean): ShownCrowd {
    const contents = this.#crowd.contents(input, (tile: Tile) => isMoving && willDo(tile, input.view));
    const stays = isMoving && this.#contents !== null && isAlike(contents.laneHeights, this.#contents.laneHeights);
    this.#input = input;
    if (contents !== this.#contents || this.#shown === null) {
      const items = new Map([...contents.standingById].map(([id, { item }]) => [id, item]));
      this.#shown = { items, order: inReadingOrder(contents), missing: [] };
    }
    this.#contents = contents;
    this.#index = input.shown.index;
    this.#layer.set(contents, input.now);
    this.#layer.mark(this.#marked.of(contents, input.shown.index, markedState.getState().rows));
    if (!stays) this.#hand(contents, this.#shown, input.view, selected);
    this.#layer.show(input.view);
    return { ...this.#shown, missing: missingTexts(contents.scene, input.view, contents.known) };
  }

  /** Moves what is painted to where a view has it; false, and nothing is done, where it is to be shown anew for that. */
  follow(view: View): boolean {
    const tile = this.#contents?.scene.tile;
    if (tile === undefined || this.#input === null) return false;
    const before = this.#input.view;
    // Beyond its ends a tile holds nothing; pressed together, it is seen so only until the view rests.
    const isLaidOut = tile.start <= view.start && tile.end >= view.end;
    return (
      (isLaidOut || Math.abs(before.end - before.start - (view.end - view.start)) > 1) &&
      this.#layer.follow(view, this.#chart.size.scrolled)
    );
  }

  /** Whether vis-timeline, which stacks items and gives up nothing, has the height for all. */
  hasRoomForAll(input: CrowdInput): boolean {
    return this.#crowd.hasRoomForAll(input);
  }

  /** What is painted; null where nothing is. */
  get contents(): CrowdContents | null {
    return this.#contents;
  }

  /** Leaves the chart to vis-timeline. */
  hide(): void {
    if (this.#contents === null) return;
    this.#contents = null;
    this.#shown = null;
    this.#hovered = null;
    this.#host.classList.remove('on-mark');
    this.#layer.set(null);
    this.#chart.setRows(null, null);
  }

  /** After vis-timeline has drawn: lanes may be scrolled, or the view moved. */
  drawn(view: View): void {
    this.#layer.show(view);
    for (const element of this.#host.querySelectorAll('.under-hand')) element.classList.remove('under-hand');
    if (this.#hovered !== null)
      this.#host.querySelector(`.vis-item[data-id="${CSS.escape(this.#hovered)}"]:not(.annals-ghost)`)?.classList.add('under-hand');
  }

  /** Whether an item stands where it is seen, in time and among the lanes. */
  isSeen(id: string): boolean {
    const [standing, { view, size }] = [this.#contents?.standingById.get(id), this.#chart];
    return standing !== undefined && isSeen(standing, { view, top: size.scrolled, bottom: size.scrolled + size.height });
  }

  /** What is painted at a point of the page. */
  at(clientX: number, clientY: number): string | null {
    return this.#layer.at(clientX, clientY);
  }

  /** Ids of what is painted in a rectangle of the page; null where each is an item of its own. */
  idsIn(rect: Box): string[] | null {
    return this.#contents === null ? null : this.#layer.idsIn(rect);
  }

  /** Where all that is painted stands on the page, with its words; all but one, where an id is given. */
  boxes(but?: string): Box[] {
    return this.#contents === null ? [] : this.#layer.boxes((hit) => hit, but);
  }

  /** Another number with each painting. */
  get painting(): number {
    return this.#layer.painting;
  }

  /** Ids of marked events, and of counts in which any is; null where each is an item of its own. */
  markedIds(): string[] | null {
    if (this.#contents === null || this.#index === null) return null;
    return [...this.#marked.of(this.#contents, this.#index, markedState.getState().rows).keys()];
  }

  /** Rows of the events that a count stands for. */
  countedIn(id: string): readonly number[] {
    const standing = this.#contents?.standingById.get(id);
    return standing === undefined || this.#contents === null ? [] : rowsOfCount(standing, this.#index, this.#contents.scene);
  }

  /** What a count of events stands for, and where; null for what is none. */
  countOf(id: string): CountInScene | null {
    const standing = this.#contents?.standingById.get(id);
    const columns = standing === undefined ? undefined : this.#input?.shown.index.lane(standing.lane.lane);
    const fullLane = standing === undefined ? undefined : this.#contents?.lanes.get(standing.lane.lane);
    if (this.#contents === null || standing?.count === undefined || columns === undefined || fullLane === undefined) return null;
    return { count: standing.count, lane: standing.lane, columns, tile: this.#contents.scene.tile, fullLane };
  }

  /** What would be laid out of another window. */
  sceneIn(window: TimeWindow): Scene | null {
    return this.#input === null ? null : this.#crowd.sceneOf({ ...this.#input, view: { ...window, width: this.#input.view.width } });
  }

  /** Where the words of something are painted in its own row; null where they are not. */
  paintedWords(id: string): PaintedWords | null {
    return this.#layer.paintedWords(id);
  }

  /** Where something is painted, on the page. */
  boxOf(id: string): Box | null {
    return this.#layer.boxOf(id);
  }

  /** Has what the keyboard goes to as an item, and its neighbours. */
  activate(id: string | null): void {
    if (this.#active === id) return;
    this.#active = id;
    if (this.#contents !== null) this.#edges.refresh();
  }

  /** Scrolls the lanes so that an item is seen; answers whether it is painted. */
  reveal(id: string): boolean {
    const standing = this.#contents?.standingById.get(id);
    if (standing === undefined) return false;
    scrollLanesTo(this.#host, standing.lane.top + standing.middle);
    return true;
  }

  dispose(): void {
    this.#host.removeEventListener('pointermove', this.#onPointer);
    this.#host.removeEventListener('pointerleave', this.#onPointer);
    window.removeEventListener('pointerup', this.#onReleased);
    this.#layer.dispose();
  }

  readonly #onPointer = (event: PointerEvent): void => {
    if (this.#contents === null || event.buttons !== 0) return;
    this.#hover(event.type === 'pointerleave' ? null : this.at(event.clientX, event.clientY));
  };

  /** What is dragged out of the chart stays in hand until it is let go. */
  readonly #onReleased = (event: PointerEvent): void => {
    if (!(event.target instanceof Node) || !this.#host.contains(event.target)) this.#hover(null);
  };

  #hover(id: string | null): void {
    if (this.#contents === null) return;
    const hovered = id !== null && this.#contents.standingById.has(id) ? id : null;
    this.#host.classList.toggle('on-mark', hovered !== null);
    if (hovered === this.#hovered) return;
    this.#hovered = hovered;
    this.#edges.refresh();
    // At once: the hand may press before the next frame, and what it drags has to be there.
    this.#chart.redraw();
  }

  #hand(contents: CrowdContents, shown: ShownCrowd, view: View, selected: string | null): void {
    const { scrolled: top, height } = this.#chart.size;
    const isHere = this.#host.querySelector('.vis-foreground')?.contains(document.activeElement) ?? false;
    const wish = { selected, hovered: this.#hovered, active: this.#active, isHere };
    const hand = inHand(contents, shown, { view, top, bottom: top + height }, wish);
    const rows = new Map(hand.map(({ id }) => [id, rowInHand(contents.standingById.get(id))]));
    this.#chart.setRows(rows, contents.laneHeights);
    this.#chart.setItems(hand);
  }
}

function isAlike(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  return one === other || (one.size === other.size && [...one].every(([lane, height]) => other.get(lane) === height));
}
