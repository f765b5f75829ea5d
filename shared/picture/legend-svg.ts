import { diamondSvg } from './diamonds-svg';
import { type LegendKey, legendSignWidth } from './legend';
import { linkSvg } from './links-svg';
import { type Brush, eventMarkSvg } from './marks-svg';
import { type Drawn, element } from './nodes';

const PLAIN = { status: 'reported', approximate: false, uncertain: false } as const;

/** The sign before a legend entry, from `x`, drawn by the same code as the marks. */
export function legendSymbol(key: LegendKey, x: number, y: number, brush: Brush): Drawn {
  const middle = x + legendSignWidth(key) / 2;
  const bracket = { kind: 'bracket', start: x + 1, end: x + 29, armLeft: true, armRight: true, dot: middle } as const;
  const bar = {
    kind: 'bar',
    stops: [
      { x: x + 1, solid: 1 },
      { x: x + 29, solid: 1 },
    ],
    core: { start: x + 1, end: x + 29 },
  } as const;
  const dot = { kind: 'dot', dot: middle } as const;
  const diamond = (state: Parameters<typeof diamondSvg>[0]['state']): Drawn =>
    state === 'moved'
      ? diamondSvg({ state, due: x + 6, on: x + 23, link: { from: x + 6, to: x + 23 } }, 6.5, y, brush)
      : diamondSvg({ state, due: middle, on: null, link: null }, 7.5, y, brush);
  switch (key) {
    case 'vague':
      return eventMarkSvg(bracket, PLAIN, y, 14, brush);
    case 'ordered':
      return eventMarkSvg({ ...bracket, dotted: true }, PLAIN, y, 14, brush);
    case 'approximate':
      return eventMarkSvg(bracket, { ...PLAIN, approximate: true }, y, 14, brush);
    case 'one-of':
    case 'all-of':
      return eventMarkSvg(
        { ...bracket, set: { places: [x + 7, x + 23], from: x + 7, to: x + 23 } },
        { ...PLAIN, choose: key === 'one-of' ? 'one' : 'all' },
        y,
        14,
        brush,
      );
    case 'uncertain':
      return eventMarkSvg(dot, { ...PLAIN, uncertain: true }, y, 14, brush);
    case 'fade':
      return eventMarkSvg(
        {
          kind: 'bar',
          stops: [
            { x, solid: 0 },
            { x: x + 29, solid: 1 },
          ],
          core: null,
        },
        PLAIN,
        y,
        14,
        { ...brush, theme: { ...brush.theme, barOutlined: false } },
      );
    case 'confirmed':
      return eventMarkSvg(dot, { ...PLAIN, status: 'confirmed' }, y, 14, brush);
    case 'planned':
    case 'disputed':
    case 'cancelled':
      return eventMarkSvg(bar, { ...PLAIN, status: key }, y, 14, brush);
    case 'counted':
      return [
        element('rect', { x: x + 1, y: y - 8, width: 28, height: 16, rx: 5, fill: brush.color, 'fill-opacity': 0.3 }),
        element('text', { x: middle, y: y + 4.2, 'text-anchor': 'middle', 'font-size': 11.5, 'font-weight': 600 }, '12'),
      ];
    case 'counted-due':
      return countedSign(x, y, '9 ?', brush.theme.warning, brush.theme.warning);
    case 'counted-open':
      return countedSign(x, y, '12', brush.color, brush.theme.ink);
    case 'grading':
      return element('text', { x: middle, y: y + 4.4, 'text-anchor': 'middle', 'font-size': 12.5, 'font-weight': 600 }, 'B2');
    case 'causes':
    case 'follows':
    case 'precedes':
    case 'part-of':
    case 'contradicts':
    case 'related':
      return linkSvg({ type: key, from: { x: x + 1, y, left: x }, to: { x: x + 29, y, left: x + 28 } }, brush.theme);
    case 'held-elsewhere':
      return diamondSvg({ state: 'held', due: x + 6, on: x + 23, link: { from: x + 6, to: x + 23 } }, 6.5, y, brush);
    case 'review-cancelled':
      return diamond('cancelled');
    default:
      return diamond(key);
  }
}

function countedSign(x: number, y: number, text: string, stroke: string, ink: string): Drawn {
  const box = { x: x + 1.8, y: y - 7.2, width: 26.4, height: 14.4, rx: 5, fill: 'none' };
  const style = { 'text-anchor': 'middle', 'font-size': 11.5, 'font-weight': 600, fill: ink } as const;
  return [
    element('rect', { ...box, stroke, 'stroke-width': 1.6, 'stroke-dasharray': [3.2, 2.6] }),
    element('text', { x: x + 15, y: y + 4.2, ...style }, text),
  ];
}
