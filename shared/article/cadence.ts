import { seriesOfRule } from '../reviews/rrule';
import type { Cadence } from '../series';

/**
 * How a series recurs that a text's rule (RRULE, RFC 5545) says, counted from a day (`YYYY-MM-DD`); null for a rule that no series follows, as one that names no
 * day within its months ("every spring").
 */
export function cadenceFrom(rule: string, day: string): Cadence | null {
  if (rule.includes('BYMONTH=') && !/BYDAY=|BYMONTHDAY=/.test(rule)) return null;
  // A series clips to the ends of months where a rule would skip them, so the day of the month does not matter to a plain interval.
  const series = seriesOfRule(rule.includes('BY') ? day : `${day.slice(0, 8)}01`, rule);
  return series.ok ? series.value.every : null;
}
