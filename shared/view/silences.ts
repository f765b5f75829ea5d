import type { Status } from '../event';
import type { Bounds } from '../time/bounds';

/** A time in which nothing that was asked for is known to have happened. Wall-clock milliseconds. */
export interface Silence {
  readonly start: number;
  readonly end: number;
  /** It lasts until now. */
  readonly open: boolean;
  /** Where it starts or ends comes of a date that is approximate or uncertain itself. */
  readonly startAbout: boolean;
  readonly endAbout: boolean;
}

/** What a silence is looked for in. */
export interface Sound {
  readonly bounds: Bounds;
  readonly status: Status;
  /** Its start or end is said to be approximate or uncertain, so that it may lie beyond its bounds. */
  readonly startAbout: boolean;
  readonly endAbout: boolean;
}

/** A plan is not something that happened, and what was cancelled did not. */
export function countsAsSound(status: Status): boolean {
  return status !== 'planned' && status !== 'cancelled';
}

/**
 * The longest silences among events, longest first: from the latest end possible of all that went before to the earliest start
 * possible of what came next, so a date that is only known by its year silences nothing within that year. What is still
 * going on (an open or unknown end) leaves no silence after it. The last silence reaches to `now`.
 *
 * @param events in order of their earliest start, an unknown one first
 * @param now wall-clock milliseconds; later events are left out
 */
export function longestSilences(events: Iterable<Sound>, now: number, limit: number): Silence[] {
  const found: Silence[] = [];
  let end: number | null = null;
  let about = false;
  for (const { bounds, status, startAbout, endAbout } of events) {
    if (!countsAsSound(status)) continue;
    const start = bounds.startMin ?? Number.NEGATIVE_INFINITY;
    if (start > now) continue;
    if (end !== null && start > end) found.push({ start: end, end: start, open: false, startAbout: about, endAbout: startAbout });
    const last = bounds.endMax ?? Number.POSITIVE_INFINITY;
    // Of two that end together, the one that may go on decides.
    if (end === null || last > end) about = endAbout;
    else if (last === end) about ||= endAbout;
    end = Math.max(end ?? last, last);
  }
  if (end !== null && end < now) found.push({ start: end, end: now, open: true, startAbout: about, endAbout: false });
  return found.sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start).slice(0, limit);
}
