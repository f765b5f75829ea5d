import { isZone, offsetAt } from '../../../shared/time/zone';
import { wordTable } from '../../../shared/word-table';
import { windowsZone } from './windows-zones';

/** Parts of the IANA database in which a city may stand. */
const AREAS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'];
const [WINTER, SUMMER] = [Date.UTC(2025, 0, 15), Date.UTC(2025, 6, 15)];
/** What Windows shows where it names no city that has a zone of its own. */
const REGIONS: Readonly<Record<string, string>> = wordTable({
  'west central africa': 'W. Central Africa Standard Time',
  brasilia: 'E. South America Standard Time',
  'indiana (east)': 'US Eastern Standard Time',
  arizona: 'US Mountain Standard Time',
  saskatchewan: 'Canada Central Standard Time',
  'marshall islands': 'UTC+12',
});

/**
 * A zone of the IANA database, called so, with something in front (`/freeassociation.sourceforge.net/Europe/Berlin`), or as Windows calls it: by its
 * name (`W. Europe Standard Time`) or as it is shown to people (`(UTC+01:00) Amsterdam, Berlin, Bern`). Null for other names.
 */
export function zoneNamed(name: string): string | null {
  const text = name.trim();
  const parts = text.split('/');
  return [text, parts.slice(-2).join('/'), parts.slice(-3).join('/')].find(isZone) ?? windowsZone(text) ?? zoneShown(text);
}

/** `(UTC+01:00) Amsterdam, Berlin, Bern`: the offset is that of winter, and the zone that of the first city that has one and keeps that offset then. */
function zoneShown(text: string): string | null {
  const [, said = '', places = ''] = /^\((?:UTC|GMT)\s*([+-]\d\d:\d\d)?\)\s*(.+)$/i.exec(text) ?? [];
  if (places === '') return null;
  const [hours = 0, minutes = 0] = said.slice(1).split(':').map(Number);
  const offset = (said.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  const keeps = (zone: string): boolean => Math.min(offsetAt(WINTER, zone), offsetAt(SUMMER, zone)) === offset;
  const cities = places.split(/[,;]/).map((city) => city.trim().replace(/[^\p{L}]+/gu, '_'));
  const ofCity = cities.flatMap((city) => AREAS.map((area) => `${area}/${city}`)).find((zone) => isZone(zone) && keeps(zone));
  if (ofCity !== undefined) return ofCity;
  const region = places.trim().toLowerCase();
  const words = REGIONS[region] ?? `${region.replace(/\s*\([^)]*\)$/, '').replace(/\s+time$/, '')} standard time`;
  const zone = windowsZone(words);
  return zone !== null && isZone(zone) && keeps(zone) ? zone : null;
}
