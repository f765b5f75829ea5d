import type { Ink } from '../../../shared/look/inks';
import type { Fade, Path, Primitive, Stroke } from '../../../shared/look/primitive';
import { INK_PROPERTIES } from './lane-inks';

const SVG = 'http://www.w3.org/2000/svg';

/** Puts down what a mark is made of in an SVG element of the page, in place of what it held. Colours follow the theme. */
export function writeDom(svg: SVGElement, primitives: readonly Primitive[]): void {
  svg.replaceChildren(...primitives.flatMap(elementsOf));
}

/** An SVG element for marks: as large as what is drawn in it, from its left upper corner on, and nothing to those who cannot see it. */
export function markSvg(className: string): SVGElement {
  return made('svg', { class: className, width: '1', height: '1', 'aria-hidden': 'true', focusable: 'false' });
}

function elementsOf(primitive: Primitive): SVGElement[] {
  if (primitive.kind === 'fade') return fadeOf(primitive);
  const { fill, stroke, part } = primitive;
  const drawn = {
    fill: fill === undefined ? 'none' : inkOf(fill.ink),
    'fill-opacity': fill?.opacity,
    class: part,
    ...(stroke === undefined ? {} : strokeOf(stroke)),
  };
  switch (primitive.kind) {
    case 'rect': {
      const { x, y, width, height, rx } = primitive;
      return [made('rect', { x, y, width, height, rx, ...drawn })];
    }
    case 'circle':
      return [made('circle', { cx: primitive.cx, cy: primitive.cy, r: primitive.r, ...drawn })];
    case 'path':
      return [made('path', { d: pathData(primitive.d), ...drawn })];
  }
}

function strokeOf({ ink, width, opacity, dashes, round }: Stroke) {
  const end = round === true ? 'round' : undefined;
  return {
    stroke: inkOf(ink),
    'stroke-width': width,
    'stroke-opacity': opacity,
    'stroke-dasharray': dashes?.join(' '),
    'stroke-linecap': end,
    'stroke-linejoin': end,
  };
}

let gradients = 0;

function fadeOf({ y, height, ink, stops }: Fade): SVGElement[] {
  const [first] = stops;
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return [];
  const box = { x: first.x, y, width: last.x - first.x, height };
  const fill = inkOf(ink);
  if (stops.every((stop) => stop.opacity === first.opacity)) return [made('rect', { ...box, fill, 'fill-opacity': first.opacity })];
  const id = `fade-${++gradients}`;
  const gradient = made('linearGradient', { id, gradientUnits: 'userSpaceOnUse', x1: first.x, x2: last.x, y1: 0, y2: 0 });
  const length = last.x - first.x || 1;
  for (const { x, opacity } of stops)
    gradient.append(made('stop', { offset: (x - first.x) / length, 'stop-color': fill, 'stop-opacity': opacity }));
  return [gradient, made('rect', { ...box, fill: `url(#${id})` })];
}

function inkOf(ink: Ink): string {
  return `var(${INK_PROPERTIES[ink]})`;
}

/** A path as SVG, and canvases, read it. */
export function pathData(path: Path): string {
  return path
    .map((step) => {
      if (step[0] === 'z') return 'z';
      if (step[0] === 'a') {
        const [, radius, large, sweep, x, y] = step;
        return `a${radius} ${radius} 0 ${large ? 1 : 0} ${sweep ? 1 : 0} ${x} ${y}`;
      }
      const [command, ...figures] = step;
      return command + figures.join(' ');
    })
    .join('');
}

type Values = Readonly<Record<string, string | number | undefined>>;

function made(name: string, values: Values): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(values)) if (value !== undefined) element.setAttribute(key, String(value));
  return element;
}
