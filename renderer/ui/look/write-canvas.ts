import type { Inks } from '../../../shared/look/inks';
import type { Primitive } from '../../../shared/look/primitive';
import { pathData } from './write-dom';

/** Puts down what a mark is made of on a canvas, where no style sheet gives colours. The marks that canvases have are too small for fades. */
export function writeCanvas(context: CanvasRenderingContext2D, primitives: readonly Primitive[], inks: Inks): void {
  for (const primitive of primitives) {
    if (primitive.kind === 'fade') continue;
    const { fill, stroke } = primitive;
    const path = outlineOf(primitive);
    if (fill !== undefined) {
      context.globalAlpha = inks[fill.ink].opacity * (fill.opacity ?? 1);
      context.fillStyle = inks[fill.ink].hex;
      context.fill(path);
    }
    if (stroke !== undefined) {
      context.globalAlpha = inks[stroke.ink].opacity * (stroke.opacity ?? 1);
      context.strokeStyle = inks[stroke.ink].hex;
      context.lineWidth = stroke.width;
      context.lineCap = stroke.round === true ? 'round' : 'butt';
      context.lineJoin = stroke.round === true ? 'round' : 'miter';
      context.setLineDash([...(stroke.dashes ?? [])]);
      context.stroke(path);
    }
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function outlineOf(primitive: Exclude<Primitive, { kind: 'fade' }>): Path2D {
  if (primitive.kind === 'path') return new Path2D(pathData(primitive.d));
  const path = new Path2D();
  if (primitive.kind === 'circle') path.arc(primitive.cx, primitive.cy, primitive.r, 0, 2 * Math.PI);
  else path.roundRect(primitive.x, primitive.y, primitive.width, primitive.height, primitive.rx ?? 0);
  return path;
}
