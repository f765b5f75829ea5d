import { barHeightIn, reachIn } from '../../../../shared/look/bar-height';
import type { MarkRoom } from '../item-graphic';
import type { Standing } from './standing';

/** The row that an item has in a lane of a crowd, pixels. */
export interface RowInHand {
  /** Below the top of the lane. */
  readonly middle: number;
  /** How far what is drawn round the item reaches up and down. */
  readonly reach: number;
  /** Null where its mark is drawn as large as ever. */
  readonly height: number | null;
}

/** Words can be read in a row of so much. */
const LEAST_ROW = 12;
/** What is round an item in a row of its own, and what it may take of the rows beside it. */
const REACH = 14;
const OVER = 1;
/** The middle of an item's box, as in timeline.css. */
const MIDDLE = 12;

/** What is in hand is no higher than its row, so that its neighbours are seen; but in a line of a few pixels as high as its words. */
export function rowInHand(standing: Pick<Standing, 'middle' | 'height'> | undefined): RowInHand {
  const height = standing?.height === undefined ? null : Math.max(standing.height, LEAST_ROW);
  return { middle: standing?.middle ?? 0, reach: height === null ? REACH : Math.min(REACH, height / 2 + OVER), height };
}

/** What there is for the mark of an item in such a row; null: as much as an item has. */
export function markRoomIn({ height }: RowInHand, isNamedInside: boolean): MarkRoom | undefined {
  if (height === null) return undefined;
  return { middle: MIDDLE, barHeight: barHeightIn(height, isNamedInside), reach: reachIn(height) };
}
