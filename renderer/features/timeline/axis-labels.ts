import { yearName } from '../../../shared/time/calendar';

/** Axis labels in UTC (wall-clock times are written as if UTC), with years before 1 said as BCE. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

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
      return `${WEEKDAYS[date.getUTCDay()] ?? ''} ${date.getUTCDate()}`;
    case 'day':
    case 'week':
      return String(date.getUTCDate());
    case 'month':
      return MONTHS[date.getUTCMonth()] ?? '';
    default:
      return yearName(date.getUTCFullYear());
  }
}

export function majorLabel(time: number, scale: string): string {
  const date = new Date(time);
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const year = yearName(date.getUTCFullYear());
  switch (scale) {
    case 'millisecond':
    case 'second':
      return `${date.getUTCDate()} ${month} ${year}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
    case 'minute':
    case 'hour':
      return `${WEEKDAYS[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${month} ${year}`;
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
