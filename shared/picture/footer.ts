import { isRule } from '../cadence/dates';
import { ruleWords } from '../cadence/rule-words';
import type { FullEvent } from '../event';
import type { Holds } from '../holds';
import { dayWords } from '../reviews/days';
import type { Series } from '../series';
import { midnightOf } from '../time/day-text';
import { parseWhen } from '../time/edtf';
import { longWords } from '../time/words';
import { dayMonthYear, rangeWords } from './calendar';
import type { PictureContent } from './input';
import type { PictureOptions } from './options';
import type { PictureRange } from './range';
import { cleanText } from './text';

/** Stands in the middle of a picture that has nothing to show. */
export const NOTHING = 'No events in this range';

/** What the picture shows and what it leaves out, in numbers that add up. */
export interface Counts {
  /** In range, drawn one by one. */
  readonly drawn: number;
  /** In range, inside a count. */
  readonly counted: number;
  /** Those of them that stand in collapsed lanes. */
  readonly collapsed: number;
  /** In the timeline, withheld ones not included; what a filter leaves out is included. */
  readonly total: number;
  readonly withheld: number;
  /** In range, by sensitivity. */
  readonly holds: Holds;
  /** As `Leaving.titlesNaming`. */
  readonly titlesNaming: readonly string[];
  /** Occurrences in range and projected in all. */
  readonly reviews: number;
  readonly reviewsTotal: number;
  /** Links drawn, and links between any two events of the picture; both null when none are asked for. */
  readonly links: { readonly drawn: number; readonly total: number } | null;
}

/** "12 of 12 events, 5 of 8 projected reviews in range · 2014 – Dec 2027 · no filter" */
export function completenessLine(
  counts: Counts,
  content: PictureContent,
  range: PictureRange,
  options: Pick<PictureOptions, 'showWithheld'>,
): string {
  const events = `${figure(counts.drawn + counts.counted)} of ${plural(counts.total, 'event')}`;
  const elsewhere = countedWhere(counts).map(({ count, where }) => `, ${figure(count)} in ${where}`);
  const detail = elsewhere.length === 0 ? '' : ` (${figure(counts.drawn)} drawn${elsewhere.join('')})`;
  const open = content.series.every((one) => one.occurrences.every((mark) => mark.state === 'projected' || mark.state === 'unconfirmed'));
  const noun = open ? 'projected review' : 'review';
  const reviews =
    counts.reviewsTotal === 0
      ? ' in range'
      : counts.reviews === counts.reviewsTotal
        ? `, ${plural(counts.reviews, noun)} in range`
        : `, ${figure(counts.reviews)} of ${plural(counts.reviewsTotal, noun)} in range`;
  const links =
    counts.links === null || counts.links.total === 0
      ? []
      : [`${figure(counts.links.drawn)} of ${plural(counts.links.total, 'link')} drawn`];
  const known = content.knownOn === null ? [] : [`as known on ${dayWords(content.knownOn)}`];
  const shown = rangeWords(range.namedFrom, range.namedTo, false);
  const unplaced = content.unplaced === 0 ? [] : [`${plural(content.unplaced, 'undated event')} not drawn`];
  const beyond =
    content.beyond === 0
      ? []
      : [
          `${plural(content.beyond, 'event')} beyond the years that can be drawn ${content.beyond === 1 ? 'is' : 'are'} at the edge, not to scale`,
        ];
  return [
    `${events}${detail}${reviews}`,
    ...unplaced,
    ...beyond,
    ...links,
    shown,
    ...known,
    ...leftOut(counts, content.filter, options),
  ].join(' · ');
}

/** Where events are that are not drawn one by one, and how many there. */
export function countedWhere({ counted, collapsed }: Pick<Counts, 'counted' | 'collapsed'>) {
  const places = [
    { count: counted - collapsed, where: 'counts' },
    { count: collapsed, where: 'collapsed lanes' },
  ];
  return places.filter(({ count }) => count > 0);
}

