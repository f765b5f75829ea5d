import type { FullLane } from '../../../../shared/lane';
import { type Box, touch } from '../../../../shared/scene/box';
import type { Scene } from '../../../../shared/scene/scene';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import type { Groups } from '../../../state/grouping/charted';
import type { ShownFigures } from '../figures';
import type { View } from '../geometry';
import { lanesScrolled } from '../lanes/lane-scroll';
import { onCanvasScheme, schemeOf } from './canvas-scheme';
import { countOverBand } from './count-over-band';
import { countOverColumn } from './count-over-column';
import { crowdFigures } from './crowd-figures';
import { type Hit, hitAt, markOf, onPage, type PaintedWords, paintedWordsOf } from './hits';
import type { KnownEvent } from './known-events';
import { paintItems } from './paint-items';
import { type Marked, paintMarked } from './paint-marked';
import { type LanePaint, type PaintedMarks, paintMarks } from './paint-marks';
import { paintNames } from './paint-names';
import { paintProfile } from './paint-profile';
import { inksFor } from './pen';
import { type SeenFrom, seenFrom, WHERE_PAINTED } from './seen-from';
import type { Standing } from './standing';

/** What is to be painted. */
export interface CrowdPicture {
  readonly scene: Scene;
  /** What it was laid out from. */
  readonly index: TimelineIndex;
  readonly lanes: ReadonlyMap<number, FullLane>;
  readonly standings: readonly Standing[];
  /** An event as it stands in a lane. */
  readonly known: (row: number, lane: number) => KnownEvent | undefined;
  /** Rows that are marked as found. */
  readonly found: ReadonlySet<number>;
  /** Null where lanes are the timeline's own. */
  readonly groups: Groups | null;
}

/** How far the canvas reaches beyond the view on either side, as a share of it. */
const BEYOND = 0.5;
/** The same above and below, where lanes scroll. */
const ABOVE = 0.4;

/** What is on the canvas. */
interface Painted {
  readonly view: View;
  readonly scrollTop: number;
  readonly picture: CrowdPicture;
  /** Pixels that are painted above and below what is seen. */
  readonly above: number;
}

/**
 * One canvas under the items of the chart, on which the crowd is painted. While the view moves in time, zooms a little or lanes are scrolled, the
 * canvas is moved and stretched; it is painted anew when the view leaves what is painted, has zoomed farther, or has come to rest.
 */
export class CrowdLayer {
  readonly #host: HTMLElement;
  readonly #canvas = document.createElement('canvas');
  readonly #onPainted: (figures: ShownFigures) => void;
  readonly #unsubscribe: () => void;
  #picture: CrowdPicture | null = null;
  #painted: Painted | null = null;
  /** Another number with each painting. */
  painting = 0;
  /** The view last shown: what is painted may only have been moved to it. */
  #shown: View | null = null;
  #hits: readonly Hit[] = [];
  #today = Number.NaN;
  #marked: Marked = new Map();
  /** Where the canvas stands, beside where it was painted. */
  #seen = WHERE_PAINTED;
  /** How much lower it stands, since lanes were scrolled. Pixels. */
  #lower = 0;

