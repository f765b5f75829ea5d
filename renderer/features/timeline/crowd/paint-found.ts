import { mix } from '../../../../shared/look/contrast';
import type { Inks } from '../../../../shared/look/inks';
import type { Hit } from './hits';
import type { Scheme } from './pen';

const AIR = 3;
const RADIUS = 5;
const RIM = 2;
const GROUND = 0.16;

/**
 * A rim round what is found, its label included: under the mark, so that this is seen as ever.
 *
 * @param beyond how far the canvas reaches beyond the view, pixels
 * @returns the colour within it
 */
export function paintFound(
  context: CanvasRenderingContext2D,
  { left, right, top, bottom }: Pick<Hit, 'left' | 'right' | 'top' | 'bottom'>,
  beyond: number,
  inks: Inks,
  scheme: Scheme,
): string {
  const { hex } = inks.accent;
  // A person's own colours are not mixed: the rims of letters, which are of the ground, would stand in that as pieces of it.
  const tint = typeof scheme === 'string' ? GROUND : 0;
  context.save();
  context.beginPath();
  context.roundRect(beyond + left - AIR, top + RIM / 2, right - left + 2 * AIR, Math.max(bottom - top - RIM, 2 * RIM), RADIUS);
  context.globalAlpha = tint;
  context.fillStyle = hex;
  context.fill();
  context.globalAlpha = 1;
  context.lineWidth = RIM;
  context.strokeStyle = hex;
  context.stroke();
  context.restore();
  return mix(inks.ground.hex, hex, tint);
}
