import { type FullLane, LANE_COLORS } from '../../../shared/lane';

type Ordered = Pick<FullLane, 'id' | 'order'>;

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

/** The first colour that no lane has, or the first of all. */
export function unusedColor(lanes: readonly FullLane[]): string {
  const used = new Set(lanes.map((lane) => lane.color.toLowerCase()));
  return LANE_COLORS.find((color) => !used.has(color)) ?? LANE_COLORS[0];
}
