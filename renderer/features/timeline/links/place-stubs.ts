import { type Box, lapOver } from '../../../../shared/scene/box';
import type { LinkStub } from '../../../../shared/scene/links';

/** A name at the edge, as large as it is drawn whole. */
export interface WantedStub extends Pick<LinkStub, 'side' | 'x' | 'y'> {
  readonly width: number;
}

export interface PlacedStub {
  /** Its middle, pixels of the view. */
  readonly x: number;
  readonly y: number;
  /** Only its arrow has room. */
  readonly short: boolean;
}

export const STUB_HEIGHT = 24;
/** Of an arrow alone: what a finger needs. */
export const SHORT_WIDTH = 24;
const FROM_EDGE = 6;
/** From one place that is tried to the next. */
const STEP = 13;
/** As far from where its link leaves the view a name still belongs to it. */
const FARTHEST = 10 * STEP;

/**
 * Where the names of events out of view stand: as near as can be to where their links leave it, but over no mark and no other name. One that finds no such
 * place is an arrow alone, which needs less room; where even that has none it stands where its link is, since it must be there.
 *
 * @param taken what is drawn, pixels of the view
 */
export function placeStubs(
  wanted: readonly WantedStub[],
  taken: readonly Box[],
  view: { readonly width: number; readonly height: number },
): readonly PlacedStub[] {
  const placed: Box[] = [];
  return wanted.map((stub) => {
    const isFree = (box: Box, others: readonly Box[]) =>
      box.left >= 0 && box.right <= view.width && box.top >= 0 && box.bottom <= view.height && !others.some((other) => lapOver(box, other));
    const at = (width: number, off: number) => boxAt(stub, width, off, view);
    const find = (width: number, others: readonly Box[]) => OFFSETS.find((off) => isFree(at(width, off), others));
    const whole = find(stub.width, [...taken, ...placed]);
    const short = whole === undefined;
    const width = short ? SHORT_WIDTH : stub.width;
    const box = at(width, whole ?? find(width, [...taken, ...placed]) ?? find(width, placed) ?? 0);
    placed.push(box);
    return { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, short };
  });
}

/** Nearest first, to either side. */
const OFFSETS = [0, ...Array.from({ length: FARTHEST / STEP }, (_, at) => [(at + 1) * STEP, -(at + 1) * STEP]).flat()];

/** Where a name stands that is moved along its edge. */
function boxAt({ side, x, y }: WantedStub, width: number, off: number, view: { readonly width: number; readonly height: number }): Box {
  const isUpright = side === 'left' || side === 'right';
  const middle =
    side === 'left' ? FROM_EDGE + width / 2 : side === 'right' ? view.width - FROM_EDGE - width / 2 : clamp(x, width, view.width) + off;
  const height = isUpright
    ? clamp(y, STUB_HEIGHT, view.height) + off
    : side === 'top'
      ? 4 + STUB_HEIGHT / 2
      : view.height - 4 - STUB_HEIGHT / 2;
  return { left: middle - width / 2, right: middle + width / 2, top: height - STUB_HEIGHT / 2, bottom: height + STUB_HEIGHT / 2 };
}

/** So that all of it is within. */
function clamp(middle: number, size: number, whole: number): number {
  return Math.max(size / 2, Math.min(middle, whole - size / 2));
}
