import type { TimeWindow } from '../../state/view-state';

/* What vis-timeline 8.5.4 draws for a new window is all it has; what has only moved does not need that. Its inside, as far as that takes it. */

/** After the last movement, all is laid out and drawn for where the window has come to rest. */
const STILL_MS = 120;

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
  /** Everything of vis-timeline's is where a new window has it. */
  onMoved(): void;
  /** The window has come to rest: what was left out is due. */
  onRest(): void;
}

/**
 * Draws what is seen of a new window only, as long as it moves: the axis, and the items by moving them. What they hold, and all that stands
 * around them, is drawn once it has come to rest. And of a drag, only what is dragged.
 */
export class LightFrames {
  readonly #inside: Inside;
  readonly #edges: LightEdges;
  /** The window for which the items have their places. */
  #placed: TimeWindow | null = null;
  #frame = 0;
  #rest: ReturnType<typeof setTimeout> | null = null;
  #isJump = false;
  #dragged: Item | null = null;

  constructor(timeline: object, edges: LightEdges) {
    this.#inside = timeline;
    this.#edges = edges;
    // The one that it has itself, which draws everything.
    this.#inside.off?.('rangechange');
    this.#inside.on?.('rangechange', () => this.#onWindow());
    this.#inside.on?.('changed', () => this.#onWhole());
    const whole = this.#inside._origRedraw;
    if (whole === undefined) return;
    this.#inside._origRedraw = () => {
      const dragged = this.#dragged;
      this.#dragged = null;
      if (dragged === null) whole();
      else dragged.repositionX();
    };
  }

  /** Whether something was left out that is drawn at rest. */
  get isUnderWay(): boolean {
    return this.#rest !== null;
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
    if (this.#rest === null) return;
    clearTimeout(this.#rest);
    this.#rest = null;
    this.#edges.onRest();
    this.whole();
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#rest !== null) clearTimeout(this.#rest);
  }

  #onWindow(): void {
    if (this.#inside.initialDrawDone !== true) return;
    if (this.#isJump || this.#placed === null || !this.#edges.mayMove()) {
      this.whole();
      return;
    }
    if (this.#rest === null) this.#inside.itemSet?.dom.foreground?.setAttribute('aria-busy', 'true');
    else clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.restNow(), STILL_MS);
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#move());
  }

  #move(): void {
    this.#frame = 0;
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
    this.#edges.onMoved();
  }

  #onWhole(): void {
    this.#placed = this.#edges.window();
    this.#shift(0);
    if (this.#rest === null) this.#inside.itemSet?.dom.foreground?.removeAttribute('aria-busy');
  }

  #shift(pixels: number): void {
    const style = this.#inside.itemSet?.dom.foreground?.style;
    if (style !== undefined) style.transform = pixels === 0 ? '' : `translateX(${pixels}px)`;
  }
}
