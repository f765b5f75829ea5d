import type { FullLane } from '../../../../shared/lane';
import { reviewMarkOf } from '../../../../shared/look/review-mark';
import { WINDOW_PALETTES } from '../../../../shared/look/window-palette';
import { touchingIn } from '../../../../shared/scene/profile';
import type { Extent } from '../../../../shared/view/extent';
import type { TimelineIndex } from '../../../../shared/view/timeline-index';
import { forcedInks } from '../../../ui/look/forced-inks';
import { windowInks } from '../../../ui/look/lane-inks';
import { writeCanvas } from '../../../ui/look/write-canvas';
import { drawScale, SCALE_HEIGHT } from './draw-scale';
import type { OverviewReview } from './overview-contents';

const GAP = 2;
const MOST_ROW = 7;
const LEAST_THICKNESS = 1.5;
/** Half a diamond. */
const DIAMOND = 3;

export interface OverviewDrawing {
  readonly extent: Extent;
  readonly index: TimelineIndex;
  readonly lanes: readonly FullLane[];
  readonly reviews: readonly OverviewReview[];
  readonly scheme: 'light' | 'dark';
  /** The person's own colours are to be used, of which there are few: then all lanes have that of text. */
  readonly forced: boolean;
}

/** The whole timeline in one strip: a thin row per lane, more solid where more happens. A search or two per pixel and lane, whatever its size. */
export function drawOverview(canvas: HTMLCanvasElement, { extent, index, lanes, reviews, scheme, forced }: OverviewDrawing): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  context.scale(devicePixelRatio, devicePixelRatio);
  const palette = WINDOW_PALETTES[scheme];
  const { color: text, backgroundColor: ground } = getComputedStyle(canvas);
  const ownInks = forcedInks(text, ground);
  const toX = (time: number) => ((time - extent.start) / (extent.end - extent.start)) * width;
  drawScale(context, extent, { width, height, toX, line: forced ? text : palette.line, ink: forced ? text : palette.faint });
  const rowHeight = Math.min(MOST_ROW, (height - SCALE_HEIGHT - 8) / Math.max(lanes.length, 1));
  const thickness = Math.max(LEAST_THICKNESS, rowHeight - GAP);
  const columns = Math.ceil(width);
  const grid = { start: extent.start, step: (extent.end - extent.start) / columns, columns };
  const sorted = [...lanes].sort((one, other) => one.order - other.order);
  for (const [place, lane] of sorted.entries()) {
    const y = 6 + place * rowHeight;
    const inks = forced ? ownInks : windowInks(lane.color, scheme);
    const events = index.lane(lane.key);
    context.fillStyle = inks.lane.hex;
    if (events !== undefined) drawDensity(context, touchingIn(events, grid).counts, y, thickness);
    context.globalAlpha = 1;
    for (const { lane: of, at, state } of reviews) {
      if (of !== lane.key) continue;
      const spot = { due: toX(at), on: null, link: null };
      writeCanvas(context, reviewMarkOf(spot, state, DIAMOND, y + thickness / 2), inks);
    }
  }
}

function drawDensity(context: CanvasRenderingContext2D, counts: Uint32Array, y: number, thickness: number): void {
  const most = Math.log1p(counts.reduce((high, count) => Math.max(high, count), 1));
  for (const [x, count] of counts.entries()) {
    if (count === 0) continue;
    context.globalAlpha = 0.55 + 0.45 * (Math.log1p(count) / most);
    context.fillRect(x, y, 1.02, thickness);
  }
}
