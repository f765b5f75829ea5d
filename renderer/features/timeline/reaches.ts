import { projectedWithin } from '../../../shared/reviews/projection';
import { MOST_AS_A_WHOLE } from '../../../shared/scene/lay-out';
import { BEFORE_WORDS, DOT_GAP, LABEL_GAP } from '../../../shared/scene/room-of-marks';
import { MAX_MS } from '../../../shared/time/bounds';
import { dayAt } from '../../../shared/time/day';
import { dayText, midnightOf } from '../../../shared/time/day-text';
import type { Extent } from '../../../shared/view/extent';
import { extentToFit, type ToFit } from '../../../shared/view/fit-extent';
import type { LaneColumns } from '../../../shared/view/lane-columns';
import { eventMark } from '../../../shared/view/mark';
import { eventCache } from '../../state/event-cache';
import { MOST_ITEMS } from './chart-items';
import { measure, SMALL_FONT, wordsOf } from './crowd/words';
import { NAME_BEFORE } from './series-names';
import { MOST_FOR_LABELS, type Reach } from './windows';

/** Pixels, of a label in a crowd, which is shortened; of one that is still to come; and after any. */
const CUT = 90;
const UNKNOWN = 160;
const AIR = 14;
/** From the middle of a diamond to where the name over it begins, as in timeline.css; and from a name to the edge of the view. */
const NAME_BEGINS = DOT_GAP - NAME_BEFORE;
const EDGE = 6;
/** Room for a label that takes no more than this share of the chart is no loss to speak of. */
const LITTLE = 0.15;

/** What an event would take of a row of its lane. Pixels from where everything begins. */
interface Taken {
  readonly start: number;
  /** With its label. */
  readonly end: number;
  /** Of its label; null where that has room within it. */
  readonly reach: Reach | null;
}

/**
 * How far the labels of events would reach beyond their marks when everything is shown, and the names of series beyond their first reviews, over which
 * they stand: of events whole where there are few, else as much as is left of them in a crowd. Of few events, long ones that find room before their
 * marks need none behind them; the name of a series stands in one place alone.
 *
 * @param today `YYYY-MM-DD`
 * @param width of the chart, pixels
 */
export function reachesOf(shown: ToFit, today: string, width: number): Reach[] {
  const extent = extentToFit(shown, today);
  return extent === null ? [] : [...reachesOfSeries(shown, extent, today), ...reachesOfEvents(shown, extent, width)];
}

function reachesOfSeries({ snapshot }: ToFit, { start, end }: Extent, today: string): Reach[] {
  const days = { from: dayText(dayAt(start)), until: dayText(dayAt(end)) };
  return snapshot.series.flatMap((series): Reach[] => {
    const [first] = projectedWithin(series, today, snapshot.timeline.projectDays, days)
      .map(({ date }) => midnightOf(date))
      .sort((one, other) => one - other);
    return first === undefined ? [] : [{ end: first, label: NAME_BEGINS + measure(series.title, SMALL_FONT) + EDGE }];
  });
}

function reachesOfEvents({ index, snapshot }: ToFit, extent: Extent, width: number): Reach[] {
  if (index.size > MOST_AS_A_WHOLE) return [];
  const areFew = index.size <= MOST_ITEMS;
  const most = areFew ? Number.POSITIVE_INFINITY : CUT;
  const perPixel = (extent.end - extent.start) / (width * (1 - MOST_FOR_LABELS));
  return [...index.lanes].flatMap((lane) => {
    const taken = takenIn(lane, extent.start, perPixel, (row) => Math.min(labelWidth(row, snapshot.timeline.homeZone), most));
    return taken.flatMap((one) => {
      const { reach, start } = one;
      const isBefore =
        areFew &&
        reach !== null &&
        reach.label > width * LITTLE &&
        fitsBefore(start, Math.min(reach.label, width * MOST_FOR_LABELS), taken);
      return reach === null || isBefore ? [] : [reach];
    });
  });
}

function labelWidth(row: number, homeZone: string): number {
  const event = eventCache.get(row);
  return event === undefined ? UNKNOWN : wordsOf(eventMark(event, homeZone)).width;
}

function takenIn(columns: LaneColumns, zero: number, perPixel: number, widthOf: (row: number) => number): Taken[] {
  return Array.from(columns.row, (row, at) => {
    const [from, to] = [columns.start[at] ?? 0, columns.end[at] ?? 0];
    const [start, end] = [(from - zero) / perPixel, (to - zero) / perPixel];
    const words = widthOf(row);
    const label = DOT_GAP + AIR + words;
    // On a bar that is open at its end the label has what is seen of that.
    if (to >= MAX_MS) return { start, end, reach: from <= -MAX_MS ? null : { end: from, label } };
    // A long bar has it within.
    return end - start >= words ? { start, end, reach: null } : { start, end: end + label, reach: { end: to, label } };
  });
}

/**
 * As edge-labels.ts has it: nothing of its row may lie there. What it would overlap with its label behind it is in another row.
 *
 * @param label pixels; of one that is too long as well where it gets all the room there may be behind its mark, no more than that
 */
function fitsBefore(start: number, label: number, lane: readonly Taken[]): boolean {
  const from = start - LABEL_GAP - BEFORE_WORDS - label;
  return from >= 0 && !lane.some(({ end }) => end > from && end <= start);
}
