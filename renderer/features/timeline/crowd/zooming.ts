import type { Tile } from '../../../../shared/scene/tile';
import type { View } from '../geometry';

/** After the last movement, all is laid out and painted for where the view has come to rest. */
export const STILL_MS = 120;

/** So much closer than it was laid out for, a scene is no longer what would be laid out: there would be room for more names. */
const MOST_CLOSER = 2;

/** Whether what was laid out can be painted for a view: it reaches, and marks stand no closer together than they were laid out for. */
export function willDo({ start, end, perPixel }: Tile, view: View): boolean {
  const closer = (perPixel * view.width) / (view.end - view.start);
  return start <= view.start && end >= view.end && closer >= 1 && closer <= MOST_CLOSER;
}

/** Whether the view is zooming; tells once it has come to rest. */
export class Zooming {
  readonly #onRest: () => void;
  #perPixel = Number.NaN;
  #rest = 0;

  constructor(onRest: () => void) {
    this.#onRest = onRest;
  }

  /** Of the view that is about to be shown. */
  isUnderWay({ start, end, width }: View): boolean {
    const perPixel = (end - start) / width;
    const hasZoomed = Math.abs(perPixel - this.#perPixel) > perPixel * 1e-9;
    this.#perPixel = perPixel;
    if (!hasZoomed) return this.#rest !== 0;
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => {
      this.#rest = 0;
      this.#onRest();
    }, STILL_MS);
    return true;
  }

  dispose(): void {
    clearTimeout(this.#rest);
  }
}
