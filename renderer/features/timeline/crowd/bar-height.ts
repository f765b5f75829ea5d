const BETWEEN_ROWS = 3;
const HIGHEST = 22;
/** From the top of a capital to below the line. */
const OF_WORDS = 14;

/** How high a bar is in a row: under words as high as they are, as far as the row allows, so that no letter stands half on the ground. */
export function barHeightIn(row: number, hasWords: boolean): number {
  const height = Math.min(HIGHEST, row - BETWEEN_ROWS);
  return hasWords ? Math.max(height, Math.min(OF_WORDS, row - 1)) : height;
}
