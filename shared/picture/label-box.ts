import { barHeightIn } from '../look/bar-height';
import type { EventItem } from './lanes';
import { markY } from './links';
import { BAR_HEIGHT, labelLine } from './sizes';
import type { PlacedLane } from './strips';

/** How high the bar of an event is; in a crowd as high as the bars of the window's. */
export function barHeightOf({ rows }: PlacedLane, { row, standing, label }: EventItem): number {
  if (standing !== undefined) return barHeightIn(standing.height, label.placement === 'inside' && label.lines.length > 0);
  return Math.min(BAR_HEIGHT, Math.min(...rows.map(({ height }) => height), rows[row]?.height ?? BAR_HEIGHT) - 6);
}

/** The middle of a label: a label over its mark and that mark stand in the middle of the row together. */
export function labelMiddle(lane: PlacedLane, item: EventItem): number {
  const { label, labelSize, standing } = item;
  const y = markY(lane, item);
  if (standing?.words !== undefined) return y + standing.words - standing.middle;
  if (label.placement !== 'above') return y;
  return y - (label.lines.length * labelLine(labelSize)) / 2 - barHeightOf(lane, item) / 2 - 1;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** What the words of an event cover; null where it has none. */
export function labelBox(lane: PlacedLane, item: EventItem): Box | null {
  const { label, labelSize } = item;
  if (label.lines.length === 0) return null;
  const left = label.placement === 'left' ? label.x - label.width : label.x;
  const [middle, half] = [labelMiddle(lane, item), (label.lines.length * labelLine(labelSize)) / 2];
  return { left, right: left + label.width, top: middle - half, bottom: middle + half };
}
