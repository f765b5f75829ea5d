import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleCadences } from '../../testing/entities/arbitrary-cadences';
import { intervalWords } from '../reviews/cadence-words';
import type { Cadence } from '../series';
import { tidyCadence } from './tidy-cadence';
import { typedCadence } from './typed-cadence';

function meant(text: string): Cadence | string {
  const read = typedCadence(text);
  return read.ok ? read.value : read.error.message;
}
const said = (text: string): string => {
  const cadence = meant(text);
  return typeof cadence === 'string' ? cadence : intervalWords(cadence);
};

describe('typedCadence', () => {
  it('understands intervals as before, and their adverbs', () => {
    expect(meant('90 days')).toEqual({ count: 90, unit: 'day' });
    expect(meant('Every 2 Weeks')).toEqual({ count: 2, unit: 'week' });
    expect(meant('month')).toEqual({ count: 1, unit: 'month' });
    expect(meant('every 1,000 days')).toEqual({ count: 1000, unit: 'day' });
    expect(meant('quarterly')).toEqual({ count: 3, unit: 'month' });
    expect(meant('every other week')).toEqual({ count: 2, unit: 'week' });
    expect(meant('3 fortnights')).toBe(
      '“3 fortnights” is not an interval such as “90 days”, “2 weeks” or “1 month”, nor days such as “Mon, Wed, Fri” or “first Tuesday”.',
    );
  });

  it('understands weekdays', () => {
    const workdays = { count: 1, unit: 'week', on: { weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'] } };
    expect(meant('Mon, Wed, Fri')).toEqual({ count: 1, unit: 'week', on: { weekdays: ['MO', 'WE', 'FR'] } });
    expect(meant('every weekday')).toEqual(workdays);
    expect(meant('weekdays')).toEqual(workdays);
    expect(meant('Mondays and Thursdays')).toEqual({ count: 1, unit: 'week', on: { weekdays: ['MO', 'TH'] } });
    expect(meant('every 2 weeks on Mon & Thu')).toEqual({ count: 2, unit: 'week', on: { weekdays: ['MO', 'TH'] } });
    expect(meant('every other Friday')).toEqual({ count: 2, unit: 'week', on: { weekdays: ['FR'] } });
  });

  it('understands days of the month, counted from either end', () => {
    expect(meant('first Tuesday')).toEqual({ count: 1, unit: 'month', on: { weekdays: ['1TU'] } });
    expect(meant('first of Monday, Monday')).toEqual({ count: 1, unit: 'month', on: { weekdays: ['1MO'] } });
    expect(meant('the 2nd and 4th Wed of every month')).toEqual({ count: 1, unit: 'month', on: { weekdays: ['2WE', '4WE'] } });
    expect(meant('last Friday of each quarter')).toEqual({ count: 1, unit: 'month', on: { weekdays: ['-1FR'], months: [3, 6, 9, 12] } });
    expect(meant('first Monday of the quarter')).toEqual({ count: 1, unit: 'month', on: { weekdays: ['1MO'], months: [1, 4, 7, 10] } });
    expect(meant('15th and last day of the month')).toEqual({ count: 1, unit: 'month', on: { monthDays: [15, -1] } });
    expect(meant('15th and last day')).toEqual({ count: 1, unit: 'month', on: { monthDays: [15, -1] } });
    expect(meant('last weekday of each month')).toEqual({
      ...{ count: 1, unit: 'month' },
      on: { weekdays: ['MO', 'TU', 'WE', 'TH', 'FR'], pick: [-1] },
    });
    expect(meant('4th Thursday of November')).toEqual({ count: 1, unit: 'month', on: { weekdays: ['4TH'], months: [11] } });
    expect(meant('Friday the 13th')).toEqual({ count: 1, unit: 'month', on: { weekdays: ['FR'], monthDays: [13] } });
  });

  it('refuses what could mean two things, or nothing', () => {
    expect(meant('15th and last day of each quarter')).toBe('Say in which months: “of each quarter” could be its first or its last.');
    expect(meant('30th of February')).toBe('No month has such a day.');
    for (const text of ['first Monday and Tuesday', 'Monday 15th', '6th Monday', 'soon', 'first of', '', 'Monday first', '99th', 'of of'])
      expect(typedCadence(text).ok, text).toBe(false);
  });

  it('is said as people say it', () => {
    expect(said('Mon, Wed, Fri')).toBe('every Monday, Wednesday and Friday');
    expect(said('weekdays')).toBe('every weekday');
    expect(said('1st Tue')).toBe('first Tuesday of each month');
    expect(said('last friday of each quarter')).toBe('last Friday of each quarter');
    expect(said('last and 15th day')).toBe('15th and last day of each month');
    expect(said('every 2 months on the first Monday')).toBe('first Monday every 2 months');
    expect(said('last weekday monthly')).toBe('last weekday of each month');
    expect(said('first Monday of january and july')).toBe('first Monday of January and July');
    expect(said('second to last Friday')).toBe('second to last Friday of each month');
  });

  it('understands every sentence that says a cadence', () => {
    fc.assert(
      fc.property(ruleCadences, (cadence) => {
        expect(meant(intervalWords(cadence))).toEqual(cadence);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, however long the text and whatever stands in it', () => {
    const word = fc.constantFrom(
      'first',
      'last',
      'to',
      'of',
      'every',
      'Monday',
      '15th',
      'each',
      'month',
      'together',
      'the',
      'if',
      ',',
      '__proto__',
      'constructor',
      '0th',
      '-1',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), (words) => {
        const read = typedCadence(words.join(' '));
        if (read.ok) expect(tidyCadence(read.value)).toEqual(read.value);
      }),
      { numRuns: 500 },
    );
  });
});
