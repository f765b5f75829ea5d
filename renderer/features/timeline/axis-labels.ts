import { monthName, WEEKDAYS, yearName } from '../../../shared/time/calendar';

/** Axis labels in UTC (wall-clock times are written as if UTC), with years before 1 said as BCE. */

const monthOf = (date: Date) => monthName(date.getUTCMonth() + 1, true);
const weekdayOf = (date: Date) => (WEEKDAYS[date.getUTCDay()] ?? '').slice(0, 3);
const two = (value: number) => String(value).padStart(2, '0');

export function minorLabel(time: number, scale: string): string {
  const date = new Date(time);
  switch (scale) {
    case 'millisecond':
      return String(date.getUTCMilliseconds()).padStart(3, '0');
    case 'second':
      return `${two(date.getUTCSeconds())} s`;
    case 'minute':
    case 'hour':
      return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
    case 'weekday':
      return `${weekdayOf(date)} ${date.getUTCDate()}`;
    case 'day':
    case 'week':
      return String(date.getUTCDate());
    case 'month':
      return monthOf(date);
    default:
      return yearName(date.getUTCFullYear());
  }
}

export function majorLabel(time: number, scale: string): string {
  const date = new Date(time);
  const month = monthOf(date);
  const year = yearName(date.getUTCFullYear());
  switch (scale) {
    case 'millisecond':
    case 'second':
      return `${date.getUTCDate()} ${month} ${year}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
    case 'minute':
    case 'hour':
      return `${weekdayOf(date)} ${date.getUTCDate()} ${month} ${year}`;
    case 'weekday':
    case 'day':
    case 'week':
      return `${month} ${year}`;
    case 'month':
      return year;
    default:
      return '';
  }
}
