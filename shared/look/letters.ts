/*
 * How far letters reach over and under the middle of their line, as shares of their size (Inter, and what stands in for it in other
 * scripts). Said here and not measured, so that window and pictures stand their words alike.
 */

interface Reach {
  readonly over: number;
  readonly under: number;
}

const PLAIN: Reach = { over: 0.4, under: 0.5667 };
/** Over a capital, or what is as high as one, stands a mark, of which a ring is the highest; two of them do in Vietnamese. */
const MARKED = 0.585;
const RINGED = 0.64;
const MARKED_TWICE = 0.75;
/** A mark hangs under a letter. */
const HANGING = 0.64;
/** Of scripts that stand in squares, and of those that fill their line. */
const SQUARE: Reach = { over: 0.52, under: 0.5 };
const FULL: Reach = { over: 0.62, under: 0.72 };

const IS_MARKED = /[\p{Lu}bdfhklt]\p{M}/u;
const IS_MARKED_TWICE = /\p{Lu}\p{M}{2}/u;
const IS_HANGING = /[\u0323-\u0333]/u;
const IS_SQUARE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/gu;
const IS_FULL = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/u;

function reachOf(text: string): Reach {
  const others = text.replace(IS_SQUARE, '');
  if (IS_FULL.test(others)) return FULL;
  const parts = others.normalize('NFD');
  const square = others === text ? PLAIN : SQUARE;
  const marked = IS_MARKED_TWICE.test(parts) ? MARKED_TWICE : parts.includes('A\u030a') ? RINGED : MARKED;
  const over = IS_MARKED.test(parts) ? marked : PLAIN.over;
  return { over: Math.max(over, square.over), under: Math.max(IS_HANGING.test(parts) ? HANGING : PLAIN.under, square.under) };
}

/** From the top of a letter to below the line, where none has a mark over it. */
export function highestLetters(size: number): number {
  return (PLAIN.over + PLAIN.under) * size;
}

export interface Standing {
  /** So far over the middle of the bar or row is the middle of the line. */
  readonly lift: number;
  /** All letters are within; else they stand on what lies around as well, and are drawn as they are on that. */
  readonly isWithin: boolean;
}

const IN_THE_MIDDLE: Standing = { lift: 0, isWithin: true };
/** What a sum of shares is off by. */
const ROUNDING = 1e-6;

/**
 * How a line of words stands in a height: in its middle as far as its letters allow.
 *
 * @param text of words on a bar; beside one the ground is the same over and under the row, and plain letters say how they stand
 */
export function standIn(height: number, text: string, size: number): Standing {
  const most = Math.max(FULL.over, FULL.under, MARKED_TWICE) * size;
  if (height / 2 >= most) return IN_THE_MIDDLE;
  const reach = reachOf(text);
  const [over, under] = [reach.over * size, reach.under * size];
  if (over + under > height + ROUNDING) return { lift: (under - over) / 2, isWithin: false };
  // Tails need it higher, what stands over a capital lower; both have room.
  return { lift: Math.min(Math.max(0, under - height / 2), height / 2 - over), isWithin: true };
}
