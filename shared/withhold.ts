import type { FullEvent } from './event';
import type { Fields } from './fields/field';
import { type Filter, matchesFilter, seriesMatchesFilter } from './filter';
import { sayableFilter } from './filter-said';
import { LANE_FIELDS, type Lane, laneDraftSchema } from './lane';
import { type Outcome, SERIES_FIELDS, type Series } from './series';
import { placeAmong } from './time/placement';
import { TIMELINE_FIELDS, type Timeline } from './timeline';
import { withheldNames } from './withheld-names';

/** A timeline with all that is in it. */
export interface Whole {
  readonly timeline: Timeline;
  readonly lanes: readonly Lane[];
  readonly series: readonly Series[];
  readonly events: readonly FullEvent[];
  /** Names that must not leave although no event here is theirs: of what is known by now, where all of this is the past. */
  readonly guarded?: readonly Guarded[];
}

/** Names of events of one sensitivity. */
export interface Guarded {
  readonly sensitivity: number;
  readonly names: readonly string[];
}

/** What may leave the timeline. Files and pictures are made of this and of nothing else, so no writer can let slip what is not in it. */
export interface Leaving extends Whole {
  /** By order. When anything was left out, only those that hold something: a lane's name can tell what was in it. */
  readonly lanes: readonly Lane[];
  /** How many events the wanted sensitivity lets through, and of these the filter. */
  readonly allowed: number;
  readonly matching: number;
  /** Notes of reviews and the like that were left out because they are about withheld events. */
  readonly notesWithheld: number;
  /** Titles of what leaves (the timeline, lanes, series) that name withheld events all the same: without a title there is nothing to show. */
  readonly titlesNaming: readonly string[];
  /** The filter as it may be quoted; '' when it is better not, since it names what is not here; null without one. */
  readonly filter: string | null;
}

export interface Withholding {
  readonly maxSensitivity: number;
  readonly filter: Filter | null;
  /** As it was typed. */
  readonly filterText: string | null;
  readonly inRange?: (event: FullEvent) => boolean;
  readonly seriesId?: string | null;
}

const NO_LANE = { ...laneDraftSchema.parse({ title: 'Without a lane' }), color: '#7a7f87' };

/**
 * Picks what may leave. With an event goes every mention of it: links to it, what is noted of a review that became it, and
 * texts without a sensitivity of their own (notes, the subtitle) that name it, or what only withheld events name.
 */
export function withhold(input: Whole, { maxSensitivity, filter, filterText, inRange, seriesId }: Withholding): Leaving {
  const titles = new Map(input.lanes.map((lane) => [lane.id, lane.title]));
  const titleOf = ({ lane }: { readonly lane: string }): string => titles.get(lane) ?? NO_LANE.title;
  // Placed by what may leave: the place of one must not give away the date of another that stays.
  const allowed = placeAmong(kept(input.events, (event) => event.sensitivity <= maxSensitivity));
  const matching = filter === null ? allowed : placeAmong(kept(allowed, (event) => matchesFilter(filter, event, titleOf(event))));
  const events = inRange === undefined ? matching : kept(matching, inRange);
  const chosen = input.series.filter((one) =>
    seriesId !== undefined && seriesId !== null ? one.id === seriesId : filter === null || seriesMatchesFilter(filter, one, titleOf(one)),
  );
  const guarded = (input.guarded ?? []).filter(({ sensitivity }) => sensitivity > maxSensitivity).flatMap(({ names }) => names);
  const whole = events.length === input.events.length && chosen.length === input.series.length && guarded.length === 0;
  const rules = rulesFor(input.events, allowed, matching, events, guarded);
  const series = chosen.map((one) => seriesWithout(one, rules));
  const used = new Set([...events, ...series].map((one) => one.lane));
  const { timeline } = input;
  const lanes = lanesOf(input.lanes, used, whole);
  return {
    // What a view is called and looks for may name what is left out.
    timeline: whole ? timeline : { ...timeline, ...hidden(TIMELINE_FIELDS, timeline, rules), views: [] },
    lanes: lanes.map((lane) => (whole ? lane : { ...lane, ...hidden(LANE_FIELDS, lane, rules) })),
    series,
    events: whole ? events : events.map((event) => withoutLinks(event, rules.stays)),
    allowed: allowed.length,
    matching: matching.length,
    notesWithheld: rules.count,
    titlesNaming: [timeline, ...lanes, ...series].map(({ title }) => title).filter(rules.names),
    filter: filter === null || filterText === null ? null : sayableFilter(filter, filterText, { events, series, titleOf }),
  };
}

