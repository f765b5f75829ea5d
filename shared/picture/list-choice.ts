import type { FullEvent } from '../event';
import { limitsOf } from '../time/placement';
import { countedAt, MOST_BY_THEMSELVES } from '../view/crowds';
import { inOrderOfTime, type LaneInput } from './lanes';
import type { PictureRange } from './range';

/** What of a lane a list has as entries of their own, in the order of time, and when each of the others is counted. */
export interface ListedLane extends LaneInput {
  readonly single: readonly FullEvent[];
  readonly counted: Float64Array;
}

/** The few spans that shape the story are entries of their own, besides those that never are counted. */
const MOST_LANDMARKS = 6;
const LANDMARK_SHARE = 0.25;

/** Every event, or the few that shape the story with counts of the others. */
export function listedLane(input: LaneInput, counting: boolean, range: PictureRange, homeZone: string): ListedLane {
  const { single, counted } = counting ? choose(input.events, range) : { single: input.events, counted: new Float64Array(0) };
  return { ...input, single: inOrderOfTime(single, range, homeZone), counted };
}

/** One walk and no object per event: a lane may hold a million. */
function choose(events: readonly FullEvent[], range: PictureRange): Pick<ListedLane, 'single' | 'counted'> {
  const least = (range.to - range.from) * LANDMARK_SHARE;
  const pinned: FullEvent[] = [];
  const long: FullEvent[] = [];
  const instants = new Float64Array(events.length);
  let count = 0;
  const leave = (event: FullEvent): void => {
    instants[count++] = countedAt(limitsOf(event).start, range);
  };
  for (const event of events) {
    if ((event.pinned || event.place !== undefined) && pinned.length < MOST_BY_THEMSELVES) pinned.push(event);
    else if (solidLength(event, range) >= least) long.push(event);
    else leave(event);
  }
  long.sort((a, b) => solidLength(b, range) - solidLength(a, range) || a.row - b.row);
  for (const event of long.slice(MOST_LANDMARKS)) leave(event);
  return { single: [...pinned, ...long.slice(0, MOST_LANDMARKS)], counted: instants.subarray(0, count) };
}

function solidLength({ bounds, place }: FullEvent, range: PictureRange): number {
  if (place !== undefined) return 0;
  const start = bounds.startMin === null ? range.from : (bounds.startMax ?? range.from);
  const end = bounds.endMax === null ? range.to : (bounds.endMin ?? range.to);
  return Math.min(end, range.to) - Math.max(start, range.from);
}
