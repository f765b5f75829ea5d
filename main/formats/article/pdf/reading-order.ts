import type { Line } from './lines';

/** Lines that are read one after the other: a column, a headline, a row of a table. */
export type Block = readonly Line[];

/** On either side of a gutter: so many lines, and most of the text in lines so many sizes of its font long; else it is a table, which is read by rows. */
const LEAST_LINES = 3;
const LEAST_LENGTH = 6;
/** A gutter in sizes of the font, and the share of lines that may lead across it: headlines, what stands between two parts of a page, its number. */
const GUTTER = 0.8;
const MOST_ACROSS = 0.35;
/** A page of more lines is a drawing. */
const MOST_LINES = 3000;

/**
 * Lines in the order in which they are read. Where a gutter leads through most of them, those that lead across it cut the page into bands, and in each band
 * one column is read after the other; each column may have columns again.
 *
 * @param isRightToLeft whether the right column is read first
 */
export function inReadingOrder(lines: readonly Line[], isRightToLeft: boolean): Block[] {
  const gutter = lines.length > MOST_LINES ? null : gutterOf(lines);
  if (gutter === null) return lines.length === 0 ? [] : [byRows(lines)];
  const blocks: Block[] = [];
  const sides: { readonly left: Line[]; readonly right: Line[] } = { left: [], right: [] };
  let across: Line[] = [];
  const endBand = (): void => {
    const read = isRightToLeft ? [sides.right, sides.left] : [sides.left, sides.right];
    for (const side of read) blocks.push(...inReadingOrder(side.splice(0), isRightToLeft));
  };
  for (const line of [...lines].sort((one, other) => one.y - other.y)) {
    if (isLeftOf(line, gutter) || isRightOf(line, gutter)) {
      if (across.length > 0) blocks.push(byRows(across));
      across = [];
      (isLeftOf(line, gutter) ? sides.left : sides.right).push(line);
    } else {
      endBand();
      across.push(line);
    }
  }
  endBand();
  if (across.length > 0) blocks.push(byRows(across));
  return blocks;
}

interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Where columns part; null where they do not. */
function gutterOf(lines: readonly Line[]): Gutter | null {
  if (lines.length < 2 * LEAST_LINES) return null;
  const size = median(lines.map((line) => line.size));
  let best: { readonly gutter: Gutter; readonly worth: number } | null = null;
  for (const begin of new Set(lines.map(({ left }) => Math.round(left)))) {
    const gutter = { from: begin - GUTTER * size, to: begin - 1 };
    const left = lines.filter((line) => isLeftOf(line, gutter));
    const right = lines.filter((line) => isRightOf(line, gutter));
    const across = lines.length - left.length - right.length;
    if (across > MOST_ACROSS * lines.length || !isColumn(left) || !isColumn(right) || !areBeside(left, right)) continue;
    const worth = Math.min(left.length, right.length) - across;
    if (worth > (best?.worth ?? Number.NEGATIVE_INFINITY)) best = { gutter, worth };
  }
  return best?.gutter ?? null;
}

function isLeftOf({ right }: Line, gutter: Gutter): boolean {
  return right <= gutter.from;
}

function isRightOf({ left }: Line, gutter: Gutter): boolean {
  return left >= gutter.to;
}

function isColumn(lines: readonly Line[]): boolean {
  let [all, long] = [0, 0];
  for (const { left, right, size } of lines) {
    all += right - left;
    if (right - left >= LEAST_LENGTH * size) long += right - left;
  }
  return lines.length >= LEAST_LINES && long > all / 2;
}

/** Whether enough lines of one stand at the height of the other. */
function areBeside(one: readonly Line[], other: readonly Line[]): boolean {
  const top = Math.min(...one.map(({ y }) => y));
  const bottom = Math.max(...one.map(({ y }) => y));
  return other.filter(({ y }) => y >= top - 1 && y <= bottom + 1).length >= LEAST_LINES;
}

/** From above to below; what stands on one baseline is one line. */
function byRows(lines: readonly Line[]): Block {
  const rows: Line[] = [];
  for (const line of [...lines].sort((one, other) => one.y - other.y || one.left - other.left)) {
    const last = rows.at(-1);
    if (last !== undefined && Math.abs(line.y - last.y) <= 0.4 * Math.min(line.size, last.size))
      rows.splice(-1, 1, {
        text: `${last.text.trimEnd()} ${line.text.trimStart()}`,
        left: Math.min(last.left, line.left),
        right: Math.max(last.right, line.right),
        y: last.y,
        size: Math.max(last.size, line.size),
      });
    else rows.push(line);
  }
  return rows;
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
