import type { EventView } from '../event';
import { type Filter, matchesFilter, seriesMatchesFilter } from '../filter';
import type { Lane } from '../lane';
import { occurrencesOf } from '../reviews/occurrences';
import type { Series } from '../series';
import { MAX_MS } from '../time/bounds';
import { isoDay } from '../time/calendar';
import { parseWhen } from '../time/edtf';
import { isUnplaced, placeAmong } from '../time/placement';
import { todayIn } from '../time/zone';
import type { Timeline } from '../timeline';
import { type OccurrenceMark, occurrenceMark } from '../view/mark';
import type { PictureOptions } from './options';
import { wholeExtent } from './range';

/** Everything a picture is made of; whatever is not in here cannot get into the bytes. */
export interface PictureInput {
  readonly timeline: Timeline;
  readonly lanes: readonly Lane[];
  readonly series: readonly Series[];
  readonly events: readonly EventView[];
  /** `YYYY-MM-DD` when all of this is the timeline as it was known at the end of that day. */
  readonly knownOn?: string | undefined;
}

export interface MarkedSeries {
  readonly series: Series;
  readonly occurrences: readonly OccurrenceMark[];
}

/** The input after withholding and filtering, with the projected reviews. */
export interface PictureContent {
  readonly events: readonly EventView[];
  readonly series: readonly MarkedSeries[];
  readonly lanes: readonly Lane[];
  /** How many events are above the wanted sensitivity: nothing of them is in `events`. */
  readonly withheld: number;
  /** How many events the filter was asked about: the ones that were not withheld. */
  readonly total: number;
  /** How many of the events have no date and no place among others, so that there is nowhere to draw them. */
  readonly unplaced: number;
  /** `YYYY-MM-DD` in the home zone. */
  readonly todayDay: string;
  /** Midnight of today. */
  readonly today: number;
  readonly whole: ReturnType<typeof wholeExtent>;
  /** The day whose knowledge is shown, or null for what is known now. */
  readonly knownOn: string | null;
}

const OTHER_LANE = { title: 'Without a lane', color: '#7a7f87', collapsed: false, order: Number.POSITIVE_INFINITY } as const;

/** Withholds, projects the reviews as far as the timeline asks (or the range, when it reaches further) and measures the extent. */
export function readContent(input: PictureInput, options: PictureOptions, nowMs: number, filter: Filter | null): PictureContent {
  const { homeZone, projectDays } = input.timeline;
  const todayDay = options.today ?? todayIn(homeZone, nowMs);
  const today = Date.parse(`${todayDay}T00:00:00Z`);
  const open = input.events.every((event) => event.sensitivity <= options.maxSensitivity)
    ? input.events
    : input.events.filter((event) => event.sensitivity <= options.maxSensitivity);
  const titles = new Map(input.lanes.map((lane) => [lane.id, lane.title]));
  const titleOf = (lane: string): string => titles.get(lane) ?? OTHER_LANE.title;
  // Placed by what the picture may show: the place of one must not give away the date of another that is withheld.
  const placed = placeAmong(open);
  const events = filter === null ? placed : placeAmong(placed.filter((event) => matchesFilter(filter, event, titleOf(event.lane))));
  const until = lastDay(today + projectDays * 86_400_000, options, homeZone);
  const wanted = filter === null ? input.series : input.series.filter((one) => seriesMatchesFilter(filter, one, titleOf(one.lane)));
  const series = wanted.map((one) => ({
    series: one,
    occurrences: occurrencesOf(one, { until, today: todayDay }).map((occurrence) => occurrenceMark(one, occurrence)),
  }));
  const days = series.flatMap((one) =>
    one.occurrences.flatMap((mark) => (mark.on === null ? [mark.at] : [mark.at, Date.parse(`${mark.on}T00:00:00Z`)])),
  );
  return {
    events,
    series,
    lanes: lanesOf(input, events),
    withheld: input.events.length - open.length,
    total: open.length,
    unplaced: events.filter(isUnplaced).length,
    todayDay,
    today,
    whole: wholeExtent(events, days, today),
    knownOn: input.knownOn ?? null,
  };
}

function lastDay(horizon: number, options: PictureOptions, homeZone: string): string {
  const to = options.to === null ? null : parseWhen(options.to, homeZone);
  const end = to?.ok ? (to.value.bounds.endMax ?? 0) - 1 : 0;
  // Day strings end with the year 9999; so do the dates of a series.
  return isoDay(Math.min(Math.max(horizon, end), MAX_MS, 253_402_214_400_000));
}

/** By order; an event whose lane is missing (a damaged import) gets one, so that it is never left out in silence. */
function lanesOf(input: PictureInput, events: readonly EventView[]): Lane[] {
  const lanes = [...input.lanes].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  const known = new Set(lanes.map((lane) => lane.id));
  const include = (lane: string): void => {
    if (known.has(lane)) return;
    known.add(lane);
    lanes.push({ ...OTHER_LANE, id: lane });
  };
  for (const event of events) include(event.lane);
  for (const series of input.series) include(series.lane);
  return lanes;
}
