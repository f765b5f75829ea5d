import { fromWallClock, toWallClock } from './zone';

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
