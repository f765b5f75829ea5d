import { labelRoom } from './label-room';
import type { MarkPlace } from './scene-marks';
import { PINNED, type Wish } from './wish';

/** Of counts, over marks. */
export const COUNT_ROW = 15;
/** In a lane of more it is not tried out how high rows have to be for most names: they would be few in any. */
export const MOST_TRIED = 60;

/** Where the events of a lane stand below its reviews and its counts. */
export interface Stood {
  readonly wishes: readonly Wish[];
  /** By wish; null where it is counted. */
  readonly places: readonly (MarkPlace | null)[];
  readonly countsHeight: number;
}

export interface Names {
  readonly names: number;
  readonly pinned: number;
}

/** How many have a label, wherever the window ends, and how many of them are pinned. */
export function namesIn(stood: Stood): Names {
  return { names: countNamed(stood, () => true), pinned: pinnedNamesIn(stood) };
}

export function pinnedNamesIn(stood: Stood): number {
  return countNamed(stood, ({ rank }) => rank === PINNED);
}

function countNamed({ wishes, places }: Stood, counts: (wish: Wish) => boolean): number {
  return wishes.reduce((named, wish, at) => {
    if (!counts(wish)) return named;
    const place = places[at];
    if (place === undefined || place === null || place.bare || place.covered) return named;
    const next = wishes[place.next]?.start ?? null;
    return wish.inside || labelRoom(wish.labelStart, wish.labelWidth, next) > 0 ? named + 1 : named;
  }, 0);
}
