import type { FullEvent } from '../../event';
import { isUnplaced, limitsOf } from '../../time/placement';
import type { PictureRange } from '../range';

/** What it would take to name all events of a lane, told before anything is laid out. */
export interface LaneLoad {
  /** An event has one in each row of time that it reaches into. */
  readonly labels: number;
  /** The most marks at one moment: names need at least as many rows. */
  readonly atOnce: number;
}

/** @param least milliseconds: a shorter event may be drawn as a dot somewhere in its stretch */
export function laneLoad(events: readonly FullEvent[], rowsOfTime: readonly PictureRange[], least: number): LaneLoad {
  const starts = new Float64Array(events.length);
  const ends = new Float64Array(events.length);
  let labels = 0;
  let long = 0;
  for (const event of events) {
    if (isUnplaced(event)) continue;
    const limits = limitsOf(event);
    const start = limits.start ?? Number.NEGATIVE_INFINITY;
    const end = limits.end ?? Number.POSITIVE_INFINITY;
    for (const { from, to } of rowsOfTime) if (start < to && (end > from || (start === end && start >= from))) labels += 1;
    if (end - start < least) continue;
    starts[long] = start;
    ends[long] = end;
    long += 1;
  }
  return { labels, atOnce: mostAtOnce(starts.subarray(0, long).sort(), ends.subarray(0, long).sort(), rowsOfTime) };
}

/** Within what is shown: what ended before it, or is yet to begin after it, stands beside nothing. */
function mostAtOnce(starts: Float64Array, ends: Float64Array, rowsOfTime: readonly PictureRange[]): number {
  const from = rowsOfTime[0]?.from ?? 0;
  const to = rowsOfTime.at(-1)?.to ?? 0;
  let [most, ended] = [0, 0];
  for (let begun = 0; begun < starts.length; begun++) {
    const at = Math.max(starts[begun] ?? 0, from);
    if (at >= to) break;
    while (ended < ends.length && (ends[ended] ?? 0) <= at) ended += 1;
    most = Math.max(most, begun + 1 - ended);
  }
  return most;
}
