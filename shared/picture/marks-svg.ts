import type { EventMark } from '../view/mark';
import type { Defs } from './defs';
import { DOT_RADIUS, type EventShape, type Faint, type SetShape, type Stop, TICK_RADIUS } from './shapes';
import { barColors, type ThemeColors } from './theme';
import { element, number } from './xml';

/** What a mark is drawn with. */
export interface Brush {
  readonly color: string;
  readonly theme: ThemeColors;
  readonly defs: Defs;
}

const ARM = 5;
const HATCH_GROUND = 0.12;
const FRAMELESS = 0.4;

type Look = Pick<EventMark, 'status' | 'approximate' | 'uncertain'> & { readonly choose?: EventMark['choose'] };

/** The mark of an event, centred on `y`; the one look for chart and legend. */
export function eventMarkSvg(shape: EventShape, look: Look, y: number, barHeight: number, brush: Brush): string {
  const color = look.status === 'cancelled' ? brush.theme.muted : brush.color;
  const own = { ...brush, color };
  if (shape.kind === 'dot') return dotSvg(shape.dot, y, look, own) + aroundDot(shape.dot, y, look, color);
  if (shape.kind === 'bar') {
    const faint = faintSvg(shape, shape.stops[0]?.x ?? 0, shape.stops.at(-1)?.x ?? 0, y, own);
    return faint + barSvg(shape, look, y, barHeight, own) + barEndsSvg(shape, look, y, barHeight, own);
  }
  if (shape.dotted === true) return dottedSvg(shape, y, color);
  if (shape.set !== undefined) return setSvg(shape.set, look, y, own);
  const dot = shape.dotless === true ? '' : dotSvg(shape.dot, y, look, own);
  return faintSvg(shape, shape.start, shape.end, y, own) + bracketSvg(shape, look, y, own) + dot;
}

/** A thread through the dates of a set. Of those of which only one is right none is filled: each is but possible. */
function setSvg({ places, from, to }: SetShape, look: Look, y: number, brush: Brush): string {
  const isOne = look.choose === 'one';
  const dotLook = isOne && look.status === 'reported' ? { ...look, status: 'planned' as const } : look;
  const line = element('path', {
    d: `M${number(from)} ${number(y)}H${number(to)}`,
    ...{ fill: 'none', stroke: brush.color, 'stroke-width': 1.6, 'stroke-opacity': 0.75 },
    'stroke-dasharray': isOne ? '2 3' : undefined,
  });
  return line + places.map((x) => dotSvg(x, y, dotLook, brush)).join('');
}

/** How far an approximate date may reach beyond its limits: a fading thread, too faint to be taken for the date itself. */
function faintSvg({ faint }: Faint, start: number, end: number, y: number, { color, defs }: Brush): string {
  if (faint === undefined) return '';
  const thread = (from: number, to: number, fades: 'start' | 'end'): string => {
    if (to - from < 2) return '';
    const stops = [
      { x: from, opacity: fades === 'start' ? 0 : 0.75 },
      { x: to, opacity: fades === 'start' ? 0.75 : 0 },
    ];
    return element('rect', { x: from, y: y - 0.8, width: to - from, height: 1.6, fill: defs.gradient(color, stops) });
  };
  return thread(faint.start, start, 'start') + thread(end, faint.end, 'end');
}

function barSvg(shape: Extract<EventShape, { kind: 'bar' }>, look: Look, y: number, height: number, { color, theme, defs }: Brush): string {
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
  const fill = solidity(shape.stops, seen, solid ? barColors(color, theme).fill : color, defs);
  const parts: string[] = [];
  if (look.status === 'disputed') {
    // A pattern cannot fade: the hatched core stands between plain fading ends.
    parts.push(element('rect', { ...box, ...solidity(shape.stops, 0.3, color, defs) }));
    // Where nothing is certain, the middle alone says that it is disputed.
    const third = (end - start) / 3;
    const core = shape.core ?? { start: start + third, end: end - third };
    if (shape.core !== null) parts.push(element('rect', { ...box, x: core.start, width: core.end - core.start, fill: theme.background }));
    parts.push(element('rect', { ...box, x: core.start, width: core.end - core.start, fill: defs.hatch(color, HATCH_GROUND) }));
  } else parts.push(element('rect', { ...box, ...fill }));
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
    const dashes = look.status === 'cancelled' ? '4 3' : undefined;
    parts.push(element('rect', { ...frame, fill: 'none', stroke: color, 'stroke-width': 1.2, 'stroke-dasharray': dashes }));
  }
  return parts.join('');
}

