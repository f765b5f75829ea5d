import type { Inks } from '../../../../shared/look/inks';
import type { Hit } from './hits';

const AIR = 3;
const RADIUS = 5;
const RIM = 2;
const GROUND = 0.16;

/**
 * A rim round what is found, its label included: under the mark, so that this is seen as ever.
 *
 * @param beyond how far the canvas reaches beyond the view, pixels
 */
export function paintFound(
  context: CanvasRenderingContext2D,
  { left, right, top, bottom }: Pick<Hit, 'left' | 'right' | 'top' | 'bottom'>,
  beyond: number,
  inks: Inks,
): void {
  const { hex } = inks.accent;
  context.save();
  context.beginPath();
  context.roundRect(beyond + left - AIR, top + RIM / 2, right - left + 2 * AIR, Math.max(bottom - top - RIM, 2 * RIM), RADIUS);
  context.globalAlpha = GROUND;
  context.fillStyle = hex;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = RIM;
  context.strokeStyle = hex;
  context.stroke();
  context.restore();
}
