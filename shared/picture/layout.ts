import { ok, type Result } from '../result';
import type { Axis } from './axis';
import { type Block, blocksOf } from './blocks';
import { type Counts, completenessLine, countsOf } from './footer';
import { type PictureContent, type PictureInput, readContent } from './input';
import { type LaneInput, type LanePlan, planLane } from './lanes';
import { type LegendKey, legendOf } from './legend';
import type { PictureOptions, PictureTheme } from './options';
import { type PictureRange, resolveRange, touches } from './range';
import { type Plot, plotOf } from './shapes';
import { designScale, type Frame, frameOf, LANE_SIZE, ROW_LEAST, ROW_MOST, rowHeightFor } from './sizes';
import { cleanText, type Measure } from './text';

export interface PlacedLane {
  readonly plan: LanePlan;
  readonly top: number;
  readonly height: number;
  /** Where the rows start: below the title on narrow pictures. */
  readonly rowsTop: number;
  readonly rows: readonly { readonly top: number; readonly height: number }[];
  readonly titleLines: readonly string[];
}

/** A picture laid out: all places in design units, to be scaled by `scale` when drawn. */
export interface Picture {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels per design unit. */
  readonly scale: number;
  readonly theme: PictureTheme;
  readonly frame: Frame;
  readonly designHeight: number;
  readonly range: PictureRange;
  readonly plot: Plot;
  readonly axis: Axis;
  readonly lanes: readonly PlacedLane[];
  readonly legend: readonly LegendKey[];
  readonly blocks: Block;
  /** Height of the axis repeated under the lanes; 0 when the upper one is in sight from everywhere. */
  readonly lowerAxis: number;
  /** Null when today lies outside. */
  readonly todayX: number | null;
  readonly counts: Counts;
  readonly completeness: string;
  readonly warnings: readonly string[];
}

export interface LayoutEdges {
  readonly measure: Measure;
  /** UTC milliseconds; decides what is today when the options do not. */
  readonly nowMs: number;
}

/** Beyond these a picture turns counts on: nobody reads more rows in a lane or more labels in a picture. */
const MOST_ROWS = 60;
const MOST_LABELS = 400;
/** A fixed height may shrink the text to this share before events are counted instead of named. */
const LEAST_NAMED = 0.8;
const SHRINK = 0.9;
const LEAST_SCALE = 0.05;

/**
 * Lays a timeline out as a picture. Pure: the same input gives the same picture. Fails, naming the field, when a date
 * of the range means nothing. Every event in range is drawn once or counted once, and `counts` says which.
 */
export function layoutPicture(input: PictureInput, options: PictureOptions, edges: LayoutEdges): Result<Picture> {
  const content = readContent(input, options, edges.nowMs);
  const range = resolveRange(options, content.whole, input.timeline.homeZone);
  if (!range.ok) return range;
  const draft: Draft = { input, content, options, range: range.value, lanes: laneInputs(content, range.value), measure: edges.measure };
  return ok(options.height === null ? automaticHeight(draft) : fixedHeight(draft, options.height));
}

interface Draft {
  readonly input: PictureInput;
  readonly content: PictureContent;
  readonly options: PictureOptions;
  readonly range: PictureRange;
  readonly lanes: readonly LaneInput[];
  readonly measure: Measure;
}

function laneInputs(content: PictureContent, range: PictureRange): LaneInput[] {
  const events = new Map(content.lanes.map((lane) => [lane.id, content.events.slice(0, 0)]));
  for (const event of content.events) if (touches(event.bounds, range)) events.get(event.lane)?.push(event);
  const start = (at: number | null): number => Math.max(range.from, at ?? range.from);
  return content.lanes.map((lane) => ({
    lane,
    events: (events.get(lane.id) ?? []).sort(
      (a, b) => start(a.bounds.startMin) - start(b.bounds.startMin) || a.row - b.row || (a.id < b.id ? -1 : 1),
    ),
    series: content.series.filter((one) => one.series.lane === lane.id),
  }));
}

interface Planned {
  readonly scale: number;
  readonly frame: Frame;
  readonly plot: Plot;
  readonly plans: readonly LanePlan[];
  readonly blocks: Block;
  /** Design units needed for rows of this height. */
  readonly heightWith: (row: number) => number;
}

/** Everything that does not depend on the row height. `counted` holds the ids of lanes drawn as counts. */
function planAt(draft: Draft, scale: number, counted: ReadonlySet<string>): Planned {
  const { content, range, measure, options } = draft;
  const width = options.width / scale;
  const used = draft.lanes.filter((lane) => lane.events.length > 0 || lane.series.length > 0);
  const widest = Math.max(0, ...used.map((lane) => measure(cleanText(lane.lane.title), LANE_SIZE, 600)));
  const frame = frameOf(width, widest);
  const plot = plotOf(range, frame.left, frame.right);
  const edges = { plot, measure, homeZone: draft.input.timeline.homeZone, todayDay: content.todayDay, maxLines: frame.narrow ? 3 : 2 };
  const plans = draft.lanes.map((lane) => planLane(lane, counted.has(lane.lane.id), edges)).filter((plan) => plan.rows.length > 0);
  const blocks = blocksOf({
    content,
    options,
    input: draft.input,
    range,
    frame,
    plot,
    plans,
    inRange: draft.lanes.flatMap((lane) => lane.events),
    legend: legendOf(plans),
    measure,
  });
  return {
    scale,
    frame,
    plot,
    plans,
    blocks,
    heightWith: (row) => blocks.lanesTop + lanesHeight(plans, blocks, row) + lowerAxis(plans, blocks, row) + blocks.below,
  };
}

