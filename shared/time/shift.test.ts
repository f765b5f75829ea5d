import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from './day';
import { parseWhen } from './edtf';
import { canMove, moveWhen, nudgeWhen, resizeWhen, SHIFT_UNITS, type ShiftUnit, shiftWhen } from './shift';

const HOME = 'Asia/Karachi';
const at = (text: string) => Date.parse(`${text}Z`);
const value = (result: { ok: true; value: string } | { ok: false; error: { message: string } }) =>
  result.ok ? result.value : `! ${result.error.message}`;

describe('nudging by own units', () => {
  it.each([
    ['2026-01~', 1, '2026-02~'],
    ['2026-12%', 1, '2027-01%'],
    ['2026-01-08', -8, '2025-12-31'],
    ['?2004-06-~11', 20, '?2004-07-~01'],
    ['2026', 10, '2036'],
    ['0001', -2, '-0001'],
    ['0000?', -1, '-0001?'],
    ['199X', 1, '200X'],
    ['18XX~', 2, '20XX~'],
    ['-156X', 1, '-155X'],
    ['2004-XX', 1, '2005-XX'],
    ['1985-04-XX', -4, '1984-12-XX'],
    ['1985-XX-15', 1, '1986-XX-15'],
    ['156X-12-25', -1, '155X-12-25'],
    ['2025-36', 1, '2026-33'],
    ['2025-21', -1, '2024-24'],
    ['2025-30', 1, '2026-31'],
    ['2025-39?', 1, '2026-37?'],
    ['2025-41', -3, '2024-40'],
    ['Y12345', -5, 'Y12340'],
    ['2026-01-08T13:16+05:30', 50, '2026-01-08T14:06+05:30'],
    ['2026-01-08T23:59:30.250Z', 45, '2026-01-09T00:00:15.250Z'],
    ['2014/..', 1, '2015/..'],
    ['../2026-01-08', 1, '../2026-01-09'],
    ['/2026-01', 1, '/2026-02'],
    ['2026-01~/2026-03?', 2, '2026-03~/2026-05?'],
    // The coarser end decides.
    ['2026-01-15/2026-03', 1, '2026-02-15/2026-04'],
    ['2026-01-31/2026-03', 1, '2026-02-28/2026-04'],
    ['2024-02-29/2025', 1, '2025-02-28/2026'],
    ['2026-33/2026-12', 1, '2026-34/2027-03'],
    // A season is no whole number of thirds of a year.
    ['2026-21/2026-39', 1, '2027-21/2027-39'],
    ['[2026-03-11..2026-03-20]', 7, '[2026-03-18..2026-03-27]'],
    ['{1960, 1961-12}', 1, '{1961, 1962-12}'],
  ])('%s by %i is %s', (edtf, units, expected) => expect(value(nudgeWhen(edtf, units))).toBe(expected));

  it('refuses what names no full year, or would leave the years EDTF can write', () => {
    const fixed = ['XXXX-12-XX', '../..', '1950S2', 'Y17E7', 'Y17000000S2', 'nonsense', '1X5X'];
    expect(fixed.filter(canMove)).toEqual([]);
    expect(nudgeWhen('9999', 1)).toMatchObject({ ok: false, error: { code: 'invalid', field: 'when' } });
    expect(nudgeWhen('000X', -1).ok).toBe(false);
    expect(canMove('9999')).toBe(true);
  });
});

describe('dragging', () => {
  it.each([
    ['2026-01~', 20 * DAY_MS, '2026-02~'],
    ['2026-01~', 10 * DAY_MS, '2026-01~'],
    ['2026-01', -200 * DAY_MS, '2025-06'],
    ['2026-01-08', 0.4 * DAY_MS, '2026-01-08'],
    ['2026-01-08', 0.6 * DAY_MS, '2026-01-09'],
    ['2014', 1000 * DAY_MS, '2017'],
    ['2025-35', 80 * DAY_MS, '2025-36'],
    ['2014/..', 400 * DAY_MS, '2015/..'],
    ['2026-01~/2026-03', 31 * DAY_MS, '2026-02~/2026-04'],
    ['2026-01-08T13:16:00+05:30', DAY_MS + 29_600, '2026-01-09T13:16:30+05:30'],
    ['1560-12-25', 36_525 * DAY_MS, '1660-12-25'],
  ])('%s by %d ms is %s', (edtf, delta, expected) => expect(value(moveWhen(edtf, delta, HOME))).toBe(expected));
});

