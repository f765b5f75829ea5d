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
  return rows.flatMap((row) => segments(row.sort((one, other) => one.x - other.x)));
}

function segments(row: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  for (const { text, x, width, size, y } of row) {
    const last = lines.at(-1);
    const scale = Math.max(size, last?.size ?? 0);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : x - last.right;
    if (last === undefined || gap > GAP * scale) {
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
