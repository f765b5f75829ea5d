import type { EventMark } from '../view/mark';
import { type FadeStop, faded } from './fade';
import { boxOutline, hatched, roundOutline } from './hatch';
import { type Drawn, element, type Path } from './nodes';
import { DOT_RADIUS, type EventShape, type Faint, type SetShape, type Stop, TICK_RADIUS } from './shapes';
import { barColors, type ThemeColors } from './theme';

/** What a mark is drawn with. */
export interface Brush {
  readonly color: string;
  readonly theme: ThemeColors;
}

const ARM = 5;
const FRAMELESS = 0.4;

type Look = Pick<EventMark, 'status' | 'approximate' | 'uncertain'> & { readonly choose?: EventMark['choose'] };

/** The mark of an event, centred on `y`; the one look for chart and legend. */
export function eventMarkSvg(shape: EventShape, look: Look, y: number, barHeight: number, brush: Brush): Drawn {
  const color = look.status === 'cancelled' ? brush.theme.muted : brush.color;
  const own = { ...brush, color };
  if (shape.kind === 'dot') return [dotSvg(shape.dot, y, look, own), aroundDot(shape.dot, y, look, color)];
  if (shape.kind === 'bar') {
    const faint = faintSvg(shape, shape.stops[0]?.x ?? 0, shape.stops.at(-1)?.x ?? 0, y, own);
    return [faint, barSvg(shape, look, y, barHeight, own), barEndsSvg(shape, look, y, barHeight, own)];
  }
  if (shape.dotted === true) return dottedSvg(shape, y, color);
  if (shape.set !== undefined) return setSvg(shape.set, look, y, own);
  const dot = shape.dotless === true ? null : dotSvg(shape.dot, y, look, own);
  return [faintSvg(shape, shape.start, shape.end, y, own), bracketSvg(shape, look, y, own), dot];
}

/** A thread through the dates of a set. Of those of which only one is right none is filled: each is but possible. */
function setSvg({ places, from, to }: SetShape, look: Look, y: number, brush: Brush): Drawn {
  const isOne = look.choose === 'one';
  const dotLook = isOne && look.status === 'reported' ? { ...look, status: 'planned' as const } : look;
  const line = element('line', {
    ...{ x1: from, x2: to, y1: y, y2: y, stroke: brush.color, 'stroke-width': 1.6, 'stroke-opacity': 0.75 },
    'stroke-dasharray': isOne ? [2, 3] : undefined,
  });
  return [line, places.map((x) => dotSvg(x, y, dotLook, brush))];
}

/** How far an approximate date may reach beyond its limits: a fading thread, too faint to be taken for the date itself. */
function faintSvg({ faint }: Faint, start: number, end: number, y: number, { color }: Brush): Drawn {
  if (faint === undefined) return null;
  const thread = (from: number, to: number, fades: 'start' | 'end'): Drawn => {
    if (to - from < 2) return null;
    return faded(y - 0.8, 1.6, color, [
      { x: from, opacity: fades === 'start' ? 0 : 0.75 },
      { x: to, opacity: fades === 'start' ? 0.75 : 0 },
    ]);
  };
  return [thread(faint.start, start, 'start'), thread(end, faint.end, 'end')];
}

function barSvg(shape: Extract<EventShape, { kind: 'bar' }>, look: Look, y: number, height: number, { color, theme }: Brush): Drawn {
  const start = shape.stops[0]?.x ?? 0;
  const end = shape.stops.at(-1)?.x ?? 0;
  const box = { x: start, y: y - height / 2, width: end - start, height };
  const opacity =
    look.status === 'planned'
      ? theme.plannedOpacity
      : look.status === 'cancelled'
        ? 0.08
        : look.status === 'disputed'
          ? 1
          : theme.barOpacity;
  const solid = look.status === 'reported' || look.status === 'confirmed';
  // Without a frame, which only what is certain has, the light ones need more of their colour.
  const seen = shape.core === null && !solid ? Math.max(opacity, FRAMELESS) : opacity;
  const parts: Drawn[] = [];
  if (look.status === 'disputed') {
    // A pattern cannot fade: the hatched core stands between plain fading ends.
    parts.push(faded(box.y, height, color, solidity(shape.stops, 0.3)));
    // Where nothing is certain, the middle alone says that it is disputed.
    const third = (end - start) / 3;
    const core = shape.core ?? { start: start + third, end: end - third };
    const middle = { ...box, x: core.start, width: core.end - core.start };
    if (shape.core !== null) parts.push(element('rect', { ...middle, fill: theme.background }));
    parts.push(hatched(boxOutline(middle), color));
  } else parts.push(faded(box.y, height, solid ? barColors(color, theme).fill : color, solidity(shape.stops, seen)));
  // A frame would make limits sharp that nobody knows.
  const { core } = shape;
  if (core !== null && (!solid || theme.barOutlined)) {
    const inset = 0.6;
    const frame = {
      x: core.start + inset,
      y: box.y + inset,
      width: Math.max(0.5, core.end - core.start - 2 * inset),
      height: height - 2 * inset,
    };
    const dashes = look.status === 'cancelled' ? [4, 3] : undefined;
    parts.push(element('rect', { ...frame, fill: 'none', stroke: color, 'stroke-width': 1.2, 'stroke-dasharray': dashes }));
  }
  return parts;
}

