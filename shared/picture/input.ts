import type { FullEvent } from '../event';
import type { Filter } from '../filter';
import type { Lane } from '../lane';
import { occurrencesOf } from '../reviews/occurrences';
import type { Series } from '../series';
import { DAY_MS, dayAt } from '../time/day';
import { dayText, midnightOf } from '../time/day-text';
import { parseWhen } from '../time/edtf';
import { isUnplaced } from '../time/placement';
import { todayIn } from '../time/zone';
import type { Timeline } from '../timeline';
import { type OccurrenceMark, occurrenceMark } from '../view/mark';
import { inOrder, type Whole, withhold } from '../withhold';
import { withinReach } from './beyond-reach';
import type { PictureOptions } from './options';
import { wholeExtent } from './range';

/** Everything a picture is made of; whatever is not in here cannot get into the bytes. */
export interface PictureInput extends Whole {
  /** `YYYY-MM-DD` when all of this is the timeline as it was known at the end of that day. */
  readonly knownOn?: string | undefined;
}

export interface MarkedSeries {
  readonly series: Series;
  readonly occurrences: readonly OccurrenceMark[];
}

/** The input after withholding and filtering, with the projected reviews. */
export interface PictureContent {
  readonly timeline: Timeline;
  readonly events: readonly FullEvent[];
  readonly series: readonly MarkedSeries[];
  readonly lanes: readonly Lane[];
  /** Place of each lane among all of the timeline, for themes that give out colours: a filter does not change them. */
  readonly laneIndexes: ReadonlyMap<string, number>;
  /** How many events are above the wanted sensitivity: nothing of them is in `events`. */
  readonly withheld: number;
  readonly titlesNaming: readonly string[];
  /** How many events the filter was asked about: the ones that were not withheld. */
  readonly total: number;
  /** As `Leaving.filter`: what may be quoted of it. */
  readonly filter: string | null;
  /** How many of the events have no date and no place among others, so that there is nowhere to draw them. */
  readonly unplaced: number;
  /** How many are of times beyond all that can be drawn: they stand at the edge, see beyond-reach.ts. */
  readonly beyond: number;
  /** `YYYY-MM-DD` in the home zone. */
  readonly todayDay: string;
  /** Midnight of today. */
  readonly today: number;
  readonly whole: ReturnType<typeof wholeExtent>;
  /** The day whose knowledge is shown, or null for what is known now. */
  readonly knownOn: string | null;
}

/** Withholds, projects the reviews as far as the timeline asks (or the range, when it reaches further) and measures the extent. */
export function readContent(input: PictureInput, options: PictureOptions, nowMs: number, filter: Filter | null): PictureContent {
  const { homeZone, projectDays } = input.timeline;
  const todayDay = options.today ?? todayIn(homeZone, nowMs);
  const today = midnightOf(todayDay);
  const leaving = withhold(input, { maxSensitivity: options.maxSensitivity, filter, filterText: options.filter });
  const { events, beyond } = withinReach(leaving.events, homeZone);
  const until = lastDay(today + projectDays * DAY_MS, options, homeZone);
  const series = leaving.series.map((one) => ({
    series: one,
    occurrences: occurrencesOf(one, { until, today: todayDay }).map((occurrence) => occurrenceMark(one, occurrence)),
  }));
  const days = series.flatMap((one) => one.occurrences.flatMap((mark) => (mark.on === null ? [mark.at] : [mark.at, midnightOf(mark.on)])));
  return {
    timeline: leaving.timeline,
    events,
    series,
    lanes: leaving.lanes,
    laneIndexes: new Map(inOrder(input.lanes).map(({ id }, index) => [id, index])),
    withheld: input.events.length - leaving.allowed,
    titlesNaming: leaving.titlesNaming,
    total: leaving.allowed,
    filter: leaving.filter,
    unplaced: events.filter(isUnplaced).length,
    beyond,
    todayDay,
    today,
    whole: wholeExtent(events, days, today),
    knownOn: input.knownOn ?? null,
  };
}

function lastDay(horizon: number, options: PictureOptions, homeZone: string): string {
  const to = options.to === null ? null : parseWhen(options.to, homeZone);
  const end = to?.ok ? (to.value.bounds.endMax ?? 0) - 1 : 0;
  return dayText(dayAt(Math.max(horizon, end)));
}
