import { DAY_MS } from '../../../../shared/time/day';
import type { Extent } from '../../../../shared/view/extent';

/** A window no longer than this is said with its days. */
const SHORT_MS = 62 * DAY_MS;

/** The shown window as it is said: from month to month, or from day to day where it is short. */
export function windowWords({ start, end }: Extent): string {
  const withDays = end - start <= SHORT_MS;
  return `${dateWords(start, withDays)} – ${dateWords(end, withDays)}`;
}

function dateWords(time: number, withDays: boolean): string {
  const date = new Date(time);
  return date.toLocaleDateString('en-GB', {
    ...(withDays ? { day: 'numeric' } : {}),
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
    ...(date.getUTCFullYear() <= 0 ? { era: 'short' } : {}),
  });
}
