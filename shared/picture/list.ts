import type { EventView } from '../event';
import { MAX_MS } from '../time/bounds';
import { indexExtent } from '../time/placement';
import { type EventMark, eventMark, type OccurrenceMark, statusSuffix } from '../view/mark';
import { add, dayMonthYear, floorTo, monthAndYear, rangeWords, type Unit, yearLabel, yearOf } from './calendar';
import { figure, plural } from './footer';
import { gradingOf } from './grading';
import type { LaneContent } from './lanes';
import type { PictureRange } from './range';
import type { EventShape } from './shapes';
import { LABEL_LINE, LABEL_SIZE } from './sizes';
import { cleanText, type Measure } from './text';
import { wrapText } from './wrap';

/*
 * The layout in which time runs down the page: one entry under the other, each with its sign, its date, its title and
 * its lane. For narrow documents, phones and whoever reads rather than looks.
 */

export interface ListLine {
  readonly text: string;
  readonly tone: 'title' | 'soft';
  readonly struck: boolean;
}

interface Entry {
  readonly lines: readonly ListLine[];
  /** In a column of its own on wide pages; empty where it is the first of the lines. */
  readonly date: readonly string[];
  readonly height: number;
  /** Instant that it is sorted by. */
  readonly at: number;
}

export type ListEntry =
  | (Entry & {
      readonly kind: 'event';
      readonly event: EventView;
      readonly mark: EventMark;
      readonly shape: EventShape;
      readonly lane: LaneContent;
    })
  | (Entry & { readonly kind: 'review'; readonly mark: OccurrenceMark; readonly lane: LaneContent })
  | (Entry & { readonly kind: 'count'; readonly count: number; readonly reviews: number })
  | (Entry & { readonly kind: 'heading'; readonly text: string })
  | (Entry & { readonly kind: 'today' });

export const LIST_HEADING_SIZE = 17;
export const LIST_DETAIL_SIZE = 12.5;
export const LIST_DETAIL_LINE = 17;
export const SYMBOL_WIDTH = 30;
const DATE_WIDTH = 150;
const HEADING_HEIGHT = 44;
const TODAY_HEIGHT = 30;
const COUNT_HEIGHT = 34;
const ENTRY_GAP = 12;
const LONGEST = 680;
const DAY = 86_400_000;
/** Below this the date stands over the title. */
const ROOM_FOR_DATES = 560;

/** Places of the columns, in design units. */
export interface ListFrame {
  /** Right end of the dates; null when they stand over the titles. */
  readonly dates: number | null;
  readonly symbols: number;
  readonly text: number;
  readonly right: number;
}

export function listFrameOf(width: number, margin: number): ListFrame {
  const dates = width >= ROOM_FOR_DATES ? margin + DATE_WIDTH : null;
  const symbols = dates === null ? margin : dates + 16;
  return { dates, symbols, text: symbols + SYMBOL_WIDTH + 12, right: width - margin };
}

export interface ListEdges {
  readonly frame: ListFrame;
  readonly range: PictureRange;
  readonly measure: Measure;
  readonly homeZone: string;
  /** Midnight of today. */
  readonly today: number;
  readonly gradings: boolean;
  readonly links: boolean;
  /** Titles of the events in the picture by id, for the lines that name links. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Stretches that events can be counted by, fine to coarse. */
export const COUNT_UNITS: readonly (readonly [Unit, number])[] = [
  ['day', 1],
  ['month', 1],
  ['month', 3],
  ['year', 1],
  ['year', 10],
  ['year', 100],
  ['year', 1000],
];

/** Everything in range, in order of time. With `per`, what the lanes do not single out is counted per stretch of that length. */
export function planList(lanes: readonly LaneContent[], edges: ListEdges, per: readonly [Unit, number] | null): ListEntry[] {
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
      for (const mark of occurrences) {
        const at = shownAt(mark, edges.range);
        if (at === null) continue;
        if (per === null) entries.push(reviewEntry(mark, at, lane, edges));
        else countOf(at).reviews++;
      }
    }
  }
  for (const [start, count] of counts) if (per !== null) entries.push(countEntry(start, per, count, edges));
  if (edges.today >= edges.range.from && edges.today < edges.range.to)
    entries.push({ kind: 'today', lines: [], date: [], height: TODAY_HEIGHT, at: edges.today });
  const rank = { today: 0, count: 1, event: 2, review: 3, heading: 4 };
  entries.sort((one, other) => one.at - other.at || rank[one.kind] - rank[other.kind]);
  return withHeadings(entries, edges);
}

