import { strings } from './strings';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** "just now", "5 minutes ago", "yesterday", "3 months ago". Both in the same kind of milliseconds. */
export function agoWords(at: number, now: number): string {
  const passed = now - at;
  if (Math.abs(passed) < MINUTE) return strings.time.justNow;
  if (Math.abs(passed) < HOUR) return relative.format(-Math.trunc(passed / MINUTE), 'minute');
  if (Math.abs(passed) < DAY) return relative.format(-Math.trunc(passed / HOUR), 'hour');
  if (Math.abs(passed) < 30 * DAY) return relative.format(-Math.trunc(passed / DAY), 'day');
  if (Math.abs(passed) < 365 * DAY) return relative.format(-Math.trunc(passed / (30 * DAY)), 'month');
  return relative.format(-Math.trunc(passed / (365 * DAY)), 'year');
}

const clock = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** "Sun, 22 Nov 2026, 14:05" of a wall-clock time (milliseconds of the home zone, written as if UTC). */
export function clockWords(wallMs: number): string {
  return clock.format(wallMs);
}
