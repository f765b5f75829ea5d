import type { Extent } from '../../../../shared/view/extent';

/** Of the line of years under the lanes. */
export const YEARS_HEIGHT = 16;

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
const LEAST_APART = 56;

interface YearsPlace {
  readonly width: number;
  readonly height: number;
  readonly toX: (time: number) => number;
  readonly line: string;
  readonly ink: string;
}

export function drawYears(context: CanvasRenderingContext2D, extent: Extent, { width, height, toX, line, ink }: YearsPlace): void {
  const first = new Date(extent.start).getUTCFullYear();
  const last = new Date(extent.end).getUTCFullYear();
  const room = width / Math.max(last - first, 1);
  const step = YEAR_STEPS.find((years) => years * room >= LEAST_APART) ?? 10_000;
  context.font = '10px Inter, sans-serif';
  context.textBaseline = 'alphabetic';
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    const x = Math.round(toX(Date.UTC(2000, 0, 1) + (year - 2000) * 31_556_952_000)) + 0.5;
    context.strokeStyle = line;
    context.beginPath();
    context.moveTo(x, 4);
    context.lineTo(x, height - YEARS_HEIGHT + 2);
    context.stroke();
    if (x > width - 30 || x < 0) continue;
    context.fillStyle = ink;
    context.fillText(year > 0 ? String(year) : `${1 - year} BCE`, x + 3, height - 4);
  }
}
