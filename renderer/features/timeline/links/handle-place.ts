import type { LinkStand } from '../../../../shared/scene/link-ends';

/** Where the handle of the selected event stands: its middle in pixels of the view, and how high what can be pressed of it is. */
export interface HandlePlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** As large as a finger needs, where there is room. */
export const HANDLE_SIZE = 24;
/** How far below its mark it stands then. */
const BELOW = 15;
/** A mark that reaches less far up and down stands in a low row, which is so much higher than that on either side. */
const REACH_WITH_ROOM = 9;
const AIR_OF_ROW = 1;
/** From the mark, or from its end, where it is taken by the hand. */
const GAP = 8;
/** Half of a dot. */
const DOT = 7;

/**
 * Below its mark; in a low row, where it would lie over the mark and over those of the next row, before it and no higher than the row, or
 * at the end of a bar that begins out of view.
 *
 * @param width of the view, pixels
 */
export function handlePlace({ left, right, y, reach }: LinkStand, width: number): HandlePlace {
  const seen = { left: Math.max(left, 0), right: Math.min(right, width) };
  const middle = (seen.left + seen.right) / 2;
  if (reach >= REACH_WITH_ROOM) return { x: middle, y: y + BELOW, height: HANDLE_SIZE };
  const height = 2 * (reach + AIR_OF_ROW);
  const isPoint = right - left < 1;
  const before = (isPoint ? left - DOT : left) - GAP - HANDLE_SIZE / 2;
  if (before >= HANDLE_SIZE / 2) return { x: before, y, height };
  const isLong = seen.right - seen.left > 2 * (HANDLE_SIZE + GAP);
  return isLong ? { x: seen.right - GAP - HANDLE_SIZE / 2, y, height } : { x: middle, y: y + height, height };
}
