import type { Extent } from '../../../../shared/view/extent';
import { scaleMarks } from './scale-marks';

/** Of the line of years or months under the lanes. */
export const SCALE_HEIGHT = 16;

const LEAST_FOR_WORDS = 30;

interface ScalePlace {
  readonly width: number;
  readonly height: number;
  readonly toX: (time: number) => number;
  readonly line: string;
  readonly ink: string;
}

export function drawScale(context: CanvasRenderingContext2D, extent: Extent, { width, height, toX, line, ink }: ScalePlace): void {
  context.font = '10px Inter, sans-serif';
  context.textBaseline = 'alphabetic';
  for (const { at, label } of scaleMarks(extent, width)) {
    const x = Math.round(toX(at)) + 0.5;
    context.strokeStyle = line;
    context.beginPath();
    context.moveTo(x, 4);
    context.lineTo(x, height - SCALE_HEIGHT + 2);
    context.stroke();
    if (x > width - Math.max(LEAST_FOR_WORDS, context.measureText(label).width + 4)) continue;
    context.fillStyle = ink;
    context.fillText(label, x + 3, height - 4);
  }
}
