import { fail, ok, type Result } from '../../../shared/result';
import { DAY_MS, dayAt } from '../../../shared/time/day';
import { dayText } from '../../../shared/time/day-text';
import { type Component, type Property, valueIn } from '../ics-text';
import type { CalendarClock } from './clock';
import { after, later, type Moment, momentOf } from './moment';

/** The date of a component as EDTF, and what had to be guessed. */
export interface ReadTime {
  readonly edtf: string;
  readonly start: Moment;
  readonly end: Moment;
  /** What was taken otherwise than it stands there, in sentences. */
  readonly notes: readonly string[];
  /** What the date leaves out, for the summary to keep. */
  readonly aside: string | null;
}

/**
 * When a component takes place, from DTSTART with DTEND or DURATION. The end of all-day events is not theirs any more. A task is due at its end: on that
 * day, if it is one; without a start it is on what it is due, and without that on when it was completed (RFC 5545, 3.6.2).
 */
export function timeOf(component: Component, clock: CalendarClock): Result<ReadTime> {
  const property = (name: string): Property | undefined => component.properties.find((one) => one.name === name);
  const due = component.name === 'VTODO' ? property('DUE') : undefined;
  const startProperty = property('DTSTART') ?? due ?? (component.name === 'VTODO' ? property('COMPLETED') : undefined);
  if (startProperty === undefined) return fail('invalid', 'There is no start.', 'DTSTART');
  const start = momentOf(startProperty, clock);
  if (!start.ok) return start;
  const endProperty = due ?? property('DTEND');
  const duration = property('DURATION');
  const end =
    endProperty !== undefined ? momentOf(endProperty, clock) : duration !== undefined ? after(start.value, duration.value) : start;
  if (!end.ok) return end;
  const [from, last] = wholeDays(component, start.value, end.value, clock);
  const to = due !== undefined && last.kind === 'date' && last.ms > from.ms ? later(last, DAY_MS) : last;
  const notes = [...new Set([from.note, to.note])].filter((note) => note !== null);
  if (from.kind !== to.kind) return fail('invalid', 'Start and end are of different kinds, a day and a time.', 'DTEND');
  if (to.ms < from.ms) {
    const aside = `The calendar has it end before it starts: ${from.edtf} to ${to.edtf}.`;
    const said = 'The end comes before the start; the start is taken, and the summary says both.';
    return ok({ edtf: from.edtf, start: from, end: from, notes: [...notes, said], aside });
  }
  return ok({ edtf: spanOf(from, to), start: from, end: to, notes, aside: null });
}

/** The same stretch of time, beginning at another moment. */
export function onAnother({ start, end }: ReadTime, moment: Moment): string {
  return spanOf(moment, later(moment, end.ms - start.ms));
}

function spanOf(from: Moment, to: Moment): string {
  if (to.ms === from.ms) return from.edtf;
  if (from.kind !== 'date') return `${from.edtf}/${to.edtf}`;
  const last = dayText(dayAt(to.ms - 1));
  return last === from.day ? from.day : `${from.day}/${last}`;
}

/** Marks by which programs that write whole days as midnight to midnight say so. */
const WHOLE_DAY_MARKS = ['X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT', 'X-FUNAMBOL-ALLDAY', 'X-ALLDAY'];

function wholeDays(component: Component, start: Moment, end: Moment, clock: CalendarClock): readonly [Moment, Moment] {
  const isMarked = WHOLE_DAY_MARKS.some((name) => /^(TRUE|1)$/i.test(valueIn(component, name)?.trim() ?? ''));
  const [from, to] = [midnightOn(start, clock), midnightOn(end, clock)];
  return isMarked && from !== null && to !== null ? [from, to] : [start, end];
}

/** The day that begins at a moment, by its clock or the calendar's; null when none does. */
function midnightOn(moment: Moment, clock: CalendarClock): Moment | null {
  if (moment.kind === 'date') return moment;
  const clocks = moment.clocks ?? clock.home;
  const wall = moment.kind === 'floating' ? moment.ms : moment.ms + clocks(moment.ms);
  if (wall % DAY_MS !== 0) return null;
  const day = dayText(dayAt(wall));
  return { edtf: day, day, ms: wall, kind: 'date', clocks: null, note: moment.note };
}
