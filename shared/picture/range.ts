import type { FullEvent } from '../event';
import { fail, ok, type Result } from '../result';
import type { Bounds } from '../time/bounds';
import { parseWhen } from '../time/edtf';
import { isUnplaced, limitsOf } from '../time/placement';
import { FARTHEST } from './beyond-reach';
import type { PictureOptions } from './options';

/** Wall-clock milliseconds of the home zone, half-open. */
export interface PictureRange {
  readonly from: number;
  readonly to: number;
  /** What the range is called in words: without the padding that the whole timeline gets. */
  readonly namedFrom: number;
  readonly namedTo: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A picture of less than this would be all axis. */
const LEAST = 60_000;
const PADDING = 0.02;
/** At the edge of what can be drawn no axis is true of the events there; it would be least so in hours. */
const LEAST_AT_EDGE = 1000 * 365 * DAY;

/**
 * The range a picture shows: from the first instant of `from` to the last instant of `to`; what is not given is taken
 * from the whole extent. Fails, naming the field, when a date means nothing or the end lies before the start.
 */
export function resolveRange(options: Pick<PictureOptions, 'from' | 'to'>, whole: PictureRange, homeZone: string): Result<PictureRange> {
  const from = readLimit(options.from, 'from', homeZone);
  if (!from.ok) return from;
  const to = readLimit(options.to, 'to', homeZone);
  if (!to.ok) return to;
  const start = from.value?.startMin ?? null;
  const end = to.value?.endMax ?? null;
  const namedFrom = clamp(start ?? (end !== null && whole.namedFrom >= end ? end - 365 * DAY : whole.namedFrom));
  const namedTo = clamp(end ?? (start !== null && whole.namedTo <= start ? start + 365 * DAY : whole.namedTo));
  // The same instant twice is a moment; the year before is a mistake.
  if (namedTo < namedFrom || (namedTo === namedFrom && options.from !== options.to))
    return fail('invalid', 'The picture would end before it starts.', 'to');
  const longEnough = Math.max(namedTo, namedFrom + LEAST);
  return ok({
    from: start ?? Math.min(whole.from, namedFrom),
    to: end === null ? Math.max(whole.to, longEnough) : longEnough,
    namedFrom,
    namedTo: longEnough,
  });
}

function readLimit(text: string | null, field: 'from' | 'to', homeZone: string): Result<Bounds | null> {
  if (text === null || text.trim() === '') return ok(null);
  const parsed = parseWhen(text, homeZone);
  if (!parsed.ok) return fail('invalid', `“${text}” is not a date for the ${field === 'from' ? 'start' : 'end'} of the picture.`, field);
  return ok(parsed.value.bounds);
}

/**
 * From the earliest to the latest limit that is known, a little air on both sides. Open ends do not extend it: they fade
 * into the edge. What began and has not ended reaches today at least.
 */
export function wholeExtent(events: Iterable<{ readonly bounds: Bounds }>, days: Iterable<number>, today: number): PictureRange {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const include = (at: number | null): void => {
    if (at === null) return;
    from = Math.min(from, at);
    to = Math.max(to, at);
  };
  for (const { bounds } of events) {
    const { startMin, startMax, endMin, endMax } = bounds;
    // A million times over: most events have both outer limits, and then these are all there is to look at.
    if (startMin !== null && endMax !== null) {
      if (startMin < from) from = startMin;
      if (endMax > to) to = endMax;
      continue;
    }
    include(startMin);
    include(startMax);
    include(endMin);
    include(endMax);
    if (endMax === null && startMin !== null && startMin < today) include(today);
  }
  for (const day of days) {
    include(day);
    include(day + DAY);
  }
  if (from > to) {
    from = today - 182 * DAY;
    to = today + 183 * DAY;
  }
  from = clamp(from);
  to = clamp(to);
  if (from <= -FARTHEST + DAY) to = Math.max(to, from + LEAST_AT_EDGE);
  if (to >= FARTHEST - DAY) from = Math.min(from, to - LEAST_AT_EDGE);
  const padding = Math.max((to - from) * PADDING, to - from < HOUR ? 12 * HOUR : 0);
  return { from: clamp(from - padding), to: clamp(to + padding), namedFrom: from, namedTo: Math.max(to, from + LEAST) };
}

function clamp(at: number): number {
  return Math.max(-FARTHEST, Math.min(FARTHEST, at));
}

/** Does an event touch the range? An instant on the first millisecond does, on the last it does not; what has neither date nor place does not. */
export function touches(event: Pick<FullEvent, 'bounds' | 'place'>, range: PictureRange): boolean {
  if (isUnplaced(event)) return false;
  const limits = limitsOf(event);
  const start = limits.start ?? Number.NEGATIVE_INFINITY;
  const end = limits.end ?? Number.POSITIVE_INFINITY;
  return start < range.to && (end > range.from || (start === end && start >= range.from));
}
