import type { Palette } from '../look/palette';
import { labelBox } from './label-box';
import { type Drawn, element } from './nodes';
import type { PlacedStrip } from './strips';

export const TODAY_WIDTH = 1.6;
/** Air between the line and words that it would run through. */
const CLEAR = 3;

/** The line of today under the marks of a row of time: it stops short of words on its way, and goes on behind them. */
export function todayLine(strip: PlacedStrip, x: number, from: number, theme: Palette): Drawn {
  const style = { stroke: theme.today, 'stroke-width': TODAY_WIDTH } as const;
  return stretches(strip, x, from).map(({ top, bottom }) => element('line', { x1: x, x2: x, y1: top, y2: bottom, ...style }));
}

interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

function stretches({ lanes, end }: PlacedStrip, x: number, from: number): Stretch[] {
  const words = lanes
    .flatMap((lane) => lane.plan.items.flatMap((item) => labelBox(lane, item) ?? []))
    .filter(({ left, right }) => left - CLEAR < x && x < right + CLEAR)
    .sort((one, other) => one.top - other.top);
  const found: Stretch[] = [];
  let top = from;
  for (const box of words) {
    if (box.top > top) found.push({ top, bottom: box.top });
    top = Math.max(top, box.bottom);
  }
  return top < end ? [...found, { top, bottom: end }] : found;
}
