import { belowFor } from './below';
import type { Below, Header } from './blocks';
import { type Crowd, crowdPlans } from './crowd/crowd-plans';
import type { Counts } from './footer';
import { type LaneInput, type LanePlan, type PlanEdges, planLane } from './lanes';
import { type LegendKey, legendOf } from './legend';
import type { KnownLink } from './links';
import type { Period } from './periods';
import { completenessOf, countsOfPlans, type Draft, headerFor } from './picture';
import { CROWD_LABEL_SIZE, type Frame, frameOf, LABEL_SIZE, LANE_SIZE } from './sizes';
import { planStrip, type StripPlan, stripsHeight } from './strips';
import { cleanText } from './text';

const FINEST = { month: 'day', quarter: 'day', year: 'month', decade: 'year', century: 'year' } as const;

/** What crowds are laid out from, whatever the room. */
export type CrowdSource = Pick<Crowd, 'index' | 'eventOf' | 'texts' | 'plan'>;

export interface LanesDraft extends Draft {
  readonly periods: readonly Period[];
  readonly sources: string;
  readonly links: readonly KnownLink[];
  /** Of the titles of all lanes that are used, design units: where the plot begins must not change with which of them are laid out. */
  readonly widestTitle: number;
  /** What crowds are laid out from; made when there is one, once whatever the number of attempts to fit a height. */
  readonly crowdSource: () => CrowdSource;
  /** A lane with its events in the order of time: they are put into that once, and only where each has its name. */
  readonly inTime: (lane: LaneInput) => LaneInput;
  /** The lanes that a person has collapsed, by their ids. */
  readonly collapsed: ReadonlySet<string>;
  /** How many events make their bands as high as these are. */
  readonly mostInBand: Crowd['mostInBand'];
  /** Lanes laid out before, by scale, size of labels and row of time: one attempt differs from the next in a lane or two. */
  readonly laidOut: WeakMap<LaneInput, Map<string, LanePlan>>;
}

/** The lanes that do not name all of their events, by their ids, and the room that they have. */
export interface Crowded {
  readonly lanes: ReadonlySet<string>;
  readonly room: Crowd['room'];
  readonly labels: boolean;
}

export interface Planned {
  readonly scale: number;
  readonly frame: Frame;
  readonly header: Header;
  readonly strips: readonly StripPlan[];
  readonly plans: readonly LanePlan[];
  /** Design units that all crowds have together, and that they would have if there were room. */
  readonly crowdHeight: number;
  readonly crowdWanted: number;
  readonly legend: readonly LegendKey[];
  readonly counts: Counts;
  readonly completeness: string;
  readonly below: Below;
  /** Design units needed for rows of this height. */
  readonly heightWith: (row: number) => number;
}

/** Design units that the longest title of a lane takes that has something to show. */
export function widestTitleOf({ lanes, measure }: Draft): number {
  return Math.max(0, ...lanes.filter(isUsed).map(({ lane }) => measure(cleanText(lane.title), LANE_SIZE, 600)));
}

function isUsed({ events, series }: LaneInput): boolean {
  return events.length > 0 || series.length > 0;
}

/** Everything that does not depend on the row height. */
export function planAt(draft: LanesDraft, scale: number, crowded: Crowded): Planned {
  const { content, range, measure, options, periods, size } = draft;
  const used = draft.lanes.filter(isUsed);
  const frame = frameOf(size.width / scale, draft.widestTitle, size.unit === 'mm');
  const drawnBefore = new Set<number>();
  const crowd = crowdOf(draft, crowded);
  const edges = {
    ...{ frame, range, measure, homeZone: draft.input.timeline.homeZone },
    ...{ today: content.today, todayDay: content.todayDay, gradings: options.gradings },
    labelSize: crowd?.lanes.some(({ collapsed }) => !collapsed) === true ? CROWD_LABEL_SIZE : LABEL_SIZE,
    finest: options.rowsPer === null ? null : FINEST[options.rowsPer],
    crowds: (planEdges: PlanEdges) => (crowd === null ? new Map<string, LanePlan>() : crowdPlans(crowd, planEdges, drawnBefore)),
    plan: (lane: LaneInput, planEdges: PlanEdges): LanePlan => {
      const known = draft.laidOut.get(lane) ?? new Map<string, LanePlan>();
      const key = `${scale} ${planEdges.labelSize} ${planEdges.shown.from}`;
      const plan = known.get(key) ?? planLane(draft.inTime(lane), planEdges);
      draft.laidOut.set(lane, known.set(key, plan));
      return plan;
    },
  };
  const strips = periods.map((period) => planStrip(period, used, edges));
  const plans = strips.flatMap((strip) => strip.lanes.map((lane) => lane.plan));
  const drawnLinks = linksDrawn(draft, plans);
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
    crowdHeight: sumOf(plans, ({ height }) => height),
    crowdWanted: sumOf(plans, ({ wanted }) => wanted),
    heightWith: (row) => header.end + stripsHeight(strips, row, frame.narrow) + below.height,
  };
}

function linksDrawn({ links }: LanesDraft, plans: readonly LanePlan[]): readonly KnownLink[] {
  if (links.length === 0) return links;
  const drawn = new Set(plans.flatMap((plan) => plan.items.map((item) => item.event.id)));
  return links.filter((link) => drawn.has(link.from) && drawn.has(link.to));
}

function crowdOf(draft: LanesDraft, { lanes, room, labels }: Crowded): Crowd | null {
  const crowded = draft.lanes.flatMap((input, key) => {
    const collapsed = draft.collapsed.has(input.lane.id);
    const isHere = collapsed ? isUsed(input) : lanes.has(input.lane.id) && input.events.length > 0;
    return isHere ? [{ key, input, collapsed }] : [];
  });
  if (crowded.length === 0) return null;
  // Room for all is divided among the rows of time alike.
  const share = 'all' in room ? { all: room.all / draft.periods.length } : room;
  return { ...draft.crowdSource(), mostInBand: draft.mostInBand, lanes: crowded, room: share, labels };
}

/** Of the crowds that share the room there is: a collapsed lane has its own. */
function sumOf(plans: readonly LanePlan[], of: (crowd: NonNullable<LanePlan['crowd']>) => number): number {
  return plans.reduce((sum, { crowd }) => sum + (crowd === null || crowd.collapsed ? 0 : of(crowd)), 0);
}

/** The series that have a row, each once. */
export function seriesOf(plans: readonly LanePlan[]): Draft['input']['series'][number][] {
  return [...new Map(plans.flatMap((plan) => plan.reviews.map(({ series }) => [series.id, series]))).values()];
}

function isGraded(source: { readonly reliability?: unknown; readonly credibility?: unknown }): boolean {
  return source.reliability !== undefined || source.credibility !== undefined;
}
