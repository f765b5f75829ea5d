import { endsOf, type LinkEnd } from '../look/link-mark';
import type { RowLink } from '../view/link-index';
import { joined, type LinkStand } from './link-ends';
import type { StandOf } from './link-stands';

/** A link as it is seen, from end to end as it is drawn. */
export interface SeenLink {
  readonly link: RowLink;
  readonly from: LinkEnd;
  readonly to: LinkEnd;
}

/** Where a link leaves what is seen, on its way to an event that is not. */
export interface LinkStub {
  readonly link: RowLink;
  /** Row of the event that it leads to, or comes from. */
  readonly other: number;
  readonly side: Side;
  readonly x: number;
  readonly y: number;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

/** What is seen of the lanes, in pixels: from the left edge, and from their top. */
export interface LinkFrame {
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

export interface SeenLinks {
  readonly lines: readonly SeenLink[];
  readonly stubs: readonly LinkStub[];
}

/** How far within the edge a link ends that goes on beyond it. */
const INSET = 4;

/**
 * The links of which at least one end is seen: whole, or up to the edge beyond which the other lies. Pure; links that lead to what is not
 * shown are left out.
 */
export function layOutLinks(links: readonly RowLink[], standOf: StandOf, frame: LinkFrame): SeenLinks {
  const lines: SeenLink[] = [];
  const stubs: LinkStub[] = [];
  for (const link of links) {
    const rows = endsOf(link);
    const [one, other] = [standOf(rows.from), standOf(rows.to)];
    if (one === null || other === null) continue;
    const [oneIsSeen, otherIsSeen] = [isSeen(one, frame), isSeen(other, frame)];
    if (!oneIsSeen && !otherIsSeen) continue;
    const [from, to] = joined(within(one, frame), within(other, frame));
    lines.push({ link, from: oneIsSeen ? from : atEdge(from, frame), to: otherIsSeen ? to : atEdge(to, frame) });
    if (!oneIsSeen) stubs.push({ link, other: rows.from, ...edgeOf(one, frame) });
    if (!otherIsSeen) stubs.push({ link, other: rows.to, ...edgeOf(other, frame) });
  }
  return { lines, stubs };
}

/** Whether one of them is seen: what can be told before anything is laid out. */
export function isSeen({ left, right, y }: LinkStand, { width, top, bottom }: LinkFrame): boolean {
  return right >= 0 && left <= width && y >= top && y <= bottom;
}

/** As much of a mark as is seen, so that a link to a long one is joined where one looks. */
function within(stand: LinkStand, { width }: LinkFrame): LinkStand {
  if (stand.right < 0 || stand.left > width) return stand;
  return { ...stand, left: Math.max(stand.left, 0), right: Math.min(stand.right, width) };
}

function atEdge(end: LinkEnd, frame: LinkFrame): LinkEnd {
  const { x, y } = clamped(end, frame);
  return { x, y, left: x, reach: 0 };
}

function edgeOf(stand: LinkStand, frame: LinkFrame): Pick<LinkStub, 'side' | 'x' | 'y'> {
  const side = stand.right < 0 ? 'left' : stand.left > frame.width ? 'right' : stand.y < frame.top ? 'top' : 'bottom';
  return { side, ...clamped({ x: (stand.left + stand.right) / 2, y: stand.y }, frame) };
}

function clamped(
  { x, y }: { readonly x: number; readonly y: number },
  { width, top, bottom }: LinkFrame,
): { readonly x: number; readonly y: number } {
  return { x: Math.min(Math.max(x, INSET), width - INSET), y: Math.min(Math.max(y, top + INSET), bottom - INSET) };
}
