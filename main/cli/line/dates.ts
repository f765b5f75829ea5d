import type { Result } from '../../../shared/result';
import { type Day, dayAt } from '../../../shared/time/day';
import { dayText, LAST_WRITTEN, readDay } from '../../../shared/time/day-text';
import { parseWhen, type When } from '../../../shared/time/edtf';
import { understandDate } from '../../../shared/time/typed-date';
import { todayIn } from '../../../shared/time/zone';
import { Failure, type Input, type Io } from './command';

/** What a date typed on the command line is understood by. */
export interface Clock {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** IANA name of the home zone. */
  readonly zone: string;
}

/** The day of `--today`, or the day that it is in the zone. @throws Failure */
export function clockOf(input: Input, io: Io, zone: string): Clock {
  const now = todayIn(zone, io.now());
  const typed = input.text('today');
  return { zone, today: typed === undefined ? now : typedDay(typed, 'today', { zone, today: now }) };
}

/** What a typed date means. @throws Failure naming the option. */
export function typedDate(text: string, option: string, clock: Clock): When {
  const understood = understoodWhen(text, clock, 'dmy');
  if (!understood.ok) throw new Failure(`--${option}: ${understood.error.message}`);
  return understood.value;
}

/** A date as people write it, worked out for a home zone. */
export function understoodWhen(text: string, clock: Clock, order: 'dmy' | 'mdy'): Result<When> {
  const understood = understandDate(text, { ...clock, order });
  return understood.ok ? parseWhen(understood.value.edtf, clock.zone) : understood;
}

/** A typed date that must be a single day, as `YYYY-MM-DD`. @throws Failure naming the option. */
export function typedDay(text: string, option: string, clock: Clock): string {
  const { edtf } = typedDate(text, option, clock);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(edtf)) throw new Failure(`--${option}: A single day is needed here, such as 2026-01-08.`);
  return edtf;
}

/** When something was published: a day, or an instant whose day is that of its own zone. @throws Failure */
export function typedPublication(text: string, clock: Clock): { readonly edtf: string; readonly day: Day } {
  const { edtf } = typedDate(text, 'published', clock);
  const day = readDay(edtf.slice(0, 10));
  if (day === null || !/^\d{4}-\d\d-\d\d(?:T.*)?$/.test(edtf))
    throw new Failure('--published: The day is needed, such as 2026-01-08 or 2026-01-08T13:16+05:30.');
  return { edtf, day };
}

/** The last day that a typed date allows; `9999-12-31` when it has no end. @throws Failure naming the option. */
export function lastDayOf(text: string, option: string, clock: Clock): string {
  const end = typedDate(text, option, clock).bounds.endMax;
  return dayText(end === null ? LAST_WRITTEN : dayAt(end - 1));
}
