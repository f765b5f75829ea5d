import { bandStretch } from '../../../../shared/scene/band';
import { overlapping } from '../../../../shared/scene/overlaps';
import { isWithoutBeginning, type TimelineIndex } from '../../../../shared/view/timeline-index';
import type { Standing } from './standing';

/**
 * The count that a place of the band of a collapsed lane is of, where nothing begins that is counted: of what goes on there, that which
 * began last.
 *
 * @param y below the top of all lanes, pixels
 * @returns id of its item; null where no band is
 */
export function countOverBand(standings: readonly Standing[], index: TimelineIndex, time: number, y: number): string | null {
  const here = standings.filter(({ lane, count }) => {
    if (lane.band === null || count === undefined) return false;
    const { top, bottom } = bandStretch(lane);
    return y >= lane.top + top && y <= lane.top + bottom;
  });
  const [first] = here;
  const columns = first === undefined ? undefined : index.lane(first.lane.lane);
  if (first === undefined || first.lane.band === null || columns === undefined) return null;
  const { step } = first.lane.band;
  const column = Math.floor(time / step) * step;
  const drawn = new Set(first.lane.marks.map(({ row }) => row));
  // What ends where a stretch begins touches it, too: a moment before.
  const counted = overlapping(columns, column - 1, column + step).filter((position) => !drawn.has(columns.row[position] ?? -1));
  const starts = counted.map((position) => columns.start[position] ?? 0).sort((one, other) => other - one);
  for (const start of starts) {
    const over = here.find(({ count }) => count !== undefined && count.earlier !== true && count.start <= start && start <= count.end);
    if (over !== undefined) return over.item.id;
  }
  const isEarlier = starts.some(
    (start) => isWithoutBeginning(start) || here.every(({ count }) => count === undefined || count.start > start),
  );
  return isEarlier ? (here.find(({ count }) => count?.earlier === true)?.item.id ?? null) : null;
}
