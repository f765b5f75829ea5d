import type { TimeWindow } from './view-state';

/** How many windows are kept for the way back. */
const MOST = 100;
/** Nearer to the last one than this, as a share of its length, a window is the same place. */
const SAME_PLACE = 0.1;

/** The windows on which the chart came to rest, for going back and forward among them. */
export class VisitedWindows {
  #windows: readonly TimeWindow[] = [];
  #at = -1;

  /** The chart has come to rest: a new place, unless it is the present one hardly moved. What was ahead is gone then. */
  rested(window: TimeWindow): void {
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

  /** Goes to the window before, or after; null where there is none. */
  go(step: -1 | 1): TimeWindow | null {
    const window = this.#windows[this.#at + step];
    if (window === undefined) return null;
    this.#at += step;
    return window;
  }

  clear(): void {
    this.#windows = [];
    this.#at = -1;
  }
}

function isSamePlace(one: TimeWindow, other: TimeWindow): boolean {
  const least = (one.end - one.start) * SAME_PLACE;
  return Math.abs(one.start - other.start) < least && Math.abs(one.end - other.end) < least;
}

/** Those of the timeline that is shown. */
export const visitedWindows = new VisitedWindows();
