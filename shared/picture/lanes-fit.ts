import { type LanesDraft, type Levels, type Planned, planAt } from './lanes-plan';
import type { Level } from './level';
import { designScale, ROW_LEAST, ROW_MOST, rowHeightFor } from './sizes';

/*
 * How a fixed height is met: rows first, then the size of the text, then counts where events are crowded, then counts
 * throughout; and when all of that leaves room, names again.
 */

/** Beyond these a picture turns counts on: nobody reads more rows in a lane or more labels in a picture. */
const MOST_ROWS = 60;
const MOST_LABELS = 400;
/** Of a document with several pages or several rows of time. */
const MOST_LABELS_IN_ALL = 4000;
/** A fixed height may shrink the text to this share before events are counted instead of named. */
const LEAST_NAMED = 0.8;
/** On paper text is as large as it is printed: at this scale 14 units are 8.4 points. */
const LEAST_ON_PAPER = 0.8;
/** Where events are counted anyway, text a little smaller leaves room for more names. */
const COUNTED_SCALE = 0.9;
const COUNTED_ON_PAPER = 0.9;
const SHRINK = 0.9;
const LEAST_SCALE = 0.05;
/** A page that stays half empty grows its text by at most this, and never below a width of this many design units. */
const MOST_GROWTH = 2.2;
const LEAST_WIDTH = 960;
/** Events laid out in attempts to name more where counts have left room: each attempt lays out the whole picture. */
const MOST_LAID_OUT = 12_000;

/** The lanes that are too dense whatever the height. */
export function tooDense(draft: LanesDraft, scale: number): Map<string, Level> {
  const isLong = draft.periods.length > 1 || draft.options.pages === 'several';
  const most = isLong ? MOST_LABELS_IN_ALL : MOST_LABELS;
  const levels = new Map<string, Level>();
  for (const { lane, events } of draft.lanes) if (events.length > most) levels.set(lane.id, 'counted');
  for (const level of ['thinned', 'counted'] as const) {
    const { plans } = planAt(draft, scale, levels);
    if (draft.options.pages === 'one')
      for (const plan of plans) if (plan.rows.length > MOST_ROWS && levels.get(plan.lane.id) !== 'counted') levels.set(plan.lane.id, level);
    const labels = new Map<string, number>();
    for (const plan of plans)
      if (levels.get(plan.lane.id) !== level) labels.set(plan.lane.id, (labels.get(plan.lane.id) ?? 0) + plan.items.length);
    let total = [...labels.values()].reduce((sum, one) => sum + one, 0);
    for (const [lane, number] of [...labels].sort((a, b) => b[1] - a[1])) {
      if (total <= most) break;
      if (levels.get(lane) !== 'counted') levels.set(lane, level);
      total -= number;
    }
    if (levels.size === 0) break;
  }
  return levels;
}

export interface Fitted {
  readonly planned: Planned;
  readonly row: number;
  readonly warnings: readonly string[];
}

export function fitHeight(draft: LanesDraft, height: number): Fitted {
  const wanted = designScale(draft.size);
  const fits = (one: Planned): boolean => one.heightWith(ROW_LEAST) <= height / one.scale;
  const dense = tooDense(draft, wanted);
  let planned = planAt(draft, wanted, dense);
  if (fits(planned)) planned = grown(draft, planned, height, dense);
  else {
    const least = Math.min(wanted * LEAST_NAMED, draft.size.unit === 'mm' ? LEAST_ON_PAPER : Number.POSITIVE_INFINITY);
    const isNear = planned.heightWith(ROW_LEAST) * (least / wanted) ** 2 <= height / planned.scale;
    for (let scale = wanted * SHRINK; isNear && !fits(planned) && scale >= least; scale *= SHRINK) planned = planAt(draft, scale, dense);
    const smaller = Math.min(wanted * COUNTED_SCALE, draft.size.unit === 'mm' ? COUNTED_ON_PAPER : Number.POSITIVE_INFINITY);
    if (!fits(planned)) planned = counting(draft, smaller, dense, fits);
  }
  for (let row = ROW_MOST; row > ROW_LEAST; row--)
    if (planned.heightWith(row) <= height / planned.scale) return { planned, row, warnings: warningsOf(draft, planned, height) };
  return { planned, row: ROW_LEAST, warnings: warningsOf(draft, planned, height) };
}

/** Larger text for a page that would stay half empty, as on a poster with a dozen events. */
function grown(draft: LanesDraft, first: Planned, height: number, dense: Levels): Planned {
  let planned = first;
  const most = Math.min(first.scale * MOST_GROWTH, draft.size.width / LEAST_WIDTH);
  for (let scale = first.scale * 1.1; scale <= most; scale *= 1.1) {
    const larger = planAt(draft, scale, dense);
    const rows = larger.plans.reduce((total, plan) => total + plan.rows.length, 0);
    if (larger.heightWith(rowHeightFor(rows)) > height / scale) break;
    planned = larger;
  }
  return planned;
}

/** Counts in the largest lanes first, then names again in the smallest, as far as there is room. */
function counting(draft: LanesDraft, scale: number, dense: Levels, fits: (one: Planned) => boolean): Planned {
  const levels = new Map(dense);
  const bySize = draft.lanes.filter((lane) => lane.events.length >= 3).sort((a, b) => b.events.length - a.events.length);
  let planned = planAt(draft, scale, levels);
  for (const level of ['thinned', 'counted'] as const) {
    for (const { lane, events } of bySize) {
      if (fits(planned)) break;
      if (levels.get(lane.id) === 'counted' || (level === 'thinned' && events.length > MOST_LABELS)) continue;
      levels.set(lane.id, level);
      planned = planAt(draft, scale, levels);
    }
  }
  let smaller = scale;
  while (!fits(planned) && smaller * SHRINK > LEAST_SCALE) {
    smaller *= SHRINK;
    planned = planAt(draft, smaller, levels);
  }
  return renamed(draft, planned, levels, bySize.reverse(), fits);
}

function renamed(
  draft: LanesDraft,
  first: Planned,
  levels: Map<string, Level>,
  lanes: LanesDraft['lanes'],
  fits: (one: Planned) => boolean,
): Planned {
  let planned = first;
  const each = draft.lanes.reduce((total, lane) => total + lane.events.length, 1);
  let laidOut = 0;
  for (const better of ['named', 'thinned'] as const) {
    for (const { lane, events } of lanes) {
      const level = levels.get(lane.id);
      if (level === undefined || level === better || events.length > MOST_LABELS || laidOut >= MOST_LAID_OUT) continue;
      laidOut += each;
      levels.set(lane.id, better);
      const tried = planAt(draft, first.scale, levels);
      const isReadable = tried.plans.every((one) => one.rows.length <= MOST_ROWS) && draft.options.pages === 'one';
      if (isReadable && fits(tried)) planned = tried;
      else levels.set(lane.id, level);
    }
  }
  return planned;
}

function warningsOf(draft: LanesDraft, planned: Planned, height: number): string[] {
  if (planned.scale >= designScale(draft.size) * LEAST_NAMED * SHRINK || planned.scale >= LEAST_ON_PAPER) return [];
  return [`The height of ${Math.round(height)} px is small for this timeline: text is drawn at ${Math.round(planned.scale * 100)} %.`];
}
