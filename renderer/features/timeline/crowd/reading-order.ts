import type { CrowdContents } from './crowd';

/** So many on either side of where the keyboard is are there for those who read the chart. */
export const NEIGHBOURS = 24;

/** Ids from lane to lane, from the top, and in each by time. */
export function inReadingOrder({ standingById }: CrowdContents): string[] {
  return [...standingById]
    .sort(([one, a], [other, b]) => a.lane.top - b.lane.top || a.item.start - b.item.start || (one < other ? -1 : 1))
    .map(([id]) => id);
}
