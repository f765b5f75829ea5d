import { expect, it } from 'vitest';
import { startOf } from '../../../shared/time/day';
import { silenceWords } from './silence-words';

const CERTAIN = { open: false, startAbout: false, endAbout: false };

it('says the days of a silence before the common era as what they are', () => {
  const silence = { ...CERTAIN, start: startOf(-43, 3, 15), end: startOf(-26, 1, 16) };
  expect(silenceWords(silence).stretch).toContain('15 March 44 BCE');
  expect(silenceWords(silence).stretch).toContain('16 January 27 BCE');
  expect(silenceWords({ ...silence, open: true }).stretch).toContain('15 March 44 BCE');
});

it('says how many whole days it lasted', () => {
  expect(silenceWords({ ...CERTAIN, start: startOf(2026, 1, 8), end: startOf(2026, 3, 1) - 1 }).length).toContain('51');
});

it('says in years what lasted for years, counting whole ones, also over the beginning of the era', () => {
  const length = (start: number, end: number): string => silenceWords({ ...CERTAIN, start, end }).length;
  expect(length(startOf(2020, 3, 1), startOf(2023, 2, 28))).toBe('1,094 days');
  expect(length(startOf(2020, 3, 1), startOf(2023, 3, 1))).toBe('3 years');
  expect(length(startOf(-203, 1, 1), startOf(1754, 12, 31))).toBe('1,957 years');
});

it('says “about” of an end that is approximate, and of the length then', () => {
  const silence = { start: startOf(-203, 1, 1), end: startOf(1902, 6, 1), open: false, startAbout: true, endAbout: false };
  expect(silenceWords(silence)).toEqual({ stretch: 'about 1 January 204 BCE – 1 June 1902', length: 'about 2,105 years' });
  expect(silenceWords({ ...silence, startAbout: false, endAbout: true }).stretch).toBe('1 January 204 BCE – about 1 June 1902');
  expect(silenceWords({ ...silence, open: true }).stretch).toBe('since about 1 January 204 BCE');
});
