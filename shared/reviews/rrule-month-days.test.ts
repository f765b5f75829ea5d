import { describe, expect, it } from 'vitest';
import { occurrencesOf } from './occurrences';
import { seriesOfRule } from './rrule';

function dates(rule: string, until: string, start: string): string[] {
  const series = seriesOfRule(start, rule, 'America/New_York');
  if (!series.ok) throw new Error(series.error.message);
  return occurrencesOf({ ...series.value, outcomes: {} }, { until, today: '1997-01-01' }).map(({ date }) => date);
}

describe('days of the month in a rule', () => {
  it('are days of every month where a rule of years names no month', () => {
    for (const [rule, start, wanted] of [
      ['FREQ=YEARLY;BYMONTHDAY=5', '20260105', ['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05']],
      ['FREQ=YEARLY;BYMONTHDAY=-1', '20260228', ['2026-02-28', '2026-03-31', '2026-04-30']],
    ] as const)
      expect(dates(rule, wanted.at(-1) ?? '', start), rule).toEqual(wanted);
    expect(dates('FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5', '2027-12-31', '20260105')).toEqual(['2026-01-05', '2027-01-05']);
  });
});
