import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../time/day';
import { type Axis, axisOf } from './axis';
import type { PictureRange } from './range';

/** A face whose letters are all seven units wide at size 13. */
const measure = (text: string, size: number): number => (text.length * 7 * size) / 13;

function axis(from: number, to: number, width = 1200): Axis {
  const range: PictureRange = { from, to, namedFrom: from, namedTo: to };
  return axisOf({ range, toX: (at) => 100 + ((at - from) / (to - from)) * width, left: 100, right: 100 + width, measure });
}

function labels(ticks: Axis['majors']): string[] {
  return ticks.map((tick) => tick.label).filter((label) => label !== '');
}

describe('axisOf', () => {
  it('names no year at the edge of what can be drawn that is no round one', () => {
    const { majors } = axis(-8.6e15, Date.UTC(2026, 0, 1));
    expect(labels(majors)[0]).toBe('250,000 BCE');
  });

  it('shows years over months', () => {
    const { majors, minors } = axis(Date.UTC(2025, 8, 1), Date.UTC(2027, 5, 1));
    expect(labels(majors)).toEqual(['2025', '2026', '2027']);
    expect(labels(minors).slice(0, 6)).toEqual(['Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb']);
  });

  it('shows months over days, days over hours', () => {
    const month = axis(Date.UTC(2026, 0, 20), Date.UTC(2026, 1, 10));
    expect(labels(month.majors)).toEqual(['January 2026', 'February 2026']);
    expect(labels(month.minors).slice(0, 3)).toEqual(['20', '21', '22']);
    const day = axis(Date.UTC(2026, 0, 8, 6), Date.UTC(2026, 0, 8, 18));
    expect(labels(day.majors)).toEqual(['8 January 2026']);
    expect(labels(day.minors).slice(0, 3)).toEqual(['06:00', '06:30', '07:00']);
  });

  it('counts decades and millennia, before the common era too', () => {
    expect(labels(axis(Date.UTC(1800, 0, 1), Date.UTC(2000, 0, 1), 700).majors)).toEqual([
      '1800',
      '1820',
      '1840',
      '1860',
      '1880',
      '1900',
      '1920',
      '1940',
      '1960',
      '1980',
    ]);
    const old = labels(axis(new Date(0).setUTCFullYear(-2999, 0, 1), new Date(0).setUTCFullYear(2001, 0, 1), 500).majors);
    expect(old).toContain('1000 BCE');
    expect(old.at(-1)).toMatch(/CE$/);
  });

  it('starts years 0 to 99 in their own century', () => {
    const { majors } = axis(new Date(0).setUTCFullYear(10, 0, 1), new Date(0).setUTCFullYear(20, 0, 1));
    expect(labels(majors)[0]).toBe('10 CE');
  });

  it('never lets two labels touch or leave the frame, at any scale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -6e13, max: 6e13 }),
        fc.double({ min: 5, max: 14.2, noNaN: true }),
        fc.integer({ min: 250, max: 6000 }),
        (from, power, width) => {
          const { majors, minors } = axis(from, from + 10 ** power, width);
          expect(majors.length + minors.length).toBeGreaterThan(0);
          for (const ticks of [majors, minors]) {
            const shown = ticks.filter((tick) => tick.label !== '');
            shown.forEach((tick, index) => {
              const next = shown[index + 1];
              expect(tick.labelX).toBeGreaterThanOrEqual(100);
              expect(tick.labelX + tick.labelWidth).toBeLessThanOrEqual(101 + width);
              if (next !== undefined) expect(tick.labelX + tick.labelWidth).toBeLessThan(next.labelX);
            });
          }
        },
      ),
    );
  });

  it('draws a number of lines that a picture can hold', () => {
    for (const days of [1 / 24, 1, 30, 400, 4000, 400_000, 60_000_000]) {
      const { majors, minors } = axis(0, days * DAY_MS);
      expect(majors.length + minors.length).toBeLessThan(200);
    }
  });
});
