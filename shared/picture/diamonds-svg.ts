import type { OccurrenceState } from '../reviews/occurrences';
import { type Brush, questionMark } from './marks-svg';
import { type Drawn, element, type Path, type PictureNode } from './nodes';
import type { Diamond } from './review-row';

/** A review's mark: due diamond, link and second diamond as its outcome asks; the one look for chart and legend. */
export function diamondSvg(
  diamond: Pick<Diamond, 'due' | 'on' | 'link'> & { readonly state: OccurrenceState },
  half: number,
  y: number,
  brush: Brush,
): Drawn {
  const { due, on, link, state } = diamond;
  const { color, theme } = brush;
  const parts: Drawn[] = [];
  if (link !== null) parts.push(linkSvg(link, on, half, y, state === 'moved' ? color : theme.muted, state === 'moved'));
  // What became of it stands where it took place, or should have.
  if (due !== null) parts.push(dueSvg(due, half, y, link === null ? state : state === 'moved' ? 'moved' : 'was-due', brush));
  if (on !== null) {
    if (state === 'moved') parts.push(hollow(on, half, y, color, theme.background, dashesFor(half)));
    else parts.push(dueSvg(on, half, y, state, brush));
  }
  return parts;
}

function dueSvg(x: number, half: number, y: number, state: OccurrenceState | 'was-due', { color, theme }: Brush): Drawn {
  const ground = theme.background;
  switch (state) {
    case 'projected':
      return hollow(x, half, y, color, ground, dashesFor(half));
    case 'unconfirmed':
      return [
        hollow(x, half, y, theme.warning, ground, dashesFor(half)),
        scaled(questionMark(0, 0, { uncertain: true }, theme.warning), x, y, half / 7.6),
      ];
    case 'held':
      return solid(x, half, y, color);
    case 'missed':
      return [hollow(x, half, y, theme.warning, ground), cross(x, half * 0.36, y, theme.warning)];
    case 'moved':
    case 'was-due':
      return hollow(x, half * 0.72, y, theme.muted, ground);
    case 'cancelled':
      return [
        hollow(x, half, y, theme.muted, ground),
        element('line', { x1: x - half, x2: x + half, y1: y, y2: y, stroke: theme.muted, 'stroke-width': 1.6 }),
      ];
  }
}

/** Small diamonds have small dashes, or nothing of their shape would be left. */
function dashesFor(half: number): readonly number[] {
  return half < 6 ? [1.9, 1.2] : [3.2, 2.6];
}

function outline(x: number, half: number, y: number): Path {
  return [['M', x, y - half], ['l', half, half], ['l', -half, half], ['l', -half, -half], ['z']];
}

function hollow(x: number, half: number, y: number, color: string, ground: string, dashes?: readonly number[]): PictureNode {
  return element('path', {
    d: outline(x, half, y),
    fill: ground,
    stroke: color,
    'stroke-width': half < 6 ? 1.2 : 1.7,
    'stroke-dasharray': dashes,
  });
}

function solid(x: number, half: number, y: number, color: string): PictureNode {
  return element('path', { d: outline(x, half, y), fill: color });
}

function cross(x: number, arm: number, y: number, color: string): PictureNode {
  const d: Path = [
    ['M', x - arm, y - arm],
    ['l', 2 * arm, 2 * arm],
    ['M', x + arm, y - arm],
    ['l', -2 * arm, 2 * arm],
  ];
  return element('path', { d, fill: 'none', stroke: color, 'stroke-width': 1.7, 'stroke-linecap': 'round' });
}

/** A thin line to the day it was held on; an arrow to the day it was moved to. */
function linkSvg(
  link: { readonly from: number; readonly to: number },
  on: number | null,
  half: number,
  y: number,
  color: string,
  arrow: boolean,
): PictureNode {
  const direction = link.to >= link.from ? 1 : -1;
  const tip = on === null ? link.to : link.to - direction * (half + 1);
  const back = -direction * 4.5;
  const head: Path = arrow
    ? [
        ['M', tip + back, y - 3.5],
        ['L', tip, y],
        ['l', back, 3.5],
      ]
    : [];
  return element('path', { d: [['M', link.from, y], ['H', tip], ...head], stroke: color, 'stroke-width': 1.3, fill: 'none' });
}

function scaled(drawn: Drawn, x: number, y: number, factor: number): PictureNode {
  return element('g', { transform: [factor, 0, 0, factor, x, y] }, drawn);
}
