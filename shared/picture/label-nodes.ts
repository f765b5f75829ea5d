import { mix } from '../look/contrast';
import { standIn } from '../look/letters';
import { isSolid } from '../look/look';
import { haloed } from './halo';
import type { LabelPart } from './label';
import type { EventItem } from './lanes';
import type { Brush } from './mark-nodes';
import { type Drawn, element } from './nodes';
import { BASELINE, labelLine } from './sizes';
import { startsRightToLeft } from './text';

/** Width of the rim round letters on lines. */
export const RIM = 3;

/** What a label stands in: how high that is, and whether it is the bar of its event. */
interface Place {
  readonly onBar: boolean;
  readonly height: number;
}

/** The label of an event, its middle at `middle`. */
export function labelNodes(item: EventItem, middle: number, { onBar, height: room }: Place, { inks, theme }: Brush): Drawn {
  const { label, mark, labelSize: size } = item;
  const isOnMark = label.placement === 'inside';
  const words =
    isOnMark && onBar
      ? label.lines
          .flat()
          .map(({ text }) => text)
          .join('')
      : '';
  const { lift, isWithin } = label.lines.length > 1 ? { lift: 0, isWithin: true } : standIn(room, words, size);
  const y = middle - lift;
  const inside = isOnMark && onBar && isWithin;
  const { status } = mark;
  const solidBar = isOnMark && onBar && isSolid(mark);
  const ink = solidBar ? inks['on-bar'].hex : status === 'cancelled' ? theme.soft : theme.ink;
  const soft = solidBar ? inks['on-bar-soft'].hex : inside ? inks['on-pale-soft'].hex : theme.faint;
  // A thin rim in the colour of the ground keeps grid lines and the line of today out of the letters, and one of their bar lets those that reach beyond it be read.
  const under = solidBar ? inks.bar : inks.pale;
  const ground = solidBar && inside ? null : solidBar || inside ? mix(theme.background, under.hex, under.opacity) : theme.background;
  const height = labelLine(size);
  const top = y - ((label.lines.length - 1) * height) / 2 + size * BASELINE;
  // On hatching, and on what is vague, letters need a plain ground.
  const plate =
    isOnMark && (!onBar || status === 'disputed')
      ? element('rect', {
          x: label.x - 4,
          y: middle - Math.min(height, room) / 2,
          width: label.width + 8,
          height: Math.min(height, room),
          rx: 3,
          fill: theme.background,
        })
      : null;
  const texts = label.lines.map((parts, index) => {
    const attributes = {
      x: label.x,
      y: top + index * height,
      'font-size': size,
      'text-anchor': label.placement === 'left' ? 'end' : undefined,
      fill: ink,
    } as const;
    const shown = parts.map((part, at) => partNodes(part, soft, parts[at + 1]?.tone === 'ink' && startsRightToLeft(part.text)));
    return ground === null || plate !== null ? element('text', attributes, shown) : haloed(attributes, ground, RIM, shown);
  });
  return [plate, texts];
}

/** `apart`: the status follows, which takes no part in the direction of a right-to-left title. */
function partNodes(part: LabelPart, soft: string, apart: boolean): Drawn {
  if (part.tone === 'ink' && !part.struck && !apart) return part.text;
  const lead = part.text.startsWith(' ') ? ' ' : null;
  const trail = part.text.length > 1 && part.text.endsWith(' ') ? ' ' : null;
  const style = { fill: part.tone === 'soft' ? soft : undefined, 'text-decoration': part.struck ? 'line-through' : undefined } as const;
  // The stroke through a cancelled title ends with its last letter.
  return [lead, element('tspan', style, part.text.trim()), trail];
}
