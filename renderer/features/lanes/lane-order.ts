import type { LaneView } from '../../../shared/lane';

type Ordered = Pick<LaneView, 'id' | 'order'>;

/** Lanes from top to bottom. */
export function inOrder<T extends Ordered>(lanes: readonly T[]): T[] {
  return [...lanes].sort((one, other) => one.order - other.order);
}

/** Id of the lane right above this one, or null when it is at the top. */
export function laneAbove(lanes: readonly Ordered[], id: string): string | null {
  const sorted = inOrder(lanes);
  const at = sorted.findIndex((lane) => lane.id === id);
  return sorted[at - 1]?.id ?? null;
}

/**
 * The order that puts a lane right below another (or at the top), without touching the others: halfway between its new
 * neighbours.
 */
export function orderBelow(lanes: readonly Ordered[], id: string | null, above: string | null): number {
  const others = inOrder(lanes.filter((lane) => lane.id !== id));
  const at = above === null ? 0 : others.findIndex((lane) => lane.id === above) + 1;
  const before = others[at - 1]?.order;
  const after = others[at]?.order;
  if (before === undefined && after === undefined) return 0;
  if (before === undefined) return (after ?? 0) - 1;
  if (after === undefined) return before + 1;
  return (before + after) / 2;
}