describe('resizing', () => {
  it.each([
    ['2026-01/2026-03', 'end', '2026-05-20', '2026-01/2026-05'],
    ['2026-01~/2026-03?', 'end', '2026-05-20', '2026-01~/2026-05?'],
    ['2026-01/2026-03', 'start', '2025-12-31T23:59', '2025-12/2026-03'],
    ['2026-01-08/2026-03', 'start', '2026-02-03T12:00', '2026-02-03/2026-03'],
    ['2014/..', 'start', '2012-07-01', '2012/..'],
    // An open end becomes one as precise as the other, without its marks.
    ['2014~/..', 'end', '2016-07-01', '2014~/2016'],
    ['2014/', 'end', '2016-07-01', '2014/2016'],
    ['2026-01~', 'end', '2026-01-20', '2026-01~'],
    ['2026-01~', 'end', '2026-03-20', '2026-01~/2026-03~'],
    ['2026-01-08', 'start', '2026-01-05T10:00', '2026-01-05/2026-01-08'],
    ['2025-35', 'end', '2026-02-01', '2025-35/2026-33'],
    ['199X', 'end', '2015-02-01', '199X/201X'],
    ['2026-01-08T13:16', 'end', '2026-01-08T15:00:30', '2026-01-08T13:16/2026-01-08T15:00'],
    ['-0043', 'end', '-000040-03-15', '-0043/-0040'],
  ] as const)('%s, %s to %s, is %s', (edtf, edge, to, expected) => {
    const toMs = Date.parse(to.includes('T') ? `${to}Z` : `${to}T00:00Z`);
    expect(value(resizeWhen(edtf, edge, toMs, HOME))).toBe(expected);
  });

  it('refuses an end before the start, and sets', () => {
    expect(value(resizeWhen('2026-01/2026-03', 'end', at('2025-06-01T00:00'), HOME))).toBe(
      '! The end, 2025-06, comes before the start, 2026-01.',
    );
    expect(resizeWhen('2026-01-08', 'end', at('2026-01-07T00:00'), HOME).ok).toBe(false);
    expect(resizeWhen('[1667,1668]', 'end', at('1700-01-01T00:00'), HOME).ok).toBe(false);
    expect(resizeWhen('nonsense', 'end', 0, HOME).ok).toBe(false);
  });
});

describe('shiftWhen', () => {
  const shifted = (edtf: string, count: number, unit: ShiftUnit) => {
    const result = shiftWhen(edtf, count, unit);
    return result.ok ? result.value : result.error.message;
  };

  it('moves each date as far as asked, in the precision it has', () => {
    expect(shifted('2026-01-08', 3, 'day')).toBe('2026-01-11');
    expect(shifted('2026-01-08', -1, 'week')).toBe('2026-01-01');
    expect(shifted('2026-01-31', 1, 'month')).toBe('2026-02-28');
    expect(shifted('2026-01~', 2, 'quarter')).toBe('2026-07~');
    expect(shifted('2026-33', 1, 'year')).toBe('2027-33');
    expect(shifted('2026-03/2026-06?', -1, 'year')).toBe('2025-03/2025-06?');
    expect(shifted('199X', 1, 'decade')).toBe('200X');
    expect(shifted('2026-01-08T13:16:00+05:30', 1, 'month')).toBe('2026-02-08T13:16:00+05:30');
    expect(shifted('2014/..', 2, 'year')).toBe('2016/..');
    expect(shifted('2026', 12, 'month')).toBe('2027');
  });

  it('refuses what the precision does not allow, and says what it would', () => {
    expect(shifted('2026-01', 10, 'day')).toBe('This date is known only to the month: it can be moved by whole months.');
    expect(shifted('2026', 1, 'month')).toBe('This date is known only to the year: it can be moved by whole years.');
    expect(shifted('18XX', 1, 'decade')).toBe('This date is known only to the century: it can be moved by whole centuries.');
    expect(shifted('../..', 1, 'year')).toBe('This date names no year and cannot be moved.');
    expect(shifted('XXXX-12-XX', 1, 'year')).toBe('This date names no year and cannot be moved.');
  });

  it('never gains precision and comes back, whatever the date and the amount', () => {
    const dates = fc.constantFrom('2026-01-08', '2026-01~', '1860?', '199X', '2026-21', '2026-35%', '2014/..', '2026-01-08T13:16Z', '18XX');
    fc.assert(
      fc.property(dates, fc.integer({ min: -500, max: 500 }), fc.constantFrom(...SHIFT_UNITS), (edtf, count, unit) => {
        const there = shiftWhen(edtf, count, unit);
        if (!there.ok) return;
        const [before, after] = [parseWhen(edtf, 'UTC'), parseWhen(there.value, 'UTC')];
        expect(after.ok && before.ok && after.value.precision === before.value.precision).toBe(true);
        expect(shiftWhen(there.value, -count, unit)).toEqual({ ok: true, value: edtf });
      }),
    );
  });
});
