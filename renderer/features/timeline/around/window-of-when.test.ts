import { describe, expect, it } from 'vitest';
import { DAY_MS, startOf } from '../../../../shared/time/day';
import { parseWhen } from '../../../../shared/time/edtf';
import { windowOfWhen } from './window-of-when';

const YEAR = 365 * DAY_MS;
const shown = { start: startOf(2020), end: startOf(2020) + 2 * YEAR };

function windowOf(edtf: string, window = shown) {
  const when = parseWhen(edtf, 'UTC');
  if (!when.ok) throw new Error(edtf);
  return windowOfWhen(when.value.bounds, when.value.form === 'span', window);
}

describe('windowOfWhen', () => {
  it('keeps the zoom where the date can be made out in it, with the date in the middle', () => {
    const window = windowOf('2014-03');
    expect(window).not.toBeNull();
    if (window === null) return;
    expect(window.end - window.start).toBe(2 * YEAR);
    expect((window.start + window.end) / 2).toBe((startOf(2014, 3) + startOf(2014, 4)) / 2);
  });

  it('zooms in to a day and out to a century as far as it takes', () => {
    const day = windowOf('2014-03-09');
    expect(day === null ? 0 : day.end - day.start).toBe(40 * DAY_MS);
    const decade = windowOf('201X', { start: startOf(2020), end: startOf(2020, 2) });
    expect(decade === null ? 0 : decade.end - decade.start).toBeCloseTo((startOf(2020) - startOf(2010)) / 0.8, 0);
  });

  it('shows a range from end to end', () => {
    const window = windowOf('2014-03-01/2014-03-10');
    expect(window?.start).toBeLessThan(startOf(2014, 3, 1));
    expect(window?.end).toBeGreaterThan(startOf(2014, 3, 11));
    expect(window === null ? 0 : window.end - window.start).toBeCloseTo(11 * DAY_MS, -6);
  });

  it('begins or ends where a range without end or beginning has its other', () => {
    expect(windowOf('2014/..')).toEqual({ start: startOf(2014) - 0.3 * YEAR, end: startOf(2014) + 1.7 * YEAR });
    expect(windowOf('../2014')).toEqual({ start: startOf(2015) - 1.7 * YEAR, end: startOf(2015) + 0.3 * YEAR });
  });

  it('is nothing for what has no date', () => {
    expect(windowOf('XXXX')).toBeNull();
  });
});
