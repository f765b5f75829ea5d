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

/**
 * Below its mark; in a low row, where it would lie over the mark and over those of the next row, right before the mark and no higher than the row, else right behind it, else
 * before or behind its words as well: over none of these. Where all of that is out of view, in the next row.
 *
 * @param own null where it is not drawn yet
 * @param width of the view, pixels
 */
export function handlePlace({ left, right, y, reach }: LinkStand, own: OwnStretches | null, width: number): HandlePlace {
  const middle = (Math.max(left, 0) + Math.min(right, width)) / 2;
  if (reach >= REACH_WITH_ROOM) return { x: middle, y: y + BELOW, height: HANDLE_SIZE };
  const height = 2 * (reach + AIR_OF_ROW);
  const isPoint = right - left < 1;
  const mark = own?.mark ?? { start: isPoint ? left - DOT : left, end: isPoint ? right + DOT : right };
  const words = own?.words ?? mark;
  const all = { start: Math.min(mark.start, words.start), end: Math.max(mark.end, words.end) };
  const away = GAP + HANDLE_SIZE / 2;
  const isFree = (x: number): boolean => {
    const [from, to] = [x - HANDLE_SIZE / 2, x + HANDLE_SIZE / 2];
    return from >= 0 && to <= width && [mark, words].every(({ start, end }) => to <= start || from >= end);
  };
  const x = [mark.start - away, mark.end + away, all.start - away, all.end + away].find(isFree);
  const seen = Math.min(Math.max(middle, HANDLE_SIZE / 2), width - HANDLE_SIZE / 2);
  return x === undefined ? { x: seen, y: y + height, height } : { x, y, height };
}
