import type { OccurrenceState } from '../reviews/occurrences';
import { type Brush, questionMark } from './marks-svg';
import type { Diamond } from './review-row';
import { element, number } from './xml';

/** A review's mark: due diamond, link and second diamond as its outcome asks; the one look for chart and legend. */
export function diamondSvg(
  diamond: Pick<Diamond, 'due' | 'on' | 'link'> & { readonly state: OccurrenceState },
  half: number,
  y: number,
  brush: Brush,
): string {
  const { due, on, link, state } = diamond;
  const { color, theme } = brush;
  const parts: string[] = [];
  if (link !== null) parts.push(linkSvg(link, on, half, y, state === 'moved' ? color : theme.muted, state === 'moved'));
  // What became of it stands where it took place, or should have.
  if (due !== null) parts.push(dueSvg(due, half, y, link === null ? state : state === 'moved' ? 'moved' : 'was-due', brush));
  if (on !== null) {
    if (state === 'moved') parts.push(hollow(on, half, y, color, theme.background, dashesFor(half)));
    else parts.push(dueSvg(on, half, y, state, brush));
  }
  return parts.join('');
}

function dueSvg(x: number, half: number, y: number, state: OccurrenceState | 'was-due', { color, theme }: Brush): string {
  const ground = theme.background;
  switch (state) {
    case 'projected':
      return hollow(x, half, y, color, ground, dashesFor(half));
    case 'unconfirmed':
      return (
        hollow(x, half, y, theme.warning, ground, dashesFor(half)) +
        scaled(questionMark(0, 0, { uncertain: true }, theme.warning), x, y, half / 7.6)
      );
    case 'held':
      return solid(x, half, y, color);
    case 'missed':
      return hollow(x, half, y, theme.warning, ground) + cross(x, half * 0.36, y, theme.warning);
    case 'moved':
    case 'was-due':
      return hollow(x, half * 0.72, y, theme.muted, ground);
    case 'cancelled':
      return (
        hollow(x, half, y, theme.muted, ground) +
        element('path', { d: `M${number(x - half)} ${number(y)}h${number(2 * half)}`, stroke: theme.muted, 'stroke-width': 1.6 })
      );
  }
}

/** Small diamonds have small dashes, or nothing of their shape would be left. */
function dashesFor(half: number): string {
  return half < 6 ? '1.9 1.2' : '3.2 2.6';
}

function outline(x: number, half: number, y: number): string {
  return `M${number(x)} ${number(y - half)}l${number(half)} ${number(half)} ${number(-half)} ${number(half)} ${number(-half)} ${number(-half)}z`;
}

function hollow(x: number, half: number, y: number, color: string, ground: string, dashes?: string): string {
  return element('path', {
    d: outline(x, half, y),
    fill: ground,
    stroke: color,
    'stroke-width': half < 6 ? 1.2 : 1.7,
    'stroke-dasharray': dashes,
  });
}

function solid(x: number, half: number, y: number, color: string): string {
  return element('path', { d: outline(x, half, y), fill: color });
}

function cross(x: number, arm: number, y: number, color: string): string {
  const size = number(2 * arm);
  return element('path', {
    d: `M${number(x - arm)} ${number(y - arm)}l${size} ${size}m0 -${size}l-${size} ${size}`,
    fill: 'none',
    stroke: color,
    'stroke-width': 1.7,
    'stroke-linecap': 'round',
  });
}

/** A thin line to the day it was held on; an arrow to the day it was moved to. */
function linkSvg(
  link: { readonly from: number; readonly to: number },
  on: number | null,
  half: number,
  y: number,
  color: string,
  arrow: boolean,
): string {
  const direction = link.to >= link.from ? 1 : -1;
  const tip = on === null ? link.to : link.to - direction * (half + 1);
  const line = element('path', {
    d: `M${number(link.from)} ${number(y)}H${number(tip)}`,
    stroke: color,
    'stroke-width': 1.3,
    fill: 'none',
  });
  if (!arrow) return line;
  const back = number(-direction * 4.5);
  return (
    line +
    element('path', {
      d: `M${number(tip)} ${number(y)}l${back} -3.5m0 7l${number(direction * 4.5)} -3.5`,
      stroke: color,
      'stroke-width': 1.3,
      fill: 'none',
    })
  );
}

function scaled(markup: string, x: number, y: number, factor: number): string {
  return element('g', { transform: `translate(${number(x)} ${number(y)}) scale(${number(factor)})` }, markup);
}
