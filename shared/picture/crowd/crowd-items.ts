import { TICK_RADIUS } from '../../look/event-shape';
import type { Box } from '../../scene/box';
import type { SceneLane, SceneMark } from '../../scene/scene';
import { beginOf, extentOf } from '../../scene/wishes';
import { NO_LABEL } from '../label';
import type { CrowdStanding, EventItem } from '../lanes';
import { type Plot, roomOf, shapeOf } from '../shapes';
import { CROWD_LABEL_SIZE } from '../sizes';
import type { Measure } from '../text';
import { crowdLabel } from './crowd-label';
import type { CrowdText } from './crowd-texts';
import { type CrowdEvent, withSpareNames } from './spare-labels';

/** Rows that share no more than this are beside each other. */
const TOUCHING = 0.1;

export interface CrowdItemEdges {
  readonly plot: Plot;
  /** Milliseconds a unit of the plot. */
  readonly perPixel: number;
  /** Null: without labels. */
  readonly measure: Measure | null;
  readonly textOf: (row: number) => CrowdText | undefined;
  /** What else is drawn among the marks, from the top of the lane. */
  readonly others: readonly Box[];
}

/** The events of a lane that its scene draws by themselves, as they are drawn in a picture. */
export function crowdItems(lane: SceneLane, edges: CrowdItemEdges): EventItem[] {
  const items: EventItem[] = [];
  const events: CrowdEvent[] = [];
  for (const mark of lane.marks) {
    const known = edges.textOf(mark.row);
    if (known === undefined) continue;
    const { middle, height, bare, covered } = mark;
    const standing = { middle, height, bare, over: covered };
    const item = bare ? bareItem(mark, known, standing, edges) : wholeItem(mark, known, standing, items, edges);
    items.push(item);
    events.push({ item: { ...item, standing }, known });
  }
  return edges.measure === null ? items : withSpareNames(lane, events, edges.others, edges.plot, edges.measure);
}

/** Where the last ends of what stands at the same height and begins earlier. */
function endBefore(items: readonly EventItem[], start: number, { middle, height }: CrowdStanding, { left }: Plot): number {
  return items.reduce((last, { standing, start: begins, end }) => {
    const isBeside = standing !== undefined && Math.abs(standing.middle - middle) < (standing.height + height) / 2 - TOUCHING;
    return isBeside && begins < start ? Math.max(last, end) : last;
  }, left);
}

function bareItem(mark: SceneMark, { event, mark: drawn }: CrowdText, standing: CrowdStanding, { plot }: CrowdItemEdges): EventItem {
  const [start, end] = [clamp(plot.toX(mark.start), plot), clamp(plot.toX(mark.end), plot)];
  return {
    event,
    mark: drawn,
    shape: shapeOf(drawn, plot),
    label: NO_LABEL,
    start,
    end: Math.max(start, end),
    row: 0,
    standing,
    labelSize: CROWD_LABEL_SIZE,
  };
}

function wholeItem(
  mark: SceneMark,
  known: CrowdText,
  standing: CrowdStanding,
  others: readonly EventItem[],
  edges: CrowdItemEdges,
): EventItem {
  const { plot, perPixel, measure, textOf } = edges;
  const { event, mark: drawn, text } = known;
  const shape = shapeOf(drawn, plot);
  const room = roomOf(shape, plot, drawn, null);
  const beside = Math.max(plot.toX(extentOf(mark, text, perPixel).labelStart * perPixel), room.end + TICK_RADIUS);
  const next = mark.next === null ? null : plot.toX(beginOf(mark.next, textOf(mark.next.row)?.text, perPixel) * perPixel);
  const before = (): number => endBefore(others, room.start, standing, plot);
  const place = { shape, room, inside: mark.inside, beside, next, before };
  const label = mark.covered || measure === null ? NO_LABEL : crowdLabel(known, place, measure);
  const from = label.placement === 'left' ? label.x - label.width : label.x;
  const covers = label.lines.length === 0 ? room : { start: Math.min(room.start, from), end: Math.max(room.end, from + label.width) };
  return { event, mark: drawn, shape, label, start: covers.start, end: covers.end, row: 0, standing, labelSize: CROWD_LABEL_SIZE };
}

function clamp(x: number, { left, right }: Plot): number {
  return Math.max(left, Math.min(right, x));
}
