import type { Component } from '../ics-text';

/** What calendars say of events and Annals has no field for. Stamps, and what only matters between programs, is nothing that anybody misses. */
const KNOWN = new Set([
  'ATTENDEE',
  'ORGANIZER',
  'ATTACH',
  'GEO',
  'COMMENT',
  'CONTACT',
  'RESOURCES',
  'RELATED-TO',
  'CONFERENCE',
  'PRIORITY',
]);

/** Names of such properties, with how many there are of each: "ATTENDEE (12)". */
export function leftOut(components: readonly Component[]): string[] {
  const counts = new Map<string, number>();
  for (const { name: kind, properties } of components)
    for (const { name } of properties) if (kind === 'VEVENT' && KNOWN.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${name} (${count.toLocaleString('en')})`);
}
