import { rowsInAll, tooDense } from './crowd/too-dense';
import { type Crowded, type LanesDraft, type Planned, planAt } from './lanes-plan';
import { designScale, ROW_LEAST, ROW_MOST, rowHeightFor } from './sizes';

/*
 * How a fixed height is met: rows first, then the size of the text, then lanes that are laid out as crowds, the fullest first, in the
 * room that the others leave; and when all of that leaves room, names again.
 */

/** A fixed height may shrink the text to this share before lanes become crowds. */
const LEAST_NAMED = 0.8;
/** On paper text is as large as it is printed: at this scale 14 units are 8.4 points. */
const LEAST_ON_PAPER = 0.8;
/** Where lanes are crowds anyway, text a little smaller leaves room for more names. */
const LEAST_CROWDED = 0.72;
const LEAST_CROWDED_ON_PAPER = 0.9;
const SHRINK = 0.9;
const LEAST_SCALE = 0.05;
/** A page that stays half empty grows its text by at most this, and never below a width of this many design units. */
const MOST_GROWTH = 2.2;
const LEAST_WIDTH = 960;
/** Crowds that would have less than this share of what they want take the room of another lane, which becomes one, too. */
const ROOMY = 0.5;
/** Events laid out in attempts to name more where there is room after all: each attempt lays out the whole picture. */
const MOST_LAID_OUT = 12_000;
/** Of a legend that got shorter: less room than this is not worth laying all out once more. */
const WORTH_ANOTHER = 15;
const MOST_ROUNDS = 4;

export interface Fitted {
  readonly planned: Planned;
  readonly row: number;
  readonly warnings: readonly string[];
}

export function fitHeight(draft: LanesDraft, height: number): Fitted {
  const wanted = designScale(draft.size);
  const dense = tooDense(draft, wanted);
  let tried = fill(draft, wanted, dense, height);
  if (tried.fits) tried = dense.size === 0 ? grown(draft, tried, height) : tried;
  else {
    const least = Math.min(wanted * LEAST_NAMED, draft.size.unit === 'mm' ? LEAST_ON_PAPER : Number.POSITIVE_INFINITY);
    const isNear = tried.planned.heightWith(ROW_LEAST) * (least / wanted) ** 2 <= height / wanted;
    for (let scale = wanted * SHRINK; isNear && !tried.fits && scale >= least; scale *= SHRINK) tried = fill(draft, scale, dense, height);
    if (!tried.fits) tried = crowding(draft, wanted, dense, height);
  }
  const planned = tried.crowded === null ? tried.planned : planAt(draft, tried.planned.scale, tried.crowded);
  for (let row = ROW_MOST; row > ROW_LEAST; row--)
    if (planned.heightWith(row) <= height / planned.scale) return { planned, row, warnings: warningsOf(draft, planned, height) };
  return { planned, row: ROW_LEAST, warnings: warningsOf(draft, planned, height) };
}

interface Tried {
  readonly planned: Planned;
  /** What it takes to plan it again, with the labels of its crowds; null where there are none. */
  readonly crowded: Crowded | null;
  readonly fits: boolean;
  /** The share of what they want that crowds have; 1 where there are none. */
  readonly share: number;
}

/** With the lanes that are crowds in the room that all others leave. */
function fill(draft: LanesDraft, scale: number, lanes: ReadonlySet<string>, height: number): Tried {
  const available = height / scale;
  const at = (all: number): Planned => planAt(draft, scale, { lanes, room: { all }, labels: false });
  const crowded = (all: number): Crowded => ({ lanes: new Set(lanes), room: { all }, labels: true });
  const least = at(0);
  const spare = (one: Planned): number => available - one.heightWith(ROW_LEAST);
  if (lanes.size === 0) return { planned: least, crowded: null, fits: spare(least) >= 0, share: 1 };
  if (spare(least) < 0) return { planned: least, crowded: crowded(0), fits: false, share: 0 };
  let [planned, room] = [least, 0];
  // What is seen decides what the legend explains, and that how much room there is: so more than once.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const left = spare(planned);
    const isFilled = left >= 0 && (left < WORTH_ANOTHER || planned.crowdHeight >= planned.crowdWanted);
    if (round > 0 && isFilled) break;
    room = Math.max(0, Math.floor(planned.crowdHeight + left) - (left < 0 ? round : 0));
    planned = at(room);
  }
  if (spare(planned) < 0) [planned, room] = [least, 0];
  return { planned, crowded: crowded(room), fits: true, share: planned.crowdHeight / Math.max(1, planned.crowdWanted) };
}

