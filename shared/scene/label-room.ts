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
