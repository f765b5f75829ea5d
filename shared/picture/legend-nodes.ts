import { type Counted, countInk, countSuffix } from '../look/count';
import { legendSign } from '../look/legend-signs';
import { type LegendKey, legendSignWidth } from './legend';
import { type Brush, primitiveNodes } from './mark-nodes';
import { type Drawn, element } from './nodes';

/** The sign before a legend entry, from `x`, made of the marks themselves. */
export function legendSymbol(key: LegendKey, x: number, y: number, brush: Brush): Drawn {
  const middle = x + legendSignWidth(key) / 2;
  switch (key) {
    case 'grading':
      return text('B2', middle, y, 12.5, brush.theme.ink);
    case 'counted':
    case 'counted-due':
    case 'counted-open': {
      const [number, counted] = COUNTS[key];
      const sign = primitiveNodes(legendSign(key, x, y), brush.inks);
      return [sign, text(number + countSuffix(counted), middle, y, 11.5, brush.inks[countInk(counted)].hex)];
    }
    default:
      return primitiveNodes(legendSign(key, x, y), brush.inks);
  }
}

const COUNTS = {
  counted: ['12', 'events'],
  'counted-due': ['9', 'unconfirmed'],
  'counted-open': ['12', 'projected'],
} as const satisfies Record<string, readonly [string, Counted]>;

function text(content: string, x: number, y: number, size: number, fill: string): Drawn {
  return element('text', { x, y: y + size * 0.36, 'text-anchor': 'middle', 'font-size': size, 'font-weight': 600, fill }, content);
}
