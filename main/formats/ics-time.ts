import { fail, ok, type Result } from '../../shared/result';
import { addIntervals } from '../../shared/reviews/occurrences';
import { DAY_MS, dayAt } from '../../shared/time/day';
import { dayText, LAST_WRITTEN, midnightOf } from '../../shared/time/day-text';
import { fromWallClock, isZone, toWallClock } from '../../shared/time/zone';
import type { Component, Property } from './ics-text';

/** The date of a component as EDTF, and what had to be guessed. */
export interface ReadTime {
  readonly edtf: string;
  /** Day of the start on its own clock, for series. */
  readonly firstDay: string;
  readonly note: string | null;
}

interface Moment {
  readonly edtf: string;
  readonly day: string;
  /** Milliseconds: of the day for a date, UTC for an instant, as written for a time without zone. */
  readonly ms: number;
  readonly kind: 'date' | 'instant' | 'floating';
  /** Zone in which an instant was written; null for UTC and dates. */
  readonly zone: string | null;
  readonly note: string | null;
}

/** When a component takes place, from DTSTART with DTEND or DURATION. The end of all-day events is not theirs any more. */
export function timeOf(component: Component): Result<ReadTime> {
  const property = (name: string): Property | undefined => component.properties.find((one) => one.name === name);
  const startProperty = property('DTSTART');
  if (startProperty === undefined) return fail('invalid', 'There is no start.', 'DTSTART');
  const start = momentOf(startProperty);
  if (!start.ok) return start;
  const endProperty = property('DTEND');
  const duration = property('DURATION');
  const end = endProperty !== undefined ? momentOf(endProperty) : duration !== undefined ? after(start.value, duration.value) : start;
  if (!end.ok) return end;
  const from = start.value;
  const to = end.value;
  const note = from.note ?? to.note;
  if (from.kind !== to.kind) return fail('invalid', 'Start and end are of different kinds, a day and a time.', 'DTEND');
  if (to.ms < from.ms) return fail('invalid', 'The end comes before the start.', endProperty === undefined ? 'DURATION' : 'DTEND');
  if (to.ms === from.ms) return ok({ edtf: from.edtf, firstDay: from.day, note });
  if (from.kind !== 'date') return ok({ edtf: `${from.edtf}/${to.edtf}`, firstDay: from.day, note });
  const last = dayText(dayAt(to.ms - 1));
  return ok({ edtf: last === from.day ? from.day : `${from.day}/${last}`, firstDay: from.day, note });
}

function momentOf({ name, value, parameters }: Property): Result<Moment> {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/i.exec(value.trim());
  if (found === null) return fail('invalid', `“${value.slice(0, 40)}” is not a date.`, name);
  const [, year, month, date, hour, minute, second, utc] = found;
  const day = `${year}-${month}-${date}`;
  if (addIntervals(day, { count: 1, unit: 'day' }, 0) !== day) return fail('invalid', `There is no day ${day}.`, name);
  const midnight = midnightOf(day);
  if (hour === undefined) return ok({ edtf: day, day, ms: midnight, kind: 'date', zone: null, note: null });
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) {
    return fail('invalid', `There is no time ${hour}:${minute}:${second}.`, name);
  }
  // A leap second is the last second of its minute to everybody else.
  const wall = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Math.min(59, Number(second))) * 1000;
  if (utc !== '') return ok(instant(wall, null, null));
  const said = parameters['TZID'];
  if (said === undefined) return ok(floating(wall, null));
  const zone = zoneNamed(said);
  return ok(
    zone === null
      ? floating(wall, `The zone “${said.slice(0, 60)}” is not known; the time is taken as the timeline's own.`)
      : instant(fromWallClock(wall, zone), zone, null),
  );
}

/** Some programs put their own name in front: `/freeassociation.sourceforge.net/Europe/Berlin`. */
function zoneNamed(name: string): string | null {
  const parts = name.split('/');
  return [name, parts.slice(-2).join('/'), parts.slice(-3).join('/')].find(isZone) ?? null;
}

function instant(ms: number, zone: string | null, note: string | null): Moment {
  const wall = zone === null ? ms : toWallClock(ms, zone);
  const offset = zone === null ? 'Z' : offsetText(wall - ms);
  // Offsets with seconds, as before standard time, are beyond EDTF: say it in UTC.
  const shown = offset === null ? { wall: ms, offset: 'Z' } : { wall, offset };
  return { edtf: `${clock(shown.wall)}${shown.offset}`, day: dayText(dayAt(shown.wall)), ms, kind: 'instant', zone, note };
}

function floating(ms: number, note: string | null): Moment {
  return { edtf: clock(ms), day: dayText(dayAt(ms)), ms, kind: 'floating', zone: null, note };
}

/** Calendars always write seconds; when they are zero nobody meant them. */
function clock(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace(/:00$/, '');
}

function offsetText(offset: number): string | null {
  const minutes = offset / 60_000;
  if (!Number.isInteger(minutes)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function after(start: Moment, duration: string): Result<Moment> {
  const found = /^([+-]?)P(?:(\d{1,9})W|(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?)$/i.exec(duration.trim());
  if (found === null) return fail('invalid', `“${duration.slice(0, 40)}” is not a duration.`, 'DURATION');
  const [, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found;
  if (sign === '-') return fail('invalid', 'The duration is negative.', 'DURATION');
  const length = (Number(weeks) * 7 + Number(days)) * DAY_MS + (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
  const ms = start.ms + length;
  if (dayAt(ms) > LAST_WRITTEN) return fail('invalid', 'It would last beyond the year 9999.', 'DURATION');
  if (start.kind === 'date') return ok({ ...start, ms: Math.ceil(ms / DAY_MS) * DAY_MS });
  return ok(start.kind === 'instant' ? instant(ms, start.zone, start.note) : floating(ms, start.note));
}
