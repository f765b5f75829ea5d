import type { DataOptions } from '../../shared/data-export';
import { type EventView, SENSITIVITIES } from '../../shared/event';
import { matchesFilter, parseFilter, seriesMatchesFilter } from '../../shared/filter';
import type { Lane } from '../../shared/lane';
import type { PictureInput } from '../../shared/picture/input';
import { fail, ok, type Result } from '../../shared/result';
import type { Outcome, Series } from '../../shared/series';
import { parseWhen } from '../../shared/time/edtf';
import { indexExtent, placeAmong } from '../../shared/time/placement';
import { todayIn } from '../../shared/time/zone';
import type { Timeline } from '../../shared/timeline';

/** What goes into a file. Whatever is withheld is not in here, so no writer can let it slip. */
export interface DataContent {
  readonly timeline: Timeline;
  readonly lanes: readonly Lane[];
  readonly series: readonly Series[];
  readonly events: readonly EventView[];
  /** Events above the wanted sensitivity or not let through by the filter. */
  readonly withheld: number;
  /** One line for people: how many of how many, and what was left out. */
  readonly completeness: string;
  /** `YYYY-MM-DD` in the home zone. */
  readonly today: string;
}

/**
 * Picks what an export may hold. With an event goes every mention of it: links to it and outcomes that name it. When
 * anything is left out, lanes that hold nothing any more go too, for a lane's name can tell what was in it.
 * Errors: `invalid` with `filter`, `from`, `to` or `series`.
 */
export function contentOf(input: PictureInput, options: DataOptions, nowMs: number): Result<DataContent> {
  const { timeline } = input;
  const filter = parseFilter(options.filter ?? '');
  if (!filter.ok) return filter;
  const inRange = rangeOf(options, timeline.homeZone);
  if (!inRange.ok) return inRange;
  const titles = new Map(input.lanes.map((lane) => [lane.id, lane.title]));
  const titleOf = ({ lane }: { readonly lane: string }): string => titles.get(lane) ?? '';

  // Placed by what may leave: the place of one must not give away the date of another that stays.
  const allowed = placeAmong(input.events.filter((event) => event.sensitivity <= options.maxSensitivity));
  const matching = placeAmong(allowed.filter((event) => matchesFilter(filter.value, event, titleOf(event))));
  const events = matching.filter(inRange.value);
  const series = input.series.filter((one) =>
    options.seriesId === null ? seriesMatchesFilter(filter.value, one, titleOf(one)) : one.id === options.seriesId,
  );
  if (options.seriesId !== null && series.length === 0) return fail('not-found', 'There is no review series with this id.', 'series');

  const whole = events.length === input.events.length && series.length === input.series.length;
  const kept = new Set(events.map((event) => event.id));
  const used = new Set([...events, ...series].map((one) => one.lane));
  return ok({
    // What a view is called and looks for may name what is left out.
    timeline: whole ? timeline : { ...timeline, views: [] },
    lanes: input.lanes.filter((lane) => whole || used.has(lane.id)).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    series: series.map((one) => ({ ...one, outcomes: withoutMentions(one.outcomes, kept) })),
    events: events.map((event) => ({ ...event, links: event.links.filter((link) => kept.has(link.to)) })),
    withheld: input.events.length - matching.length,
    completeness: completenessOf(input.events.length, allowed.length, matching.length, events.length, options),
    today: options.today ?? todayIn(timeline.homeZone, nowMs),
  });
}

function rangeOf({ from, to }: DataOptions, zone: string): Result<(event: EventView) => boolean> {
  const first = from === null ? null : parseWhen(from, zone);
  if (first?.ok === false) return fail('invalid', first.error.message, 'from');
  const last = to === null ? null : parseWhen(to, zone);
  if (last?.ok === false) return fail('invalid', last.error.message, 'to');
  const start = first?.value.bounds.startMin ?? null;
  const end = last?.value.bounds.endMax ?? null;
  return ok((event) => {
    const extent = indexExtent(event);
    return (start === null || extent.end > start) && (end === null || extent.start < end);
  });
}

function withoutMentions(outcomes: Series['outcomes'], kept: ReadonlySet<string>): Series['outcomes'] {
  const without = (outcome: Outcome): Outcome => {
    if (outcome.eventId === undefined || kept.has(outcome.eventId)) return outcome;
    const { eventId: _, ...rest } = outcome;
    return rest;
  };
  return Object.fromEntries(Object.entries(outcomes).map(([n, outcome]) => [n, without(outcome)]));
}

function completenessOf(total: number, allowed: number, matching: number, written: number, options: DataOptions): string {
  const many = (count: number): string => count.toLocaleString('en');
  const parts = [`${many(written)} of ${many(total)} ${total === 1 ? 'event' : 'events'}`];
  if (allowed < total) parts.push(`${many(total - allowed)} above “${SENSITIVITIES[options.maxSensitivity]}” withheld`);
  if (matching < allowed) parts.push(`${many(allowed - matching)} withheld by the filter`);
  if (written < matching) parts.push(`${many(matching - written)} outside the range`);
  return parts.join('; ');
}