/** Larger text for a page that would stay half empty, as on a poster with a dozen events. */
function grown(draft: LanesDraft, first: Tried, height: number): Tried {
  let tried = first;
  const most = Math.min(first.planned.scale * MOST_GROWTH, draft.size.width / LEAST_WIDTH);
  for (let scale = first.planned.scale * 1.1; scale <= most; scale *= 1.1) {
    const larger = fill(draft, scale, new Set(), height);
    if (larger.planned.heightWith(rowHeightFor(rowsInAll(larger.planned))) > height / scale) break;
    tried = larger;
  }
  return tried;
}

/** Crowds of the largest lanes first, then names again in the smallest, as far as there is room. */
function crowding(draft: LanesDraft, scale: number, dense: ReadonlySet<string>, height: number): Tried {
  const lanes = new Set(dense);
  const least = draft.size.unit === 'mm' ? Math.min(scale, LEAST_CROWDED_ON_PAPER) : scale * LEAST_CROWDED;
  const bySize = draft.lanes
    .filter(({ lane, events }) => events.length > 0 && !draft.collapsed.has(lane.id))
    .sort((a, b) => b.events.length - a.events.length);
  const isGood = ({ fits, share }: Tried): boolean => fits && share >= ROOMY;
  let tried = fill(draft, scale, lanes, height);
  for (const { lane } of bySize) {
    if (isGood(tried)) break;
    if (lanes.has(lane.id)) continue;
    lanes.add(lane.id);
    tried = fill(draft, scale, lanes, height);
  }
  for (let smaller = scale * SHRINK; !isGood(tried) && smaller >= least; smaller *= SHRINK) tried = fill(draft, smaller, lanes, height);
  if (!tried.fits) tried = largestThatFits(draft, least, lanes, height);
  return renamed(draft, tried, lanes, bySize.reverse(), (one) => one.fits && one.share >= Math.min(ROOMY, tried.share), height);
}

/** The largest of the steps of text under a scale at which all has room, or the smallest; halving finds it. */
function largestThatFits(draft: LanesDraft, scale: number, lanes: ReadonlySet<string>, height: number): Tried {
  let [low, high] = [1, Math.floor(Math.log(LEAST_SCALE / scale) / Math.log(SHRINK))];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(draft, scale * SHRINK ** middle, lanes, height)) high = middle;
    else low = middle + 1;
  }
  return fill(draft, scale * SHRINK ** high, lanes, height);
}

/** Whether all has room where crowds have as little as they can do with. */
function fits(draft: LanesDraft, scale: number, lanes: ReadonlySet<string>, height: number): boolean {
  const { heightWith } = planAt(draft, scale, { lanes, room: { all: 0 }, labels: false });
  return heightWith(ROW_LEAST) <= height / scale;
}

function renamed(
  draft: LanesDraft,
  first: Tried,
  lanes: Set<string>,
  smallestFirst: LanesDraft['lanes'],
  isGood: (one: Tried) => boolean,
  height: number,
): Tried {
  let best = first;
  const each = draft.lanes.reduce((total, { events }) => total + events.length, 1);
  let laidOut = each;
  for (const { lane } of smallestFirst) {
    if (!lanes.has(lane.id) || laidOut > MOST_LAID_OUT) continue;
    laidOut += each;
    lanes.delete(lane.id);
    const tried = fill(draft, first.planned.scale, lanes, height);
    if (isGood(tried)) best = tried;
    else lanes.add(lane.id);
  }
  return best;
}

function warningsOf(draft: LanesDraft, planned: Planned, height: number): string[] {
  if (planned.scale >= designScale(draft.size) * LEAST_NAMED * SHRINK || planned.scale >= LEAST_ON_PAPER) return [];
  return [`The height of ${Math.round(height)} px is small for this timeline: text is drawn at ${Math.round(planned.scale * 100)} %.`];
}