/** What is not sure about a span: a parenthesis at an approximate end, a question mark at the end of an uncertain one. */
function barEndsSvg(shape: Extract<EventShape, { kind: 'bar' }>, look: Look, y: number, height: number, { color, theme }: Brush): Drawn {
  const [start, end] = [shape.stops[0]?.x ?? 0, shape.stops.at(-1)?.x ?? 0];
  const reach = height / 2 + 1;
  const round = (x: number, outwards: 1 | -1): Path => [
    ['M', x, y - reach],
    ['c', outwards * 5, reach * 0.6, outwards * 5, reach * 1.4, 0, reach * 2],
  ];
  const drawn = armsSvg([...(shape.round?.start ? round(start - 1, -1) : []), ...(shape.round?.end ? round(end + 1, 1) : [])], color);
  if (!look.uncertain) return drawn;
  const solid = look.status === 'reported' || look.status === 'confirmed';
  // In the air that a label inside leaves at the end, or over a bar too short for it.
  const inside = shape.core !== null && shape.core.end - shape.core.start > 18;
  const [x, ink] = inside && shape.core !== null ? [shape.core.end - 6, solid ? barColors(color, theme).ink : color] : [end + 5, color];
  const ground = inside && look.status === 'disputed' ? element('circle', { cx: x, cy: y, r: 5.5, fill: theme.background }) : null;
  return [drawn, ground, questionMark(x, inside ? y : y - 8, look, ink)];
}

/** Round an approximate dot the parentheses that brackets have. */
function aroundDot(x: number, y: number, look: Look, color: string): Drawn {
  if (!look.approximate) return null;
  const reach = TICK_RADIUS + 2.5;
  const side = (outwards: 1 | -1): Path => [
    ['M', x + outwards * (reach - 2.6), y - 8],
    ['c', outwards * 4, 4.8, outwards * 4, 11.2, 0, 16],
  ];
  return element('path', { d: [...side(-1), ...side(1)], fill: 'none', stroke: color, 'stroke-width': 1.5 });
}

/** How a bar fades where its limits are vague. */
function solidity(stops: readonly Stop[], opacity: number): FadeStop[] {
  return stops.map((stop) => ({ x: stop.x, opacity: stop.solid * opacity }));
}

function armsSvg(d: Path, color: string, dashes?: readonly number[]): Drawn {
  return d.length === 0 ? null : element('path', { d, fill: 'none', stroke: color, 'stroke-width': 1.8, 'stroke-dasharray': dashes });
}

function bracketSvg(shape: Extract<EventShape, { kind: 'bracket' }>, look: Look, y: number, { color }: Brush): Drawn {
  const { start, end, armLeft, armRight } = shape;
  const fade = Math.min(60, (end - start) / 2);
  const whole = armLeft && armRight;
  const light = look.status === 'planned' || look.status === 'cancelled';
  const solid = whole && light ? 0.16 : 0.42;
  const box = { x: start, y: y - 3.5, width: end - start, height: 7 };
  const band =
    whole && look.status === 'disputed'
      ? hatched(boxOutline(box), color)
      : faded(box.y, box.height, color, [
          { x: start, opacity: armLeft ? solid : 0 },
          { x: start + fade, opacity: solid },
          { x: end - fade, opacity: solid },
          { x: end, opacity: armRight ? solid : 0 },
        ]);
  return [band, armsSvg(bothArms(shape, y, look.approximate), color)];
}

