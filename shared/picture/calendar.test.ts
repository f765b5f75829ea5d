import { describe, expect, it } from 'vitest';
import { floorTo, nextTick, rangeWords, yearLabel } from './calendar';

const utc = (text: string): number => Date.parse(`${text}Z`);

describe('rangeWords', () => {
  it.each([
    ['2014-01-01T00:00', '2027-12-30T00:00', '2014 – Dec 2027'],
    ['2025-09-01T00:00', '2027-06-01T00:00', 'Sep 2025 – May 2027'],
    ['2026-01-01T00:00', '2027-01-01T00:00', '2026'],
    ['2026-01-08T00:00', '2026-01-20T00:00', '8 Jan 2026 – 19 Jan 2026'],
    ['2026-01-08T06:00', '2026-01-08T18:00', '8 Jan 2026, 06:00 – 18:00'],
    ['1900-05-04T00:00', '2000-03-02T00:00', '1900 – 2000'],
  ])('%s to %s is %s', (from, to, words) => {
    expect(rangeWords(utc(from), utc(to), false)).toBe(words);
  });

  it('spells months out when asked', () => {
    expect(rangeWords(utc('2025-09-01T00:00'), utc('2027-06-01T00:00'), true)).toBe('September 2025 – May 2027');
  });
});

describe('ticks', () => {
  it('within a month start anew with each month', () => {
    const found: string[] = [];
    for (let at = floorTo(utc('2026-01-12T00:00'), 'day', 10); found.length < 6; at = nextTick(at, 'day', 10))
      found.push(new Date(at).toISOString().slice(5, 10));
    expect(found).toEqual(['01-11', '01-21', '02-01', '02-11', '02-21', '03-01']);
  });

  it('of years fall on multiples', () => {
    expect(new Date(floorTo(utc('1997-05-01T00:00'), 'year', 20)).getUTCFullYear()).toBe(1980);
  });
});

describe('yearLabel', () => {
  it('names eras', () => {
    expect(yearLabel(0, true)).toBe('1 BCE');
    expect(yearLabel(-499, true)).toBe('500 BCE');
    expect(yearLabel(44, true)).toBe('44 CE');
    expect(yearLabel(2026, false)).toBe('2026');
    expect(yearLabel(-11_999, true)).toBe('12,000 BCE');
  });
});
