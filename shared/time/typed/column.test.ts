import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateContext, understandDate } from '../typed-date';
import { yearOfTwoDigits } from './column';

const context: DateContext = { today: '2026-11-22', zone: 'Europe/Berlin', order: 'dmy' };

function read(text: string, proof: Partial<DateContext>): string {
  const result = understandDate(text, { ...context, ...proof });
  return result.ok ? [result.value.edtf, ...result.value.alternatives].join(' | ') : `! ${result.error.message}`;
}

describe('a cell in a column that proves', () => {
  it.each([
    ['8/1/26', '2026-01-08 | 2026-08-01'],
    ['8.1.27', '1927-01-08'],
    ['8 Jan 26', '2026-01-08'],
    ['8-Jan-26', '2026-01-08'],
    ['08JAN26', '2026-01-08'],
    ['Thu, 8 Jan 26', '2026-01-08'],
    ['Thu 8/1/26', '2026-01-08'],
    ['Jan-26', '2026-01'],
    ["Jan '26", '2026-01'],
    ['Jan 8, 26', '2026-01-08'],
    ['Jan 18 99', '1999-01-18'],
    ['8/1/26 13:16', '2026-01-08T13:16 | 2026-08-01T13:16'],
    ['week 26', '! Add the year of the week.'],
    ['8 Jan 2026', '2026-01-08'],
    ['c. 1860', '1860~'],
    ['c. 15/06/44', '1944-06-15~'],
    ['vers le 15/06/44', '1944-06-15~'],
    ['um den 15.06.44', '1944-06-15~'],
    ['~15/06/44', '1944-06-15~'],
  ])('the century: %s', (text, edtf) => expect(read(text, { latestYear: 2026 })).toBe(edtf));

  it('the century and that the year comes first', () => {
    expect(read('26/01/08', { latestYear: 2026, order: 'ymd' })).toBe('2026-01-08');
    expect(read('99-12-31 23:59', { latestYear: 2026, order: 'ymd' })).toBe('1999-12-31T23:59');
    expect(read('26/13/08', { latestYear: 2026, order: 'ymd' })).toContain('no month 13');
  });

  it('the order: no other is offered, and what contradicts it is refused', () => {
    expect(read('8/1/2026', { order: 'mdy', orderProven: true })).toBe('2026-08-01');
    expect(read('8/1/2026', { order: 'dmy', orderProven: true })).toBe('2026-01-08');
    expect(read('31/1/2026', { order: 'mdy', orderProven: true })).toBe('! There is no month 31.');
  });

  it('that two years stand side by side', () => {
    expect(read('2020-21', { yearPairs: true })).toBe('2020/2021');
    expect(read('2020–21', { yearPairs: true })).toBe('2020/2021');
    expect(read('1999-00', { yearPairs: true })).toBe('1999/2000');
    expect(read('2011-12', { yearPairs: true })).toBe('2011/2012');
    expect(read('2020-10', { yearPairs: true })).toBe('2020-10');
    expect(read('2021-22', { yearPairs: false })).toBe('2021-22');
    expect(read('2021-22', {})).toBe('2021-22 | 2021/2022');
  });

  it('the zone of times that name none', () => {
    expect(read('2026-01-08T13:16', { timesIn: 'UTC' })).toBe('2026-01-08T13:16Z');
    expect(read('2026-01-08 13:16:02.250', { timesIn: 'UTC' })).toBe('2026-01-08T13:16:02.250Z');
    expect(read('2026-07-08T13:16:07', { timesIn: 'America/New_York' })).toBe('2026-07-08T13:16:07-04:00');
    expect(read('8 Jan 2026, 1:16 pm', { timesIn: 'America/New_York' })).toBe('2026-01-08T13:16-05:00');
    expect(read('2026-01-08T13:16/2026-01-08T14:00Z', { timesIn: 'UTC' })).toBe('2026-01-08T13:16Z/2026-01-08T14:00Z');
    expect(read('2026-01-08T13:16+05:30', { timesIn: 'UTC' })).toBe('2026-01-08T13:16+05:30');
    expect(read('2026-01-08', { timesIn: 'UTC' })).toBe('2026-01-08');
  });

  it('how years before the year 1 are counted', () => {
    expect(read('-44', { negativeYears: 'historical' })).toBe('-0043');
    expect(read('-1', { negativeYears: 'historical' })).toBe('0000');
    expect(read('-44', { negativeYears: 'astronomical' })).toBe('-0044');
    expect(read('-0044-03-15', { negativeYears: 'historical' })).toBe('-0043-03-15');
    expect(read('−44', {})).toBe('! “−44” may be 44 BCE, which EDTF writes -0043, or the year -0044 of ISO 8601: write one of them.');
    expect(read('-0044', {})).toBe('-0044');
  });

  it('two digits are the last such year that is not later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 1000, max: 2999 }), (two, latest) => {
        const year = Number(yearOfTwoDigits(String(two).padStart(2, '0'), latest));
        expect(year % 100).toBe(two);
        expect(year).toBeLessThanOrEqual(latest);
        expect(year).toBeGreaterThan(latest - 100);
      }),
    );
  });
});
