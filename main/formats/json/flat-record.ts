import { plusDays } from '../../../shared/time/day';
import { dayText, readDay } from '../../../shared/time/day-text';
import { bytesOfBuffer, isJournalEntry, textOfBytes } from './text-in-bytes';
import { textInPieces } from './text-in-pieces';
import { at, isObject, type JsonObject, textAt } from './values';

/** An object as cells by the names of their columns: keys within keys are joined by dots, members of a list by semicolons. */
export function flatRecord(given: JsonObject): Map<string, string> {
  const entry = isJournalEntry(given) ? withoutBytes(given) : given;
  const cells = new Map<string, string>();
  addTo(cells, entry, '');
  const [first, after] = [readDay(String(at(entry, 'start', 'date'))), readDay(String(at(entry, 'end', 'date')))];
  // The end of whole days is the first day that is not meant any more, also where the start is no day that there is and will be mended.
  const isWhole = first === null ? typeof at(entry, 'start', 'date') === 'string' : after !== null && after > first;
  if (isWhole && after !== null) cells.set('end', dayText(plusDays(after, -1)));
  return cells;
}

function withoutBytes(entry: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, textOfBytes(value) ?? value]));
}

function addTo(cells: Map<string, string>, entry: JsonObject, before: string): void {
  for (const [key, value] of Object.entries(entry)) {
    const name = before === '' ? key : `${before}.${key}`;
    const plain = unwrapped(value);
    if (isObject(plain)) addTo(cells, plain, name);
    else cells.set(name, joined(cells.get(name), NAMED.test(key) ? (namesIn(plain) ?? cellOf(plain)) : cellOf(plain)));
  }
}

/** Keys of lists whose members are told by their names. */
const NAMED = /^(?:labels|tags|assignees|members|participants|attendees|authors|owners|reviewers|keywords|categories|people)$/i;
const NAMES = ['name', 'displayName', 'fullName', 'login', 'username', 'title', 'email'];

/** The names of the objects in such a list; null where one has none. */
function namesIn(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const names = value.map(
    (one: unknown) => NAMES.map((key) => textAt(one, key)).find((name) => name !== '' && !name.includes(';')) ?? null,
  );
  return names.every((name) => name !== null) ? names.join('; ') : null;
}

/** What two keys say that come to one name (`{"by.name": …, "by": {"name": …}}`): both. */
function joined(before: string | undefined, cell: string): string {
  return before === undefined || before === '' || before === cell ? cell : cell === '' ? before : `${before}; ${cell}`;
}

/** What query services and databases put around a value: `{"type": "literal", "value": …}` (SPARQL 1.1 results, 3.2.2), `{"$date": …}` (MongoDB). */
function unwrapped(value: unknown): unknown {
  const text = textInPieces(value) ?? textOfBytes(bytesOfBuffer(value));
  if (text !== null) return text;
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => CALENDAR.has(key))) return ofCalendar(value);
  if (keys.length === 1 && keys[0] === '$date') return momentOf(at(value, '$date'));
  const isBinding = 'value' in value && 'type' in value && keys.every((key) => BINDING.has(key));
  return isBinding ? at(value, 'value') : value;
}

/** A moment that a database counts in milliseconds (MongoDB Extended JSON: `{"$date": {"$numberLong": "…"}}`, and plain numbers of older ones), as it is written elsewhere. */
function momentOf(said: unknown): unknown {
  const count = Number(at(said, '$numberLong') ?? (typeof said === 'number' ? said : Number.NaN));
  return Math.abs(count) < 8.64e15 ? new Date(count).toISOString() : said;
}

/** `/Date(1767882600000)/`, as .NET writes moments; an offset behind the number changes nothing of the moment. */
const NET = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/;

/** How calendars of Google and Microsoft say a day or a time: developers.google.com/calendar/api/v3/reference/events, learn.microsoft.com/graph/api/resources/datetimetimezone. */
const CALENDAR = new Set(['date', 'dateTime', 'timeZone']);

/** The day or the time that a calendar says, with its zone where the time has none. */
function ofCalendar(said: JsonObject): unknown {
  const time = at(said, 'dateTime');
  if (typeof time !== 'string') return at(said, 'date') ?? '';
  const zone = at(said, 'timeZone');
  if (typeof zone !== 'string' || /(?:Z|[+-]\d\d:?\d\d)$/.test(time)) return time;
  return zone === 'UTC' ? `${time}Z` : `${time.replace('T', ' ')} ${zone}`;
}

const BINDING = new Set(['type', 'value', 'datatype', 'xml:lang']);

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) {
    const members = value.map(unwrapped);
    return members.some((member) => typeof member === 'object' && member !== null) ? JSON.stringify(value) : members.map(cellOf).join('; ');
  }
  const [, count] = typeof value === 'string' ? (NET.exec(value) ?? []) : [];
  return count === undefined ? String(value) : new Date(Number(count)).toISOString();
}
