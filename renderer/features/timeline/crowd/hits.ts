import type { Box } from '../../../../shared/scene/box';

/** What was painted where: pixels of the view, from its left edge and from the top of the lanes that are shown. */
export interface Hit {
  /** Of the chart's item. */
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly labelled: boolean;
  /** From where to where its mark reaches, faintly at its ends, where words are painted beside it; left out: that is all there is of it. */
  readonly faint?: { readonly from: number; readonly to: number };
  /** Where its words stand; left out: it has none, or they stand in another row. */
  readonly words?: PaintedWords;
}

/** On which side of its mark the words of something are painted, or on it. */
export type PaintedWords = 'before' | 'behind' | 'on';

/** Where its words are painted in its own row, or before it in what is left free; null where they are not. */
export function paintedWordsOf(hits: readonly Hit[], id: string): PaintedWords | null {
  // Asked of each item in hand while the view is drawn, over all that is painted.
  let found: PaintedWords | null = null;
  for (const hit of hits) {
    if (hit.id !== id || hit.words === undefined) continue;
    if (hit.words === 'before') return 'before';
    found ??= hit.words;
  }
  return found;
}

/** Where its mark is painted, without the words beside it. */
export function markOf({ left, right, top, bottom, faint }: Hit): Box {
  return faint === undefined ? { left, right, top, bottom } : { left: faint.from, right: faint.to, top, bottom };
}

/** Where something painted stands on the page, whose view begins at (x, y) and is drawn out sideways while it zooms. */
export function onPage({ left, right, top, bottom }: Box, x: number, y: number, scale: number): Box {
  return { left: x + left * scale, right: x + right * scale, top: y + top, bottom: y + bottom };
}

/** How far beside a mark the hand still means it. */
const NEAR = 3;

/** What is at a point: of several, what was painted last and lies there; else what is nearest. */
export function hitAt(hits: readonly Hit[], x: number, y: number): Hit | null {
  let nearest: Hit | null = null;
  let least = NEAR;
  for (let at = hits.length - 1; at >= 0; at--) {
    const hit = hits[at];
    if (hit === undefined || y < hit.top || y > hit.bottom) continue;
    const away = Math.max(hit.left - x, x - hit.right, 0);
    if (away === 0) return hit;
    if (away > least) continue;
    nearest = hit;
    least = away;
  }
  return nearest;
}
