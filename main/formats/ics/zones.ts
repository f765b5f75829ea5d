import { DAY_MS } from '../../../shared/time/day';
import { offsetAt } from '../../../shared/time/zone';
import { zoneNamed } from '../../intake/zones/named-zone';
import { type Component, valueIn } from '../ics-text';
import { type Onset, offsetIn, onsetsOf } from './observances';

/** How far the clocks of a zone are ahead of UTC at an instant; both in milliseconds. */
export type Clocks = (instant: number) => number;

/** The clocks of the zone that a calendar names; null when nobody knows it. */
export type Zones = (name: string) => Clocks | null;

/** What a file says of a zone itself (VTIMEZONE) is what its writer meant, and goes before any table of zones. */
export function zonesOf(calendar: Component): Zones {
  const own = new Map<string, Component>();
  for (const component of calendar.components) {
    const name = component.name === 'VTIMEZONE' ? valueIn(component, 'TZID')?.trim() : undefined;
    if (name !== undefined && !own.has(name)) own.set(name, component);
  }
  const known = new Map<string, Clocks | null>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const clocks = clocksOf(name, own.get(name));
    known.set(name, clocks);
    return clocks;
  };
}

function clocksOf(name: string, own: Component | undefined): Clocks | null {
  const zone = zoneNamed(name) ?? zoneNamed((own && valueIn(own, 'X-LIC-LOCATION')) ?? '');
  const table: Clocks | null = zone === null ? fixedOffset(name) : (instant) => offsetAt(instant, zone);
  const onsets = own === undefined ? [] : onsetsOf(own);
  return onsets.length === 0 ? table : byOnsets(onsets, table);
}

/** Before the first change that a file tells of, the table knows better, where there is one: many files tell of the present rules only. */
function byOnsets(onsets: readonly Onset[], table: Clocks | null): Clocks {
  const first = onsets[0];
  return (instant) => {
    if (first === undefined || instant < first.utc) return table?.(instant) ?? first?.before ?? 0;
    let low = 0;
    let high = onsets.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((onsets[middle]?.utc ?? 0) <= instant) low = middle;
      else high = middle;
    }
    return onsets[low]?.after ?? 0;
  };
}

/** Clocks of which only the offset is known, though a name that Windows shows means a zone, in which clocks may change. */
const guesses = new WeakSet<Clocks>();

export function isGuess(clocks: Clocks): boolean {
  return guesses.has(clocks);
}

/** `GMT+0100`, `UTC-05:00`; of a name that Windows shows and nobody knows, `(UTC+01:00) Somewhere`, what it says all the same. */
function fixedOffset(name: string): Clocks | null {
  const [, bracket, said] = /^(\(?)(?:GMT|UTC)\s*([+-]\d\d:?\d\d)\b/i.exec(name.trim()) ?? [];
  const offset = offsetIn(said);
  if (offset === null) return null;
  const clocks = () => offset;
  if (bracket === '(') guesses.add(clocks);
  return clocks;
}

/**
 * The instant at which clocks show this. A time shown twice is taken as the first, one that is skipped as the same stretch after the change, as
 * `fromWallClock` does.
 */
export function instantAt(wall: number, clocks: Clocks): number {
  const before = clocks(wall - DAY_MS);
  const after = clocks(wall + DAY_MS);
  for (const offset of before === after ? [before] : [before, after]) if (clocks(wall - offset) === offset) return wall - offset;
  return wall - before;
}
