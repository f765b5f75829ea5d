import { highestLetters } from './letters';

const BETWEEN_ROWS = 3;
const HIGHEST = 22;
/** With air over and under the letters. */
const OF_WORDS = 14;
/** Of words on bars in rows, which are of one size there. */
export const WORDS_IN_ROWS = 12;

/** How high a bar is in a row: under words as high as they are, as far as the row allows, so that no letter stands half on the ground. */
export function barHeightIn(row: number, hasWords: boolean): number {
  const height = Math.min(HIGHEST, row - BETWEEN_ROWS);
  if (!hasWords) return height;
  // Between bars there is a pixel of air, but not at the cost of the letters.
  return Math.max(height, Math.min(OF_WORDS, Math.max(row - 1, Math.min(row, highestLetters(WORDS_IN_ROWS)))));
}

const LEAST_REACH = 5;

/** How far a mark and the signs round it may reach up and down in a row: to a pixel from its edge. */
export function reachIn(row: number): number {
  return Math.max(LEAST_REACH, row / 2 - 1);
}
