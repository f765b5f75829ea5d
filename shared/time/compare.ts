import type { When } from './edtf';
import { exactInstant } from './instants';

/**
 * How two dates stand to each other for certain. `overlaps`: they share an instant whatever the exact dates were;
 * `uncertain`: their bounds overlap, so the sources do not say.
 */
export type Relation = 'before' | 'after' | 'overlaps' | 'uncertain';

/** The relation of `one` to `other`; both must have been understood in the same home zone. */
export function relationOf(one: When, other: When): Relation {
  if (lastEnd(one) <= firstStart(other)) return 'before';
  if (lastEnd(other) <= firstStart(one)) return 'after';
  return certainStart(one) <= certainEnd(other) && certainStart(other) <= certainEnd(one) ? 'overlaps' : 'uncertain';
}

/** Sorts by earliest possible start, the more precise first, then by end; what has no start comes first, what has no end last. */
export function compareWhens(one: When, other: When): number {
  return (
    compare(firstStart(one), firstStart(other)) ||
    compare(certainStart(one), certainStart(other)) ||
    compare(one.bounds.endMin ?? Infinity, other.bounds.endMin ?? Infinity) ||
    compare(lastEnd(one), lastEnd(other))
  );
}

/** Whether the sources leave open which of the two began first, so that sorting them says more than is known. */
export function isOrderUncertain(one: When, other: When): boolean {
  const [first, second] = [exactInstant(one), exactInstant(other)];
  // What clocks show twice, instants still tell apart.
  if (first !== null && second !== null) return first.to > second.from && second.to > first.from;
  return certainStart(one) > firstStart(other) && certainStart(other) > firstStart(one);
}

/** `Infinity` cannot be subtracted from itself. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function firstStart({ bounds }: When): number {
  return bounds.startMin ?? -Infinity;
}

function lastEnd({ bounds }: When): number {
  return bounds.endMax ?? Infinity;
}

/** From here on it has begun for certain; an unknown start may be as late as the end. */
function certainStart({ bounds, startsOpen }: When): number {
  return bounds.startMax ?? (startsOpen ? -Infinity : (bounds.endMax ?? Infinity));
}

/** Until here it goes on for certain; an unknown end may come as early as the start. */
function certainEnd({ bounds, endsOpen }: When): number {
  return bounds.endMin ?? (endsOpen ? Infinity : (bounds.startMin ?? -Infinity));
}