/** The day an occurrence is entered under: the due day, or the one it was moved to when only that lies in range. */
function shownAt(mark: OccurrenceMark, range: PictureRange): number | null {
  const isIn = (at: number): boolean => at >= range.from && at < range.to;
  if (isIn(mark.at)) return mark.at;
  const on = mark.on === null ? null : Date.parse(`${mark.on}T00:00:00Z`);
  return on !== null && isIn(on) ? on : null;
}

function eventEntry(event: EventView, lane: LaneContent, edges: ListEdges): ListEntry {
  const mark = eventMark(event, edges.homeZone);
  const suffix = [statusSuffix(mark.status), edges.gradings ? gradingOf(event.sources) : ''].filter((part) => part !== '').join(' · ');
  const details = [[cleanText(lane.lane.title), suffix].filter((part) => part !== '').join(' · ')];
  if (edges.links) {
    for (const link of event.links) {
      const target = edges.titles.get(link.to);
      if (target !== undefined) details.push(`${LINK_WORDS[link.type]} “${cleanText(target)}”`);
    }
  }
  const { start } = indexExtent(event);
  const at = start <= -MAX_MS ? Number.NEGATIVE_INFINITY : start;
  return {
    ...texts(cleanText(mark.title), cleanText(mark.dateWords), details, mark.status === 'cancelled', edges),
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

function reviewEntry(mark: OccurrenceMark, at: number, lane: LaneContent, edges: ListEdges): ListEntry {
  const outcome = mark.on === null ? mark.state : `${mark.state}, ${dayMonthYear(Date.parse(`${mark.on}T00:00:00Z`), false)}`;
  const title = `${cleanText(mark.seriesTitle)} · ${outcome === 'unconfirmed' ? 'due, outcome unconfirmed' : outcome}`;
  return {
    ...texts(title, dayMonthYear(mark.at, false), [`${cleanText(lane.lane.title)} · no. ${mark.n}`], false, edges),
    kind: 'review',
    mark,
    lane,
    at,
  };
}

function countEntry(
  start: number,
  [unit, length]: readonly [Unit, number],
  count: { readonly events: number; readonly reviews: number; readonly byLane: ReadonlyMap<string, number> },
  edges: ListEdges,
): ListEntry {
  const next = add(start, unit, length);
  const words = [
    ...(count.events === 0 ? [] : [plural(count.events, 'event')]),
    ...(count.reviews === 0 ? [] : [plural(count.reviews, 'review')]),
  ].join(', ');
  const lanes = [...count.byLane].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  const detail = lanes.length < 2 ? [...count.byLane.keys()] : lanes.map(([title, number]) => `${title} ${figure(number)}`);
  const entry = texts(words, stretchWords(start, next), detail.length === 0 ? [] : [cleanText(detail.join(' · '))], false, edges);
  return { ...entry, height: Math.max(entry.height, COUNT_HEIGHT), kind: 'count', count: count.events, reviews: count.reviews, at: start };
}

function stretchWords(from: number, to: number): string {
  const days = (to - from) / 86_400_000;
  if (days <= 1) return dayMonthYear(from, false);
  if (days <= 31) return monthAndYear(from, false);
  if (days <= 366 && days > 360) return yearLabel(yearOf(from), false);
  return rangeWords(from, to, false);
}

function texts(title: string, date: string, details: readonly string[], struck: boolean, { frame, measure }: ListEdges): Omit<Entry, 'at'> {
  const room = Math.min(LONGEST, frame.right - frame.text);
  const wrap = (text: string, size: number, tone: ListLine['tone'], most: number): ListLine[] =>
    wrapText(text, room, (one) => measure(one, size, tone === 'title' ? 500 : 400), most).map((line) => ({
      text: line,
      tone,
      struck: struck && tone === 'title',
    }));
  const titles = wrap(title, LABEL_SIZE, 'title', 6);
  const soft = details.flatMap((detail) => wrap(detail, LIST_DETAIL_SIZE, 'soft', 2));
  const dateLines = frame.dates === null ? [] : wrapText(date, DATE_WIDTH, (one) => measure(one, LIST_DETAIL_SIZE, 400), 3);
  const over = frame.dates === null ? wrap(date, LIST_DETAIL_SIZE, 'soft', 2) : [];
  const height = titles.length * LABEL_LINE + (soft.length + over.length) * LIST_DETAIL_LINE;
  return {
    lines: [...over, ...titles, ...soft],
    date: dateLines,
    height: Math.max(height, dateLines.length * LIST_DETAIL_LINE) + ENTRY_GAP,
  };
}

/** Where the line of time and the signs on it have their middle. */
export function spineOf(frame: ListFrame): number {
  return frame.symbols + SYMBOL_WIDTH / 2;
}

/** The event's sign at a size of its own: how long something took is told by its date here. */
function symbolOf(mark: EventMark, frame: ListFrame): EventShape {
  const middle = spineOf(frame);
  const start = frame.symbols + 1;
  const end = frame.symbols + SYMBOL_WIDTH - 1;
  const length = mark.startMin === null || mark.endMax === null ? Number.POSITIVE_INFINITY : mark.endMax - mark.startMin;
  // A day is as good as an instant here, as it is on the scale of most lanes.
  if (mark.shape === 'instant' || (mark.shape === 'vague' && length <= DAY)) return { kind: 'dot', dot: middle };
  if (mark.shape === 'ordered')
    return { kind: 'bracket', start, end, armLeft: mark.startMin !== null, armRight: mark.endMax !== null, dot: middle, dotted: true };
  if (mark.shape === 'vague')
    return { kind: 'bracket', start, end, armLeft: mark.startMin !== null, armRight: mark.endMax !== null, dot: middle };
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
  return { kind: 'bar', stops, core };
}

/** A heading wherever a new year begins; months or days when the range is short. */
function withHeadings(entries: readonly ListEntry[], { range }: ListEdges): ListEntry[] {
  const length = range.namedTo - range.namedFrom;
  const listed: ListEntry[] = [];
  let last = '';
  const unit = length > 3 * 366 * DAY ? 'year' : length > 45 * DAY ? 'month' : 'day';
  const textOf = (entry: ListEntry): string => {
    const { at } = entry;
    // What has no date stands under no date of its own.
    if (entry.kind === 'event' && entry.mark.shape === 'ordered') return last === '' ? 'Undated' : last;
    if (at < range.from) return 'Already under way';
    // "2021" is not January 2021: what is less precise than the headings has one of its own.
    const vague = entry.kind === 'event' && entry.mark.startMax !== null ? entry.mark.startMax - at : 0;
    if (unit === 'year' || vague > 92 * DAY) return yearLabel(yearOf(at), false);
    return unit === 'month' || vague > DAY ? monthAndYear(at, true) : dayMonthYear(at, true);
  };
  for (const entry of entries) {
    const text = textOf(entry);
    if (text !== last) listed.push({ kind: 'heading', text, lines: [], date: [], height: HEADING_HEIGHT, at: entry.at });
    last = text;
    listed.push(entry);
  }
  return listed;
}
