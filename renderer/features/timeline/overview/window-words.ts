import { MAX_MS } from '../../../../shared/time/bounds';
import { DAY_MS } from '../../../../shared/time/day';
import type { Extent } from '../../../../shared/view/extent';
import { strings } from '../strings';

/** A window no longer than this is said with its days. */
const SHORT_MS = 62 * DAY_MS;

/** A stretch of time as it is said, also where it lies beyond the first or the last day of a Date: from month to month, or from day to day where it is short; within one of those, that alone. */
export function windowWords({ start, end }: Extent): string {
  const withDays = end - start <= SHORT_MS;
  const [from, to] = [dateWords(start, withDays), dateWords(end, withDays)];
  return from === to ? from : `${from} – ${to}`;
}

function dateWords(time: number, withDays: boolean): string {
  if (time < DAY_MS - MAX_MS) return strings.timeline.before(dateWords(DAY_MS - MAX_MS, withDays));
  if (time > MAX_MS - DAY_MS) return strings.timeline.after(dateWords(MAX_MS - DAY_MS, withDays));
  const date = new Date(time);
  return date.toLocaleDateString('en-GB', {
    ...(withDays ? { day: 'numeric' } : {}),
    ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
    ...(date.getUTCFullYear() <= 0 ? { era: 'short' } : {}),
  });
}
