import { isWithoutBeginning } from '../view/timeline-index';
import { overBandIn } from './band';
import { joinedCounts } from './counts';
import { lowestLinesIn, MOST_BARE, rowChoices, rowsIn } from './heights';
import { inLines } from './lane-lines';
import { AIR_OF_LANE, DENSE_COUNT_ROW, DENSE_ROW, type LanePlan, LINE } from './lane-plan';
import { COUNTED, NONE, placeInRows, rowsFor } from './rows';
import type { SceneCount, SceneLane } from './scene';
import { chained, type MarkPlace } from './scene-marks';
import { COUNT_ROW, MOST_TRIED, type Names, namesIn, type Stood } from './stood';
import type { Tile } from './tile';
import type { Wish } from './wish';

/** Lower rows are worth it where they name so many times as many. */
const WORTH_LOWER = 1.1;

interface LanePlace {
  readonly top: number;
  readonly height: number;
  /** Whether places for labels are sought between marks alone. */
  readonly labels: boolean;
}

/** A lane of a scene in the height that it is given. */
export function laneOf(plan: LanePlan, tile: Tile, { top, height, labels }: LanePlace): SceneLane {
  const { input, columns, wishes, counts } = plan;
  const shared = { lane: input.lane, top, height, reviews: input.reviews, collapsed: input.collapsed === true };
  if (columns === null || (wishes.length === 0 && counts.length === 0))
    return { ...shared, marks: [], counts: [], profile: null, band: null, countsHeight: 0 };
  const stood = stand(plan, height - input.reviews - LINE, labels);
  const own = stood.wishes.filter((_, at) => stood.places[at] === null).map(({ position }) => countOf(columns.start[position] ?? 0, tile));
  const all = [...counts, ...own].sort((one, other) => one.start - other.start);
  return {
    ...shared,
    marks: chained(columns, stood.wishes, stood.places),
    counts: joinedCounts(all, tile.perPixel),
    profile: plan.profile,
    band: plan.band,
    countsHeight: stood.countsHeight,
  };
}

/** With labels wherever all marks find a row that is high enough for them; else packed, and with labels where there is room between. */
function stand(plan: LanePlan, room: number, labels: boolean): Stood {
  const { input, wishes, bare } = plan;
  if (input.collapsed === true) return overBand(bare, room + LINE);
  if (plan.dense) return inRows(bare, input.reviews, { room, countsHeight: DENSE_COUNT_ROW, rows: null, rowHeight: DENSE_ROW, bare: true });
  const rows = rowsIn(room, plan.whole, plan.packed);
  if (rows === null) return inLines(plan, room, labels);
  if (labels && rows.rows < plan.whole && wishes.length <= MOST_TRIED) return withMostNames(plan, room);
  const all = inRows(wishes, input.reviews, { room, countsHeight: 0, bare: false, ...rows });
  return !all.places.includes(null)
    ? all
    : inRows(wishes, input.reviews, {
        room,
        countsHeight: Math.min(COUNT_ROW, room / 2),
        bare: false,
        rows: null,
        rowHeight: rows.rowHeight,
      });
}

/** Where not all labels are whole: in rows as high as leaves most marks one, or in lines, where that names clearly more. */
function withMostNames(plan: LanePlan, room: number): Stood {
  const { input, wishes, packed, whole } = plan;
  const inLinesOfMarks = inLines(plan, room, true);
  const tried = rowChoices(room, packed, whole).map((rows) =>
    inRows(wishes, input.reviews, { room, countsHeight: 0, bare: false, ...rows }),
  );
  return [...tried, inLinesOfMarks]
    .filter(({ places }) => !places.includes(null))
    .map((stood) => ({ stood, ...namesIn(stood) }))
    .reduce((best, one) => (isBetter(one, best) ? one : best), { stood: inLinesOfMarks, names: -1, pinned: -1 }).stood;
}

function isBetter(one: Names, best: Names): boolean {
  return one.pinned === best.pinned ? one.names > best.names * WORTH_LOWER : one.pinned > best.pinned;
}

/** What is drawn by itself of a collapsed lane, over its band as far as the lane is high enough for both: in one row, or in lower ones where marks would lie on each other. */
function overBand(bare: readonly Wish[], height: number): Stood {
  const room = Math.max(overBandIn(height), MOST_BARE);
  const rows = Math.max(1, rowsFor(bare, lowestLinesIn(room).lines, 'none'));
  return inRows(bare, 0, { room, countsHeight: 0, rows, rowHeight: Math.min(MOST_BARE, room / rows), bare: true });
}

interface Rows {
  readonly room: number;
  readonly countsHeight: number;
  /** Null: as many as there is room for. */
  readonly rows: number | null;
  readonly rowHeight: number;
  readonly bare: boolean;
}

function inRows(wishes: readonly Wish[], top: number, { room, countsHeight, rows, rowHeight, bare }: Rows): Stood {
  const left = room - countsHeight;
  const placed = placeInRows(wishes, rows ?? Math.max(1, Math.floor(left / rowHeight)), bare ? 1 : undefined);
  const high = Math.min(rowHeight, left);
  const used = placed.row.reduce((most, row) => Math.max(most, row + 1), 1) * high;
  // Marks alone hang under their counts; what has labels stands in the middle of its lane.
  const from = top + countsHeight + Math.max(0, Math.min((left - used) / 2, bare ? AIR_OF_LANE : left));
  const places = wishes.map((_, at): MarkPlace | null => {
    const row = placed.row[at] ?? COUNTED;
    if (row === COUNTED) return null;
    return { middle: from + (row + 0.5) * high, height: high, bare, covered: placed.bare[at] === 1, next: placed.next[at] ?? NONE };
  });
  return { wishes, places, countsHeight };
}

function countOf(begins: number, tile: Tile): SceneCount {
  if (begins >= tile.start && !isWithoutBeginning(begins)) return { start: begins, end: begins, count: 1 };
  const start = Math.max(begins, tile.start);
  return { start, end: start, count: 1, earlier: true };
}
