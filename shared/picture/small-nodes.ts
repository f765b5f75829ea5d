import type { Palette } from '../look/palette';
import { PILL_HEIGHT } from './blocks';
import { NOTHING } from './footer';
import { haloed } from './halo';
import { type Drawn, element } from './nodes';
import type { Picture } from './picture';

/* Small parts that both layouts draw. */

export function todayPill(x: number, y: number, width: number, theme: Palette): Drawn {
  const at = { x: x + width / 2, y: y + 13, 'font-size': 11.5, 'font-weight': 500, 'text-anchor': 'middle' } as const;
  return [
    element('rect', { x, y, width, height: PILL_HEIGHT, rx: PILL_HEIGHT / 2, fill: theme.today }),
    element('text', { ...at, fill: theme.todayInk }, 'today'),
  ];
}

export function emptyNodes({ frame }: Picture, top: number, end: number, theme: Palette): Drawn {
  const at = { x: (frame.left + frame.right) / 2, y: (top + end) / 2 + 5, 'text-anchor': 'middle' } as const;
  // Grid and the line of today keep clear of the letters.
  return haloed({ ...at, 'font-size': 15, fill: theme.soft }, theme.background, 6, NOTHING);
}
