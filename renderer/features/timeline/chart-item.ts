import type { FullEvent } from '../../../shared/event';
import type { FullLane } from '../../../shared/lane';
import type { OccurrenceState } from '../../../shared/reviews/occurrences';
import type { SceneCount } from '../../../shared/scene/scene';
import type { Series } from '../../../shared/series';
import { extentOf } from '../../../shared/time/bounds';
import { midnightOf } from '../../../shared/time/day-text';
import { parseWhen } from '../../../shared/time/edtf';
import { indexExtent } from '../../../shared/time/placement';
import type { Stand } from '../../../shared/time/stand';
import { longWords } from '../../../shared/time/words';
import { longDate } from '../../../shared/view/event-words';
import type { Extent } from '../../../shared/view/extent';
import { type CountedLook, countedLook, type EventMark, eventMark, type OccurrenceMark, statusSuffix } from '../../../shared/view/mark';
import { strings as stateStrings } from '../../state/strings';
import { windowWords } from './overview/window-words';
import { strings } from './strings';

/**
 * The chart reaches no further, and what does stands here. Between here and the last Date there is room for the steps of the axis, and to
 * drag what ends here by as much as ten thousand years.
 */
export const FAR_MS = 8.32e15;

interface Placed {
  readonly id: string;
  /** Lane key; vis-timeline's group. */
  readonly lane: number;
  /** Wall-clock milliseconds; open ends are ±FAR_MS. */
  readonly start: number;
  readonly end: number;
  /** Full sentence for the tooltip and for screen readers. */
  readonly description: string;
  readonly color: string;
  /** Changes whenever the item would be drawn differently. */
  readonly signature: string;
}

export interface EventItem extends Placed {
  readonly kind: 'event';
  readonly eventId: string;
  readonly row: number;
  readonly event: FullEvent;
  readonly mark: EventMark;
  /** Where it comes among the others; it is drawn where its limits are. */
  readonly stand: Stand;
}

export type OccurrenceSize = 'labelled' | 'plain' | 'small';

export interface OccurrenceItem extends Placed {
  readonly kind: 'occurrence';
  readonly mark: OccurrenceMark;
  /** Part of another plan that is only tried out, drawn over the present one. */
  readonly ghost: boolean;
  /** How much room its neighbours leave it. */
  readonly size: OccurrenceSize;
}

export interface BucketItem extends Placed {
  readonly kind: 'bucket';
  readonly count: number;
  /** When those begin that it counts, in words; null where they began earlier. */
  readonly when: string | null;
  /** Stands where the view begins, and has there only its width: what it counts began earlier. */
  readonly earlier: boolean;
  /** The reviews that are counted, all of one series; null where events are. */
  readonly reviews: { readonly seriesId: string; readonly seriesTitle: string; readonly look: CountedLook } | null;
}

/** Another date that a source gives for the selected event: a ghost beside it, to look at only. */
export interface ClaimItem extends Placed {
  readonly kind: 'claim';
  readonly mark: EventMark;
}

export type ChartItem = EventItem | ClaimItem | OccurrenceItem | BucketItem;

export function eventItem(event: FullEvent, lane: FullLane, homeZone: string): EventItem {
  const { mark, ...placed } = markAndPlace(event, homeZone);
  return {
    kind: 'event',
    id: `event:${event.id}`,
    eventId: event.id,
    row: event.row,
    lane: lane.key,
    event,
    mark,
    ...placed,
    color: lane.color,
    description: strings.timeline.describe(
      [event.title, ...visibleWords(mark)].join(' '),
      longDate(event, homeZone),
      lane.title,
      event.status,
    ),
    signature: [event.title, mark.dateWords, event.when, event.status, lane.key, lane.color, mark.startMin, mark.endMax].join('\u0000'),
  };
}

/** What of an item follows from its event alone. */
function markAndPlace(event: FullEvent, homeZone: string): Pick<EventItem, 'mark' | 'stand' | 'start' | 'end'> {
  const stand = indexExtent(event, homeZone);
  return { mark: eventMark(event, homeZone), stand, ...chartPlace(event.place === undefined ? extentOf(event.bounds) : stand) };
}

/** The item of an event in the version that it has come to; the chart draws that only some frames later. */
export function withEvent(item: EventItem, event: FullEvent, homeZone: string): EventItem {
  return { ...item, event, ...markAndPlace(event, homeZone) };
}

/** Where the chart has a stretch of time: what lies further than stands for an open end stands there, too. */
export function chartPlace({ start, end }: Extent): Extent {
  return { start: Math.min(Math.max(start, -FAR_MS), FAR_MS), end: Math.min(Math.max(end, -FAR_MS), FAR_MS) };
}

