import type { Engine } from '../database/engine';

/** A portion takes about this long: what waits in the store process, such as a save, waits no longer for it. */
const PORTION_MS = 50;

/** How far a portion came. */
export interface Portion {
  /** The row number after which to go on; null when everything was looked at. */
  readonly next: number | null;
  /** The last row number there is; 0 where there is none. */
  readonly last: number;
}

/**
 * Looks through the rows of events, from row number `after` on, as far as a short while allows.
 * @param stretch row numbers looked at before the clock is
 * @param look at the rows whose numbers are above the first and at most the second
 */
export function lookInPortions(engine: Engine, after: number, stretch: number, look: (above: number, most: number) => void): Portion {
  const last = engine.get<{ last: number | null }>('SELECT max(seq) AS last FROM event')?.last ?? 0;
  const until = performance.now() + PORTION_MS;
  let at = after;
  do {
    look(at, at + stretch);
    at += stretch;
  } while (at < last && performance.now() < until);
  return { next: at < last ? at : null, last };
}
