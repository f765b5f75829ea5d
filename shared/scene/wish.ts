/** What an event needs in its lane, in pixels along an absolute axis: time divided by the scale, whatever window is seen. */
export interface Wish {
  /** Of the event, in the index. */
  readonly row: number;
  /** Where it stands in its lane's columns. */
  readonly position: number;
  /** Where it is drawn, wall-clock milliseconds. */
  readonly limits: { readonly start: number; readonly end: number };
  /** What its mark covers, with all that is drawn round it. */
  readonly start: number;
  readonly end: number;
  /** Where its label begins beside it. */
  readonly labelStart: number;
  readonly labelWidth: number;
  /** Of the title alone, without what is said after it. */
  readonly titleWidth: number;
  /** Its bar has room for the whole label. */
  readonly inside: boolean;
  readonly rank: Rank;
}

/** The same as a mark alone, of a few pixels. */
export interface BareWish extends Wish {
  /** What it needs with its whole mark and label. */
  readonly whole: Wish;
}

/** Whose label is given up last: those in hand or found, then pinned ones, as somebody wanted, then confirmed ones, then all others. */
export type Rank = 0 | 1 | 2 | 3;
export const RANKS: readonly Rank[] = [0, 1, 2, 3];
export const IN_HAND: Rank = 0;
export const PINNED: Rank = 1;

export function rankOf({
  first,
  pinned,
  confirmed,
}: {
  readonly first: boolean;
  readonly pinned: boolean;
  readonly confirmed: boolean;
}): Rank {
  if (first) return IN_HAND;
  if (pinned) return PINNED;
  return confirmed ? 2 : 3;
}

/** Between a label, or a mark, and the next mark: more than between a label and its own, so that it is plain whose it is. */
export const AIR = 12;
/** Marks nearer than this, in one row, cannot be told apart. */
export const LEAST_APART = 2;

/** Where everything that belongs to it ends, its whole label included. */
export function wholeEnd(wish: Wish): number {
  return wish.inside ? wish.end : Math.max(wish.end, wish.labelStart + wish.labelWidth);
}

/** Where it ends with its title, without what is said after that. */
export function titleEnd(wish: Wish): number {
  return wish.inside ? wish.end : Math.max(wish.end, wish.labelStart + wish.titleWidth);
}
