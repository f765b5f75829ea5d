import type { LaneView } from '../../../shared/lane';
import { reviewMarkOf } from '../../../shared/look/review-mark';
import { WINDOW_PALETTES, type WindowPalette } from '../../../shared/look/window-palette';
import type { OccurrenceState } from '../../../shared/reviews/occurrences';
import type { Extent } from '../../../shared/view/extent';
import type { TimelineIndex } from '../../../shared/view/timeline-index';
import { windowInks } from '../../ui/look/lane-inks';
import { writeCanvas } from '../../ui/look/write-canvas';

/** The date of a review, on the row of its lane. */
export interface OverviewReview {
  readonly lane: number;
  readonly at: number;
  readonly state: OccurrenceState;
}

const AXIS_HEIGHT = 16;
const GAP = 2;
const MOST_ROW = 7;
/** Half a diamond. */
const DIAMOND = 3;

/**
 * The whole timeline in one strip: a thin row per lane, darker where more happens. One pass over the index, whatever its
 * size.
 *
 */
export function drawOverview(
  canvas: HTMLCanvasElement,
  extent: Extent,
  index: TimelineIndex,
  lanes: readonly LaneView[],
  reviews: readonly OverviewReview[],
  scheme: 'light' | 'dark',
): void {
  const palette = WINDOW_PALETTES[scheme];
  const context = canvas.getContext('2d');
  if (context === null) return;
  const ratio = devicePixelRatio;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  context.scale(ratio, ratio);
  context.clearRect(0, 0, width, height);
  const toX = (time: number) => ((time - extent.start) / (extent.end - extent.start)) * width;
  drawYears(context, extent, width, height, palette, toX);
  const rowHeight = Math.min(MOST_ROW, (height - AXIS_HEIGHT - 8) / Math.max(lanes.length, 1));
  const sorted = [...lanes].sort((one, other) => one.order - other.order);
  for (const [place, lane] of sorted.entries()) {
    const y = 6 + place * rowHeight;
    const thickness = Math.max(1.5, rowHeight - GAP);
    const inks = windowInks(lane.color, scheme);
    context.fillStyle = inks.lane.hex;
    const columns = index.lane(lane.key);
    if (columns !== undefined) {
      const density = coverage(columns.start, columns.end, extent, Math.ceil(width));
      const most = density.reduce((a, b) => Math.max(a, b), 1);
      for (const [x, count] of density.entries()) {
        if (count === 0) continue;
        context.globalAlpha = 0.55 + 0.45 * (Math.log1p(count) / Math.log1p(most));
        context.fillRect(x, y, 1.02, thickness);
      }
    }
    context.globalAlpha = 1;
    for (const { lane: of, at, state } of reviews) {
      if (of !== lane.key) continue;
      const place = { due: toX(at), on: null, link: null };
      writeCanvas(context, reviewMarkOf(place, state, DIAMOND, y + thickness / 2), inks);
    }
  }
}

/** How many events touch each pixel column (a difference array: two writes an event). */
function coverage(start: Float64Array, end: Float64Array, extent: Extent, width: number): Int32Array {
  const steps = new Int32Array(width + 1);
  const scale = width / (extent.end - extent.start);
  for (let position = 0; position < start.length; position++) {
    const from = Math.min(Math.max(Math.floor(((start[position] ?? 0) - extent.start) * scale), 0), width - 1);
    const to = Math.min(Math.max(Math.ceil(((end[position] ?? 0) - extent.start) * scale), from + 1), width);
    steps[from] = (steps[from] ?? 0) + 1;
    steps[to] = (steps[to] ?? 0) - 1;
  }
  let sum = 0;
  for (let x = 0; x < width; x++) {
    sum += steps[x] ?? 0;
    steps[x] = sum;
  }
  return steps.subarray(0, width);
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

function drawYears(
  context: CanvasRenderingContext2D,
  extent: Extent,
  width: number,
  height: number,
  palette: WindowPalette,
  toX: (time: number) => number,
): void {
  const first = new Date(extent.start).getUTCFullYear();
  const last = new Date(extent.end).getUTCFullYear();
  const room = width / Math.max(last - first, 1);
  const step = YEAR_STEPS.find((years) => years * room >= 56) ?? 10_000;
  context.font = '10px Inter, sans-serif';
  context.textBaseline = 'alphabetic';
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = Math.round(toX(Date.UTC(2000, 0, 1) + (year - 2000) * 31_556_952_000)) + 0.5;
    context.strokeStyle = palette.line;
    context.beginPath();
    context.moveTo(x, 4);
    context.lineTo(x, height - AXIS_HEIGHT + 2);
    context.stroke();
    if (x > width - 30 || x < 0) continue;
    context.fillStyle = palette.faint;
    context.fillText(year > 0 ? String(year) : `${1 - year} BCE`, x + 3, height - 4);
  }
}
