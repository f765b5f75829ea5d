import { calendarOf, DAY_MS, type dayAt, dayFrom, plusDays } from '../../../../shared/time/day';
import { dayText } from '../../../../shared/time/day-text';
import type { NumberKind } from './number-format';

/** From when a workbook counts days: 1900 as Excel does, or 1904 as it once did on a Macintosh. */
export type DateSystem = '1900' | '1904';

/** Excel took 1900 for a leap year, as the program before it did; its days are right from 1 March on, the 61st. */
const FALSE_LEAP_DAY = 60;
const LAST_DAY = dayFrom(9999, 12, 31);

/**
 * What a number in a cell says that is shown as a date or a time: `2026-01-08`, `2026-01-08T08:15`, `08:15`; a month or year alone where no more is shown
 * and the number is its first day. A number that is no date in this system, such as 29 February 1900, stays the number that it is.
 */
export function dateOfSerial(serial: number, kind: NumberKind, system: DateSystem): string {
  const total = Math.round(serial * DAY_MS);
  if (kind === 'elapsed' || (kind === 'clock' && total >= 0 && total < DAY_MS)) return clockText(total);
  const whole = Math.floor(total / DAY_MS);
  const day = dayOf(whole, system);
  if (kind === 'number' || day === null) return String(serial);
  const ms = total - whole * DAY_MS;
  const text = dayText(day);
  if (ms === 0 && kind !== 'moment' && kind !== 'clock') {
    const { month, day: number } = calendarOf(day);
    if (kind === 'year' && month === 1 && number === 1) return text.slice(0, -6);
    return (kind === 'month' || kind === 'year') && number === 1 ? text.slice(0, -3) : text;
  }
  return `${text}T${clockText(ms)}`;
}

function dayOf(whole: number, system: DateSystem): ReturnType<typeof dayAt> | null {
  if (system === '1904') return whole < 0 ? null : within(plusDays(dayFrom(1904, 1, 1), whole));
  if (whole < 1 || whole === FALSE_LEAP_DAY) return null;
  return within(plusDays(dayFrom(1899, 12, whole < FALSE_LEAP_DAY ? 31 : 30), whole));
}

function within(day: ReturnType<typeof dayAt>): ReturnType<typeof dayAt> | null {
  return day > LAST_DAY ? null : day;
}

/** `08:15`, with seconds and milliseconds where there are any. */
function clockText(ms: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const seconds = Math.floor(ms / 1000) % 60;
  const below = ms % 1000;
  const text = `${two(Math.floor(ms / 3_600_000))}:${two(Math.floor(ms / 60_000) % 60)}`;
  if (seconds === 0 && below === 0) return text;
  return `${text}:${two(seconds)}${below === 0 ? '' : `.${String(below).padStart(3, '0')}`}`;
}