/** Dates the sources give for an event that are not its own, one ghost for each date. */
export function claimItems(event: FullEvent, lane: FullLane, homeZone: string): ClaimItem[] {
  const claimants = new Map<string, string[]>();
  for (const { when, publisher, title } of event.sources) {
    if (when === undefined || when === event.when) continue;
    const name = publisher === undefined || publisher === '' ? title : publisher;
    const names = claimants.get(when);
    if (names === undefined) claimants.set(when, [name]);
    else if (!names.includes(name)) names.push(name);
  }
  return [...claimants].flatMap(([when, names]) => {
    const parsed = parseWhen(when, homeZone);
    if (!parsed.ok) return [];
    const mark = eventMark({ title: names.join(', '), when, status: 'reported', bounds: parsed.value.bounds }, homeZone);
    return [
      {
        kind: 'claim' as const,
        id: `claim:${event.id}:${when}`,
        lane: lane.key,
        ...chartPlace(extentOf(mark)),
        mark,
        color: lane.color,
        description: strings.timeline.describeClaim(`${mark.title} ${mark.dateWords}`, longWords(parsed.value), event.title),
        signature: [mark.title, when, lane.key, lane.color, mark.startMin, mark.endMax].join('\u0000'),
      },
    ];
  });
}

export function occurrenceItem(mark: OccurrenceMark, lane: FullLane, size: OccurrenceSize, ghost = false): OccurrenceItem {
  const on = onInstant(mark) ?? mark.at;
  return {
    kind: 'occurrence',
    id: `${ghost ? 'what-if' : 'occurrence'}:${mark.seriesId}:${mark.n}`,
    lane: lane.key,
    // One that was held or moved to another day reaches from the due day to that one.
    start: Math.min(mark.at, on),
    end: Math.max(mark.at, on) + 1,
    mark,
    ghost,
    size,
    color: lane.color,
    description: ghost
      ? strings.timeline.whatIf(mark.label, mark.seriesTitle, mark.n, mark.day)
      : strings.timeline.describeOccurrence(mark.label, mark.seriesTitle, mark.n, mark.day, mark.state, mark.on),
    signature: [mark.seriesTitle, mark.at, mark.state, mark.on, lane.key, lane.color, size].join('\u0000'),
  };
}

/** Midnight of the day it was held on or moved to, when that is another than the due day. */
export function onInstant(mark: OccurrenceMark): number | null {
  return mark.on === null ? null : midnightOf(mark.on);
}

/**
 * Events that cannot be told apart at this scale.
 *
 * @param words when those begin that it counts, where that is known
 * @param drawn where it stands, as wide as its number
 */
export function bucketItem(bucket: SceneCount, lane: FullLane, words: string, drawn: Extent = bucket): BucketItem {
  const when = bucket.earlier ? null : words;
  return {
    kind: 'bucket',
    id: `bucket:events:${lane.key}:${drawn.end - drawn.start}:${drawn.start}`,
    lane: lane.key,
    start: drawn.start,
    end: drawn.end,
    count: bucket.count,
    when,
    earlier: bucket.earlier ?? false,
    reviews: null,
    color: lane.color,
    description: strings.timeline.describeBucket(bucket.count, lane.title, when),
    signature: [bucket.count, lane.color].join('\u0000'),
  };
}

/** Reviews of one series that cannot be told apart at this scale. */
export function countedItem(
  series: Pick<Series, 'id' | 'title'>,
  marks: readonly OccurrenceMark[],
  stretch: { readonly start: number; readonly end: number },
  lane: FullLane,
): BucketItem {
  const look = countedLook(marks);
  const states = new Map<OccurrenceState, number>();
  for (const { state } of marks) states.set(state, (states.get(state) ?? 0) + 1);
  const said = [...states].map(([state, count]) => `${count} ${stateStrings.review.states[state].toLowerCase()}`).join(', ');
  return {
    kind: 'bucket',
    id: `bucket:${series.id}:${stretch.start}:${stretch.end}`,
    lane: lane.key,
    ...stretch,
    count: marks.length,
    when: windowWords(stretch),
    earlier: false,
    reviews: { seriesId: series.id, seriesTitle: series.title, look },
    color: lane.color,
    description: strings.timeline.describeReviews(marks.length, series.title, said),
    signature: [said, series.title, lane.color].join('\u0000'),
  };
}

/** What stands behind the title on the chart; a name must contain what is seen (WCAG 2.5.3). */
function visibleWords(mark: EventMark): string[] {
  const { date, status } = labelParts(mark);
  return status === '' ? [date] : [status, date];
}

/** The words after a title: "c. Jan 2026" and, when it is not the ordinary case, the status. */
export function labelParts(mark: EventMark): { readonly date: string; readonly status: string } {
  return { date: mark.dateWords, status: statusSuffix(mark.status) };
}
