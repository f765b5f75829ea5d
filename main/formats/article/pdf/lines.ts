import type { Piece } from './pdfjs';

/** Text on one baseline without a gap in it; points, from the upper left corner of the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

/** In sizes of the font: how far pieces of a line may stand off its baseline, from when on there is a space between them, and from when on they are two lines. */
const OFF_BASELINE = 0.4;
const SPACE = 0.15;
const GAP = 1.1;
/** A gutter may be narrower than that, as journals and reports have it: so wide at least, where in this share of rows, and in so many, what stands right of it begins at one place, and few lead across it. */
const NARROW = 0.75;
const SHARE_OF_ROWS = 0.3;
const LEAST_ROWS = 6;
const MOST_ACROSS = 0.35;
/** More places than any page has columns, each found up to three times. */
const MOST_GUTTERS = 30;
/** In points: how far the beginnings of lines of a column stand apart. */
const APART = 1.5;

/** The lines of a page, from above to below, from left to right; those of two columns are two. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const seen = pieces.filter(({ text, size }) => text.trim() !== '' && size > 0);
  const rows: Piece[][] = [];
  for (const piece of [...seen].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row !== undefined && first !== undefined && piece.y - first.y <= OFF_BASELINE * Math.min(piece.size, first.size)) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) row.sort((one, other) => one.x - other.x);
  const gutters = narrowGutters(rows);
  return rows.flatMap((row) => segments(row, gutters));
}

/** Where columns begin whose gutter is as narrow as a wide space between words: such spaces stand anywhere, gutters below each other. */
function narrowGutters(rows: readonly (readonly Piece[])[]): number[] {
  const begins = new Map<number, number>();
  for (const row of rows)
    for (const [index, { x, size }] of row.entries()) {
      const before = row[index - 1];
      if (before === undefined || x - before.x - before.width < NARROW * size) continue;
      const place = Math.round(x);
      begins.set(place, (begins.get(place) ?? 0) + 1);
    }
  const least = Math.max(LEAST_ROWS, SHARE_OF_ROWS * rows.length);
  const near = (place: number): number => [-1, 0, 1].reduce((sum, off) => sum + (begins.get(place + off) ?? 0), 0);
  return [...begins.keys()]
    .filter((place) => near(place) >= least)
    .sort((one, other) => near(other) - near(one))
    .slice(0, MOST_GUTTERS)
    .filter((place) => {
      const across = rows.filter((row) => row.some(({ x, width }) => x < place - 2 * APART && x + width > place));
      return across.length <= MOST_ACROSS * rows.length;
    });
}

function segments(row: readonly Piece[], gutters: readonly number[]): Line[] {
  const lines: Line[] = [];
  for (const { text, x, width, size, y } of row) {
    const last = lines.at(-1);
    const scale = Math.max(size, last?.size ?? 0);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.right;
    const isGutter = gap >= NARROW * scale && gutters.some((place) => Math.abs(x - place) <= APART);
    if (last === undefined || gap > GAP * scale || isGutter) {
      lines.push({ text, left: x, right: x + width, y, size });
      continue;
    }
    const between = gap > SPACE * scale && !/\s$/.test(last.text) && !/^\s/.test(text) ? ' ' : '';
    lines.splice(-1, 1, {
      text: `${last.text}${between}${text}`,
      left: last.left,
      right: Math.max(last.right, x + width),
      // Small raised figures do not make a line small.
      y: size > last.size ? y : last.y,
      size: scale,
    });
  }
  return lines;
}
