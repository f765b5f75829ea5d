import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleCadences } from '../../testing/entities/arbitrary-cadences';
import type { Cadence } from '../series';
import { chosenDays, withChosenDays } from './chosen-days';

describe('chosen days', () => {
  it('are said in a field from which the same cadence is read', () => {
    fc.assert(
      fc.property(ruleCadences, (cadence) => {
        expect(withChosenDays(cadence.count, cadence.unit, chosenDays(cadence))).toEqual({ ok: true, value: cadence });
      }),
      { numRuns: 300 },
    );
  });

  it('may be none', () => {
    expect(withChosenDays(90, 'day', ' ')).toEqual({ ok: true, value: { count: 90, unit: 'day' } });
    expect(chosenDays({ count: 90, unit: 'day' })).toBe('');
  });

  it('are all days of months where every one is chosen', () => {
    const every: Cadence = { count: 1, unit: 'month', on: { weekdays: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] } };
    expect(withChosenDays(1, 'month', chosenDays(every))).toEqual({ ok: true, value: every });
  });

  it('are said shortly', () => {
    expect(chosenDays({ count: 2, unit: 'week', on: { weekdays: ['MO', 'TH'] } })).toBe('Monday and Thursday');
    expect(chosenDays({ count: 3, unit: 'month', on: { weekdays: ['1TU'] } })).toBe('first Tuesday');
  });

  it.each([
    [1, 'day', 'first Tuesday', 'Certain days are chosen of weeks, months or years, not of days.'],
    [1, 'week', 'first Tuesday', 'Of a week, only weekdays can be chosen.'],
    [1, 'year', 'first Tuesday', 'Say in which months of the year.'],
    [1, 'month', 'soon', 'Days are said as “Mon, Wed, Fri”, “first Tuesday”, “last weekday” or “15th and last day”.'],
    [1, 'month', '90 days', 'Days are said as “Mon, Wed, Fri”, “first Tuesday”, “last weekday” or “15th and last day”.'],
  ] as const)('refuse every %i %s on %s', (count, unit, text, message) => {
    expect(withChosenDays(count, unit, text)).toMatchObject({ ok: false, error: { field: 'on', message } });
  });
});
