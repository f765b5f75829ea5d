import { fail, ok, type Result } from '../result';
import { belowFor, sourcesOf } from './below';
import { crowdIndexOf } from './crowd/crowd-index';
import { CrowdTexts } from './crowd/crowd-texts';
import { keptPlans } from './crowd/kept-plans';
import { mostInBandOf } from './crowd/most-in-band';
import { rowsInAll, tooDense } from './crowd/too-dense';
import { inOrderOfTime, type LaneInput } from './lanes';
import { fitHeight } from './lanes-fit';
import { type CrowdSource, type LanesDraft, type Planned, planAt, seriesOf, widestTitleOf } from './lanes-plan';
import { linksAmong, placeLinks } from './links';
import { MAX_SIDE } from './options';
import { paginate } from './paginate';
import { periodsOf } from './periods';
import type { Draft, Picture } from './picture';
import { designScale, rowHeightFor } from './sizes';
import { LANE_PADDING, laneHeight, placeStrips, roomyRows, type StripPlan, stripsHeight } from './strips';

const SHRINK = 0.9;
const LEAST_SCALE = 0.05;

/** Lays out lanes in which time runs to the right, in one row or one for each period. */
export function layOutLanes(draft: Draft): Result<readonly Picture[]> {
  const periods = periodsOf(draft.range, draft.options.rowsPer);
  if (!periods.ok) return periods;
  let source: CrowdSource | null = null;
  const lanesDraft: LanesDraft = {
    ...draft,
    periods: periods.value,
    sources: sourcesOf(draft),
    widestTitle: widestTitleOf(draft),
    links: draft.options.links ? linksAmong(draft.lanes) : [],
    inTime: inTimeOnce(draft),
    collapsed: new Set(draft.options.collapsed),
    mostInBand: mostInBandOf(draft),
    laidOut: new WeakMap(),
    crowdSource: () => {
      source ??= crowdSourceOf(draft);
      return source;
    },
  };
  const { height } = draft.size;
  if (height === null) return automaticHeight(lanesDraft);
  return ok(draft.options.pages === 'several' ? severalPages(lanesDraft, height) : [fixedHeight(lanesDraft, height)]);
}

function crowdSourceOf({ lanes, input, measure, options }: Draft): CrowdSource {
  const indexed = crowdIndexOf(lanes, input.timeline.homeZone);
  const edges = { homeZone: input.timeline.homeZone, measure, gradings: options.gradings };
  return { ...indexed, texts: new CrowdTexts(indexed.eventOf, edges), plan: keptPlans() };
}

function inTimeOnce({ range, input }: Draft): LanesDraft['inTime'] {
  const known = new WeakMap<LaneInput, LaneInput>();
  return (lane) => {
    const ordered = known.get(lane) ?? { ...lane, events: inOrderOfTime(lane.events, range, input.timeline.homeZone) };
    known.set(lane, ordered);
    return ordered;
  };
}

/** A crowd is no higher than this where nothing else limits it, in design units: beyond that nobody sees its lane at once. */
const HIGHEST_CROWD = 1000;
const HIGHEST_CROWDS = 2400;

function automaticHeight(draft: LanesDraft): Result<readonly Picture[]> {
  const scale = designScale(draft.size);
  const lanes = tooDense(draft, scale);
  const planned = planAt(draft, scale, {
    lanes,
    room: { all: Math.min(HIGHEST_CROWDS, lanes.size * HIGHEST_CROWD) * draft.periods.length },
    labels: true,
  });
  const row = rowHeightFor(rowsInAll(planned));
  const height = planned.heightWith(row);
  if (height * scale > MAX_SIDE) {
    const message = 'The picture would be too high. Take a shorter range, longer periods per row, or a fixed height.';
    return fail('invalid', message, draft.options.rowsPer === null ? 'height' : 'rowsPer');
  }
  return ok([finish(draft, planned, { strips: planned.strips, row, designHeight: height, page: 1, pages: 1 }, [])]);
}

