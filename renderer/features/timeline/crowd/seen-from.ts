import type { View } from '../geometry';

/** Where what was painted of one view stands in another: `x * scale + by`, in pixels from the left of the view. */
export interface SeenFrom {
  readonly scale: number;
  readonly by: number;
}

export const WHERE_PAINTED: SeenFrom = { scale: 1, by: 0 };

/**
 * Beyond this, what is stretched or pressed together can no longer be read until the view rests. Less would have the wheel wait for whole
 * paintings, each several frames long where the page draws without a graphics card.
 */
const MOST_STRETCHED = 2;

/**
 * How what was painted of a view is seen from another; null where it would have to be stretched too much, or does not reach.
 *
 * @param beyond pixels that are painted on either side of the view
 */
export function seenFrom(painted: View, view: View, beyond: number): SeenFrom | null {
  if (painted.width !== view.width) return null;
  const exact = (painted.end - painted.start) / (view.end - view.start);
  // Moments are not exact to the last bit, and what has only moved must not be drawn between pixels.
  const scale = Math.abs(exact - 1) < 1e-9 ? 1 : exact;
  if (scale > MOST_STRETCHED || scale < 1 / MOST_STRETCHED) return null;
  const by = ((painted.start - view.start) / (view.end - view.start)) * view.width;
  const reaches = by - scale * beyond <= 0 && by + scale * (painted.width + beyond) >= view.width;
  return reaches ? { scale, by } : null;
}
