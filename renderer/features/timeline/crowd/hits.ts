/** What was painted where: pixels of the view, from its left edge and from the top of the lanes that are shown. */
export interface Hit {
  /** Of the chart's item. */
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly labelled: boolean;
  /** How far its mark reaches faintly before and behind that; left out: not at all. */
  readonly faint?: { readonly from: number; readonly to: number };
  /** Its words stand before it; left out: they do not. */
  readonly wordsBefore?: boolean;
}

/** On which side of its mark the words of something are painted, or on it. */
export type PaintedWords = 'before' | 'behind';

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
