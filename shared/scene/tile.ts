/** A stretch of time as it is seen. */
export interface SeenWindow {
  /** Half-open, wall-clock milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Pixels between start and end. */
  readonly width: number;
}

/** What is laid out as a whole, at which scale: a window that moves, or zooms a little, within it sees the same rows. */
export interface Tile {
  readonly start: number;
  readonly end: number;
  /** Milliseconds, of the step of zoom that the window is on or a little closer than. */
  readonly perPixel: number;
}

/** Steps of zoom between a scale and twice that. Marks are laid out for the coarser one: closer, they only move apart. */
const STEPS = 4;

/** The scale that a window is laid out at: the next coarser step. */
export function stepOf({ start, end, width }: SeenWindow): number {
  const perPixel = (end - start) / Math.max(width, 1);
  return 2 ** (Math.ceil(Math.log2(Math.max(perPixel, 1e-6)) * STEPS - 1e-9) / STEPS);
}

/** A timeline that is no longer than so many windows is laid out as a whole. */
const WHOLE = 4;

/**
 * What is laid out for a window: all of time where the timeline is little longer than what is seen of it, so that its rows never change;
 * else the cells of an absolute grid that it touches, each as wide as several windows, so that who pans seldom comes to where one ends, or about
 * as wide as one. So no crowd far away takes room from what is seen.
 *
 * @param whole from the first to the last known moment of the timeline; null when it is too large to be laid out as a whole
 */
export function tileOf(window: SeenWindow, whole: { readonly start: number; readonly end: number } | null): Tile {
  const perPixel = stepOf(window);
  const seen = perPixel * Math.max(window.width, 1);
  if (whole !== null && whole.end - whole.start <= WHOLE * seen)
    return { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY, perPixel };
  const cell = 2 ** Math.round(Math.log2(Math.max(whole === null ? seen : WHOLE * seen, 1)));
  return { start: Math.floor(window.start / cell) * cell, end: Math.ceil(window.end / cell) * cell, perPixel };
}
