import type { Inks } from '../../../shared/look/inks';
import type { Fade, Primitive } from '../../../shared/look/primitive';
import { pathData } from './write-dom';

const SOLID: number[] = [];

/** Puts down what a mark is made of on a canvas, where no style sheet gives colours. */
export function writeCanvas(context: CanvasRenderingContext2D, primitives: readonly Primitive[], inks: Inks): void {
  for (const primitive of primitives) {
    if (primitive.kind === 'fade') {
      fade(context, primitive, inks);
      continue;
    }
    const { fill, stroke } = primitive;
    const path = trace(context, primitive);
    if (fill !== undefined) {
      context.globalAlpha = inks[fill.ink].opacity * (fill.opacity ?? 1);
      context.fillStyle = inks[fill.ink].hex;
      if (path === null) context.fill();
      else context.fill(path);
    }
    if (stroke !== undefined) {
      context.globalAlpha = inks[stroke.ink].opacity * (stroke.opacity ?? 1);
      context.strokeStyle = inks[stroke.ink].hex;
      context.lineWidth = stroke.width;
      context.lineCap = stroke.round === true ? 'round' : 'butt';
      context.lineJoin = stroke.round === true ? 'round' : 'miter';
      context.setLineDash(stroke.dashes === undefined ? SOLID : [...stroke.dashes]);
      if (path === null) context.stroke();
      else context.stroke(path);
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function fade(context: CanvasRenderingContext2D, { y, height, ink, stops }: Fade, inks: Inks): void {
  const [first] = stops;
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return;
  const { hex, opacity } = inks[ink];
  const length = last.x - first.x;
  if (length <= 0) return;
  context.globalAlpha = opacity;
  if (stops.every((stop) => stop.opacity === first.opacity)) {
    context.globalAlpha = opacity * first.opacity;
    context.fillStyle = hex;
  } else {
    const gradient = context.createLinearGradient(first.x, 0, last.x, 0);
    for (const stop of stops) gradient.addColorStop(Math.min(1, Math.max(0, (stop.x - first.x) / length)), hex + alphaOf(stop.opacity));
    context.fillStyle = gradient;
  }
  context.fillRect(first.x, y, length, height);
}

function alphaOf(opacity: number): string {
  return Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0');
}

/** The outline of a primitive as the present path of a canvas, which is quicker; only what is written as SVG is one of its own. */
function trace(context: CanvasRenderingContext2D, primitive: Exclude<Primitive, { kind: 'fade' }>): Path2D | null {
  if (primitive.kind === 'path') return new Path2D(pathData(primitive.d));
  context.beginPath();
  if (primitive.kind === 'circle') context.arc(primitive.cx, primitive.cy, primitive.r, 0, 2 * Math.PI);
  else if ((primitive.rx ?? 0) === 0) context.rect(primitive.x, primitive.y, primitive.width, primitive.height);
  else context.roundRect(primitive.x, primitive.y, primitive.width, primitive.height, primitive.rx ?? 0);
  return null;
}
