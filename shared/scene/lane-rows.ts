import { isWithoutBeginning } from '../view/timeline-index';
import { joinedCounts } from './counts';
import { linesIn, MOST_BARE, rowChoices, rowsIn } from './heights';
import { labelRoom } from './label-room';
import { AIR_OF_LANE, DENSE_COUNT_ROW, DENSE_ROW, type LanePlan, LINE, MOST_ROWS } from './lane-plan';
import { type Labelled, labelsBetween } from './lines';
import { COUNTED, NONE, placeInRows, rowsFor } from './rows';
import type { SceneCount, SceneLane } from './scene';
import { chained, type MarkPlace } from './scene-marks';
import type { Tile } from './tile';
import type { Wish } from './wish';

const COUNT_ROW = 15;
/** Of a label between marks alone. */
const LABEL_HEIGHT = 15;

/** In a lane of more it is not tried out how high rows have to be for most names: they would be few in any. */
const MOST_TRIED = 60;
/** Lower rows are worth it where they name so many times as many. */
const WORTH_LOWER = 1.1;

const NO_LABELS: ReadonlyMap<number, Labelled> = new Map();

/** Where the events of a lane stand below its reviews and its counts. */
interface Stood {
  readonly wishes: readonly Wish[];
  /** By wish; null where it is counted. */
  readonly places: readonly (MarkPlace | null)[];
  readonly countsHeight: number;
}

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
    return { ...shared, marks: [], counts: [], profile: null, countsHeight: 0 };
  const stood = stand(plan, height - input.reviews - LINE, labels);
  const own = stood.wishes.flatMap(({ position }, at) => (stood.places[at] === null ? [countOf(columns.start[position] ?? 0, tile)] : []));
  const all = [...counts, ...own].sort((one, other) => one.start - other.start);
  return {
    ...shared,
    marks: chained(columns, stood.wishes, stood.places),
    counts: joinedCounts(all, tile.perPixel),
    profile: plan.profile,
    countsHeight: stood.countsHeight,
  };
}

/** With labels wherever all marks find a row that is high enough for them; else packed, and with labels where there is room between. */
function stand(plan: LanePlan, room: number, labels: boolean): Stood {
  const { input, wishes, bare } = plan;
  if (input.collapsed === true) return inOneRow(plan, room);
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
    .map((stood) => ({ stood, names: namesIn(stood) }))
    .reduce((best, one) => (one.names > best.names * WORTH_LOWER ? one : best), { stood: inLinesOfMarks, names: -1 }).stood;
}

/** How many have a label, wherever the window ends. */
function namesIn({ wishes, places }: Stood): number {
  return wishes.filter((wish, at) => {
    const place = places[at];
    if (place === undefined || place === null || place.bare || place.covered) return false;
    const next = wishes[place.next]?.start ?? null;
    return wish.inside || labelRoom(wish.labelStart, wish.labelWidth, next) > 0;
  }).length;
}

function inOneRow({ input, bare, counts }: LanePlan, room: number): Stood {
  const one = (countsHeight: number) =>
    inRows(bare, input.reviews, { room, countsHeight, rows: 1, rowHeight: Math.min(MOST_BARE, room), bare: true });
  const alone = counts.length > 0 ? null : one(0);
  return alone === null || alone.places.includes(null) ? one(Math.min(COUNT_ROW, room / 2)) : alone;
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

/** Marks of a few pixels, from the bottom of the lane up, and labels wherever they leave room. */
function inLines({ input, wishes, bare }: LanePlan, room: number, labels: boolean): Stood {
  const wanted = rowsFor(bare, MOST_ROWS, 'none');
  const byRow = new Map(wishes.map((wish) => [wish.row, wish]));
  const wholes = bare.map((wish) => byRow.get(wish.row) ?? wish);
  const tried = linesIn(room, wanted);
  let placed = placeInRows(bare, tried.lines, 1);
  const countsHeight = placed.counted > 0 ? Math.min(COUNT_ROW, room / 2) : 0;
  const { lines, high } = countsHeight === 0 ? tried : linesIn(room - countsHeight, wanted);
  if (countsHeight > 0) placed = placeInRows(bare, lines, 1);
  const perLabel = Math.ceil(LABEL_HEIGHT / high);
  const labelled = labels ? labelsBetween(bare, wholes, placed, lines, perLabel) : NO_LABELS;
  const from = input.reviews + countsHeight + (room - countsHeight - lines * high) / 2;
  const places = wishes.map((_, at): MarkPlace | null => {
    const row = placed.row[at] ?? COUNTED;
    const label = labelled.get(at);
    if (label !== undefined)
      return { middle: from + (label.line + perLabel / 2) * high, height: perLabel * high, bare: false, covered: false, next: label.next };
    if (row === COUNTED) return null;
    return { middle: from + (lines - row - 0.5) * high, height: high, bare: true, covered: placed.bare[at] === 1, next: NONE };
  });
  return { wishes: wholes, places, countsHeight };
}

function countOf(begins: number, tile: Tile): SceneCount {
  if (begins >= tile.start && !isWithoutBeginning(begins)) return { start: begins, end: begins, count: 1 };
  const start = Math.max(begins, tile.start);
  return { start, end: start, count: 1, earlier: true };
}