/** The list itself when all of it stays: a million events are not copied for nothing. */
function kept(events: readonly FullEvent[], test: (event: FullEvent) => boolean): readonly FullEvent[] {
  return events.every(test) ? events : events.filter(test);
}

interface Rules {
  readonly stays: (id: string) => boolean;
  /** Whether an event is there, but withheld (and not only out of range). */
  readonly isWithheld: (id: string) => boolean;
  readonly names: (text: string) => boolean;
  count: number;
}

function rulesFor(
  all: readonly FullEvent[],
  allowed: readonly FullEvent[],
  matching: readonly FullEvent[],
  events: readonly FullEvent[],
  guarded: readonly string[],
): Rules {
  const staying = events.length === all.length ? null : new Set(events.map((event) => event.id));
  const matched = matching.length === all.length ? null : new Set(matching.map((event) => event.id));
  const withheld = new Set(matched === null ? [] : all.filter((event) => !matched.has(event.id)).map((event) => event.id));
  const allowedIds = allowed.length === all.length ? null : new Set(allowed.map((event) => event.id));
  const secret = allowedIds === null ? [] : all.filter((event) => !allowedIds.has(event.id));
  return {
    stays: (id) => staying === null || staying.has(id),
    isWithheld: (id) => withheld.has(id),
    names: withheldNames(secret, events, guarded),
    count: 0,
  };
}

function withoutLinks(event: FullEvent, stays: (id: string) => boolean): FullEvent {
  return event.links.every((link) => stays(link.to)) ? event : { ...event, links: event.links.filter((link) => stays(link.to)) };
}

/** Texts of an entity, but its title, that name what is left out: each as it is when nobody says it. */
function hidden(table: Fields, entity: object, rules: Rules): Readonly<Record<string, unknown>> {
  const texts = Object.entries(entity).filter(([name, said]) => {
    const kind = table[name]?.kind;
    return name !== 'title' && (kind === 'line' || kind === 'prose') && typeof said === 'string' && rules.names(said);
  });
  return Object.fromEntries(texts.map(([name]) => [name, table[name]?.initial]));
}

function seriesWithout(series: Series, rules: Rules): Series {
  const without = hidden(SERIES_FIELDS, series, rules);
  if (Object.keys(without).length > 0) rules.count++;
  const outcomes = Object.entries(series.outcomes).map(([n, outcome]) => [n, outcomeWithout(outcome, rules)] as const);
  return { ...series, ...without, outcomes: Object.fromEntries(outcomes) };
}

/** That and when it was settled belongs to the series; what was noted of it belongs to the event, where there is one. */
function outcomeWithout(outcome: Outcome, rules: Rules): Outcome {
  const { eventId, note, source, ...settled } = outcome;
  const about = eventId !== undefined && rules.isWithheld(eventId);
  const said = [note, source?.title, source?.publisher, source?.url, source?.note, source?.quotation].filter((text) => text !== undefined);
  const hides = about || said.some(rules.names);
  if (hides && (note !== undefined || source !== undefined)) rules.count++;
  const stays = eventId !== undefined && rules.stays(eventId);
  return {
    ...settled,
    ...(stays ? { eventId } : {}),
    ...(hides || note === undefined ? {} : { note }),
    ...(hides || source === undefined ? {} : { source }),
  };
}

/** What to be warned of before a file is given away. */
export function titleWarnings(titles: readonly string[]): string[] {
  return titles.map((title) => `The title “${title}” names what is withheld, and leaves all the same.`);
}

export function inOrder(lanes: readonly Lane[]): Lane[] {
  return [...lanes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** An event whose lane is missing (a damaged import) gets one, so that it is never left out in silence. */
function lanesOf(all: readonly Lane[], used: ReadonlySet<string>, whole: boolean): Lane[] {
  const lanes = inOrder(all).filter((lane) => whole || used.has(lane.id));
  const known = new Set(all.map((lane) => lane.id));
  for (const id of used) if (!known.has(id)) lanes.push({ ...NO_LANE, id, order: (lanes.at(-1)?.order ?? 0) + 1 });
  return lanes;
}
