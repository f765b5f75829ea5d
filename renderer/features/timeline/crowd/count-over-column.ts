import type { Standing } from './standing';

/**
 * The count over the column of a profile at a point: a column is of events that are counted over it, and a click on it is one on their count.
 *
 * @param y below the top of all lanes, pixels
 * @returns id of its item; null where no column stands
 */
export function countOverColumn(standings: readonly Standing[], time: number, y: number): string | null {
  const over = standings.find(({ lane, count }) => {
    const { profile, top, height, reviews, countsHeight } = lane;
    if (profile === null || count === undefined || count.earlier || y < top + reviews + countsHeight || y >= top + height) return false;
    const column = Math.floor((time - profile.start) / profile.step);
    if ((profile.counts[column] ?? 0) === 0) return false;
    const begins = profile.start + column * profile.step;
    return count.start < begins + profile.step && count.end >= begins;
  });
  return over?.item.id ?? null;
}