  constructor(host: HTMLElement, onPainted: (figures: ShownFigures) => void) {
    this.#host = host;
    this.#onPainted = onPainted;
    this.#canvas.className = 'crowd-canvas';
    this.#canvas.setAttribute('aria-hidden', 'true');
    const repaint = () => {
      if (this.#shown !== null) this.#paint(this.#shown);
    };
    this.#unsubscribe = onCanvasScheme(repaint);
  }

  /**
   * Takes over what is to be painted; null takes it away.
   *
   * @param today where the line of today stands, wall-clock milliseconds
   */
  set(picture: CrowdPicture | null, today = Number.NaN): void {
    this.#picture = picture;
    this.#today = today;
    if (picture !== null) return;
    this.#canvas.remove();
    this.#painted = null;
    this.#shown = null;
    this.#hits = [];
  }

  /** Shows a view at rest: as it is painted for it. */
  show(view: View): void {
    if (this.#picture === null) return;
    this.#shown = view;
    const painted = this.#painted;
    const isThere = painted?.picture === this.#picture && painted.scrollTop === lanesScrolled(this.#host) && isSameView(painted.view, view);
    if (!isThere) this.#paint(view);
    else this.#move(WHERE_PAINTED, 0, 0);
  }

  /**
   * Moves and stretches what is painted to where a view that moves has it; asks the page for nothing. Once the view rests, it is shown.
   *
   * @param scrollTop how far lanes are scrolled, pixels
   * @returns false, and nothing is done, where that does not reach
   */
  follow(view: View, scrollTop: number): boolean {
    const beyond = beyondOf(view);
    const painted = this.#painted;
    const seen = painted === null || painted.picture !== this.#picture ? null : seenFrom(painted.view, view, beyond);
    const lower = (painted?.scrollTop ?? 0) - scrollTop;
    if (painted === null || seen === null || Math.abs(lower) > painted.above) return false;
    this.#shown = view;
    this.#move(seen, beyond, lower);
    return true;
  }

  #move(seen: SeenFrom, beyond: number, lower: number): void {
    this.#seen = seen;
    this.#lower = lower;
    const { scale, by } = seen;
    const { style } = this.#canvas;
    if (scale === 1) style.transform = by === 0 && lower === 0 ? '' : `translate(${by}px, ${lower}px)`;
    else style.transform = `translate(${by + beyond * (1 - scale)}px, ${lower}px) scaleX(${scale})`;
  }

  /** Shows these items as marked, from the next showing on. */
  mark(marked: Marked): void {
    if (marked === this.#marked) return;
    this.#marked = marked;
    this.#painted = null;
  }

  /** Ids of those whose mark is painted in a rectangle of the page, wherever their words are. */
  idsIn(rect: Box): string[] {
    const marks = this.boxes(markOf);
    return this.#hits.flatMap(({ id }, at) => (marks[at] !== undefined && touch(marks[at], rect) ? id : []));
  }

  /** Where all that is painted stands on the page; all but one, where an id is given. */
  boxes(partOf: (hit: Hit) => Box, but?: string): Box[] {
    const panel = this.#panel?.getBoundingClientRect();
    if (panel === undefined) return [];
    return this.#hits.filter(({ id }) => id !== but).map((hit) => this.#onPage(partOf(hit), panel));
  }

  /** Id of what is painted at a point of the page; null where nothing is. */
  at(clientX: number, clientY: number): string | null {
    const panel = this.#panel?.getBoundingClientRect();
    if (panel === undefined || this.#painted === null) return null;
    if (clientX < panel.left || clientX > panel.right || clientY < panel.top || clientY > panel.bottom) return null;
    const [x, y] = [(clientX - panel.left - this.#seen.by) / this.#seen.scale, clientY - panel.top - this.#lower];
    const { view, scrollTop, picture } = this.#painted;
    const time = view.start + ((view.end - view.start) / view.width) * x;
    const { standings, index } = picture;
    return (
      hitAt(this.#hits, x, y)?.id ?? countOverColumn(standings, time, y + scrollTop) ?? countOverBand(standings, index, time, y + scrollTop)
    );
  }

  paintedWords(id: string): PaintedWords | null {
    return paintedWordsOf(this.#hits, id);
  }

  /** Where it is painted, on the page, as far as that is seen. */
  boxOf(id: string): Box | null {
    const panel = this.#panel?.getBoundingClientRect();
    const hit = this.#hits.find((one) => one.id === id);
    if (panel === undefined || hit === undefined) return null;
    const box = this.#onPage(hit, panel);
    return { ...box, left: Math.max(panel.left, box.left), right: Math.min(panel.right, box.right) };
  }

  /** @param panel where the view lies on the page */
  #onPage(painted: Box, panel: { readonly left: number; readonly top: number }): Box {
    return onPage(painted, panel.left + this.#seen.by, panel.top + this.#lower, this.#seen.scale);
  }

  dispose(): void {
    this.#unsubscribe();
    this.#canvas.remove();
  }

  get #panel(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>('.vis-panel.vis-center');
  }

  #paint(view: View): void {
    const picture = this.#picture;
    const panel = this.#panel;
    const context = this.#canvas.getContext('2d');
    if (picture === null || panel === null || context === null) return;
    if (this.#canvas.parentElement !== panel) panel.prepend(this.#canvas);
    const scrollTop = lanesScrolled(this.#host);
    const beyond = beyondOf(view);
    const height = panel.clientHeight;
    const above = picture.scene.height > height ? Math.round(height * ABOVE) : 0;
    this.#clear(context, view.width + 2 * beyond, height, beyond, above);
    const scheme = schemeOf(this.#canvas);
    const paint = { context, scheme, view, beyond, scrollTop };
    const todayX = ((this.#today - view.start) / (view.end - view.start)) * view.width;
    const lanes: { readonly own: LanePaint; readonly marks: PaintedMarks }[] = [];
    for (const lane of picture.scene.lanes) {
      const top = lane.top - scrollTop;
      const color = picture.lanes.get(lane.lane)?.color;
      if (color === undefined || top > height + above || top + lane.height < -above) continue;
      const known = (row: number) => picture.known(row, lane.lane);
      const own = { ...paint, lane, color, top, todayX, known, found: picture.found };
      paintProfile(own, picture.index.lane(lane.lane));
      lanes.push({ own, marks: paintMarks(own) });
    }
    const counts = paintItems(
      paint,
      picture.standings.filter(({ count }) => count !== undefined),
    );
    const reviews = paintItems(
      paint,
      picture.standings.filter(({ count }) => count === undefined),
    );
    const hits: Hit[] = [];
    const [drawn, labelled]: [number[], number[]] = [[], []];
    for (const { own, marks } of lanes) {
      const names = paintNames(own, marks, own.lane.collapsed ? reviews : []);
      hits.push(...marks.hits, ...names.hits);
      if (own.top > height || own.top + own.lane.height < 0) continue;
      drawn.push(...marks.drawn);
      labelled.push(...marks.labelled, ...names.labelled);
    }
    hits.push(...counts, ...reviews);
    const [lane] = picture.lanes.values();
    if (lane !== undefined && this.#marked.size > 0)
      paintMarked(context, hits, this.#marked, { view, beyond, inks: inksFor(lane.color, scheme) });
    this.#hits = hits;
    this.painting += 1;
    this.#painted = { view, scrollTop, picture, above };
    this.#onPainted(crowdFigures(picture, view, drawn, labelled));
  }

  #clear(context: CanvasRenderingContext2D, width: number, seen: number, beyond: number, above: number): void {
    const ratio = devicePixelRatio;
    const { style } = this.#canvas;
    const height = seen + 2 * above;
    const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (this.#canvas.width !== wide || this.#canvas.height !== high) {
      this.#canvas.width = wide;
      this.#canvas.height = high;
      style.width = `${width}px`;
      style.height = `${height}px`;
    }
    style.left = `${-beyond}px`;
    style.top = `${-above}px`;
    this.#move(WHERE_PAINTED, 0, 0);
    context.setTransform(ratio, 0, 0, ratio, 0, above * ratio);
    context.clearRect(0, -above, width, height);
    context.textBaseline = 'middle';
  }
}

const beyondOf = (view: View): number => Math.round(view.width * BEYOND);

const isSameView = (one: View, other: View): boolean => one.start === other.start && one.end === other.end && one.width === other.width;
