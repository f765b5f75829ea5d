import { describe, expect, it } from 'vitest';
import { MAX_MS } from '../../../../shared/time/bounds';
import { DAY_MS, startOf } from '../../../../shared/time/day';
import { parseWhen } from '../../../../shared/time/edtf';
import { windowOfWhen } from './window-of-when';

const YEAR = 365 * DAY_MS;
/** From the first event to the last. */
const known = { start: startOf(1990), end: startOf(2027) };
const shown = { start: startOf(2020), end: startOf(2020) + 2 * YEAR };

function windowOf(edtf: string, window = shown) {
  const when = parseWhen(edtf, 'UTC');
  if (!when.ok) throw new Error(edtf);
  return windowOfWhen(when.value.bounds, when.value.form === 'span', known, window);
}

/** What is shown beyond a stretch, as a share of it, on either side. */
function airAround(edtf: string, start: number, end: number, window = shown) {
  const found = windowOf(edtf, window);
  return found === null
    ? null
    : [(start - found.start) / (end - start), (found.end - end) / (end - start)].map((share) => share.toFixed(3));
}

describe('windowOfWhen', () => {
  it('keeps the zoom where a day can be made out in it, with the day in the middle', () => {
    const near = { start: startOf(2020), end: startOf(2020, 1, 21) };
    const window = windowOf('2014-03-09', near);
    expect(window).toEqual({ start: startOf(2014, 2, 27) + DAY_MS / 2, end: startOf(2014, 3, 19) + DAY_MS / 2 });
  });

  it('zooms in to a day as far as it takes', () => {
    const day = windowOf('2014-03-09');
    expect(day === null ? 0 : day.end - day.start).toBe(40 * DAY_MS);
  });

  it('shows a month, a year, a decade and a range from end to end with a little air, whatever was shown', () => {
    const AIR = ['0.050', '0.050'];
    expect(airAround('2014-03', startOf(2014, 3), startOf(2014, 4))).toEqual(AIR);
    expect(airAround('2025', startOf(2025), startOf(2026))).toEqual(AIR);
    expect(airAround('2025', startOf(2025), startOf(2026), { start: startOf(1900), end: startOf(2030) })).toEqual(AIR);
    expect(airAround('201X', startOf(2010), startOf(2020), { start: startOf(2020), end: startOf(2020, 2) })).toEqual(AIR);
    expect(airAround('2014-03-01/2014-03-10', startOf(2014, 3, 1), startOf(2014, 3, 11))).toEqual(AIR);
  });

  it('shows what is open on one side as far as anything is known of', () => {
    const AIR = ['0.050', '0.050'];
    expect(airAround('2014/..', startOf(2014), known.end)).toEqual(AIR);
    expect(airAround('../2014', known.start, startOf(2015))).toEqual(AIR);
  });

  it('begins or ends where a range beyond all that is known has its other end', () => {
    expect(windowOf('2030/..')).toEqual({ start: startOf(2030) - 0.3 * YEAR, end: startOf(2030) + 1.7 * YEAR });
    expect(windowOf('../1970')).toEqual({ start: startOf(1971) - 1.7 * YEAR, end: startOf(1971) + 0.3 * YEAR });
  });

  it('keeps the zoom where a range lies beyond the last Date as a whole', () => {
    expect(windowOf('Y-300000/Y-290000')).toEqual({ start: -MAX_MS + DAY_MS / 2 - YEAR, end: -MAX_MS + DAY_MS / 2 + YEAR });
    expect(windowOf('Y300000/Y310000')).toEqual({ start: MAX_MS - DAY_MS / 2 - YEAR, end: MAX_MS - DAY_MS / 2 + YEAR });
  });

  it('is nothing for what has no date', () => {
    expect(windowOf('XXXX')).toBeNull();
  });
});
