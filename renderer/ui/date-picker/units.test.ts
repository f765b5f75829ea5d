import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../shared/time/day';
import { edtfOf, FIRST, LAST, pageAround, step, turn, UNITS, unitOf } from './units';

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const days = fc.integer({ min: FIRST / DAY_MS, max: LAST / DAY_MS }).map((day) => day * DAY_MS);

describe('edtfOf', () => {
  it('says no more than the unit', () => {
    expect(UNITS.map((unit) => edtfOf(unit, at('2026-08-17')))).toEqual(['2026-08-17', '2026-08', '2026-35', '2026', '202X']);
    expect(UNITS.map((unit) => edtfOf(unit, at('0009-01-01')))).toEqual(['0009-01-01', '0009-01', '0009-33', '0009', '000X']);
  });
});

describe('pageAround', () => {
  it('shows weeks from Monday, with the days around the month', () => {
    const page = pageAround('day', at('2026-11-22'));
    expect(page.title).toBe('November 2026');
    expect(page.cells[0]).toMatchObject({ start: at('2026-10-26'), label: '26', outside: true });
    expect(page.cells[6]).toMatchObject({ start: at('2026-11-01'), outside: false, name: '1 November 2026' });
  });

  it('shows a year of months and quarters, a decade of years, a century of decades', () => {
    const labels = (unit: (typeof UNITS)[number]) => pageAround(unit, at('1987-05-04')).cells.map((cell) => cell.label);
    expect(labels('month')).toHaveLength(12);
    expect(labels('quarter')).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
    expect(labels('year').slice(0, 2)).toEqual(['1980', '1981']);
    expect(labels('decade').at(-1)).toBe('1990s');
  });

  it('holds the unit it is shown around', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...UNITS), (day, unit) => {
        const start = unitOf(unit, day);
        expect(pageAround(unit, day).cells.some((cell) => cell.start === start)).toBe(true);
      }),
    );
  });
});

describe('moving', () => {
  it('goes by units and by pages, and stops at the edges of what the picker knows', () => {
    expect(edtfOf('month', step('month', at('2026-12-01'), 1))).toBe('2027-01');
    expect(edtfOf('quarter', step('quarter', at('2026-01-01'), -1))).toBe('2025-36');
    expect(edtfOf('day', turn('day', at('2026-03-31'), -1))).toBe('2026-02-28');
    expect(edtfOf('year', step('year', at('0001-01-01'), -5))).toBe('0001');
    expect(edtfOf('day', step('day', LAST, 1))).toBe('9999-12-31');
  });
});
