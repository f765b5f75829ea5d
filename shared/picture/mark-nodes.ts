import type { Inks } from '../look/inks';
import type { Palette } from '../look/palette';
import type { Fade, Paint, Primitive, Stroke } from '../look/primitive';
import { faded } from './fade';
import { type Attributes, type Drawn, element } from './nodes';

/** What marks are drawn with. */
export interface Brush {
  readonly inks: Inks;
  readonly theme: Palette;
}

/** What a mark is made of, as parts of a picture. */
export function primitiveNodes(primitives: readonly Primitive[], inks: Inks): Drawn {
  return primitives.map((primitive) => primitiveNode(primitive, inks));
}

function primitiveNode(primitive: Primitive, inks: Inks): Drawn {
  if (primitive.kind === 'fade') return fadeNodes(primitive, inks);
  const stroke = strokeOf(primitive.stroke, inks);
  if (primitive.fill === undefined && stroke === null) return null;
  const drawn = Object.assign({}, fillOf(primitive.fill, inks), stroke);
  switch (primitive.kind) {
    case 'rect': {
      const { x, y, width, height, rx } = primitive;
      return element('rect', { x, y, width, height, rx, ...drawn });
    }
    case 'circle':
      return element('circle', { cx: primitive.cx, cy: primitive.cy, r: primitive.r, ...drawn });
    case 'path':
      return element('path', { d: primitive.d, ...drawn });
  }
}

function fadeNodes({ y, height, ink, stops }: Fade, inks: Inks): Drawn {
  const { hex, opacity } = inks[ink];
  return faded(
    y,
    height,
    hex,
    stops.map((stop) => ({ x: stop.x, opacity: stop.opacity * opacity })),
  );
}

function fillOf(paint: Paint | undefined, inks: Inks): Attributes {
  if (paint === undefined) return { fill: 'none' };
  const { hex, opacity } = inks[paint.ink];
  const seen = opacity * (paint.opacity ?? 1);
  return { fill: hex, 'fill-opacity': seen === 1 ? undefined : seen };
}

/** Null where there is nothing to be seen of it. */
function strokeOf(stroke: Stroke | undefined, inks: Inks): Attributes | null {
  if (stroke === undefined) return null;
  const { hex, opacity } = inks[stroke.ink];
  const seen = opacity * (stroke.opacity ?? 1);
  if (seen === 0) return null;
  const round = stroke.round === true ? 'round' : undefined;
  return {
    stroke: hex,
    'stroke-width': stroke.width,
    'stroke-opacity': seen === 1 ? undefined : seen,
    'stroke-dasharray': stroke.dashes,
    'stroke-linecap': round,
    'stroke-linejoin': round,
  };
}