/** What is not sure about a span: a parenthesis at an approximate end, a question mark at the end of an uncertain one. */
function barEndsSvg(shape: Extract<EventShape, { kind: 'bar' }>, look: Look, y: number, height: number, { color, theme }: Brush): string {
  const [start, end] = [shape.stops[0]?.x ?? 0, shape.stops.at(-1)?.x ?? 0];
  const reach = height / 2 + 1;
  const round = (x: number, outwards: 1 | -1): string =>
    `M${number(x)} ${number(y - reach)}c${number(outwards * 5)} ${number(reach * 0.6)} ${number(outwards * 5)} ${number(reach * 1.4)} 0 ${number(reach * 2)}`;
  const arms = (shape.round?.start ? round(start - 1, -1) : '') + (shape.round?.end ? round(end + 1, 1) : '');
  const drawn = arms === '' ? '' : element('path', { d: arms, fill: 'none', stroke: color, 'stroke-width': 1.8 });
  if (!look.uncertain) return drawn;
  const solid = look.status === 'reported' || look.status === 'confirmed';
  // In the air that a label inside leaves at the end, or over a bar too short for it.
  const inside = shape.core !== null && shape.core.end - shape.core.start > 18;
  const [x, ink] = inside && shape.core !== null ? [shape.core.end - 6, solid ? barColors(color, theme).ink : color] : [end + 5, color];
  const ground = inside && look.status === 'disputed' ? element('circle', { cx: x, cy: y, r: 5.5, fill: theme.background }) : '';
  return drawn + ground + questionMark(x, inside ? y : y - 8, look, ink);
}

/** Round an approximate dot the parentheses that brackets have. */
function aroundDot(x: number, y: number, look: Look, color: string): string {
  if (!look.approximate) return '';
  const reach = TICK_RADIUS + 2.5;
  const side = (outwards: 1 | -1): string =>
    `M${number(x + outwards * (reach - 2.6))} ${number(y - 8)}c${number(outwards * 4)} 4.8 ${number(outwards * 4)} 11.2 0 16`;
  return element('path', { d: side(-1) + side(1), fill: 'none', stroke: color, 'stroke-width': 1.5 });
}

/** Fill of a bar that fades where its limits are vague. */
function solidity(stops: readonly Stop[], opacity: number, color: string, defs: Defs): Record<string, string | number> {
  if (stops.every((stop) => stop.solid >= 0.999)) return { fill: color, 'fill-opacity': opacity };
  return {
    fill: defs.gradient(
      color,
      stops.map((stop) => ({ x: stop.x, opacity: stop.solid * opacity })),
    ),
  };
}

function bracketSvg(shape: Extract<EventShape, { kind: 'bracket' }>, look: Look, y: number, { color, defs }: Brush): string {
  const { start, end, armLeft, armRight } = shape;
  const fade = Math.min(60, (end - start) / 2);
  const stops = [
    { x: start, opacity: armLeft ? 0.42 : 0 },
    { x: start + fade, opacity: 0.42 },
    { x: end - fade, opacity: 0.42 },
    { x: end, opacity: armRight ? 0.42 : 0 },
  ];
  const whole = armLeft && armRight;
  const light = look.status === 'planned' || look.status === 'cancelled';
  const band = element('rect', {
    x: start,
    y: y - 3.5,
    width: end - start,
    height: 7,
    fill: look.status === 'disputed' && whole ? defs.hatch(color, HATCH_GROUND) : whole ? color : defs.gradient(color, stops),
    'fill-opacity': whole && look.status !== 'disputed' ? (light ? 0.16 : 0.42) : undefined,
  });
  const arms = (armLeft ? arm(start, 1, y, look.approximate) : '') + (armRight ? arm(end, -1, y, look.approximate) : '');
  const drawn = arms === '' ? '' : element('path', { d: arms, fill: 'none', stroke: color, 'stroke-width': 1.8 });
  return band + drawn;
}

