import type { EventView, Source } from '../event';
import { dayWords } from '../reviews/days';
import type { Series } from '../series';
import { parseWhen } from '../time/edtf';
import { longWords } from '../time/words';
import { dayMonthYear, rangeWords } from './calendar';
import type { PictureContent } from './input';
import type { PictureOptions } from './options';
import type { PictureRange } from './range';
import { cleanText } from './text';

/** What the picture shows and what it leaves out, in numbers that add up. */
export interface Counts {
  /** In range, drawn one by one. */
  readonly drawn: number;
  /** In range, inside a count. */
  readonly counted: number;
  /** In the timeline, withheld ones not included; what a filter leaves out is included. */
  readonly total: number;
  readonly withheld: number;
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
  options: Pick<PictureOptions, 'filter' | 'showWithheld'>,
): string {
  const events = `${figure(counts.drawn + counts.counted)} of ${plural(counts.total, 'event')}`;
  const detail = counts.counted === 0 ? '' : ` (${figure(counts.drawn)} drawn, ${figure(counts.counted)} in counts)`;
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
  return [`${events}${detail}${reviews}`, ...unplaced, ...links, shown, ...known, ...leftOut(counts, options)].join(' · ');
}

/** A picture that is to be silent about what it withholds does not say "no filter" either: that would not be true. */
function leftOut({ withheld }: Counts, { filter, showWithheld }: Pick<PictureOptions, 'filter' | 'showWithheld'>): string[] {
  const filtered = filter === null || filter === '' ? [] : [`filter: ${cleanText(filter)}`];
  if (withheld > 0) return showWithheld ? [...filtered, `${plural(withheld, 'event')} withheld as sensitive`] : filtered;
  return filtered.length === 0 ? ['no filter'] : filtered;
}

/** The rule behind the projected dates, so that a reader can count along. */
export function cadenceLine(shown: readonly Series[]): string {
  const [only, second] = shown;
  if (only === undefined) return '';
  if (second !== undefined) return `${shown.length} series of reviews`;
  const anchor = dayMonthYear(Date.parse(`${only.anchor}T00:00:00Z`), true);
  return `reviews every ${everyWords(only)}, counted from ${anchor}${saysAssumed(only) ? ' (assumed)' : ''}`;
}

function everyWords({ every }: Series): string {
  return every.count === 1 ? every.unit : `${every.count} ${every.unit}s`;
}

/** The model has no field for it: whoever guesses an anchor says so in the notes. */
function saysAssumed(series: Series): boolean {
  return /\bassum(?:ed|es|ption)\b/i.test(series.notes);
}

const MOST_SOURCES = 6;
/** Nobody minds whether it is two thousand sources or three; counting them would take longer than all the rest. */
const MOST_DISTINCT = 1000;

/** "Source: News18, 8 January 2026": distinct publishers of what is drawn or counted, in order of first use. */
export function sourcesLine(events: Iterable<EventView>, homeZone: string): string {
  // In the footer the day will do; a time of day belongs to the source's own page.
  const dayOf = (published: string | undefined): string => (published ?? '').replace(/T[^/]*$/, '');
  // By publisher, then by day: no text is put together for each of a million sources.
  const seen = new Map<string, Set<string | undefined>>();
  const found = new Map<string, Source>();
  search: for (const event of events) {
    for (const source of event.sources) {
      if (found.size > MOST_DISTINCT) break search;
      const publisher = source.publisher ?? source.title;
      const days = seen.get(publisher);
      if (days?.has(source.published) === true) continue;
      if (days === undefined) seen.set(publisher, new Set([source.published]));
      else days.add(source.published);
      const key = `${publisher}\n${dayOf(source.published)}`;
      if (!found.has(key)) found.set(key, source);
    }
  }
  if (found.size === 0) return '';
  const shown = [...found.values()].slice(0, MOST_SOURCES).map((source) => {
    const published = parseWhen(dayOf(source.published), homeZone);
    const words = published.ok ? longWords(published.value) : '';
    return cleanText([source.publisher ?? source.title, words].filter((part) => part !== '').join(', '));
  });
  const more = found.size - shown.length;
  return `${found.size === 1 ? 'Source' : 'Sources'}: ${shown.join('; ')}${more > 0 ? ` and ${found.size > MOST_DISTINCT ? `over ${figure(MOST_DISTINCT - MOST_SOURCES)}` : more} more` : ''}`;
}

export function plural(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** 1,234,567: written out here because the runtime's own formatting depends on its language data. */
export function figure(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
