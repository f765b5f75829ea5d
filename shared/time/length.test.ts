import { expect, it } from 'vitest';
import { endAfter, lengthForm, readLength } from './length';

const end = (start: string, text: string, header = '') => {
  const length = readLength(text, lengthForm(header));
  return length === null ? 'no length' : endAfter(start, length);
};

it('a length from a time ends at a time, and keeps the offset', () => {
  for (const [text, header, until] of [
    ['90', 'min', '2026-01-08T14:46+02:00'],
    ['90 min', '', '2026-01-08T14:46+02:00'],
    ['2h 30m', '', '2026-01-08T15:46+02:00'],
    ['2 hours and 30 minutes', '', '2026-01-08T15:46+02:00'],
    ['PT1H30M', '', '2026-01-08T14:46+02:00'],
    ['1:30:00', '', '2026-01-08T14:46+02:00'],
    ['1:30', 'hours', '2026-01-08T14:46+02:00'],
    ['1:30', 'h:mm', '2026-01-08T14:46+02:00'],
    ['90:00', 'mm:ss', '2026-01-08T14:46+02:00'],
    ['1,5', 'Stunden', '2026-01-08T14:46+02:00'],
    ['5400', 'sec', '2026-01-08T14:46+02:00'],
    ['1 Std. 30 Min.', '', '2026-01-08T14:46+02:00'],
    ['11 h', '', '2026-01-09T00:16+02:00'],
    ['1 day 2 hours', '', '2026-01-09T15:16+02:00'],
    ['2 jours', '', '2026-01-10'],
  ] as const)
    expect(end('2026-01-08T13:16+02:00', text, header), text).toBe(until);
  expect(end('2026-01-08T13:16:05', '90 s')).toBe('2026-01-08T13:17:35');
  expect(end('2026-01-08T13:16', '90 s')).toBe('2026-01-08T13:18');
  expect(end('2026-01-08T13:16:05', '0 s')).toBe('2026-01-08T13:16:05');
  expect(end('2026-01-08', '0 days')).toBe('2026-01-08');
});

it('a length from a day ends on its last day, and is as vague as weeks, months and years are', () => {
  for (const [text, until] of [
    ['1 day', '2026-01-31'],
    ['3 days', '2026-02-02'],
    ['P3D', '2026-02-02'],
    ['2 weeks', '2026-02-13~'],
    ['1 month', '2026-02'],
    ['3 Monate', '2026-04'],
    ['2 years', '2028'],
    ['1 year 10 days', '2027-02-09~'],
  ] as const)
    expect(end('2026-01-31', text), text).toBe(until);
  expect(end('2026-01-01', '1 year')).toBe('2026');
  expect(end('9999-12-30', '3 days')).toBeNull();
});

it('nothing is made of hours from a day, of lengths from what is no day, and of numbers without a unit', () => {
  expect(end('2026-01-08', '90 min')).toBeNull();
  expect(end('2026-01', '3 days')).toBeNull();
  expect(end('2026-01-08~', '3 days')).toBeNull();
  for (const text of ['90', '1:30', '3 m', 'long', '', 'P', '300 km', '2.5 months'])
    expect(end('2026-01-08', text), text).toBe('no length');
});
