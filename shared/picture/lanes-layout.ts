import { fail, ok, type Result } from '../result';
import { belowFor, sourcesOf } from './below';
import type { Below, Header } from './blocks';
import type { Counts } from './footer';
import { chooseEvents, type LaneContent, type LanePlan } from './lanes';
import { type LegendKey, legendOf } from './legend';
import { type KnownLink, linksAmong, placeLinks } from './links';
import { MAX_SIDE } from './options';
import { paginate } from './paginate';
import { type Period, periodsOf } from './periods';
import { completenessOf, countsOfPlans, type Draft, headerFor, type Picture } from './picture';
import { designScale, type Frame, frameOf, LANE_SIZE, ROW_LEAST, ROW_MOST, rowHeightFor } from './sizes';
import { placeStrips, planStrip, type StripPlan, stripsHeight } from './strips';
import { cleanText } from './text';

/** Beyond these a picture turns counts on: nobody reads more rows in a lane or more labels in a picture. */
const MOST_ROWS = 60;
const MOST_LABELS = 400;
/** Of a document with several pages or several rows of time. */
const MOST_LABELS_IN_ALL = 4000;
/** A fixed height may shrink the text to this share before events are counted instead of named. */
const LEAST_NAMED = 0.8;
const SHRINK = 0.9;
const LEAST_SCALE = 0.05;

const FINEST = { month: 'day', quarter: 'day', year: 'month', decade: 'year', century: 'year' } as const;

interface LanesDraft extends Draft {
  readonly periods: readonly Period[];
  readonly sources: string;
  readonly links: readonly KnownLink[];
  /** What a lane draws, by whether it is counted; made once, whatever the number of attempts to fit a height. */
  readonly contentOf: (lane: Draft['lanes'][number], counted: boolean) => LaneContent;
}

/** Lays out lanes in which time runs to the right, in one row or one for each period. */
export function layOutLanes(draft: Draft): Result<readonly Picture[]> {
  const periods = periodsOf(draft.range, draft.options.rowsPer);
  if (!periods.ok) return periods;
  const known = new Map<string, LaneContent>();
  const lanesDraft: LanesDraft = {
    ...draft,
    periods: periods.value,
    sources: sourcesOf(draft),
    links: draft.options.links ? linksAmong(draft.lanes) : [],
    contentOf: (lane, counted) => {
      const key = `${counted ? 'counted' : 'named'} ${lane.lane.id}`;
      const content = known.get(key) ?? chooseEvents(lane, counted, draft.range);
      known.set(key, content);
      return content;
    },
  };
  const { height } = draft.size;
  if (height === null) return automaticHeight(lanesDraft);
  return ok(draft.options.pages === 'several' ? severalPages(lanesDraft, height) : [fixedHeight(lanesDraft, height)]);
}

interface Planned {
  readonly scale: number;
  readonly frame: Frame;
  readonly header: Header;
  readonly strips: readonly StripPlan[];
  readonly plans: readonly LanePlan[];
  readonly legend: readonly LegendKey[];
  readonly counts: Counts;
  readonly completeness: string;
  readonly below: Below;
  /** Design units needed for rows of this height. */
  readonly heightWith: (row: number) => number;
}

/** Everything that does not depend on the row height. `counted` holds the ids of lanes drawn as counts. */
function planAt(draft: LanesDraft, scale: number, counted: ReadonlySet<string>): Planned {
  const { content, range, measure, options } = draft;
  const used = draft.lanes.filter((lane) => lane.events.length > 0 || lane.series.length > 0);
  const widest = Math.max(0, ...used.map((lane) => measure(cleanText(lane.lane.title), LANE_SIZE, 600)));
  const frame = frameOf(draft.size.width / scale, widest);
  const contents = used.map((lane) => draft.contentOf(lane, counted.has(lane.lane.id)));
  const edges = {
    ...{ frame, range, measure, homeZone: draft.input.timeline.homeZone },
    ...{ today: content.today, todayDay: content.todayDay, gradings: options.gradings },
    finest: options.rowsPer === null ? null : FINEST[options.rowsPer],
  };
  const strips = draft.periods.map((period) => planStrip(period, contents, edges));
  const plans = strips.flatMap((strip) => strip.lanes.map((lane) => lane.plan));
  const drawn = new Set(plans.flatMap((plan) => plan.items.map((item) => item.event.id)));
  const drawnLinks = draft.links.filter((link) => drawn.has(link.from) && drawn.has(link.to));
  const counts = countsOfPlans(content, plans, options.links ? { drawn: drawnLinks.length, total: draft.links.length } : null);
  const others: LegendKey[] = drawnLinks.map((link) => link.type);
  if (options.gradings && plans.some((plan) => plan.items.some((item) => item.event.sources.some(isGraded)))) others.push('grading');
  const legend = legendOf(plans, others);
  const header = headerFor(draft, frame);
  const completeness = completenessOf(draft, counts);
  const series = [...new Map(plans.flatMap((plan) => plan.reviews.map(({ series }) => [series.id, series]))).values()];
  // Room for the longest page number is kept on every page.
  const page = options.pages === 'several' ? 'page 88 of 88' : '';
  const below = belowFor(draft, frame, legend, { completeness, series, sources: draft.sources, page });
  return {
    ...{ scale, frame, header, strips, plans, legend, counts, completeness, below },
    heightWith: (row) => header.end + stripsHeight(strips, row, frame.narrow) + below.height,
  };
}

