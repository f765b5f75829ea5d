import type { Snapshot } from '../contract/snapshot';
import type { Occurrence } from '../reviews/occurrences';
import { projectedOccurrences } from '../reviews/projection';
import type { Series } from '../series';
import { MAX_MS } from '../time/bounds';
import { DAY_MS } from '../time/day';
import { midnightOf } from '../time/day-text';
import { type Extent, finiteExtent } from './extent';
import type { LaneColumns } from './lane-columns';
import type { TimelineIndex } from './timeline-index';

/** What is to be seen from end to end: a timeline, what a filter lets through, or one lane of it. */
export interface ToFit {
  readonly snapshot: { readonly series: readonly Series[]; readonly timeline: Pick<Snapshot['timeline'], 'projectDays' | 'homeZone'> };
  readonly index: Pick<TimelineIndex, 'lanes' | 'size'>;
}

/** Events on no more dates than these lose nothing by a scale that shows their reviews as well. */
const FEW_DATES = 8;
const YEAR = 365 * DAY_MS;

/**
 * From the first to the last date that is known of events, and of their reviews those of which something is known or due, and the next one of each
 * series: what is projected behind that goes on without end. Where events have many dates, reviews get no more time on either side than
 * the events themselves have, so that these keep at least a third of it; and a series that was agreed years away from all events is not
 * theirs. Null when nothing has a date.
 *
 * @param today `YYYY-MM-DD`
 */
export function extentToFit({ snapshot, index }: ToFit, today: string): Extent | null {
  const { series, timeline } = snapshot;
  const events = extentOfEvents(index.lanes, today);
  const reviews = series.map((one) => ({ anchor: midnightOf(one.anchor), dates: datesToFit(one, today, timeline.projectDays) }));
  if (events === null)
    return finiteExtent(
      { lanes: [] },
      reviews.flatMap(({ dates }) => dates),
    );
  const span = events.end - events.start;
  const hasFew = hasFewDates(index.lanes);
  const near = hasFew ? widenedBy(events, Math.max(span, YEAR)) : widenedBy(events, span);
  const counted = reviews.flatMap(({ anchor, dates }) => {
    if (!hasFew) return dates.filter((date) => date >= near.start && date <= near.end);
    return anchor <= near.end && (dates.at(-1) ?? anchor) >= near.start ? dates : [];
  });
  return finiteExtent({ lanes: [] }, [events.start, events.end, ...counted]);
}

/** Settled and due ones, and the next; in order. Milliseconds. */
function datesToFit(series: Series, today: string, projectDays: number): number[] {
  const occurrences = projectedOccurrences(series, today, projectDays);
  const next = occurrences.find(({ state }) => state === 'projected');
  return occurrences
    .filter((one) => one.state !== 'projected' || one === next)
    .flatMap(({ date, on }: Occurrence) => (on === undefined ? [date] : [date, on]))
    .map(midnightOf)
    .sort((one, other) => one - other);
}

/**
 * What is open on one side adds the end that is known of it. Where there is nothing else, it is seen as it runs: up to today, or for a year.
 *
 * @param today `YYYY-MM-DD`
 */
export function extentOfEvents(lanes: Iterable<LaneColumns>, today: string): Extent | null {
  const all = [...lanes];
  const known = finiteExtent({ lanes: all });
  if (known === null || all.some(hasBothEnds)) return known;
  const runsOn = all.some(({ end }) => end.some((value) => value >= MAX_MS));
  const cameBefore = all.some(({ start }) => start.some((value) => value <= -MAX_MS));
  return {
    start: cameBefore ? known.start - YEAR : known.start,
    end: runsOn ? Math.max(known.end + YEAR, midnightOf(today)) : known.end,
  };
}

function hasBothEnds({ start, end }: LaneColumns): boolean {
  return start.some((value, at) => Math.abs(value) < MAX_MS && Math.abs(end[at] ?? MAX_MS) < MAX_MS);
}

function hasFewDates(lanes: Iterable<LaneColumns>): boolean {
  const dates = new Set<number>();
  for (const { start, end } of lanes)
    for (let at = 0; at < start.length; at++) {
      const begins = start[at] ?? 0;
      dates.add(Math.abs(begins) < MAX_MS ? begins : (end[at] ?? 0));
      if (dates.size > FEW_DATES) return false;
    }
  return true;
}

function widenedBy({ start, end }: Extent, by: number): Extent {
  return { start: start - by, end: end + by };
}
