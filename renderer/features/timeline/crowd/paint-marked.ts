import type { Inks } from '../../../../shared/look/inks';
import type { Hit } from './hits';

const GROUND = 0.18;
const BAR = 3;
const AIR = 2;

/** What is marked has a pale ground and a bar at its left, as a marked row of the table. */
export function paintMarked(
  context: CanvasRenderingContext2D,
  hits: readonly Hit[],
  marked: ReadonlySet<string>,
  beyond: number,
  inks: Inks,
): void {
  context.save();
  context.fillStyle = inks.accent.hex;
  for (const { id, left, right, top, bottom } of hits) {
    if (!marked.has(id)) continue;
    context.globalAlpha = GROUND;
    context.fillRect(beyond + left - AIR, top, right - left + 2 * AIR, bottom - top);
    context.globalAlpha = 1;
    context.fillRect(beyond + left - AIR - BAR, top, BAR, bottom - top);
  }
  context.restore();
}