function isGraded(source: { readonly reliability?: unknown; readonly credibility?: unknown }): boolean {
  return source.reliability !== undefined || source.credibility !== undefined;
}

/** The lanes that are too dense whatever the height. */
function tooDense(draft: LanesDraft, scale: number): Set<string> {
  const isLong = draft.periods.length > 1 || draft.options.pages === 'several';
  const most = isLong ? MOST_LABELS_IN_ALL : MOST_LABELS;
  const counted = new Set(draft.lanes.filter((lane) => lane.events.length > most).map((lane) => lane.lane.id));
  const { plans } = planAt(draft, scale, counted);
  if (draft.options.pages === 'one') for (const plan of plans) if (plan.rows.length > MOST_ROWS) counted.add(plan.lane.id);
  const labels = new Map<string, number>();
  for (const plan of plans) if (!counted.has(plan.lane.id)) labels.set(plan.lane.id, (labels.get(plan.lane.id) ?? 0) + plan.items.length);
  let total = [...labels.values()].reduce((sum, one) => sum + one, 0);
  for (const [lane, number] of [...labels].sort((a, b) => b[1] - a[1])) {
    if (total <= most) break;
    counted.add(lane);
    total -= number;
  }
  return counted;
}

function automaticHeight(draft: LanesDraft): Result<readonly Picture[]> {
  const scale = designScale(draft.size);
  const planned = planAt(draft, scale, tooDense(draft, scale));
  const rows = planned.plans.reduce((total, plan) => total + plan.rows.length, 0);
  const row = rowHeightFor(rows);
  const height = planned.heightWith(row);
  if (height * scale > MAX_SIDE) {
    const message = 'The picture would be too high. Take a shorter range, longer periods per row, or a fixed height.';
    return fail('invalid', message, draft.options.rowsPer === null ? 'height' : 'rowsPer');
  }
  return ok([finish(draft, planned, { strips: planned.strips, row, designHeight: height, page: 1, pages: 1 }, [])]);
}

/** Smaller rows, then smaller text, then counts instead of names, then smaller text again, until it fits. */
function fixedHeight(draft: LanesDraft, height: number): Picture {
  const wanted = designScale(draft.size);
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
      ? [`The height of ${Math.round(height)} px is small for this timeline: text is drawn at ${Math.round(planned.scale * 100)} %.`]
      : [];
  return finish(draft, planned, { strips: planned.strips, row, designHeight: room, page: 1, pages: 1 }, warnings);
}

/** A page must have room for its axis and a few rows; else everything on it is made smaller. */
const LEAST_ROOM = 160;

/** Text keeps its size; what does not fit on a page goes to the next. */
function severalPages(draft: LanesDraft, height: number): Picture[] {
  let scale = designScale(draft.size);
  let planned = planAt(draft, scale, tooDense(draft, scale));
  const roomOf = (one: Planned): number => height / one.scale - one.header.end - one.below.height;
  while (roomOf(planned) < LEAST_ROOM && scale > LEAST_SCALE) {
    scale *= SHRINK;
    planned = planAt(draft, scale, tooDense(draft, scale));
  }
  const row = rowHeightFor(planned.plans.reduce((total, plan) => total + plan.rows.length, 0));
  const pages = paginate(planned.strips, roomOf(planned), row, planned.frame.narrow);
  return pages.map((strips, index) =>
    finish(draft, planned, { strips, row, designHeight: height / planned.scale, page: index + 1, pages: pages.length }, []),
  );
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
  const series = [...new Map(planned.plans.flatMap((plan) => plan.reviews.map((review) => [review.series.id, review.series]))).values()];
  const below = several ? belowFor(draft, frame, legend, { completeness, series, sources: draft.sources, page: pageWords }) : planned.below;
  const needed = header.end + stripsHeight(strips, row, frame.narrow) + below.height;
  // A last page that is half empty stays so; a single page is filled.
  const lanes = Math.max(
    1,
    strips.reduce((total, strip) => total + strip.lanes.length, 0),
  );
  const spare = several ? 0 : Math.max(0, designHeight - needed) / lanes;
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
    ...{ legend, below, counts, completeness, page, pages, warnings },
    // On paper the footer stands at the foot of the page.
    end: several ? designHeight - below.height : (last?.end ?? header.end) + (last?.lowerAxis ?? 0),
  };
}
