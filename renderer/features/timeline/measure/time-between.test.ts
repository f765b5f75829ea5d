import { describe, expect, it } from 'vitest';
import type { FullEvent } from '../../../../shared/event';
import { parseWhen } from '../../../../shared/time/edtf';
import { endOfEvent, lengthWords } from './measure-end';

const ZONE = 'Europe/Berlin';

function end(when: string) {
  const parsed = parseWhen(when, ZONE);
  if (!parsed.ok) throw new Error(when);
  return endOfEvent({ title: when, when, bounds: parsed.value.bounds, row: 1 } as FullEvent, ZONE);
}

/** What is said of the time between two events; null where one begins at no known time. */
function between(one: string, other: string): string | null {
  const [from, to] = [end(one), end(other)];
  return from === null || to === null ? null : lengthWords(from, to);
}

describe('the time between two events', () => {
  it('is a number of days where both are known to the day, whichever is said first', () => {
    expect(between('2026-01-08', '2026-01-20')).toBe('12 days');
    expect(between('2026-01-20', '2026-01-08')).toBe('12 days');
    expect(between('2026-01-08', '2026-01-09')).toBe('1 day');
    expect(between('2026-01-08', '2026-01-08')).toBe('0 days');
  });

  it('lies between the least and the most that it can be where a date is vague', () => {
    expect(between('2026-01-08', '2026-02')).toBe('between 24 and 51 days');
    expect(between('2026-01-01/2026-02-01', '[2026-01-04..2026-01-06]')).toBe('between 3 and 5 days');
    expect(between('2026-01', '2026-01-10')).toBe('at most 21 days');
  });

  it('is counted in months and years where nothing is known to the day', () => {
    expect(between('2026-01', '2026-04')).toBe('between 2 and 4 months');
    expect(between('2026-04', '2026-01')).toBe('between 2 and 4 months');
    expect(between('2026-01', '2026-01')).toBe('less than 1 month');
    expect(between('2026-01', '2026-02')).toBe('less than 2 months');
    expect(between('2014', '2020')).toBe('between 5 and 7 years');
    expect(between('2014', '2020-03')).toBe('between 5 years 2 months and 6 years 3 months');
    // The beginning of a span is known as exactly as it is written.
    expect(between('2026-01/2026-12-31', '2026-04')).toBe('between 2 and 4 months');
  });

  it('is told in hours and minutes between times of day, and to the second where that is known and short', () => {
    expect(between('2026-01-08T09:30:00', '2026-01-08T11:45:00')).toBe('2 hours 15 minutes');
    expect(between('2026-01-08T09:30', '2026-01-08T09:30')).toBe('0 minutes');
    expect(between('2026-01-08T09:30:00', '2026-01-08T09:31:05')).toBe('1 minute 5 seconds');
    expect(between('2026-01-08T09:30', '2026-01-09T20:30')).toBe('35 hours');
    expect(between('2026-01-08T09:30', '2026-01-18T10:31')).toBe('10 days 1 hour 1 minute');
    expect(between('2026-01-08T09:30', '2026-01-10')).toBe('2 days');
  });

  it('is as long as it was where clocks were changed in between', () => {
    expect(between('2026-03-29T01:30', '2026-03-29T03:30')).toBe('1 hour');
    expect(between('2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00')).toBe('1 hour');
  });

  it('is counted from beginnings, and is not known where there is none', () => {
    expect(between('2026-01-08/2026-05-01', '2026-01-20')).toBe('12 days');
    expect(between('../2026-01-08', '2026-01-20')).toBeNull();
  });
});
