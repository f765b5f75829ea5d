import type { Stop } from '../look/event-shape';
import { isRoundSign, ROUND_SIGN_WIDTH, SIGN_WIDTH } from '../look/legend-signs';
import type { CountedLook, EventMark } from '../view/mark';
import type { LanePlan } from './lanes';

/** Everything that can need a word of explanation, in the order of the legend. */
export const LEGEND_WORDS = {
  vague: 'day not known, some time between the brackets',
  approximate: 'approximate: some time around then',
  'one-of': 'one of these dates',
  'all-of': 'on each of these dates',
  ordered: 'undated, somewhere in between',
  uncertain: 'date uncertain',
  fade: 'start or end not known',
  confirmed: 'confirmed',
  disputed: 'disputed',
  planned: 'planned',
  cancelled: 'cancelled',
  counted: 'how many fall into that stretch',
  band: 'collapsed lane: higher where more events are, with their number',
  'counted-due': 'reviews, some due and unconfirmed',
  'counted-open': 'reviews, some still to come',
  projected: 'projected review',
  unconfirmed: 'review due, outcome unconfirmed',
  held: 'review held',
  'held-elsewhere': 'held on another day than due',
  missed: 'review missed',
  moved: 'review moved',
  'review-cancelled': 'review cancelled',
  grading: 'source: reliability A–F, credibility 1–6',
  causes: 'causes',
  follows: 'follows from',
  precedes: 'comes before',
  'part-of': 'part of',
  contradicts: 'contradicts',
  related: 'related to',
} as const;

export type LegendKey = keyof typeof LEGEND_WORDS;

const COUNTED = {
  unconfirmed: 'counted-due',
  projected: 'counted-open',
  settled: 'counted',
  held: 'counted',
} as const satisfies Record<CountedLook, LegendKey>;

/** The keys of what is in the picture, nothing else; `others` are those of links and gradings. */
export function legendOf(
  plans: readonly Pick<LanePlan, 'buckets' | 'crowd' | 'items' | 'reviews'>[],
  others: Iterable<LegendKey>,
): LegendKey[] {
  const found = new Set<LegendKey>(others);
  for (const plan of plans) {
    if (plan.buckets.length > 0 && plan.crowd?.collapsed !== true) found.add('counted');
    if (plan.crowd !== null && plan.crowd.band !== null) found.add('band');
    for (const { mark, shape } of plan.items) {
      if (mark.status !== 'reported') found.add(mark.status);
      if (shape.kind === 'bracket') found.add(bracketKey(mark, shape.set !== undefined));
      if (shape.kind !== 'bracket' && mark.approximate) found.add('approximate');
      if (mark.uncertain) found.add('uncertain');
      if (shape.kind === 'bar' && fades(shape.stops)) found.add('fade');
    }
    for (const review of plan.reviews) {
      for (const { look } of review.buckets) found.add(COUNTED[look]);
      for (const { mark } of review.diamonds) {
        found.add(mark.state === 'cancelled' ? 'review-cancelled' : mark.state);
        if (mark.state === 'held' && mark.on !== null) found.add('held-elsewhere');
      }
    }
  }
  return (Object.keys(LEGEND_WORDS) as LegendKey[]).filter((key) => found.has(key));
}

/** Less of a fade than this nobody sees, and then nobody asks what it means. */
const LEAST_FADE = 3;

export function fades(stops: readonly Stop[]): boolean {
  return stops.some(
    (stop, index) =>
      stop.solid < 1 && [stops[index - 1], stops[index + 1]].some((next) => Math.abs((next?.x ?? stop.x) - stop.x) >= LEAST_FADE),
  );
}

/** What a bracket, or the thread of a set in its place, is explained by. */
export function bracketKey({ shape, approximate, choose }: Pick<EventMark, 'shape' | 'approximate' | 'choose'>, isSet: boolean): LegendKey {
  if (shape === 'ordered') return 'ordered';
  if (isSet) return choose === 'one' ? 'one-of' : 'all-of';
  return approximate ? 'approximate' : 'vague';
}

/** Room for the sign before the words, in design units. */
export function legendSignWidth(key: LegendKey): number {
  return key === 'grading' || isRoundSign(key) ? ROUND_SIGN_WIDTH : SIGN_WIDTH;
}
