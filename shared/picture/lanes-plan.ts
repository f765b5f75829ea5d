import { belowFor } from './below';
import type { Below, Header } from './blocks';
import type { Counts } from './footer';
import { type LaneContent, type LanePlan, type PlanEdges, planLane } from './lanes';
import { type LegendKey, legendOf } from './legend';
import type { Level } from './level';
import type { KnownLink } from './links';
import type { Period } from './periods';
import { completenessOf, countsOfPlans, type Draft, headerFor } from './picture';
import { type Frame, frameOf, LANE_SIZE } from './sizes';
import { planStrip, type StripPlan, stripsHeight } from './strips';
import { cleanText } from './text';

const FINEST = { month: 'day', quarter: 'day', year: 'month', decade: 'year', century: 'year' } as const;

export interface LanesDraft extends Draft {
  readonly periods: readonly Period[];
  readonly sources: string;
  readonly links: readonly KnownLink[];
  /** What a lane draws at a level of detail; made once, whatever the number of attempts to fit a height. */
  readonly contentOf: (lane: Draft['lanes'][number], level: Level, msPerUnit: number) => LaneContent;
  /** Lanes laid out before, by scale and row of time: one attempt differs from the next in a lane or two. */
  readonly laidOut: WeakMap<LaneContent, Map<string, LanePlan>>;
}

/** Of the lanes that do not name all of their events. */
export type Levels = ReadonlyMap<string, Level>;

export interface Planned {
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

/** Everything that does not depend on the row height. */
export function planAt(draft: LanesDraft, scale: number, levels: Levels): Planned {
  const { content, range, measure, options, periods, size } = draft;
  const used = draft.lanes.filter((lane) => lane.events.length > 0 || lane.series.length > 0);
  const widest = Math.max(0, ...used.map((lane) => measure(cleanText(lane.lane.title), LANE_SIZE, 600)));
  const frame = frameOf(size.width / scale, widest, size.unit === 'mm');
  const longest = Math.max(...periods.map(({ whole }) => whole.to - whole.from));
  const contents = used.map((lane) => draft.contentOf(lane, levels.get(lane.lane.id) ?? 'named', longest / (frame.right - frame.left)));
  const edges = {
    ...{ frame, range, measure, homeZone: draft.input.timeline.homeZone },
    ...{ today: content.today, todayDay: content.todayDay, gradings: options.gradings },
    finest: options.rowsPer === null ? null : FINEST[options.rowsPer],
    plan: (lane: LaneContent, planEdges: PlanEdges): LanePlan => {
      const known = draft.laidOut.get(lane) ?? new Map<string, LanePlan>();
      const key = `${scale} ${planEdges.shown.from}`;
      const plan = known.get(key) ?? planLane(lane, planEdges);
      draft.laidOut.set(lane, known.set(key, plan));
      return plan;
    },
  };
  const strips = periods.map((period) => planStrip(period, contents, edges));
  const plans = strips.flatMap((strip) => strip.lanes.map((lane) => lane.plan));
  const drawn = new Set(plans.flatMap((plan) => plan.items.map((item) => item.event.id)));
  const drawnLinks = draft.links.filter((link) => drawn.has(link.from) && drawn.has(link.to));
  const counts = countsOfPlans(draft, plans, options.links ? { drawn: drawnLinks.length, total: draft.links.length } : null);
  const others: LegendKey[] = drawnLinks.map((link) => link.type);
  if (options.gradings && plans.some((plan) => plan.items.some((item) => item.event.sources.some(isGraded)))) others.push('grading');
  const legend = legendOf(plans, others);
  const header = headerFor(draft, frame);
  const completeness = completenessOf(draft, counts);
  // Room for the longest page number is kept on every page.
  const page = options.pages === 'several' ? 'page 88 of 88' : '';
  const below = belowFor(draft, frame, legend, { completeness, series: seriesOf(plans), sources: draft.sources, page });
  return {
    ...{ scale, frame, header, strips, plans, legend, counts, completeness, below },
    heightWith: (row) => header.end + stripsHeight(strips, row, frame.narrow) + below.height,
  };
}

/** The series that have a row, each once. */
export function seriesOf(plans: readonly LanePlan[]): Draft['input']['series'][number][] {
  return [...new Map(plans.flatMap((plan) => plan.reviews.map(({ series }) => [series.id, series]))).values()];
}

function isGraded(source: { readonly reliability?: unknown; readonly credibility?: unknown }): boolean {
  return source.reliability !== undefined || source.credibility !== undefined;
}
