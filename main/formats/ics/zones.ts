import { DAY_MS } from '../../../shared/time/day';
import { isZone, offsetAt } from '../../../shared/time/zone';
import { type Component, valueIn } from '../ics-text';
import { type Onset, offsetIn, onsetsOf } from './observances';
import { windowsZone } from './windows-zones';

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

/** A zone of the IANA database, called so, with something in front (`/freeassociation.sourceforge.net/Europe/Berlin`), or as Windows calls it. */
export function zoneNamed(name: string): string | null {
  const parts = name.trim().split('/');
  return [name.trim(), parts.slice(-2).join('/'), parts.slice(-3).join('/')].find(isZone) ?? windowsZone(name);
}

/** `GMT+0100`, `UTC-05:00`, `(UTC+01:00) Amsterdam, Berlin` */
function fixedOffset(name: string): Clocks | null {
  const found = /^\(?(?:GMT|UTC)\s*([+-]\d\d:?\d\d)\b/i.exec(name.trim());
  const offset = offsetIn(found?.[1]);
  return offset === null ? null : () => offset;
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
