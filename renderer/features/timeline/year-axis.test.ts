import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/time/day';
import { FAR_MS } from './chart-item';
import { reachable } from './reachable';
import { YEAR } from './vis-options';
import { yearLines, yearWord } from './year-axis';

const LETTER = 6;
const yearOf = (at: number) => new Date(at).getUTCFullYear();

it('leaves an axis of days and months alone', () => {
  expect(yearLines({ start: 0, end: 300 * DAY_MS, width: 945 }, LETTER)).toBeNull();
  expect(yearLines({ start: 0, end: 30 * YEAR, width: 945 }, LETTER)).toEqual({ lines: 2, words: 2 });
});

it('has room for every word, up to all that the chart can show, and takes no step out of what a Date holds', () => {
  const wide = fc.record({
    ...{
      start: fc.double({ min: -FAR_MS, max: FAR_MS, noNaN: true }),
      length: fc.double({ min: 100 * YEAR, max: 2 * FAR_MS, noNaN: true }),
    },
    width: fc.integer({ min: 300, max: 4000 }),
  });
  fc.assert(
    fc.property(wide, ({ start, length, width }) => {
      const shown = reachable({ start, end: start + length });
      const lines = yearLines({ ...shown, width }, LETTER);
      if (lines === null) return;
      const perYear = (width * YEAR) / (shown.end - shown.start);
      const first = Math.floor(yearOf(shown.start) / lines.lines) * lines.lines;
      expect(Number.isNaN(Date.UTC(first))).toBe(false);
      let words = 0;
      for (let year = first; year <= yearOf(shown.end); year += lines.lines) {
        const word = yearWord(year, lines);
        if (word === '') continue;
        words += 1;
        expect(word.length * LETTER).toBeLessThan(lines.words * perYear);
      }
      expect((yearOf(shown.end) - first) / lines.lines).toBeLessThan(900);
      if (width > 300) expect(words).toBeGreaterThan(0);
    }),
  );
});

it('says years before the era as round as those of it, where the year that is missing between is not seen', () => {
  const words = (years: readonly number[], words: number) => years.map((year) => yearWord(year, { lines: words, words }));
  expect(words([-250_000, -500, 0, 500, 1000], 500)).toEqual(['250,000 BCE', '500 BCE', '1 CE', '500 CE', '1000']);
  expect(words([-10, 0, 10, 2020], 10)).toEqual(['11 BCE', '1 BCE', '10 CE', '2020']);
  expect(yearWord(-240_000, { lines: 10_000, words: 50_000 })).toBe('');
});
