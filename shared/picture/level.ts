import type { EventView } from '../event';
import { limitsOf } from '../time/placement';
import { bucketLength } from './buckets';
import type { PictureRange } from './range';

/**
 * How much of a lane is drawn one by one. named: every event; thinned: those that stand alone in their stretch of time,
 * the crowded stretches are counted; counted: counts, and the few events that shape the story.
 */
export type Level = 'named' | 'thinned' | 'counted';

/** Which events are drawn one by one, and when each of the others is counted. */
export interface Chosen {
  readonly single: readonly EventView[];
  readonly counted: Float64Array;
}

/** In a counted lane, pinned events and the few spans that shape the story are still drawn one by one. */
const MOST_PINNED = 40;
const MOST_LANDMARKS = 6;
const LANDMARK_SHARE = 0.25;
/** Design units that a count takes: an event nearer than this to no other is named rather than counted as 1. */
const COUNT_ROOM = 34;

/** One walk and no object per event: a lane may hold a million. */
export function choose(events: readonly EventView[], level: Level, range: PictureRange, msPerUnit: number): Chosen {
  if (level === 'named') return { single: events, counted: new Float64Array(0) };
  const least = (range.to - range.from) * LANDMARK_SHARE;
  const pinned: EventView[] = [];
  const long: EventView[] = [];
  const others: EventView[] = [];
  const instants = new Float64Array(events.length);
  let count = 0;
  const leave = (event: EventView): void => {
    if (level === 'thinned') others.push(event);
    else instants[count++] = middleOf(event, range);
  };
  for (const event of events) {
    if (event.pinned && pinned.length < MOST_PINNED) pinned.push(event);
    else if (solidLength(event, range) >= least) long.push(event);
    else leave(event);
  }
  long.sort((a, b) => solidLength(b, range) - solidLength(a, range) || a.row - b.row);
  for (const event of long.slice(MOST_LANDMARKS)) leave(event);
  const single = [...pinned, ...long.slice(0, MOST_LANDMARKS)];
  if (level === 'counted') return { single, counted: instants.subarray(0, count) };
  const [lonely, crowded] = apart(others, bucketLength(COUNT_ROOM * msPerUnit), range);
  return { single: [...single, ...lonely], counted: Float64Array.from(crowded, (event) => middleOf(event, range)) };
}

/** Those that have a stretch of time to themselves, and the rest. */
function apart(events: readonly EventView[], length: number, range: PictureRange): readonly [EventView[], EventView[]] {
  const stretchOf = (event: EventView): number => Math.floor(middleOf(event, range) / length);
  const counts = new Map<number, number>();
  for (const event of events) counts.set(stretchOf(event), (counts.get(stretchOf(event)) ?? 0) + 1);
  const isAlone = (event: EventView): boolean => counts.get(stretchOf(event)) === 1;
  return [events.filter(isAlone), events.filter((event) => !isAlone(event))];
}

function solidLength({ bounds, place }: EventView, range: PictureRange): number {
  if (place !== undefined) return 0;
  const start = bounds.startMin === null ? range.from : (bounds.startMax ?? range.from);
  const end = bounds.endMax === null ? range.to : (bounds.endMin ?? range.to);
  return Math.min(end, range.to) - Math.max(start, range.from);
}

/** Where an event is counted: the middle of what it has in the picture. */
export function middleOf(event: Pick<EventView, 'bounds' | 'place'>, range: PictureRange): number {
  const limits = limitsOf(event);
  const start = Math.max(range.from, limits.start ?? range.from);
  const end = Math.min(range.to, limits.end ?? range.to);
  return Math.max(range.from, Math.min(range.to - 1, (start + end) / 2));
}
