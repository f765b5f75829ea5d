import type { When } from './edtf';

/**
 * How a source's own date stands to another date. `same`: the same limits; `finer`, `coarser`: they agree, and the claim is
 * more or less exact; `partly`: they can both be true; `earlier`, `later`, `other`: they cannot.
 */
export type Claim = 'same' | 'finer' | 'coarser' | 'partly' | 'earlier' | 'later' | 'other';

/** Both must have been understood in the same home zone. Starts are compared with starts and ends with ends. */
export function claimOf(claim: When, date: When): Claim {
  const pairs = [
    [startOf(claim), startOf(date)],
    [endOf(claim), endOf(date)],
  ] as const;
  const earlier = pairs.some(([own, other]) => isBefore(own, other));
  const later = pairs.some(([own, other]) => isBefore(other, own));
  if (earlier || later) return earlier && later ? 'other' : earlier ? 'earlier' : 'later';
  const finer = pairs.every(([own, other]) => isWithin(own, other));
  const coarser = pairs.every(([own, other]) => isWithin(other, own));
  return finer && coarser ? 'same' : finer ? 'finer' : coarser ? 'coarser' : 'partly';
}

/** Whether the claim and the date cannot both be true. */
export function isConflict(claim: Claim): boolean {
  return claim === 'earlier' || claim === 'later' || claim === 'other';
}

/** Half-open stretch in which one end of the date lies; one that is open lies beyond every date. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function startOf({ bounds, startsOpen }: When): Stretch {
  if (startsOpen && bounds.startMax === null) return { from: -Infinity, to: -Infinity };
  return { from: bounds.startMin ?? -Infinity, to: bounds.startMax ?? bounds.endMax ?? Infinity };
}

function endOf({ bounds, endsOpen }: When): Stretch {
  if (endsOpen && bounds.endMin === null) return { from: Infinity, to: Infinity };
  return { from: bounds.endMin ?? bounds.startMin ?? -Infinity, to: bounds.endMax ?? Infinity };
}

function isBefore(one: Stretch, other: Stretch): boolean {
  return one.to <= other.from && !(one.from === other.from && one.to === other.to);
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
