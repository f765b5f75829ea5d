import type { FullEvent } from '../event';
import { DOT_RADIUS, type EventShape } from '../look/event-shape';
import { MAX_MS } from '../time/bounds';
import { DAY_MS } from '../time/day';
import { midnightOf } from '../time/day-text';
import { indexExtent } from '../time/placement';
import { type EventMark, eventMark, type OccurrenceMark, statusSuffix } from '../view/mark';
import { dayMonthYear, floorTo, monthAndYear, yearLabel, yearOf } from './calendar';
import { NOTHING } from './footer';
import { gradingOf } from './grading';
import type { ListedLane } from './list-choice';
import { type CountEntry, countEntry, isDense, type Stretch, seriesCounts } from './list-counts';
import { type Entry, entryTexts, type ListFrame, SYMBOL_WIDTH, spineOf, type TextEdges } from './list-text';
import type { PictureRange } from './range';
import { cleanText } from './text';

/*
 * The layout in which time runs down the page: one entry under the other, each with its sign, its date, its title and
 * its lane. For narrow documents, phones and whoever reads rather than looks.
 */

export type ListEntry =
  | (Entry & {
      readonly kind: 'event';
      readonly event: FullEvent;
      readonly mark: EventMark;
      readonly shape: EventShape;
      readonly lane: ListedLane;
    })
  | (Entry & { readonly kind: 'review'; readonly mark: OccurrenceMark; readonly lane: ListedLane })
  | CountEntry
  | (Entry & { readonly kind: 'heading'; readonly text: string })
  | (Entry & { readonly kind: 'today' });

