import { BEFORE_WORDS, LABEL_GAP } from './room-of-marks';
import { LEAST_LABEL } from './rows';
import { AIR } from './wish';

/**
 * How much of a label is shown beside its mark: all of it, or as much as there is before the next mark of its row; 0 where that says nothing.
 *
 * @param nextStart where that next mark begins; null where none does
 */
export function labelRoom(labelStart: number, width: number, nextStart: number | null): number {
  const room = nextStart === null ? width : Math.min(width, nextStart - AIR - labelStart);
  return room < Math.min(width, LEAST_LABEL) ? 0 : room;
}

/** A mark near the end of what is seen, places along the axis. */
export interface NearEdge {
  /** Of its whole label. */
  readonly width: number;
  /** Where that would begin behind it. */
  readonly labelStart: number;
  /** Where the next mark of its row begins; null where none does. */
  readonly nextStart: number | null;
  /** Where labels have to end. */
  readonly edge: number;
  /** Where the mark begins, with all that is drawn round it. */
  readonly start: number;
  /** Where what stands before it at its height ends. */
  readonly before: () => number;
}

/** How much of a label is shown before its mark, up to a gap and twice as far from what stands before it, so that it is plain whose it is, where what is seen ends too soon behind it; 0 where it does not, or too little fits. */
export function roomBefore({ width, labelStart, nextStart, edge, start, before }: NearEdge): number {
  const isCut = start < edge && edge - labelStart < width && (nextStart === null || nextStart - AIR > edge);
  if (!isCut) return 0;
  const room = Math.min(width, start - LABEL_GAP - before() - BEFORE_WORDS);
  return room < Math.min(width, LEAST_LABEL) ? 0 : room;
}
