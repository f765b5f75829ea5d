import type { LanePlan } from './lanes';

/** Everything that can need a word of explanation, in the order of the legend. */
export const LEGEND_WORDS = {
  vague: 'day not known, some time between the brackets',
  approximate: 'day not known, some time around then',
  uncertain: 'date uncertain',
  fade: 'start or end not known',
  confirmed: 'confirmed',
  disputed: 'disputed',
  planned: 'planned',
  cancelled: 'cancelled',
  counted: 'how many fall into that stretch',
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
  'part-of': 'part of',
  contradicts: 'contradicts',
  related: 'related to',
} as const;

export type LegendKey = keyof typeof LEGEND_WORDS;

/** The keys of what is in the picture, nothing else; `others` are those of links and gradings. */
export function legendOf(plans: readonly Pick<LanePlan, 'buckets' | 'items' | 'reviews'>[], others: Iterable<LegendKey>): LegendKey[] {
  const found = new Set<LegendKey>(others);
  for (const plan of plans) {
    if (plan.buckets.length > 0) found.add('counted');
    for (const { mark, shape } of plan.items) {
      if (mark.status !== 'reported') found.add(mark.status);
      if (shape.kind === 'bracket') found.add(mark.approximate ? 'approximate' : 'vague');
      if (shape.kind !== 'bar' && mark.uncertain && (mark.status === 'reported' || mark.status === 'planned')) found.add('uncertain');
      if (shape.kind === 'bar' && shape.stops.some((stop) => stop.solid < 1)) found.add('fade');
    }
    for (const review of plan.reviews) {
      for (const { look } of review.buckets) {
        found.add('counted');
        if (look !== 'settled') found.add(look);
      }
      for (const { mark } of review.diamonds) {
        found.add(mark.state === 'cancelled' ? 'review-cancelled' : mark.state);
        if (mark.state === 'held' && mark.on !== null) found.add('held-elsewhere');
      }
    }
  }
  return (Object.keys(LEGEND_WORDS) as LegendKey[]).filter((key) => found.has(key));
}
