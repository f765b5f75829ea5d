import { type Counted, countInk, countMarkOf, countSuffix } from '../look/count';
import { eventMarkOf } from '../look/event-mark';
import type { BarShape, BracketShape, DotShape } from '../look/event-shape';
import type { Look } from '../look/look';
import type { Primitive } from '../look/primitive';
import { reviewMarkOf } from '../look/review-mark';
import { type LegendKey, legendSignWidth } from './legend';
import { linkSvg } from './links-svg';
import { type Brush, primitivesSvg } from './look-svg';
import { type Drawn, element } from './nodes';

const PLAIN = { status: 'reported', approximate: false, uncertain: false } as const;

const HEIGHT = 14;

/** The sign before a legend entry, from `x`, drawn by the same code as the marks. */
export function legendSymbol(key: LegendKey, x: number, y: number, brush: Brush): Drawn {
  switch (key) {
    case 'causes':
    case 'follows':
    case 'precedes':
    case 'part-of':
    case 'contradicts':
    case 'related':
      return linkSvg({ type: key, from: { x: x + 1, y, left: x }, to: { x: x + 29, y, left: x + 28 } }, brush.theme);
    case 'grading':
      return text('B2', x + legendSignWidth(key) / 2, y, 12.5, brush.theme.ink);
    case 'counted':
      return countedSign(x, y, '12', 'events', brush);
    case 'counted-due':
      return countedSign(x, y, '9', 'unconfirmed', brush);
    case 'counted-open':
      return countedSign(x, y, '12', 'projected', brush);
    default:
      return primitivesSvg(signOf(key, x, y), brush.inks);
  }
}

type Explained = Exclude<LegendKey, Parameters<typeof linkSvg>[0]['type'] | 'grading' | 'counted' | 'counted-due' | 'counted-open'>;

function signOf(key: Explained, x: number, y: number): readonly Primitive[] {
  const middle = x + legendSignWidth(key) / 2;
  const bracket: BracketShape = { kind: 'bracket', start: x + 1, end: x + 29, armLeft: true, armRight: true, dot: middle };
  const event = (shape: BarShape | BracketShape | DotShape, look: Partial<Look> = {}) =>
    eventMarkOf(shape, { ...PLAIN, ...look }, y, HEIGHT);
  switch (key) {
    case 'vague':
      return event(bracket);
    case 'ordered':
      return event({ ...bracket, dotted: true });
    case 'approximate':
      return event(bracket, { approximate: true });
    case 'one-of':
    case 'all-of': {
      const set = { places: [x + 7, x + 23], from: x + 7, to: x + 23 };
      return event({ ...bracket, set }, { choose: key === 'one-of' ? 'one' : 'all' });
    }
    case 'uncertain':
      return event({ kind: 'dot', dot: middle }, { uncertain: true });
    case 'fade':
      return event(barFrom(x, 0, x + 29, null));
    case 'confirmed':
      return event({ kind: 'dot', dot: middle }, { status: 'confirmed' });
    case 'planned':
    case 'disputed':
    case 'cancelled':
      // As a span and as a point.
      return [
        ...event(barFrom(x + 1, 1, x + 16, { start: x + 1, end: x + 16 }), { status: key }),
        ...event({ kind: 'dot', dot: x + 24 }, { status: key }),
      ];
    case 'held-elsewhere':
      return reviewMarkOf(apart(x), 'held', 6.5, y);
    case 'moved':
      return reviewMarkOf(apart(x), 'moved', 6.5, y);
    case 'review-cancelled':
      return reviewMarkOf({ due: middle, on: null, link: null }, 'cancelled', 7.5, y);
    default:
      return reviewMarkOf({ due: middle, on: null, link: null }, key, 7.5, y);
  }
}

function barFrom(start: number, solid: number, end: number, core: BarShape['core']): BarShape {
  const stops = [
    { x: start, solid },
    { x: end, solid: 1 },
  ];
  return { kind: 'bar', stops, core };
}

function apart(x: number) {
  return { due: x + 6, on: x + 23, link: { from: x + 6, to: x + 23 } };
}

function countedSign(x: number, y: number, number: string, counted: Counted, brush: Brush): Drawn {
  const box = { x: x + 1, y: y - 8, width: 28, height: 16 };
  const ink = brush.inks[countInk(counted)].hex;
  return [primitivesSvg(countMarkOf(box, counted), brush.inks), text(number + countSuffix(counted), x + 15, y, 11.5, ink)];
}

function text(content: string, x: number, y: number, size: number, fill: string): Drawn {
  return element('text', { x, y: y + size * 0.36, 'text-anchor': 'middle', 'font-size': size, 'font-weight': 600, fill }, content);
}