/** A picture that is to be silent about what it withholds does not say "no filter" either: that would not be true. */
function leftOut({ withheld }: Counts, filter: string | null, { showWithheld }: Pick<PictureOptions, 'showWithheld'>): string[] {
  const filtered = filter === null ? [] : [filter === '' ? 'filtered' : `filter: ${cleanText(filter)}`];
  if (withheld > 0) return showWithheld ? [...filtered, `${plural(withheld, 'event')} withheld as sensitive`] : filtered;
  return filtered.length === 0 ? ['no filter'] : filtered;
}

/** The rule behind the projected dates, so that a reader can count along. */
export function cadenceLine(shown: readonly Series[]): string {
  const [only, second] = shown;
  if (only === undefined) return '';
  if (second !== undefined) return `${shown.length} series of reviews`;
  const anchor = dayMonthYear(midnightOf(only.anchor), true);
  return `reviews ${everyWords(only)}, counted from ${anchor}${saysAssumed(only) ? ' (assumed)' : ''}`;
}

function everyWords({ every }: Series): string {
  if (isRule(every)) return ruleWords(every);
  return every.count === 1 ? `every ${every.unit}` : `every ${every.count} ${every.unit}s`;
}

/** The model has no field for it: whoever guesses an anchor says so in the notes. */
function saysAssumed(series: Series): boolean {
  return /\bassum(?:ed|es|ption)\b/i.test(series.notes);
}

/** One more than the limit is named rather than called "1 more". */
const MOST_SOURCES = 6;
/** Nobody minds whether it is two thousand sources or three; counting them would take longer than all the rest. */
const MOST_DISTINCT = 1000;

/**
 * "Source: News18, 8 January 2026": the publishers of what is drawn or counted, in order of first use; one that is used
 * for several days with the first and the last of them.
 */
export function sourcesLine(events: Iterable<FullEvent>, homeZone: string): string {
  // No text is put together for each of a million sources. EDTF days stand in order of time when sorted as text.
  const found = new Map<string, { first: string | undefined; last: string | undefined }>();
  search: for (const event of events) {
    for (const { publisher, title, published } of event.sources) {
      if (found.size > MOST_DISTINCT) break search;
      const days = found.get(publisher ?? title);
      if (days === undefined) found.set(publisher ?? title, { first: published, last: published });
      else if (published !== undefined) {
        if (days.first === undefined || published < days.first) days.first = published;
        if (days.last === undefined || published > days.last) days.last = published;
      }
    }
  }
  if (found.size === 0) return '';
  const shown = [...found].slice(0, found.size === MOST_SOURCES + 1 ? found.size : MOST_SOURCES);
  const named = shown.map(([publisher, { first, last }]) =>
    cleanText([publisher, daysWords(first, last, homeZone)].filter((part) => part !== '').join(', ')),
  );
  const more = found.size - shown.length;
  return `${found.size === 1 ? 'Source' : 'Sources'}: ${named.join('; ')}${more > 0 ? ` and ${found.size > MOST_DISTINCT ? `over ${figure(MOST_DISTINCT - MOST_SOURCES)}` : more} more` : ''}`;
}

/** In the footer the day will do; a time of day belongs to the source's own page. */
function daysWords(first: string | undefined, last: string | undefined, homeZone: string): string {
  const [start, end] = [first, last].map((day) => parseWhen((day ?? '').replace(/T[^/]*$/, ''), homeZone));
  if (!start?.ok || !end?.ok) return '';
  if (start.value.edtf === end.value.edtf) return longWords(start.value);
  const [from, to] = [start.value.bounds.startMin, end.value.bounds.endMax];
  return from === null || to === null ? longWords(end.value) : shortened(rangeWords(from, to, false));
}

/** "1 Jan 2026 – 9 Jan 2026" is "1 – 9 Jan 2026": a line of sources has little room. */
function shortened(words: string): string {
  const [, first, start = '', last, end] = /^(\S+)( \S+)? \d+ – (\S+)((?: \S+)? \d+)$/.exec(words) ?? [];
  if (first === undefined || last === undefined || end === undefined || words.match(/\d{4}/g)?.[0] !== /\d+$/.exec(end)?.[0]) return words;
  return end.startsWith(`${start} `) ? `${first} – ${last}${end}` : `${first}${start} – ${last}${end}`;
}

export function plural(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** 1,234,567: written out here because the runtime's own formatting depends on its language data. */
export function figure(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
