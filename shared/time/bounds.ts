/**
 * What a date string allows, as half-open limits.
 *
 * All four are wall-clock milliseconds in the timeline's home zone, written as if UTC, so that nothing moves at a
 * daylight-saving change. `null` is an open or unknown end. `2008` starts and ends at some instant of
 * [2008-01-01, 2009-01-01); `1964/2008` starts within 1964 and ends within 2008. `startMax ≤ endMin` is the solid core
 * of a span, and a vague point has none.
 *
 * Nothing ends before it starts, so they are in order: `startMin ≤ startMax`, `endMin ≤ endMax`, `startMin ≤ endMin` and
 * `startMax ≤ endMax`, as far as each is known (see `inOrder`).
 */
export interface Bounds {
  readonly startMin: number | null;
  readonly startMax: number | null;
  readonly endMin: number | null;
  readonly endMax: number | null;
}

/** The widest instant a JavaScript Date can hold (ECMA-262 21.4.1.1); longer dates are clamped to it for drawing. */
export const MAX_MS = 8.64e15;

/** First and last instant that may belong to the date, open ends clamped to ±MAX_MS. */
export function extentOf(bounds: Bounds): { readonly start: number; readonly end: number } {
  return { start: bounds.startMin ?? -MAX_MS, end: bounds.endMax ?? MAX_MS };
}

/**
 * The limits that follow when what ends has started before: `2026/2026-01` began in January at the latest. Never wider than
 * what was given. Files written before this was done hold the wider limits.
 */
export function inOrder({ startMin, startMax, endMin, endMax }: Bounds): Bounds {
  return {
    startMin,
    startMax: startMax !== null && endMax !== null && startMax > endMax ? endMax : startMax,
    endMin: endMin !== null && startMin !== null && endMin < startMin ? startMin : endMin,
    endMax,
  };
}