const HEADING_HEIGHT = 44;
const COMPACT_HEADING = 38;
const TODAY_HEIGHT = 30;
export interface ListEdges extends TextEdges {
  readonly range: PictureRange;
  readonly homeZone: string;
  /** Midnight of today. */
  readonly today: number;
  readonly gradings: boolean;
  readonly links: boolean;
  /** Titles of the events in the picture by id, for the lines that name links. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Everything in range, in order of time. With `per`, what the lanes do not single out is counted per stretch of that length. */
export function planList(lanes: readonly ListedLane[], edges: ListEdges, per: Stretch | null): ListEntry[] {
  const entries: ListEntry[] = [];
  const counts = new Map<number, { events: number; reviews: number; byLane: Map<string, number> }>();
  const countOf = (at: number): { events: number; reviews: number; byLane: Map<string, number> } => {
    const start = per === null ? at : floorTo(at, per[0], per[1]);
    const known = counts.get(start) ?? { events: 0, reviews: 0, byLane: new Map<string, number>() };
    counts.set(start, known);
    return known;
  };
  for (const lane of lanes) {
    for (const event of lane.single) entries.push(eventEntry(event, lane, edges));
    for (const at of lane.counted) {
      const count = countOf(at);
      count.events++;
      count.byLane.set(lane.lane.title, (count.byLane.get(lane.lane.title) ?? 0) + 1);
    }
    for (const { occurrences } of lane.series) {
      const dates = occurrences.flatMap((mark) => {
        const at = shownAt(mark, edges.range);
        return at === null ? [] : [{ mark, at }];
      });
      if (per !== null) for (const { at } of dates) countOf(at).reviews++;
      else if (isDense(dates.length, edges.compact)) entries.push(...seriesCounts(dates, lane.lane.title, edges));
      else for (const { mark, at } of dates) entries.push(reviewEntry(mark, at, lane, edges));
    }
  }
  for (const [start, count] of counts) if (per !== null) entries.push(countEntry(start, per, count, edges));
  if (edges.today >= edges.range.from && edges.today < edges.range.to)
    entries.push({ kind: 'today', lines: [], date: [], height: TODAY_HEIGHT, at: edges.today });
  if (entries.every((entry) => entry.kind === 'today'))
    return [{ kind: 'heading', text: NOTHING, lines: [], date: [], height: HEADING_HEIGHT, at: edges.range.from }, ...entries];
  const rank = { today: 0, count: 1, event: 2, review: 3, heading: 4 };
  entries.sort((one, other) => one.at - other.at || rank[one.kind] - rank[other.kind]);
  return withHeadings(entries, edges);
}

/** The day an occurrence is entered under: the due day, or the one it was moved to when only that lies in range. */
function shownAt(mark: OccurrenceMark, range: PictureRange): number | null {
  const isIn = (at: number): boolean => at >= range.from && at < range.to;
  if (isIn(mark.at)) return mark.at;
  const on = mark.on === null ? null : midnightOf(mark.on);
  return on !== null && isIn(on) ? on : null;
}

function eventEntry(event: FullEvent, lane: ListedLane, edges: ListEdges): ListEntry {
  const mark = eventMark(event, edges.homeZone);
  const suffix = [statusSuffix(mark.status), edges.gradings ? gradingOf(event.sources) : ''].filter((part) => part !== '').join(' · ');
  const details = [[cleanText(lane.lane.title), suffix].filter((part) => part !== '').join(' · ')];
  if (edges.links) {
    for (const link of event.links) {
      const target = edges.titles.get(link.to);
      if (target !== undefined) details.push(`${LINK_WORDS[link.type]} “${cleanText(target)}”`);
    }
  }
  const { start } = indexExtent(event, edges.homeZone);
  const at = start <= -MAX_MS ? Number.NEGATIVE_INFINITY : start;
  return {
    ...entryTexts(cleanText(mark.title), cleanText(mark.dateWords), details, mark.status === 'cancelled', edges),
    kind: 'event',
    event,
    mark,
    lane,
    at,
    shape: symbolOf(mark, edges.frame),
  };
}

const LINK_WORDS = {
  causes: 'causes',
  follows: 'follows from',
  precedes: 'comes before',
  'part-of': 'part of',
  contradicts: 'contradicts',
  related: 'related to',
} as const;

function reviewEntry(mark: OccurrenceMark, at: number, lane: ListedLane, edges: ListEdges): ListEntry {
  const on = mark.on === null ? null : dayMonthYear(midnightOf(mark.on), false);
  const waits = on === null ? 'due, outcome unconfirmed' : `moved to ${on}, outcome unconfirmed`;
  const outcome = mark.state === 'unconfirmed' ? waits : on === null ? mark.state : `${mark.state}, ${on}`;
  const title = `${cleanText(mark.seriesTitle)} · ${outcome}`;
  return {
    ...entryTexts(title, dayMonthYear(mark.at, false), [`${cleanText(lane.lane.title)} · no. ${mark.n}`], false, edges),
    kind: 'review',
    mark,
    lane,
    at,
  };
}

/** The event's sign at a size of its own: how long something took is told by its date here. */
function symbolOf(mark: EventMark, frame: ListFrame): EventShape {
  const middle = spineOf(frame);
  const start = frame.symbols + 1;
  const end = frame.symbols + SYMBOL_WIDTH - 1;
  const length = mark.startMin === null || mark.endMax === null ? Number.POSITIVE_INFINITY : mark.endMax - mark.startMin;
  // A day is as good as an instant here, as it is on the scale of most lanes.
  if (mark.shape === 'instant' || (mark.shape === 'vague' && length <= DAY_MS)) return { kind: 'dot', dot: middle };
  if (mark.shape === 'ordered')
    return { kind: 'bracket', start, end, armLeft: mark.startMin !== null, armRight: mark.endMax !== null, dot: middle, dotted: true };
  if (mark.shape === 'vague') {
    const [from, to] = [start + DOT_RADIUS, end - DOT_RADIUS];
    const set = mark.members === null ? {} : { set: { places: [from, to], from, to } };
    return { kind: 'bracket', start, end, armLeft: mark.startMin !== null, armRight: mark.endMax !== null, dot: middle, ...set };
  }
  const vagueStart = mark.startMin === null || mark.startMin !== mark.startMax;
  const vagueEnd = mark.endMax === null || mark.endMin !== mark.endMax;
  const quarter = (end - start) / 3;
  const core = { start: vagueStart ? start + quarter : start, end: vagueEnd ? end - quarter : end };
  const stops = [
    ...(vagueStart ? [{ x: start, solid: 0 }] : []),
    { x: core.start, solid: 1 },
    { x: core.end, solid: 1 },
    ...(vagueEnd ? [{ x: end, solid: 0 }] : []),
  ];
  return { kind: 'bar', stops, core, round: { start: mark.margin.before > 0, end: mark.margin.after > 0 } };
}

/** A heading wherever a new year begins; months or days when the range is short. */
function withHeadings(entries: readonly ListEntry[], { range, compact }: ListEdges): ListEntry[] {
  const length = range.namedTo - range.namedFrom;
  const listed: ListEntry[] = [];
  let last = '';
  const unit = length > 3 * 366 * DAY_MS ? 'year' : length > 45 * DAY_MS ? 'month' : 'day';
  const textOf = (entry: ListEntry): string => {
    const { at } = entry;
    // What has no date stands under no date of its own.
    if (entry.kind === 'event' && entry.mark.shape === 'ordered') return last === '' ? 'Undated' : last;
    if (at < range.from) return 'Already under way';
    // "2021" is not January 2021: what is less precise than the headings has one of its own.
    const vague = entry.kind === 'event' && entry.mark.startMax !== null ? entry.mark.startMax - at : 0;
    if (unit === 'year' || vague > 92 * DAY_MS) return yearLabel(yearOf(at), false);
    return unit === 'month' || vague > DAY_MS ? monthAndYear(at, true) : dayMonthYear(at, true);
  };
  for (const entry of entries) {
    const text = textOf(entry);
    if (text !== last)
      listed.push({ kind: 'heading', text, lines: [], date: [], height: compact ? COMPACT_HEADING : HEADING_HEIGHT, at: entry.at });
    last = text;
    listed.push(entry);
  }
  return listed;
}
