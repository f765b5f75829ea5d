import { expect, it } from 'vitest';
import { scaleMarks } from './scale-marks';

const labels = (from: string, to: string, width = 1200) =>
  scaleMarks({ start: Date.parse(from), end: Date.parse(to) }, width).map(({ label }) => label);

it('says years where there are some, and months where there are few', () => {
  expect(labels('2013-06-01', '2018-03-01')).toEqual(['2014', '2015', '2016', '2017', '2018']);
  expect(labels('2025-11-20', '2026-03-10')).toEqual(['Dec 2025', 'Jan 2026', 'Feb', 'Mar']);
  expect(labels('2025-01-20', '2026-09-10', 400)).toEqual(['Apr 2025', 'Jul', 'Oct', 'Jan 2026', 'Apr', 'Jul']);
  expect(labels('2025-01-20', '2026-12-10', 120)).toEqual(['Jan 2026']);
});

it('has a line at each first of a month, apart enough for its words', () => {
  const marks = scaleMarks({ start: Date.parse('2025-11-20'), end: Date.parse('2026-11-10') }, 900);
  for (const { at } of marks) expect(new Date(at).toISOString()).toMatch(/-01T00:00:00\.000Z$/);
  const perPixel = (Date.parse('2026-11-10') - Date.parse('2025-11-20')) / 900;
  for (const [place, { at }] of marks.slice(1).entries()) expect((at - (marks[place]?.at ?? 0)) / perPixel).toBeGreaterThan(50);
});

it('says what was before our era as such', () => {
  expect(scaleMarks({ start: -62_200_000_000_000, end: -62_190_000_000_000 }, 1200)[0]?.label).toMatch(/BC/);
  expect(labels('-001500-06-01', '0600-01-01', 500)).toEqual(['1500 BCE', '1000 BCE', '500 BCE', '1 CE', '500 CE']);
  expect(scaleMarks({ start: -90_000_000_000_000, end: -80_000_000_000_000 }, 1200)[0]?.label).toMatch(/BCE$/);
});

it('keeps the words of deep time apart, which are long', () => {
  const [start, width] = [-8.32e15, 780];
  for (const length of [8e15, 4e15, 5e14, 6e13]) {
    const marks = scaleMarks({ start, end: start + length }, width);
    expect(marks.length).toBeGreaterThan(1);
    const perPixel = length / width;
    // Letters of 10 px are about 6 px wide.
    for (const [place, { at }] of marks.slice(1).entries()) {
      const before = marks[place];
      expect((at - (before?.at ?? 0)) / perPixel).toBeGreaterThan(6 * (before?.label.length ?? 0));
    }
  }
});
