import fc from 'fast-check';
import { expect, it } from 'vitest';
import { yearName } from './calendar';
import { roundYears, YEAR_STEPS, yearStep } from './year-steps';

it('counts in steps that people read, and takes the first that is long enough', () => {
  expect(YEAR_STEPS.slice(0, 7)).toEqual([1, 2, 5, 10, 20, 50, 100]);
  expect([0.1, 1, 1.1, 3, 20, 21, 6e6].map(yearStep)).toEqual([1, 1, 2, 5, 20, 50, 10_000_000]);
});

it('stands on years that are round on both sides of the era', () => {
  expect(roundYears(-1099, 1000, 500).map(yearName)).toEqual(['1500 BCE', '1000 BCE', '500 BCE', '1 CE', '500 CE', '1000']);
  expect(roundYears(-2, 3, 1).map(yearName)).toEqual(['3 BCE', '2 BCE', '1 BCE', '1 CE', '2 CE', '3 CE']);
});

it('begins at or before the first year, ends at or before the last, and goes on by a step but for the year that is missing', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -300_000, max: 300_000 }),
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom(...YEAR_STEPS),
      (from, steps, step) => {
        const to = from + steps * step;
        const years = roundYears(from, to, step);
        expect(years[0]).toBeLessThanOrEqual(from);
        expect(Math.max(...years.slice(1), Number.NEGATIVE_INFINITY)).toBeLessThanOrEqual(to);
        for (const [place, year] of years.slice(1).entries()) expect(Math.abs(year - (years[place] ?? 0) - step)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
