import { LEAST_MARK } from '../look/event-shape';
import type { LaneColumns } from '../view/lane-columns';
import { isPinned } from '../view/timeline-index';
import { DOT_GAP, LABEL_GAP, TIGHT } from './room-of-marks';
import type { KnownText } from './scene';
import { type BareWish, rankOf, type Wish } from './wish';

/** Half a dot, with its tick. */
const DOT = 7;
/** What a label in a bar leaves free of it at either end, the sign of a confirmed one included. */
const INSET = 18;
/** On a vague stretch a label stands clear of the mark in the middle. */
const BESIDE_DOT = 60;
/** Of an event whose text is not there yet. */
const UNKNOWN_WIDTH = 140;
const UNKNOWN: KnownText = { width: UNKNOWN_WIDTH, titleWidth: UNKNOWN_WIDTH, before: 0, after: 0, around: 0, core: null, vague: false };
/** Half the width of the smallest mark. */
const BARE_DOT = 2.5;
const CONFIRMED = 1;

/** Wall-clock milliseconds; or pixels, of what is drawn. */
interface Limits {
  readonly start: number;
  readonly end: number;
}

export interface WishScale {
  readonly perPixel: number;
  /** No mark is seen to begin before this, in pixels along the absolute axis. */
  readonly from: number;
}

export interface WishEdges extends WishScale {
  readonly textOf: (row: number) => KnownText | undefined;
  readonly first: ReadonlySet<number>;
}

/** What the events at these positions of a lane ask for, in the order of what their marks begin with. */
export function wishesOf(columns: LaneColumns, positions: readonly number[], edges: WishEdges): Wish[] {
  const wishes = positions.map((position) => wishOf(columns, position, edges));
  // Approximate ones reach before their start.
  return wishes.sort((one, other) => one.start - other.start || one.row - other.row);
}

function wishOf(columns: LaneColumns, position: number, { perPixel, from, textOf, first }: WishEdges): Wish {
  const row = columns.row[position] ?? 0;
  const text = textOf(row);
  const limits = text?.limits ?? { start: columns.start[position] ?? 0, end: columns.end[position] ?? 0 };
  const { start, end, labelStart, inside } = extentOf(limits, text, perPixel);
  const flags = columns.flags[position] ?? 0;
  // Field by field: what is spread costs more than all the reckoning, and there are thousands.
  return {
    row,
    position,
    limits,
    start: Math.max(start, from),
    end,
    labelStart,
    labelWidth: text?.width ?? UNKNOWN_WIDTH,
    titleWidth: text?.titleWidth ?? UNKNOWN_WIDTH,
    inside,
    rank: rankOf({ first: first.has(row), pinned: isPinned(flags), confirmed: (flags & 7) === CONFIRMED }),
  };
}

/** What a mark covers at a scale, where its label begins beside it, and whether its bar has room for the whole of that. */
export function extentOf(
  limits: Limits,
  text: KnownText | undefined,
  perPixel: number,
): Pick<Wish, 'start' | 'end' | 'labelStart' | 'inside'> {
  const [start, end] = [limits.start / perPixel, limits.end / perPixel];
  const { around, before, after, core, width, vague } = text ?? UNKNOWN;
  if (end - start < TIGHT && (core === null || vague)) {
    const middle = (start + end) / 2;
    const reach = Math.max(DOT + around, (end - start) / 2);
    return { start: middle - reach, end: middle + reach, labelStart: middle + DOT_GAP + around, inside: false };
  }
  const to = Math.max(end, start + LEAST_MARK) + around + after / perPixel;
  const inside = core !== null && (core.end - core.start) / perPixel >= (vague ? 2 * width + BESIDE_DOT : width + 2 * INSET);
  return { start: start - around - before / perPixel, end: to, labelStart: to + LABEL_GAP, inside };
}

function bareExtentOf({ start, end }: Limits, perPixel: number): Limits {
  const [middle, half] = [(start + end) / 2 / perPixel, (end - start) / 2 / perPixel];
  // Not by way of the middle: of an open end that lies so far away that what is rounded would put its order out.
  if (half >= BARE_DOT) return { start: start / perPixel, end: end / perPixel };
  return { start: middle - BARE_DOT, end: middle + BARE_DOT };
}

/** Where what is drawn of a mark begins at a scale, pixels along the absolute axis. */
export function beginOf(mark: Limits & { readonly bare: boolean }, text: KnownText | undefined, perPixel: number): number {
  return mark.bare ? bareExtentOf(mark, perPixel).start : extentOf(mark, text, perPixel).start;
}

/** The same events as marks alone, of a few pixels. */
export function bareWishesOf(wishes: readonly Wish[], { perPixel, from }: WishScale): BareWish[] {
  const bare = wishes.map((whole): BareWish => {
    const { row, position, limits, rank } = whole;
    const { start, end } = bareExtentOf(limits, perPixel);
    return {
      row,
      position,
      limits,
      start: Math.max(start, from),
      end,
      labelStart: end,
      labelWidth: 0,
      titleWidth: 0,
      inside: true,
      rank,
      whole,
    };
  });
  return bare.sort((one, other) => one.start - other.start || one.row - other.row);
}
