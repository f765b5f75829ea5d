import type { ChartItem } from '../chart-item';
import { MOST_ITEMS, widened } from '../chart-items';
import type { View } from '../geometry';
import type { CrowdContents } from './crowd';
import { NEIGHBOURS } from './reading-order';
import { type Standing, standsIn } from './standing';

/** What is seen of the chart: a stretch of time, and a stretch of the lanes in pixels from their top. */
export interface SeenPart {
  readonly view: View;
  readonly top: number;
  readonly bottom: number;
}

/** Ids of what is wanted as an item of its own; null for none. */
export interface HandWish {
  readonly selected: string | null;
  /** Under the hand. */
  readonly hovered: string | null;
  /** Where the keyboard was last. */
  readonly active: string | null;
  /** Whether the keyboard still is on the chart. */
  readonly isHere: boolean;
}

export function isSeen({ item, lane, middle }: Standing, { view, top, bottom }: SeenPart): boolean {
  const { start, end } = standsIn(item, view);
  const y = lane.top + middle;
  return start < view.end && end >= view.start && y >= top && y <= bottom;
}

/**
 * What vis-timeline holds: everything near while that is little, else what is selected, under the hand, or near the keyboard. Where that is not on
 * the chart, it comes to what is seen: to where it was, to what is selected, else to the first.
 *
 * @param order ids in the order in which they are read
 */
export function inHand(
  { standingById }: Pick<CrowdContents, 'standingById'>,
  { items, order }: { readonly items: ReadonlyMap<string, ChartItem>; readonly order: readonly string[] },
  seen: SeenPart,
  { selected, hovered, active: last, isHere }: HandWish,
): ChartItem[] {
  const wide = widened(seen.view);
  const near: ChartItem[] = [];
  for (const standing of standingById.values()) {
    const item = standsIn(standing.item, seen.view);
    if (item.start < wide.end && item.end >= wide.start) near.push(item);
  }
  if (near.length <= MOST_ITEMS) return near;
  // What was selected or had the keyboard may be gone, by an undo or behind a filter.
  const there = [last, selected].filter((id) => id !== null && standingById.has(id));
  const isIn = (id: string | null) => {
    const standing = id === null ? undefined : standingById.get(id);
    return standing !== undefined && isSeen(standing, seen);
  };
  const kept = isHere ? there[0] : there.find(isIn);
  const active = kept ?? order.find(isIn) ?? there[0] ?? null;
  const at = active === null ? -1 : order.indexOf(active);
  const around = at < 0 ? [] : order.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  const claims = selected === null ? [] : [...items.keys()].filter((id) => id.startsWith('claim:'));
  const ids = new Set([selected, hovered, ...around, ...claims].filter((id) => id !== null));
  return [...ids].flatMap((id) => items.get(id) ?? []).map((item) => standsIn(item, seen.view));
}
