import { edtfYear } from '../calendar';
import type { Draft } from './draft';

/** The same decade, century or year in the era that was said for the other end of a range. Takes what has none of its own. */
export function inEra(draft: Draft, era: 'bce' | 'ce'): Draft {
  const { year, round } = draft;
  if (round !== undefined) return roundYears(draft, round, era);
  if (year === undefined || era === 'ce') return { ...draft, era };
  if (/^\d+$/.test(year)) return Number(year) === 0 ? draft : { ...draft, era, year: edtfYear(1 - Number(year)) };
  return /^\d+X+$/.test(year) ? { ...draft, era, year: `-${year}` } : draft;
}

/** "60s" with an era is of the first century; without one it was read as of our own. */
function roundYears(draft: Draft, round: { readonly base: number; readonly length: 10 | 100 }, era: 'bce' | 'ce'): Draft {
  const { others = [], year: _, ...rest } = draft;
  const same = others.flatMap((other) =>
    other.round?.base === round.base && other.round.length !== round.length ? [inEra(other, era)] : [],
  );
  const digits = edtfYear(round.base).slice(0, round.length === 10 ? 3 : 2);
  return {
    ...rest,
    ...(era === 'ce' ? { year: digits.padEnd(4, 'X') } : {}),
    era,
    round,
    ...(same.length > 0 ? { others: same } : {}),
  };
}
