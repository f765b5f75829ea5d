import type { Inks } from '../../../../shared/look/inks';
import type { Extent } from '../../../../shared/view/extent';
import type { View } from '../geometry';
import type { Hit } from './hits';

/** Items of the chart that are marked, by id; of one in a band when that begins which is marked, null for all of it. */
export type Marked = ReadonlyMap<string, readonly Extent[] | null>;

const GROUND = 0.18;
const BAR = 3;
const AIR = 2;

interface MarkedPaint {
  readonly view: View;
  /** How far the canvas reaches beyond the view, pixels. */
  readonly beyond: number;
  readonly inks: Inks;
}

/** What is marked has a pale ground and a bar at its left, as a marked row of the table; in a band each stretch of it by itself. */
export function paintMarked(
  context: Pick<CanvasRenderingContext2D, 'save' | 'restore' | 'fillStyle' | 'globalAlpha' | 'fillRect'>,
  hits: readonly Hit[],
  marked: Marked,
  { view, beyond, inks }: MarkedPaint,
): void {
  const toX = (time: number) => ((time - view.start) / (view.end - view.start)) * view.width;
  context.save();
  context.fillStyle = inks.accent.hex;
  for (const { id, top, bottom, ...whole } of hits) {
    const stretches = marked.get(id);
    if (stretches === undefined) continue;
    for (const { left, right } of stretches?.map(({ start, end }) => ({ left: toX(start), right: toX(end) })) ?? [whole]) {
      if (right < -beyond || left > view.width + beyond) continue;
      const from = Math.max(left, -beyond);
      context.globalAlpha = GROUND;
      context.fillRect(beyond + from - AIR, top, Math.min(right, view.width + beyond) - from + 2 * AIR, bottom - top);
      context.globalAlpha = 1;
      context.fillRect(beyond + from - AIR - BAR, top, BAR, bottom - top);
    }
  }
  context.restore();
}
