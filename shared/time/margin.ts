import type { Endpoint, When } from './edtf';
import { precisionOf } from './extent';
import { isApproximate } from './parts';
import { averageLength } from './shift-part';

/** Milliseconds around a date's bounds, at its start and at its end. */
export interface Margin {
  readonly before: number;
  readonly after: number;
}

/**
 * How far beyond its bounds an approximate date is drawn: one unit of its own precision on either side, so "c. 1860"
 * reaches faintly from 1859 to 1861 and "c. Jan 2026" from December to February. EDTF says nothing about how near `~` is;
 * this is what the `edtf` library for Python pads by. It is for drawing only: search, order, comparison and everything
 * that is stored go by the strict bounds. Dates without `~` or `%`, and open and unknown ends, have none.
 */
export function drawingMargin({ parsed }: When): Margin {
  if (parsed.kind === 'span') return { before: marginOf(parsed.start), after: marginOf(parsed.end) };
  if (parsed.kind === 'point') return { before: marginOf(parsed.part), after: marginOf(parsed.part) };
  const [first, last] = [parsed.members[0], parsed.members.at(-1)];
  return { before: marginOf(first?.from ?? 'open'), after: marginOf(last?.to ?? 'open') };
}

function marginOf(end: Endpoint): number {
  return typeof end === 'string' || !isApproximate(end) ? 0 : averageLength(precisionOf(end));
}
