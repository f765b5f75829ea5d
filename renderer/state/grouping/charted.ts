import { STATUSES } from '../../../shared/event';
import { type FullLane, LANE_COLORS } from '../../../shared/lane';
import { countOverlaps } from '../../../shared/scene/overlaps';
import { type Group, type Grouped, groupedByStatus, groupedIndex, REVIEWS_KEY } from '../../../shared/view/grouped';
import type { TimelineIndex } from '../../../shared/view/timeline-index';
import { type Shown, shownTimeline } from '../filter/shown';
import { strings } from '../strings';
import { groupingState } from './grouping-state';

/** How the chart tells an event from its copies in other groups. */
export interface Groups {
  /** The group in which an event is itself. */
  firstOf(row: number): number;
  /** What a row stands for; undefined for that of the reviews. */
  of(key: number): Group | undefined;
  /** How many events there are in a stretch of time, each once. */
  eventsIn(window: { readonly start: number; readonly end: number }): number;
}

/** What the chart draws: what is shown, by its lanes or by groups that take their place. */
export interface Charted extends Shown {
  /** Null: by its own lanes. */
  readonly groups: Groups | null;
}

const words = strings.grouping;
/** Of what is no value. */
const PLAIN_COLOR = '#7a7f87';

type Grouping = ReturnType<typeof groupingState.getState>;

let last: { readonly shown: Shown; readonly grouping: Grouping; readonly charted: Charted } | null = null;

/** Null until the timeline is loaded. The same object as long as nothing changed. */
export function chartedTimeline(): Charted | null {
  const shown = shownTimeline();
  const grouping = groupingState.getState();
  if (shown === null) return null;
  if (last?.shown === shown && last.grouping === grouping) return last.charted;
  const charted = chartedBy(shown, grouping);
  last = { shown, grouping, charted };
  return charted;
}

interface GroupedLanes extends Grouped {
  readonly lanes: readonly FullLane[];
}

let lastGrouped: { readonly index: TimelineIndex; readonly grouping: Grouping; readonly grouped: GroupedLanes } | null = null;

/** Kept while edits touch no event: a new name of the timeline moves nothing. */
function groupedBy(index: TimelineIndex, grouping: Grouping): GroupedLanes {
  if (lastGrouped?.index === index && lastGrouped.grouping === grouping) return lastGrouped.grouped;
  const found = grouping.values === null ? groupedByStatus(index) : groupedIndex(index, grouping.values);
  const grouped = { ...found, lanes: found.groups.map((group, order) => laneOf(group, order, grouping)) };
  lastGrouped = { index, grouping, grouped };
  return grouped;
}

function laneOf({ key, kind, name, values }: Group, order: number, { by }: Grouping): FullLane {
  const color = (kind === 'value' ? LANE_COLORS[order % LANE_COLORS.length] : undefined) ?? PLAIN_COLOR;
  return { id: `group:${by}:${kind}:${name}`, key, title: titleOf(kind, name, values, by), color, collapsed: false, order };
}

function titleOf(kind: Group['kind'], name: string, values: number, by: Grouping['by']): string {
  if (by === null) return name;
  if (kind === 'none') return words.none[by];
  if (kind === 'others') return words.others(values);
  const status = by === 'status' ? STATUSES.find((one) => one === name) : undefined;
  return status === undefined ? name : strings.event.statuses[status];
}

function chartedBy(shown: Shown, grouping: Grouping): Charted {
  if (grouping.by === null) return { ...shown, groups: null };
  const { groups, index, firstOf, lanes } = groupedBy(shown.index, grouping);
  const { series } = shown.snapshot;
  const reviews: FullLane = {
    ...{ id: 'group:reviews', key: REVIEWS_KEY, title: words.reviews, color: PLAIN_COLOR, collapsed: false },
    // Over those that say nothing, which stand at the end.
    order: groups.length - 1 + (groups.at(-1)?.kind === 'none' ? -0.5 : 0.5),
  };
  return {
    index,
    snapshot: {
      ...shown.snapshot,
      lanes: series.length === 0 ? [...lanes] : [...lanes, reviews],
      series: series.map((one) => ({ ...one, lane: reviews.id })),
    },
    groups: {
      firstOf,
      of: (key) => groups.find((group) => group.key === key),
      eventsIn: ({ start, end }) => [...shown.index.lanes].reduce((sum, columns) => sum + countOverlaps(columns, start, end), 0),
    },
  };
}
