import type { Component } from '../ics-text';

/** What is read of an event, and stamps and the like, which only matter between programs: nothing that anybody misses. */
const READ = new Set(
  'UID SUMMARY DESCRIPTION LOCATION CATEGORIES STATUS CLASS URL DTSTART DTEND DUE DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID SEQUENCE DTSTAMP CREATED LAST-MODIFIED TRANSP COLOR IMAGE REQUEST-STATUS STYLED-DESCRIPTION'.split(
    ' ',
  ),
);

/** Whether a component is an entry of a calendar that has a date of its own: an event, and a task or a journal entry that says one. */
export function isDated({ name, properties }: Component): boolean {
  const says = (...wanted: readonly string[]): boolean => properties.some((property) => wanted.includes(property.name));
  if (name === 'VTODO') return says('DTSTART', 'DUE', 'COMPLETED');
  return name === 'VEVENT' || (name === 'VJOURNAL' && says('DTSTART', 'X-ANNALS-EDTF'));
}

/** What an event has once at the most (RFC 5545, 3.6.1), and people would miss. */
const ONCE = ['SUMMARY', 'DTSTART', 'DTEND', 'DURATION', 'DESCRIPTION', 'LOCATION', 'STATUS'];

/** Those of them of which an entry has several, of which the first was read. */
export function saidAgain({ properties }: Component): string[] {
  return ONCE.filter((name) => properties.filter((property) => property.name === name).length > 1);
}

/** Those that stand outside of any entry. */
export function saidOutside({ properties }: Component): string[] {
  return ONCE.filter((name) => properties.some((property) => property.name === name));
}

/** Names that are listed. */
const MOST_NAMED = 20;

/** Names of other properties, with how many there are of each: "ATTENDEE (12)". */
export function leftOut(components: readonly Component[]): string[] {
  const counts = new Map<string, number>();
  for (const component of components)
    for (const { name } of component.properties)
      if (isDated(component) && !READ.has(name) && !name.startsWith('X-')) counts.set(name, (counts.get(name) ?? 0) + 1);
  const some = [...counts].slice(0, MOST_NAMED).map(([name, count]) => `${name.slice(0, 40)} (${count.toLocaleString('en')})`);
  return counts.size > MOST_NAMED ? [...some, '…'] : some;
}
