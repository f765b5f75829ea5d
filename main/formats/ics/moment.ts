import { fail, ok, type Result } from '../../../shared/result';
import { DAY_MS, dayAt } from '../../../shared/time/day';
import { dayText, LAST_WRITTEN } from '../../../shared/time/day-text';
import { offsetText } from '../../../shared/time/parts';
import type { Property } from '../ics-text';
import type { CalendarClock } from './clock';
import { wallOf } from './wall';
import { type Clocks, instantAt, isGuess } from './zones';

/** A date of a calendar: a day, an instant, or a time of which nobody says where. */
export interface Moment {
  readonly edtf: string;
  /** On its own clock. */
  readonly day: string;
  /** Milliseconds: of the day for a date, UTC for an instant, as written for a time without zone. */
  readonly ms: number;
  readonly kind: 'date' | 'instant' | 'floating';
  /** Clocks by which an instant was written; null for UTC, dates and times without zone. */
  readonly clocks: Clocks | null;
  /** What was guessed, in a sentence. */
  readonly note: string | null;
}

export function momentOf({ name, value, parameters }: Property, clock: CalendarClock): Result<Moment> {
  const wall = wallOf(value);
  if (wall === null) return fail('invalid', `“${value.slice(0, 40)}” is not a date that there is.`, name);
  const note = wall.lacksSeconds ? `“${value.trim().slice(0, 40)}” says no seconds; they are taken as 00.` : null;
  if (wall.kind === 'date') return ok({ edtf: wall.day, day: wall.day, ms: wall.ms, kind: 'date', clocks: null, note });
  if (wall.kind === 'utc') return ok(instant(wall.ms, null, note));
  const said = parameters['TZID'];
  const clocks = said === undefined ? clock.floating : clock.zones(said);
  const guess = `Of the zone “${said?.slice(0, 60)}” only the offset is known: where its clocks change in summer, the time is an hour off.`;
  if (clocks !== null) return ok(instant(instantAt(wall.ms, clocks), clocks, isGuess(clocks) ? guess : note));
  const unknown = `The zone “${said?.slice(0, 60)}” is not known; the time is taken as the timeline's own.`;
  return ok(floating(wall.ms, said === undefined ? note : unknown));
}

/** The moment that lies a duration (`PT90M`) after another. Errors: `invalid`, field DURATION. */
export function after(start: Moment, duration: string): Result<Moment> {
  const found = /^([+-]?)P(?:(\d{1,9})W|(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?)$/i.exec(duration.trim());
  if (found === null) return fail('invalid', `“${duration.slice(0, 40)}” is not a duration.`, 'DURATION');
  const [, sign, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = found;
  const size = (Number(weeks) * 7 + Number(days)) * DAY_MS + (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
  const ms = start.ms + (sign === '-' ? -size : size);
  if (dayAt(ms) > LAST_WRITTEN) return fail('invalid', 'It would last beyond the year 9999.', 'DURATION');
  return ok(later(start, (start.kind === 'date' ? Math.ceil(ms / DAY_MS) * DAY_MS : ms) - start.ms));
}

/** The same kind of moment so many milliseconds later, by the same clock. */
export function later({ kind, clocks, note, ms }: Moment, by: number): Moment {
  if (kind === 'date') return date(ms + by, note);
  return kind === 'instant' ? instant(ms + by, clocks, note) : floating(ms + by, note);
}

function date(ms: number, note: string | null): Moment {
  const day = dayText(dayAt(ms));
  return { edtf: day, day, ms, kind: 'date', clocks: null, note };
}

function instant(ms: number, clocks: Clocks | null, note: string | null): Moment {
  const wall = clocks === null ? ms : ms + clocks(ms);
  const east = (wall - ms) / 60_000;
  // Offsets with seconds, as before standard time, are beyond EDTF: say it in UTC.
  const shown = clocks === null || !Number.isInteger(east) ? { wall: ms, offset: 'Z' } : { wall, offset: offsetText(east) };
  return { edtf: `${reading(shown.wall)}${shown.offset}`, day: dayText(dayAt(shown.wall)), ms, kind: 'instant', clocks, note };
}

function floating(ms: number, note: string | null): Moment {
  return { edtf: reading(ms), day: dayText(dayAt(ms)), ms, kind: 'floating', clocks: null, note };
}

/** Calendars always write seconds; when they are zero nobody meant them. */
function reading(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace(/:00$/, '');
}
