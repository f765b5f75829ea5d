import type { Bounds } from '../../../../shared/time/bounds';
import { dayAt } from '../../../../shared/time/day';

/** The days on which something may begin; null where that is not known. */
export interface BeginDays {
  readonly first: number;
  readonly last: number;
}

export function beginDays({ startMin, startMax }: Pick<Bounds, 'startMin' | 'startMax'>): BeginDays | null {
  if (startMin === null || startMax === null) return null;
  // Limits are half-open: the last instant lies just before them.
  return { first: dayAt(startMin), last: dayAt(Math.max(startMin, startMax - 1)) };
}

/** How many days lie from the beginning of the earlier to that of the later: the least and the most that it can be. */
export function daysBetween(one: BeginDays, other: BeginDays): { readonly least: number; readonly most: number } {
  const [ahead, behind] = [other.first - one.last, one.first - other.last];
  return { least: Math.max(ahead, behind, 0), most: Math.max(other.last - one.first, one.last - other.first) };
}