/** No date, only an order: dots from limit to limit and nothing that could be taken for the mark of a day. */
function dottedSvg(shape: Extract<EventShape, { kind: 'bracket' }>, y: number, color: string): Drawn {
  const line = element('path', {
    d: [
      ['M', shape.start + 1, y],
      ['H', shape.end - 1],
    ],
    ...{ fill: 'none', stroke: color, 'stroke-width': 3, 'stroke-linecap': 'round', 'stroke-dasharray': [0, 7] },
  });
  return [line, armsSvg(bothArms(shape, y, false), color, [2, 2])];
}

function bothArms({ start, end, armLeft, armRight }: Extract<EventShape, { kind: 'bracket' }>, y: number, round: boolean): Path {
  return [...(armLeft ? arm(start, 1, y, round) : []), ...(armRight ? arm(end, -1, y, round) : [])];
}

/** Square where the limit is exact; round, as a parenthesis, where the date is only approximate and so are its limits. */
function arm(x: number, inwards: 1 | -1, y: number, round: boolean): Path {
  const reach = inwards * ARM;
  if (round)
    return [
      ['M', x + reach, y - 10],
      ['c', -reach * 1.5, 6, -reach * 1.5, 14, 0, 20],
    ];
  return [
    ['M', x + reach, y - 9.5],
    ['h', -reach],
    ['v', 19],
    ['h', reach],
  ];
}

function dotSvg(x: number, y: number, look: Look, { color, theme }: Brush): Drawn {
  const at = { cx: x, cy: y };
  switch (look.status) {
    case 'confirmed':
      return [
        element('circle', { ...at, r: TICK_RADIUS, fill: color }),
        element('path', {
          d: [
            ['M', x - 3.1, y + 0.1],
            ['l', 2.3, 2.5],
            ['l', 3.9, -4.8],
          ],
          fill: 'none',
          stroke: theme.background,
          'stroke-width': 1.7,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        }),
        questionMark(besideDot(x, TICK_RADIUS, look), y - 6.5, look, color),
      ];
    case 'planned':
      return [
        element('circle', { ...at, r: DOT_RADIUS - 0.2, fill: theme.background, stroke: color, 'stroke-width': 1.7 }),
        questionMark(x, y, look, color),
      ];
    case 'disputed':
      return [
        element('circle', { ...at, r: DOT_RADIUS - 0.2, fill: theme.background }),
        hatched(roundOutline(x, y, DOT_RADIUS - 0.2), color),
        element('circle', { ...at, r: DOT_RADIUS - 0.2, fill: 'none', stroke: color, 'stroke-width': 1.6 }),
        questionMark(besideDot(x, DOT_RADIUS, look), y - 6.5, look, color),
      ];
    case 'cancelled':
      return [
        element('circle', { ...at, r: DOT_RADIUS - 0.4, fill: theme.background, stroke: color, 'stroke-width': 1.5 }),
        element('line', { x1: x - 3.4, y1: y + 3.4, x2: x + 3.4, y2: y - 3.4, stroke: color, 'stroke-width': 1.5 }),
        questionMark(besideDot(x, DOT_RADIUS, look), y - 6.5, look, color),
      ];
    case 'reported':
      if (!look.uncertain) return element('circle', { ...at, r: DOT_RADIUS, fill: color });
      return [element('circle', { ...at, r: TICK_RADIUS, fill: color }), questionMark(x, y, look, theme.background)];
  }
}

/** Past the dot, and past its parentheses when it has some. */
function besideDot(x: number, radius: number, { approximate }: Look): number {
  return x + (approximate ? TICK_RADIUS + 6.5 : radius + 3.8);
}

/** Drawn, not set: a mark must not depend on a font. */
export function questionMark(x: number, y: number, look: Pick<Look, 'uncertain'>, color: string): Drawn {
  if (!look.uncertain) return null;
  const d: Path = [
    ['M', x - 2, y - 1.7],
    ['a', 2, true, true, 2.9, 1.7],
    ['c', -0.7, 0.4, -0.9, 0.7, -0.9, 1.5],
  ];
  return [
    element('path', { d, fill: 'none', stroke: color, 'stroke-width': 1.35, 'stroke-linecap': 'round' }),
    element('circle', { cx: x, cy: y + 3.6, r: 0.85, fill: color }),
  ];
}
