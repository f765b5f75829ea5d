import { EVENT_FIELDS, STATUSES } from '../../../shared/event';
import type { Field } from '../../../shared/fields/field';
import { sensitivityOf } from '../ics-class';
import { EVENT_STATUS } from '../ics-event';
import { type Component, textIn, unescapeList, valueIn } from '../ics-text';
import type { Moment } from './moment';
import type { Reading } from './reading';
import { onAnother, type ReadTime, timeOf } from './time';

/** How a calendar calls the fields, for problems. */
export const PROPERTY_OF_FIELD = Object.fromEntries(
  Object.entries<Field>(EVENT_FIELDS).flatMap(([name, { ics }]) => (ics === undefined ? [] : [[name, ics]])),
);

const UNTITLED = 'Without a title';

export function titleOf(component: Component): string {
  return textIn(component, 'SUMMARY')?.trim() || UNTITLED;
}

/** Takes an entry of another program as one event, on the date it has or on another (of RDATE). */
export function foreignEvent(component: Component, id: string | null, reading: Reading, on?: Moment): void {
  const { gathered, classed, today } = reading;
  const { line } = component;
  const time = timeOf(component, reading.clock);
  if (!time.ok) {
    gathered.problem(line, time.error.field ?? '', time.error.message);
    return;
  }
  if (on === undefined) tellRepairs(component, time.value, reading);
  const description = textIn(component, 'DESCRIPTION') ?? '';
  const url = textIn(component, 'URL')?.trim();
  const sensitivity = sensitivityOf(valueIn(component, 'CLASS'), description);
  if (sensitivity > 0) classed[sensitivity] = (classed[sensitivity] ?? 0) + 1;
  const said = valueIn(component, 'STATUS');
  const fields = {
    title: titleOf(component),
    sensitivity,
    when: on === undefined ? time.value.edtf : onAnother(time.value, on),
    status: (on ?? time.value.start).day > today ? plannedUnless(said) : statusOf(said, undefined),
    summary: [description, time.value.aside].filter(Boolean).join('\n\n'),
    places: placesOf(component),
    tags: tagsOf(component),
    sources: url ? [{ title: url.slice(0, 500), url }] : [],
  };
  gathered.event(line, fields, null, id, PROPERTY_OF_FIELD, { impliedStatus: true });
}

/** Says what of an entry was taken otherwise than it stands there: of its date, a title that it lacks, ids that it has besides its own (RFC 5545, 3.6.1 wants one). */
export function tellRepairs(component: Component, { notes }: ReadTime, { gathered }: Reading): void {
  const { line, properties } = component;
  for (const note of notes) gathered.repaired(line, '', note);
  if (!textIn(component, 'SUMMARY')?.trim()) gathered.repaired(line, 'SUMMARY', `There is no title; it was called “${UNTITLED}”.`);
  const ids = properties.filter(({ name }) => name === 'UID').length;
  if (ids > 1) gathered.repaired(line, 'UID', `The entry has ${ids} UIDs; it was taken as one event, known by the first.`);
}

export function placesOf(component: Component): string[] {
  return [textIn(component, 'LOCATION') ?? ''].filter((place) => place.trim() !== '');
}

/** What lies ahead is planned, however sure a calendar is of it. */
function plannedUnless(said: string | undefined): string {
  return said?.trim().toUpperCase() === 'CANCELLED' ? 'cancelled' : 'planned';
}

/** A status as exact as Annals' own stays when the calendar's word fits it. */
export function statusOf(said: string | undefined, own: unknown): unknown {
  const word = said?.trim().toUpperCase();
  const known = STATUSES.find((status) => status === own);
  if (known !== undefined && EVENT_STATUS[known] === word) return known;
  if (word === 'CANCELLED') return 'cancelled';
  return word === 'CONFIRMED' ? 'confirmed' : (known ?? 'reported');
}

/** Categories, and that it is tentative: no status says that of something planned or reported. */
function tagsOf(component: Component): string[] {
  const isTentative = valueIn(component, 'STATUS')?.trim().toUpperCase() === 'TENTATIVE';
  return [...categoriesOf(component), ...(isTentative ? ['tentative'] : [])];
}

export function categoriesOf(component: Component): string[] {
  return component.properties
    .filter(({ name }) => name === 'CATEGORIES')
    .flatMap(({ value }) => unescapeList(value))
    .filter((tag) => tag.trim() !== '');
}
