import { DAY_MS } from '../time/day';
import type { OccurrenceMark } from '../view/mark';
import { add, dayMonthYear, floorTo, monthAndYear, monthLabel, rangeWords, type Unit, yearLabel, yearOf } from './calendar';
import { figure, plural } from './footer';
import { type Entry, entryTexts, type TextEdges } from './list-text';
import type { PictureRange } from './range';
import { cleanText } from './text';

/** What stands in a list for events or reviews that are too many to name. */
export type CountEntry = Entry & { readonly kind: 'count'; readonly count: number; readonly reviews: number; readonly seriesId?: string };

export type Stretch = readonly [Unit, number];

interface CountEdges extends TextEdges {
  readonly range: PictureRange;
}

const COUNT_HEIGHT = 34;
/** A series with more dates than this in the range is told in counts: a list of every Monday is none to read. */
const MOST_DATES = 24;
/** The same where room is scarce. */
const FEW_DATES = 3;
const MOST_COUNTS_OF_SERIES = { airy: 12, compact: 5 };

/** Stretches that events can be counted by, fine to coarse. */
export const COUNT_UNITS: readonly Stretch[] = [
  ['day', 1],
  ['month', 1],
  ['month', 3],
  ['year', 1],
  ['year', 10],
  ['year', 100],
  ['year', 1000],
];

/** The finest stretch of time of which the range has at most so many. */
export function stretchFor({ from, to }: Pick<PictureRange, 'from' | 'to'>, most: number): Stretch {
  const found = COUNT_UNITS.find(([unit, count]) => {
    const start = floorTo(from, unit, count);
    return (to - start) / (add(start, unit, count) - start) <= most;
  });
  return found ?? COUNT_UNITS.at(-1) ?? ['year', 1000];
}

export function isDense(dates: number, compact: boolean): boolean {
  return dates > (compact ? FEW_DATES : MOST_DATES);
}

/** The dates of one series, counted by stretches of time; `at` is the instant each is entered under. */
export function seriesCounts(
  dates: readonly { readonly mark: OccurrenceMark; readonly at: number }[],
  lane: string,
  edges: CountEdges,
): CountEntry[] {
  const instants = dates.map((one) => one.at);
  const [unit, length] = stretchFor(
    { from: Math.min(...instants), to: Math.max(...instants) },
    edges.compact ? MOST_COUNTS_OF_SERIES.compact : MOST_COUNTS_OF_SERIES.airy,
  );
  const byStretch = new Map<number, OccurrenceMark[]>();
  for (const { mark, at } of dates) {
    const start = floorTo(at, unit, length);
    byStretch.set(start, [...(byStretch.get(start) ?? []), mark]);
  }
  return [...byStretch].map(([start, marks]) => {
    const [first] = marks;
    const title = `${cleanText(first?.seriesTitle ?? '')} · ${plural(marks.length, 'review')}`;
    const states = new Map<string, number>();
    for (const { state } of marks) states.set(state, (states.get(state) ?? 0) + 1);
    const detail = [...states].map(([state, number]) => `${figure(number)} ${state}`).join(', ');
    const entry = entryTexts(title, stretchWords(start, add(start, unit, length)), [`${cleanText(lane)} · ${detail}`], false, edges);
    const at = Math.max(start, edges.range.from);
    return { ...entry, kind: 'count', count: 0, reviews: marks.length, at, ...(first === undefined ? {} : { seriesId: first.seriesId }) };
  });
}

export function countEntry(
  start: number,
  [unit, length]: readonly [Unit, number],
  count: { readonly events: number; readonly reviews: number; readonly byLane: ReadonlyMap<string, number> },
  edges: CountEdges,
): CountEntry {
  const next = add(start, unit, length);
  const words = [
    ...(count.events === 0 ? [] : [plural(count.events, 'event')]),
    ...(count.reviews === 0 ? [] : [plural(count.reviews, 'review')]),
  ].join(', ');
  const lanes = [...count.byLane].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  const detail = lanes.length < 2 ? [...count.byLane.keys()] : lanes.map(([title, number]) => `${title} ${figure(number)}`);
  const entry = entryTexts(words, stretchWords(start, next), detail.length === 0 ? [] : [cleanText(detail.join(' · '))], false, edges);
  return {
    ...entry,
    height: Math.max(entry.height, COUNT_HEIGHT),
    kind: 'count',
    count: count.events,
    reviews: count.reviews,
    at: Math.max(start, edges.range.from),
  };
}

function stretchWords(from: number, to: number): string {
  const days = (to - from) / DAY_MS;
  if (days <= 1) return dayMonthYear(from, false);
  if (days <= 31) return monthAndYear(from, false);
  if (days <= 366 && days > 360) return yearLabel(yearOf(from), false);
  if (days < 100) return `${monthLabel(from)} – ${monthAndYear(to - 1, false)}`;
  return rangeWords(from, to, false);
}
