import type { Box } from '../../../../shared/scene/box';
import type { LinkStand } from '../../../../shared/scene/link-ends';

/** Where the handle of the selected event stands: its middle in pixels of the view, and how high what can be pressed of it is. */
export interface HandlePlace {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** From where to where something is drawn, pixels of the view. */
export interface Drawn {
  readonly start: number;
  readonly end: number;
}

/** What is drawn of an event; of words null where there are none. */
export interface OwnStretches {
  readonly mark: Drawn;
  readonly words: Drawn | null;
}

/** As large as a finger needs, where there is room. */
export const HANDLE_SIZE = 24;
/** How far below its mark it stands then. */
const BELOW = 15;
/** A mark that reaches less far up and down stands in a low row, which is so much higher than that on either side. */
const REACH_WITH_ROOM = 9;
const AIR_OF_ROW = 1;
/** From what is drawn of its event, and from the end of a bar, where it is taken by the hand. */
const GAP = 8;
/** Half of a dot. */
const DOT = 7;

/** Half of what is seen of it, and of what is seen of others in their rows. */
const SEEN_HANDLE = 6;
const SEEN_OTHER = 11;

/**
 * Below its mark; in a low row, where it would lie over the mark and over those of the next row, right before the mark and no higher than the row, else right behind it, else
 * before or behind its words as well: over none of these. Where all of that is out of view, in the next row. The first of these places that lies over no other event, also of
 * those over and under it; where each does, the first.
 *
 * @param own null where it is not drawn yet
 * @param width of the view, pixels
 * @param others where other events are drawn with their words, as high as their rows
 */
export function handlePlace(
  { left, right, y, reach }: LinkStand,
  own: OwnStretches | null,
  width: number,
  others: readonly Box[] = [],
): HandlePlace {
  const middle = (Math.max(left, 0) + Math.min(right, width)) / 2;
  const hasRoom = reach >= REACH_WITH_ROOM;
  const height = hasRoom ? HANDLE_SIZE : 2 * (reach + AIR_OF_ROW);
  const isPoint = right - left < 1;
  const mark = own?.mark ?? { start: isPoint ? left - DOT : left, end: isPoint ? right + DOT : right };
  const words = own?.words ?? mark;
  const all = { start: Math.min(mark.start, words.start), end: Math.max(mark.end, words.end) };
  const away = GAP + HANDLE_SIZE / 2;
  const isFree = (x: number): boolean => {
    const [from, to] = [x - HANDLE_SIZE / 2, x + HANDLE_SIZE / 2];
    return from >= 0 && to <= width && [mark, words].every(({ start, end }) => to <= start || from >= end);
  };
  const inRow = [mark.start - away, mark.end + away, all.start - away, all.end + away].filter(isFree).map((x) => ({ x, y, height }));
  const seen = Math.min(Math.max(middle, HANDLE_SIZE / 2), width - HANDLE_SIZE / 2);
  const below = hasRoom ? { x: middle, y: y + BELOW, height } : { x: seen, y: y + height, height };
  const above = { ...below, y: 2 * y - below.y };
  const places = hasRoom ? [below, ...inRow, above] : [...inRow, below, above];
  return places.find((place) => !others.some((other) => liesOver(place, other))) ?? places[0] ?? below;
}

function liesOver({ x, y }: HandlePlace, { left, right, top, bottom }: Box): boolean {
  const apart = SEEN_HANDLE + Math.min(SEEN_OTHER, (bottom - top) / 2);
  return x + HANDLE_SIZE / 2 > left && x - HANDLE_SIZE / 2 < right && Math.abs(y - (top + bottom) / 2) < apart;
}
