import { type LanesDraft, type Planned, planAt } from '../lanes-plan';
import type { PictureRange } from '../range';
import { laneLoad } from './lane-load';

/** Beyond these a lane becomes a crowd whatever the height: nobody reads more rows in a lane or more labels in a picture. */
const MOST_ROWS = 60;
const MOST_LABELS = 400;
/** Of a document with several pages or several rows of time. */
const MOST_LABELS_IN_ALL = 4000;
/** Design units: whatever is wider is drawn as wide as it is. */
const SURELY_DRAWN = 60;

/** The lanes that are too dense for every event to have its name, by their ids: the fullest first, told before thousands of names are laid out in vain. */
export function tooDense(draft: LanesDraft, scale: number): Set<string> {
  const isOnOnePage = draft.options.pages === 'one';
  const most = isOnOnePage && draft.periods.length === 1 ? MOST_LABELS : MOST_LABELS_IN_ALL;
  const dense = new Set<string>();
  const labels = new Map<string, number>();
  const open = draft.lanes.filter(({ lane }) => !draft.collapsed.has(lane.id));
  for (const { lane, events } of open) {
    const load = events.length > most ? null : laneLoad(events, ...stretchesOf(draft, scale));
    if (load === null || (isOnOnePage && load.atOnce > MOST_ROWS)) dense.add(lane.id);
    else labels.set(lane.id, load.labels);
  }
  let total = [...labels.values()].reduce((sum, one) => sum + one, 0);
  for (const [lane, number] of [...labels].sort((a, b) => b[1] - a[1])) {
    if (total <= most) break;
    dense.add(lane);
    total -= number;
  }
  if (!isOnOnePage) return dense;
  const others = open.filter(({ lane }) => !dense.has(lane.id));
  const { plans } = planAt({ ...draft, lanes: others }, scale, { lanes: new Set(), room: { all: 0 }, labels: false });
  for (const { lane, rows } of plans) if (rows.length > MOST_ROWS) dense.add(lane.id);
  return dense;
}

/** The rows of time, and how long an event lasts that surely is drawn as long as it is. */
function stretchesOf({ periods, size }: LanesDraft, scale: number): readonly [PictureRange[], number] {
  const longest = Math.max(...periods.map(({ whole }) => whole.to - whole.from));
  return [periods.map(({ shown }) => shown), (longest / (size.width / scale)) * SURELY_DRAWN];
}

export function rowsInAll({ plans }: Pick<Planned, 'plans'>): number {
  return plans.reduce((total, { rows }) => total + rows.length, 0);
}