function lanesHeight(plans: readonly LanePlan[], blocks: Block, row: number): number {
  return plans.length === 0 ? blocks.emptyHeight : plans.reduce((total, plan) => total + laneHeight(plan, blocks, row), 0);
}

/** Lanes taller than this hide the axis from whoever reads their end. */
const OUT_OF_SIGHT = 1100;
const LOWER_AXIS = 46;

function lowerAxis(plans: readonly LanePlan[], blocks: Block, row: number): number {
  return lanesHeight(plans, blocks, row) > OUT_OF_SIGHT ? LOWER_AXIS : 0;
}

export const LANE_PADDING = 8;
const TITLE_LINE = 19;

function laneHeight(plan: LanePlan, blocks: Block, row: number): number {
  const titleLines = blocks.laneTitles.get(plan.lane.id)?.length ?? 1;
  const rows = plan.rows.reduce((total, least) => total + Math.max(row, least), 0);
  if (blocks.narrow) return titleLines * TITLE_LINE + 6 + rows + 2 * LANE_PADDING;
  return Math.max(rows, titleLines * TITLE_LINE) + 2 * LANE_PADDING;
}

/** The lanes that are too dense whatever the height. */
function tooDense(draft: Draft, scale: number): Set<string> {
  const counted = new Set(draft.lanes.filter((lane) => lane.events.length > MOST_LABELS).map((lane) => lane.lane.id));
  const { plans } = planAt(draft, scale, counted);
  for (const plan of plans) if (plan.rows.length > MOST_ROWS) counted.add(plan.lane.id);
  let labels = plans.filter((plan) => !counted.has(plan.lane.id)).reduce((total, plan) => total + plan.items.length, 0);
  for (const plan of [...plans].sort((a, b) => b.items.length - a.items.length)) {
    if (labels <= MOST_LABELS) break;
    if (counted.has(plan.lane.id)) continue;
    counted.add(plan.lane.id);
    labels -= plan.items.length;
  }
  return counted;
}

function automaticHeight(draft: Draft): Picture {
  const scale = designScale(draft.options);
  const planned = planAt(draft, scale, tooDense(draft, scale));
  const rows = planned.plans.reduce((total, plan) => total + plan.rows.length, 0);
  const row = rowHeightFor(rows);
  return finish(draft, planned, row, planned.heightWith(row), []);
}

/** Smaller rows, then smaller text, then counts instead of names, then smaller text again, until it fits. */
function fixedHeight(draft: Draft, height: number): Picture {
  const wanted = designScale(draft.options);
  const fits = (planned: Planned): boolean => planned.heightWith(ROW_LEAST) <= height / planned.scale;
  const dense = tooDense(draft, wanted);
  let planned = planAt(draft, wanted, dense);
  for (let scale = wanted * SHRINK; !fits(planned) && scale >= wanted * LEAST_NAMED; scale *= SHRINK) planned = planAt(draft, scale, dense);
  const counted = new Set(dense);
  const bySize = [...draft.lanes].sort((a, b) => b.events.length - a.events.length);
  for (const { lane, events } of bySize) {
    if (fits(planned) || events.length < 3) break;
    counted.add(lane.id);
    planned = planAt(draft, wanted, counted);
  }
  for (let scale = wanted * SHRINK; !fits(planned) && scale > LEAST_SCALE; scale *= SHRINK) planned = planAt(draft, scale, counted);
  const room = height / planned.scale;
  let row = ROW_MOST;
  while (row > ROW_LEAST && planned.heightWith(row) > room) row -= 1;
  const warnings =
    planned.scale < wanted * LEAST_NAMED * SHRINK
      ? [`The height of ${height} px is small for this timeline: text is drawn at ${Math.round(planned.scale * 100)} %.`]
      : [];
  return finish(draft, planned, row, room, warnings);
}

function finish(draft: Draft, planned: Planned, row: number, designHeight: number, warnings: readonly string[]): Picture {
  const { content, options, range } = draft;
  const { frame, plot, plans, blocks, scale } = planned;
  const spare = plans.length === 0 ? 0 : Math.max(0, designHeight - planned.heightWith(row)) / plans.length;
  let top = blocks.lanesTop;
  const lanes = plans.map((plan): PlacedLane => {
    const height = laneHeight(plan, blocks, row) + spare;
    const titleLines = blocks.laneTitles.get(plan.lane.id) ?? [];
    const heights = plan.rows.map((least) => Math.max(row, least));
    const content = heights.reduce((total, one) => total + one, 0);
    const rowsTop = blocks.narrow ? top + LANE_PADDING + titleLines.length * TITLE_LINE + 6 : top + (height - content) / 2;
    let rowTop = rowsTop;
    const rows = heights.map((one) => {
      rowTop += one;
      return { top: rowTop - one, height: one };
    });
    top += height;
    return { plan, top: top - height, height, rowsTop, rows, titleLines };
  });
  const counts = countsOf(content, plans);
  return {
    width: options.width,
    height: options.height ?? Math.round(designHeight * scale),
    scale,
    theme: options.theme,
    frame,
    designHeight,
    range,
    plot,
    axis: blocks.axis,
    lanes,
    legend: legendOf(plans),
    blocks,
    lowerAxis: lowerAxis(plans, blocks, row),
    todayX: blocks.todayX,
    counts,
    completeness: completenessLine(counts, content, range),
    warnings,
  };
}