/** No date, only an order: dots from limit to limit and nothing that could be taken for the mark of a day. */
function dottedSvg({ start, end, armLeft, armRight }: Extract<EventShape, { kind: 'bracket' }>, y: number, color: string): string {
  const line = element('path', {
    d: `M${number(start + 1)} ${number(y)}H${number(end - 1)}`,
    ...{ fill: 'none', stroke: color, 'stroke-width': 3, 'stroke-linecap': 'round', 'stroke-dasharray': '0 7' },
  });
  const arms = (armLeft ? arm(start, 1, y, false) : '') + (armRight ? arm(end, -1, y, false) : '');
  const drawn =
    arms === '' ? '' : element('path', { d: arms, fill: 'none', stroke: color, 'stroke-width': 1.8, 'stroke-dasharray': '2 2' });
  return line + drawn;
}

/** Square where the limit is exact; round, as a parenthesis, where the date is only approximate and so are its limits. */
function arm(x: number, inwards: 1 | -1, y: number, round: boolean): string {
  const reach = inwards * ARM;
  if (round) return `M${number(x + reach)} ${number(y - 10)}c${number(-reach * 1.5)} 6 ${number(-reach * 1.5)} 14 0 20`;
  return `M${number(x + reach)} ${number(y - 9.5)}h${-reach}v19h${reach}`;
}

function dotSvg(x: number, y: number, look: Look, { color, theme, defs }: Brush): string {
  const at = { cx: x, cy: y };
  switch (look.status) {
    case 'confirmed':
      return (
        element('circle', { ...at, r: TICK_RADIUS, fill: color }) +
        element('path', {
          d: `M${number(x - 3.1)} ${number(y + 0.1)}l2.3 2.5 3.9-4.8`,
          fill: 'none',
          stroke: theme.background,
          'stroke-width': 1.7,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        }) +
        questionMark(besideDot(x, TICK_RADIUS, look), y - 6.5, look, color)
      );
    case 'planned':
      return (
        element('circle', { ...at, r: DOT_RADIUS - 0.2, fill: theme.background, stroke: color, 'stroke-width': 1.7 }) +
        questionMark(x, y, look, color)
      );
    case 'disputed':
      return (
        element('circle', { ...at, r: DOT_RADIUS - 0.2, fill: theme.background }) +
        element('circle', { ...at, r: DOT_RADIUS - 0.2, fill: defs.hatch(color, HATCH_GROUND), stroke: color, 'stroke-width': 1.6 }) +
        questionMark(besideDot(x, DOT_RADIUS, look), y - 6.5, look, color)
      );
    case 'cancelled':
      return (
        element('circle', { ...at, r: DOT_RADIUS - 0.4, fill: theme.background, stroke: color, 'stroke-width': 1.5 }) +
        element('path', { d: `M${number(x - 3.4)} ${number(y + 3.4)}l6.8-6.8`, stroke: color, 'stroke-width': 1.5, fill: 'none' }) +
        questionMark(besideDot(x, DOT_RADIUS, look), y - 6.5, look, color)
      );
    case 'reported':
      if (!look.uncertain) return element('circle', { ...at, r: DOT_RADIUS, fill: color });
      return element('circle', { ...at, r: TICK_RADIUS, fill: color }) + questionMark(x, y, look, theme.background);
  }
}

/** Past the dot, and past its parentheses when it has some. */
function besideDot(x: number, radius: number, { approximate }: Look): number {
  return x + (approximate ? TICK_RADIUS + 6.5 : radius + 3.8);
}

/** Drawn, not set: a mark must not depend on a font. */
export function questionMark(x: number, y: number, look: Pick<Look, 'uncertain'>, color: string): string {
  if (!look.uncertain) return '';
  const d = `M${number(x - 2)} ${number(y - 1.7)}a2 2 0 1 1 2.9 1.7c-.7.4-.9.7-.9 1.5`;
  return (
    element('path', { d, fill: 'none', stroke: color, 'stroke-width': 1.35, 'stroke-linecap': 'round' }) +
    element('circle', { cx: x, cy: y + 3.6, r: 0.85, fill: color })
  );
}
