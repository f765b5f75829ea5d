import { DAY_MS } from './day';
import { fromWallClock, offsetAt, toWallClock } from './zone';

/**
 * What clocks of a zone show instead of a time that they skip when they go forward; null where they show the time itself.
 *
 * @param day `2026-03-29`
 * @param time `02:30`
 * @param zone IANA name
 */
export function shownInstead(day: string, time: string, zone: string): string | null {
  const wall = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(wall)) return null;
  const shown = toWallClock(fromWallClock(wall, zone), zone);
  return shown === wall ? null : new Date(shown).toISOString().slice(11, 16);
}

/**
 * Whether clocks of a zone show a time twice, since they go back on that day.
 *
 * @param day `2026-10-25`
 * @param time `02:30`
 * @param zone IANA name
 */
export function isShownTwice(day: string, time: string, zone: string): boolean {
  const wall = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(wall)) return false;
  const first = fromWallClock(wall, zone);
  const back = offsetAt(first, zone) - offsetAt(first + DAY_MS, zone);
  return back > 0 && toWallClock(first + back, zone) === wall;
}
