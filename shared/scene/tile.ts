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

/**
 * What is laid out for a window: all of time, so that no row ever changes while the zoom does not; or of a timeline that is too large for that the
 * cells of an absolute grid that the window touches, each about as wide as it. So no crowd far away takes room from what is seen.
 *
 * @param isWhole whether the timeline is laid out as a whole
 */
export function tileOf(window: SeenWindow, isWhole: boolean): Tile {
  const perPixel = stepOf(window);
  if (isWhole) return { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY, perPixel };
  const cell = 2 ** Math.round(Math.log2(Math.max(perPixel * Math.max(window.width, 1), 1)));
  return { start: Math.floor(window.start / cell) * cell, end: Math.ceil(window.end / cell) * cell, perPixel };
}