function fixedHeight(draft: LanesDraft, height: number): Picture {
  const { planned, row, warnings } = fitHeight(draft, height);
  return finish(draft, planned, { strips: planned.strips, row, designHeight: height / planned.scale, page: 1, pages: 1 }, warnings);
}

/** A page must have room for its axis and a few rows; else everything on it is made smaller. */
const LEAST_ROOM = 160;
const LEAST_CROWD = 44;

/** Text keeps its size; what does not fit on a page goes to the next. */
function severalPages(draft: LanesDraft, height: number): Picture[] {
  let scale = designScale(draft.size);
  const planWith = (each: number): Planned => planAt(draft, scale, { lanes: tooDense(draft, scale), room: { each }, labels: true });
  let planned = planWith(LEAST_ROOM);
  const roomOf = (one: Planned): number => height / one.scale - one.header.end - one.below.height;
  while (roomOf(planned) < LEAST_ROOM && scale > LEAST_SCALE) {
    scale *= SHRINK;
    planned = planWith(LEAST_ROOM);
  }
  if (planned.crowdHeight > 0) planned = planWith(Math.min(HIGHEST_CROWD, roomForLane(planned, roomOf(planned))));
  const row = rowHeightFor(rowsInAll(planned));
  const pages = paginate(planned.strips, roomOf(planned), row, planned.frame.narrow);
  return pages.map((strips, index) =>
    finish(draft, planned, { strips, row, designHeight: height / planned.scale, page: index + 1, pages: pages.length }, []),
  );
}

/** What a page leaves of its room to a lane alone on it. */
function roomForLane({ strips, frame }: Planned, room: number): number {
  const axis = Math.max(...strips.map((strip) => strip.axis.lanesTop));
  const around = Math.max(
    ...strips.flatMap(({ lanes }) => lanes.map((lane) => laneHeight({ ...lane, plan: { ...lane.plan, rows: [] } }, 0, frame.narrow))),
  );
  return Math.max(LEAST_CROWD, room - axis - (frame.narrow ? around : LANE_PADDING * 2));
}

interface Page {
  readonly strips: readonly StripPlan[];
  readonly row: number;
  readonly designHeight: number;
  readonly page: number;
  readonly pages: number;
}

function finish(draft: LanesDraft, planned: Planned, at: Page, warnings: readonly string[]): Picture {
  const { frame, header, scale, counts, completeness, legend } = planned;
  const { strips, row, designHeight, page, pages } = at;
  const several = draft.options.pages === 'several';
  const pageWords = several ? `page ${page} of ${pages}` : '';
  const series = seriesOf(planned.plans);
  const below = several ? belowFor(draft, frame, legend, { completeness, series, sources: draft.sources, page: pageWords }) : planned.below;
  const needed = header.end + stripsHeight(strips, row, frame.narrow) + below.height;
  // A last page that is half empty stays so; a single page is filled.
  const rows = strips.reduce((total, strip) => total + strip.lanes.reduce((sum, lane) => sum + roomyRows(lane.plan), 0), 0);
  const spare = several ? 0 : Math.max(0, designHeight - needed) / Math.max(1, rows);
  const placed = placeStrips(strips, header.end, row, frame.narrow, spare);
  const last = placed.at(-1);
  return {
    width: draft.size.width,
    height: draft.size.height ?? Math.round(designHeight * scale),
    unit: draft.size.unit,
    ...{ scale, theme: draft.options.theme, frame, designHeight, range: draft.range, header },
    strips: placed,
    list: null,
    links: placeLinks(draft.links, placed),
    within: draft.lanes,
    ...{ legend, below, counts, completeness, page, pages, warnings },
    // On paper the footer stands at the foot of the page.
    end: several ? designHeight - below.height : (last?.end ?? header.end) + (last?.lowerAxis ?? 0),
  };
}
