/** What a lane asks of the height. */
export interface HeightWish {
  /** With every label whole, in comfortable rows. */
  readonly want: number;
  /** Less than this it is never given, whatever the others need. */
  readonly least: number;
  /** With all marks in rows that labels can be read in, if that takes little more than the least; left out: it does not. */
  readonly readable?: number;
  /** Less than the least, of one row that can still be read in it; left out: it cannot. */
  readonly tight?: number;
  /** What its share of the height is measured by, where that is more than it wants; left out: by what it wants. */
  readonly weight?: number;
}

/**
 * Shares a height out: each lane has what it wants where all can; else those that want little have it, as many as can what their marks can
 * be read with, and the others share the rest, one that wants four times as much as another having twice its height. When not even the
 * least of all fits, the sum is higher: then the lanes scroll.
 */
export function shareHeight(asked: readonly HeightWish[], height: number): number[] {
  const total = asked.reduce((sum, { want, least }) => sum + Math.max(want, least), 0);
  if (total <= height) return asked.map(({ want, least }) => Math.max(want, least));
  const wishes = readableWhere(asked, height);
  let [low, high] = [0, Math.sqrt(Math.max(...wishes.map(({ want }) => want)))];
  const givenAt = (cap: number) => wishes.map(({ want, least, weight = want }) => Math.max(least, Math.min(want, cap * Math.sqrt(weight))));
  for (let round = 0; round < 30; round++) {
    const cap = (low + high) / 2;
    if (givenAt(cap).reduce((sum, one) => sum + one, 0) > height) high = cap;
    else low = cap;
  }
  return givenAt(low).map((given) => Math.floor(given + ROUNDING));
}

/**
 * As many lanes as there is height for have what is readable for the least, those first that it costs least. Where more of them can have it
 * so, and none is a crowd, those of one row are as low as that can be read.
 */
function readableWhere(wishes: readonly HeightWish[], height: number): readonly HeightWish[] {
  const usual = raised(wishes, height);
  // A crowd makes better use of what they would give up.
  const hasCrowd = wishes.some(({ want, least, readable, tight }) => want > least && readable === undefined && tight === undefined);
  if (usual.all || hasCrowd) return usual.wishes;
  const tight = raised(
    wishes.map((wish) => ({ ...wish, least: wish.tight ?? wish.least })),
    height,
  );
  return tight.lanes > usual.lanes ? tight.wishes : usual.wishes;
}

interface Raised {
  readonly wishes: readonly HeightWish[];
  /** How many lanes have what is readable, and whether all have. */
  readonly lanes: number;
  readonly all: boolean;
}

function raised(wishes: readonly HeightWish[], height: number): Raised {
  let left = wishes.reduce((rest, { least }) => rest - least, height);
  const costs = wishes
    .map(({ least, readable = least }, at) => ({ at, cost: readable - least }))
    .filter(({ cost }) => cost > 0)
    .sort((one, other) => one.cost - other.cost);
  const more = new Map<number, number>();
  for (const { at, cost } of costs) {
    if (cost > left) break;
    left -= cost;
    more.set(at, cost);
  }
  return {
    wishes: wishes.map((wish, at) => ({ ...wish, least: wish.least + (more.get(at) ?? 0) })),
    lanes: more.size,
    all: more.size === costs.length,
  };
}

/** What halving leaves of a pixel. */
const ROUNDING = 1e-3;

/** Rows that labels can be read in. Pixels. */
export const COMFORTABLE = 30;
export const COMPACT = 15;
/** The highest mark alone. */
export const MOST_BARE = 9;
/** A lane that a person has collapsed: its band, and over it room for what is drawn by itself. */
export const COLLAPSED = 28;
/** The same where rows are low: its name can be read, and what is drawn by itself lies over the band. */
export const LEAST_COLLAPSED = 13;
/** Where only so all marks find a place in rows with labels, or more of them have one. */
export const TIGHTEST = 12;

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

const LOWEST_LINE = 4;
/** How high a line is whose marks stand alone, the share of the height that they may take at that, and no more lines than there is room for. */
const LINES = [
  { high: 6, share: 0.4 },
  { high: 5, share: 0.6 },
  { high: LOWEST_LINE, share: Number.POSITIVE_INFINITY },
] as const;

/** Of the lines of a lane in which some are counted anyway, the share that marks alone may take: the others are for names. */
const SHARE_OF_COUNTED = 2 / 3;

/**
 * Lines for marks alone, of all that a lane has, in which some are counted however many there are.
 *
 * @param perLabel lines that a label needs
 */
export function linesBesideCounts(lines: number, perLabel: number): number {
  const forNames = Math.floor((lines * (1 - SHARE_OF_COUNTED)) / perLabel) * perLabel;
  return lines - forNames;
}

/** Lines of marks alone in a height, as high as leaves most of it to labels. */
export function linesIn(height: number, wanted: number): { readonly lines: number; readonly high: number } {
  const high = LINES.find((line) => wanted * line.high <= height * line.share)?.high ?? LOWEST_LINE;
  return { lines: Math.max(1, Math.floor(height / high)), high: Math.min(high, height) };
}

/** The lowest lines that marks alone can stand in. */
export function lowestLinesIn(height: number): { readonly lines: number; readonly high: number } {
  return { lines: Math.max(1, Math.floor(height / LOWEST_LINE)), high: Math.min(LOWEST_LINE, height) };
}
