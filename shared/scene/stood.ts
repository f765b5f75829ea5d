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
export function namesIn({ wishes, places }: Stood): Names {
  const named = wishes.filter((wish, at) => {
    const place = places[at];
    if (place === undefined || place === null || place.bare || place.covered) return false;
    const next = wishes[place.next]?.start ?? null;
    return wish.inside || labelRoom(wish.labelStart, wish.labelWidth, next) > 0;
  });
  return { names: named.length, pinned: named.filter(({ rank }) => rank === PINNED).length };
}
