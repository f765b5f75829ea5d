import type { TimeWindow } from './view-state';

/** How many windows are kept for the way back. */
const MOST = 100;
/** Nearer to the last one than this, as a share of its length, a window is the same place. */
const SAME_PLACE = 0.1;

/** The windows on which the chart came to rest, for going back and forward among them. */
export class VisitedWindows {
  #windows: readonly TimeWindow[] = [];
  #at = -1;
  /** Where the chart is on its way to; null while nothing moves it but the hand. */
  #bound: TimeWindow | null = null;

  /**
   * The chart sets out for another window. The one it leaves is a place to come back to, however short it stood there; those that it passes
   * on its way, or was to go to when it is sent on, are none.
   */
  setOut(from: TimeWindow, to: TimeWindow): void {
    if (this.#bound === null) this.rested(from);
    this.#bound = to;
  }

  /** The chart has come to rest: a new place, unless it is the present one hardly moved. What was ahead is gone then. */
  rested(window: TimeWindow): void {
    this.#bound = null;
    const present = this.#windows[this.#at];
    if (present !== undefined && isSamePlace(present, window)) {
      this.#windows = this.#windows.with(this.#at, window);
      return;
    }
    this.#windows = [...this.#windows.slice(0, this.#at + 1), window].slice(-MOST);
    this.#at = this.#windows.length - 1;
  }

  get hasBack(): boolean {
    return this.#at > 0;
  }

  get hasForward(): boolean {
    return this.#at < this.#windows.length - 1;
  }

  /**
   * Goes to the window before, or after; null where there is none.
   *
   * @param shown what the chart shows now; while it moves, the window that it is on its way to counts instead
   */
  go(step: -1 | 1, shown: TimeWindow | null): TimeWindow | null {
    const present = this.#bound ?? shown;
    if (present !== null) this.rested(present);
    const window = this.#windows[this.#at + step];
    if (window === undefined) return null;
    this.#at += step;
    this.#bound = window;
    return window;
  }

  clear(): void {
    this.#windows = [];
    this.#at = -1;
    this.#bound = null;
  }
}

function isSamePlace(one: TimeWindow, other: TimeWindow): boolean {
  const least = (one.end - one.start) * SAME_PLACE;
  return Math.abs(one.start - other.start) < least && Math.abs(one.end - other.end) < least;
}

/** Those of the timeline that is shown. */
export const visitedWindows = new VisitedWindows();
