import type { LinkEnd } from '../look/link-mark';

/** Where an event can be joined by a link: pixels along the view or the picture, and from its top. */
export interface LinkStand {
  /** Of its mark, or of the count's box that it stands in. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** How far that reaches up and down. */
  readonly reach: number;
  /** Where it is joined from the left, if what is drawn of it begins before `left`. */
  readonly begins?: number;
}

const MOST_REACH = 9;
const LEAST_REACH = 2;

/** How far a mark reaches up and down in a row that is so high. */
export function reachIn(height: number): number {
  return Math.min(MOST_REACH, Math.max(LEAST_REACH, height / 2 - 1));
}

/** Where along each of two marks the line is shortest; marks above one another are joined where both are. */
export function joined(one: LinkStand, other: LinkStand): readonly [LinkEnd, LinkEnd] {
  const [a, b] =
    one.right < other.left
      ? [one.right, other.left]
      : other.right < one.left
        ? [one.left, other.right]
        : [overlap(one, other), overlap(one, other)];
  return [endAt(one, a), endAt(other, b)];
}

function overlap(one: LinkStand, other: LinkStand): number {
  return (Math.max(one.left, other.left) + Math.min(one.right, other.right)) / 2;
}

function endAt({ left, right, y, reach, begins }: LinkStand, x: number): LinkEnd {
  return { x, y, left: begins ?? (right - left < 1 ? left - reach : left), reach };
}
