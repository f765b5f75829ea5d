import type { RefusedRecord } from '../../intake/outcomes';
import { type Component, type Property, writeLine } from '../ics-text';

/** A component as a calendar writes it, with what was read of it and nothing else. */
export function writtenComponent({ name, properties, components }: Component): string {
  const lines = properties.map((property) => writeLine(property.name, property.value, quoted(property)));
  return `${writeLine('BEGIN', name)}${lines.join('')}${components.map(writtenComponent).join('')}${writeLine('END', name)}`;
}

/** Calendars' own properties and zones around entries that were refused, so that they mean the same when they are read again. */
export function* refusedCalendar(calendars: readonly Component[], records: Iterable<RefusedRecord>): Generator<string> {
  const [first] = calendars;
  yield writeLine('BEGIN', 'VCALENDAR');
  const kept = first?.properties.filter(({ name }) => !name.startsWith('X-ANNALS-')) ?? [];
  for (const property of kept) yield writeLine(property.name, property.value, quoted(property));
  for (const zone of calendars.flatMap(({ components }) => components).filter(({ name }) => name === 'VTIMEZONE'))
    yield writtenComponent(zone);
  for (const { written } of records) yield written;
  yield writeLine('END', 'VCALENDAR');
}

function quoted({ parameters }: Property): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, text]) => [name, /[;:,]/.test(text) ? `"${text}"` : text]));
}
