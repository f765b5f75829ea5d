/**
 * Time zones, and the wall clock on which everything is drawn: milliseconds that a clock in the zone shows, written as
 * if UTC. The zone data is the runtime's own (Intl), so the computer's zone never matters.
 */

import { MAX_MS } from './bounds';
import { DAY_MS, dayAt } from './day';
import { dayText } from './day-text';

const formatters = new Map<string, Intl.DateTimeFormat>();
const HOUR = 3_600_000;

/** The longest name of a zone has 32 characters. */
export const MOST_ZONE = 100;

/** Making a formatter costs a thousand times as much as using one, hence the cache. Undefined: no such zone. */
function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(zone);
  if (known) return known;
  // Node 20 takes "+05:30" for a zone and Node 18 does not; a bare offset has no daylight saving and is no home.
  if (zone.length > MOST_ZONE || !/^[A-Za-z][\w+/-]*$/.test(zone)) return undefined;
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formatters.set(zone, made);
    return made;
  } catch {
    return undefined;
  }
}

/** Whether the runtime knows the zone by this IANA name, such as `Asia/Karachi` or `UTC`. */
export function isZone(name: string): boolean {
  return formatterOf(name) !== undefined;
}

/**
 * Milliseconds to add to UTC at an instant. Throws on a name that is no zone: ask `isZone` first.
 *
 * `tzOffset` of @date-fns/tz would do the same, but loses the sign of offsets between -00:59 and -00:01 (London before
 * 1847), so the same trick is done here with the sign kept.
 */
export function offsetAt(instantMs: number, zone: string): number {
  const formatter = formatterOf(zone);
  if (formatter === undefined) throw new RangeError(`Not a time zone: ${zone}`);
  const found = /GMT(?:([+\-−])(\d{1,2}):?(\d\d)?(?::(\d\d))?)?/.exec(formatter.format(clamp(instantMs)));
  if (!found?.[1]) return 0;
  const size = Number(found[2]) * HOUR + Number(found[3] ?? 0) * 60_000 + Number(found[4] ?? 0) * 1000;
  return found[1] === '+' ? size : -size;
}

/** What a clock in the zone shows at an instant (UTC milliseconds), as wall-clock milliseconds. */
export function toWallClock(instantMs: number, zone: string): number {
  return clamp(instantMs + offsetAt(instantMs, zone));
}

/**
 * The instant (UTC milliseconds) at which a clock in the zone shows this. A time shown twice, when clocks go back, is
 * taken as the first; one that is skipped, when they go forward, as the same stretch after the change (both as
 * Temporal's "compatible" does).
 */
export function fromWallClock(wallMs: number, zone: string): number {
  const before = offsetAt(wallMs - DAY_MS, zone);
  const after = offsetAt(wallMs + DAY_MS, zone);
  for (const offset of before === after ? [before] : [before, after]) {
    if (offsetAt(wallMs - offset, zone) === offset) return clamp(wallMs - offset);
  }
  return clamp(wallMs - before);
}

/** The calendar day in the zone at an instant, `YYYY-MM-DD`. */
export function todayIn(zone: string, nowMs: number): string {
  return dayText(dayAt(toWallClock(nowMs, zone)));
}

function clamp(ms: number): number {
  return Math.min(MAX_MS, Math.max(-MAX_MS, ms));
}
