/** What a lane asks of the height. */
export interface HeightWish {
  /** With every label whole, in comfortable rows. */
  readonly want: number;
  /** Less than this it is never given, whatever the others need. */
  readonly least: number;
}

/**
 * Shares a height out: each lane has what it wants where all can; else those that want little have it, and the others share the rest,
 * one that wants four times as much as another having twice its height. When not even the least of all fits, the sum is higher: then the
 * lanes scroll.
 */
export function shareHeight(wishes: readonly HeightWish[], height: number): number[] {
  const total = wishes.reduce((sum, { want, least }) => sum + Math.max(want, least), 0);
  if (total <= height) return wishes.map(({ want, least }) => Math.max(want, least));
  let [low, high] = [0, Math.sqrt(Math.max(...wishes.map(({ want }) => want)))];
  const givenAt = (cap: number) => wishes.map(({ want, least }) => Math.max(least, Math.min(want, cap * Math.sqrt(want))));
  for (let round = 0; round < 30; round++) {
    const cap = (low + high) / 2;
    if (givenAt(cap).reduce((sum, one) => sum + one, 0) > height) high = cap;
    else low = cap;
  }
  return givenAt(low).map((given) => Math.floor(given + ROUNDING));
}

/** What halving leaves of a pixel. */
const ROUNDING = 1e-3;

/** Rows that labels can be read in. Pixels. */
export const COMFORTABLE = 30;
export const COMPACT = 15;
/** The highest mark alone. */
export const MOST_BARE = 9;
/** A lane that a person has collapsed: one row of counts, one of marks, and what sets it off from the next lane. */
export const COLLAPSED = 28;
/** Where only so all marks find a place in rows with labels, or more of them have one. */
const TIGHTEST = 12;

/** Over the first row and under the last, in all. */
const AIR_AROUND = 4;

export interface RowsOfLane {
  readonly rows: number;
  readonly rowHeight: number;
}

/**
 * How a lane makes use of its height: rows as high as hold all with whole labels; else as many as labels can be read in, if all marks
 * find a place there; null where they do not.
 *
 * @param whole rows that whole labels need
 * @param packed rows that the marks alone need
 */
export function rowsIn(height: number, whole: number, packed: number): RowsOfLane | null {
  const roomy = Math.floor(height / Math.max(1, whole));
  if (roomy >= COMPACT) return { rows: Math.max(1, whole), rowHeight: Math.min(roomy, COMFORTABLE) };
  const readable = Math.max(1, Math.floor((height - (height > 2 * COMPACT ? AIR_AROUND : 0)) / COMPACT));
  if (packed <= readable)
    return {
      rows: readable,
      rowHeight: Math.max(Math.min(COMPACT, height), Math.min(COMFORTABLE, Math.floor((height - AIR_AROUND) / readable))),
    };
  const tight = Math.floor(height / TIGHTEST);
  return packed <= tight ? { rows: tight, rowHeight: Math.floor(height / tight) } : null;
}

/**
 * All ways to make rows of a height that labels can be read in and all marks find a place in, from the highest to the lowest.
 *
 * @param most rows, at most
 */
export function rowChoices(height: number, packed: number, most: number): RowsOfLane[] {
  const choices: RowsOfLane[] = [];
  for (let rows = Math.max(1, packed); rows <= Math.min(most, Math.floor(height / TIGHTEST)); rows++)
    choices.push({ rows, rowHeight: Math.min(COMFORTABLE, Math.floor(height / rows)) });
  return choices;
}

/** How high a line is whose marks stand alone, the share of the height that they may take at that, and no more lines than there is room for. */
const LINES = [
  { high: 6, share: 0.4 },
  { high: 5, share: 0.6 },
  { high: 4, share: Number.POSITIVE_INFINITY },
] as const;

/** Lines of marks alone in a height, as high as leaves most of it to labels. */
export function linesIn(height: number, wanted: number): { readonly lines: number; readonly high: number } {
  const high = LINES.find((line) => wanted * line.high <= height * line.share)?.high ?? 4;
  return { lines: Math.max(1, Math.floor(height / high)), high: Math.min(high, height) };
}
