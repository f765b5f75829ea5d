import type { Tile } from '../../../../shared/scene/tile';
import type { View } from '../geometry';

/** So much closer than it was laid out for, a scene is no longer what would be laid out: there would be room for more names. */
const MOST_CLOSER = 2;

/** Whether what was laid out can be painted for a view: it reaches, and marks stand no closer together than they were laid out for. */
export function willDo({ start, end, perPixel }: Tile, view: View): boolean {
  const closer = (perPixel * view.width) / (view.end - view.start);
  return start <= view.start && end >= view.end && closer >= 1 && closer <= MOST_CLOSER;
}
