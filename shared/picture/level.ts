import type { EventView } from '../event';
import { limitsOf } from '../time/placement';
import { bucketLength, COUNT_ROOM, countedAt, MOST_BY_THEMSELVES } from '../view/crowds';
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

/** In a counted lane, the few spans that shape the story are drawn one by one, besides those that never are counted. */
const MOST_LANDMARKS = 6;
const LANDMARK_SHARE = 0.25;

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
    if ((event.pinned || event.place !== undefined) && pinned.length < MOST_BY_THEMSELVES) pinned.push(event);
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
  const { start, end } = limitsOf(event);
  return countedAt(start, end, range);
}
