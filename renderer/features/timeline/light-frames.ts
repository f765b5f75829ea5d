import type { TimeWindow } from '../../state/view-state';
import { WhenStill } from './when-still';

/* What vis-timeline 8.5.4 draws for a new window is all it has; what has only moved does not need that. Its inside, as far as that takes it. */

interface Axis {
  redraw(): unknown;
}

interface Item {
  /** Its lane. */
  readonly parent?: unknown;
  readonly displayed?: boolean;
  repositionX(): void;
}

interface Inside {
  readonly initialDrawDone?: boolean;
  /** Null once it is gone. */
  readonly dom?: { readonly center: HTMLElement; readonly leftContainer: HTMLElement } | null;
  readonly props?: { readonly scrollTop: number };
  readonly timeAxis?: Axis;
  readonly itemSet?: {
    readonly dom: { readonly foreground?: HTMLElement };
    readonly items: Readonly<Record<string, Item>>;
  };
  on?(event: string, listener: () => void): void;
  off?(event: string): void;
  _redraw?(): void;
  _origRedraw?(): void;
}

export interface LightEdges {
  window(): TimeWindow;
  /** Pixels of what shows time. */
  width(): number;
  /** Whether items stand where we say, so that none goes to another row because the window is another. */
  mayMove(): boolean;
  /**
   * Everything of vis-timeline's is where a new window, or lanes that were scrolled, have it.
   *
   * @param scrolled how far they are, pixels
   */
  onMoved(scrolled: number): void;
  /** The window has come to rest: what was left out is due. */
  onRest(): void;
}

/**
 * Draws what is seen of a new window only, as long as it moves: the axis, and the items by moving them; of lanes that are scrolled nothing, they are
 * moved. What they hold, and all that stands
 * around them, is drawn once it has come to rest. And of a drag, only what is dragged.
 */
export class LightFrames {
  readonly #inside: Inside;
  readonly #edges: LightEdges;
  /** The window for which the items have their places. */
  #placed: TimeWindow | null = null;
  #frame = 0;
  readonly #rest: WhenStill;
  #isJump = false;
  #dragged: Item | null = null;
  /** What the next frame has to follow: the window, or how far lanes are scrolled. */
  #isWindow = false;
  /** While vis-timeline hears that lanes were scrolled. */
  #isScroll = false;

  constructor(timeline: object, edges: LightEdges) {
    this.#inside = timeline;
    this.#edges = edges;
    this.#rest = new WhenStill(() => {
      edges.onRest();
      this.whole();
    });
    // The one that it has itself, which draws everything.
    this.#inside.off?.('rangechange');
    this.#inside.on?.('rangechange', () => this.#onWindow());
    this.#inside.on?.('changed', () => this.#onWhole());
    this.#takeScroll();
    const whole = this.#inside._origRedraw;
    if (whole === undefined) return;
    this.#inside._origRedraw = () => {
      const dragged = this.#dragged;
      this.#dragged = null;
      if (dragged === null) whole();
      else dragged.repositionX();
    };
  }

  /** Lanes that are scrolled have vis-timeline draw everything, in the next frame. */
  #takeScroll(): void {
    const whole = this.#inside._redraw;
    const lanes = this.#inside.dom?.leftContainer;
    if (whole === undefined || lanes === undefined) return;
    lanes.addEventListener(
      'scroll',
      () => {
        this.#isScroll = true;
      },
      { capture: true },
    );
    this.#inside._redraw = () => {
      if (this.#isScroll && this.#placed !== null && this.#edges.mayMove()) this.#follow();
      else whole();
    };
    // After vis-timeline's own.
    lanes.addEventListener('scroll', () => {
      this.#isScroll = false;
    });
  }

  /** Whether something was left out that is drawn at rest. */
  get isUnderWay(): boolean {
    return this.#rest.isAwaited;
  }

  /** The windows that `change` sets are drawn whole, since nothing was moved to them. */
  jump(change: () => void): void {
    this.#isJump = true;
    change();
    this.#isJump = false;
  }

  /** What vis-timeline draws next, at once, is a drag of an item: where that stays in its lane, it alone is moved. */
  dragging(id: string, drag: () => void): void {
    const item = this.#inside.itemSet?.items[id];
    const lane = item?.parent;
    drag();
    if (item !== undefined && item.parent === lane && this.#edges.mayMove()) this.#dragged = item;
  }

  /** Draws everything, in the next frame; no item is measured anew. */
  whole(): void {
    this.#inside._redraw?.();
  }

  /** What was left out is drawn now. */
  restNow(): void {
    this.#rest.now();
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#rest.dispose();
  }

  #onWindow(): void {
    if (this.#inside.initialDrawDone !== true) return;
    if (this.#isJump || this.#placed === null || !this.#edges.mayMove()) {
      this.whole();
      return;
    }
    this.#isWindow = true;
    this.#follow();
  }

  /** In the next frame; all else at rest. */
  #follow(): void {
    if (!this.isUnderWay) this.#inside.itemSet?.dom.foreground?.setAttribute('aria-busy', 'true');
    this.#rest.moved();
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#move());
  }

  #move(): void {
    this.#frame = 0;
    const scrollTop = this.#inside.props?.scrollTop ?? 0;
    const center = this.#inside.dom?.center;
    if (center !== undefined) center.style.transform = `translateY(${scrollTop}px)`;
    if (this.#isWindow) this.#toWindow();
    this.#isWindow = false;
    this.#edges.onMoved(-scrollTop);
  }

  #toWindow(): void {
    const { timeAxis, itemSet } = this.#inside;
    const [placed, now] = [this.#placed, this.#edges.window()];
    if (placed === null || timeAxis === undefined || itemSet === undefined) return;
    timeAxis.redraw();
    const [before, length] = [placed.end - placed.start, now.end - now.start];
    if (Math.abs(before - length) < length * 1e-9) {
      this.#shift(((placed.start - now.start) / length) * this.#edges.width());
    } else {
      this.#shift(0);
      for (const item of Object.values(itemSet.items)) if (item.displayed === true) item.repositionX();
      this.#placed = now;
    }
  }

  #onWhole(): void {
    this.#placed = this.#edges.window();
    this.#shift(0);
    if (!this.isUnderWay) this.#inside.itemSet?.dom.foreground?.removeAttribute('aria-busy');
  }

  #shift(pixels: number): void {
    const style = this.#inside.itemSet?.dom.foreground?.style;
    if (style !== undefined) style.transform = pixels === 0 ? '' : `translateX(${pixels}px)`;
  }
}
