import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromWallClock, isZone, offsetAt, todayIn, toWallClock } from './zone';

const HOUR = 3_600_000;
const utc = (text: string) => Date.parse(`${text}Z`);
const ZONES = ['Asia/Karachi', 'Asia/Shanghai', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];

describe('home zones', () => {
  it('knows IANA names and nothing else', () => {
    expect(ZONES.filter((zone) => !isZone(zone))).toEqual([]);
    expect(['', 'Karachi', 'Asia/Nowhere', '+05:30', 'Asia/Karachi; DROP', '05:30'].filter(isZone)).toEqual([]);
  });

  it.each([
    ['Asia/Karachi', '2026-01-08T07:46', '2026-01-08T12:46'],
    // Pakistan had daylight saving in 2008 and 2009.
    ['Asia/Karachi', '2009-07-01T00:00', '2009-07-01T06:00'],
    ['Asia/Shanghai', '2026-07-01T00:00', '2026-07-01T08:00'],
    ['Asia/Shanghai', '1990-07-01T00:00', '1990-07-01T09:00'],
    ['Europe/London', '2026-01-01T00:00', '2026-01-01T00:00'],
    ['Europe/London', '2026-03-29T00:59', '2026-03-29T00:59'],
    ['Europe/London', '2026-03-29T01:00', '2026-03-29T02:00'],
    ['America/New_York', '2026-03-08T06:59', '2026-03-08T01:59'],
    ['America/New_York', '2026-03-08T07:00', '2026-03-08T03:00'],
    ['America/New_York', '2026-11-01T06:00', '2026-11-01T01:00'],
    // Half an hour of daylight saving.
    ['Australia/Lord_Howe', '2026-01-01T00:00', '2026-01-01T11:00'],
    ['Australia/Lord_Howe', '2026-07-01T00:00', '2026-07-01T10:30'],
  ])('%s: %s UTC is %s on the wall', (zone, instant, wall) => {
    expect(new Date(toWallClock(utc(instant), zone)).toISOString()).toBe(new Date(utc(wall)).toISOString());
  });

  it('keeps the sign of offsets smaller than an hour', () => {
    // London kept local mean time, 75 seconds behind Greenwich, before 1847.
    expect(offsetAt(utc('1840-01-01T00:00'), 'Europe/London')).toBe(-75_000);
  });

  it('takes a time that clocks show twice as the first, and a skipped one as after the change', () => {
    expect(fromWallClock(utc('2026-11-01T01:30'), 'America/New_York')).toBe(utc('2026-11-01T05:30'));
    expect(fromWallClock(utc('2026-03-08T02:30'), 'America/New_York')).toBe(utc('2026-03-08T07:30'));
    expect(fromWallClock(utc('2026-04-05T01:45'), 'Australia/Lord_Howe')).toBe(utc('2026-04-04T14:45'));
  });

  it('returns from the wall clock to the instant, except in the second of two equal hours', () => {
    const minutes = fc.integer({ min: utc('1950-01-01T00:00') / 60_000, max: utc('2037-12-31T00:00') / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minutes, (zone, minute) => {
        const instant = minute * 60_000;
        const back = fromWallClock(toWallClock(instant, zone), zone);
        expect(toWallClock(back, zone)).toBe(toWallClock(instant, zone));
        expect([0, HOUR / 2, HOUR]).toContain(instant - back);
      }),
    );
  });

  it('knows the day in the zone', () => {
    expect(todayIn('Asia/Karachi', utc('2026-01-08T19:30'))).toBe('2026-01-09');
    expect(todayIn('America/New_York', utc('2026-01-08T03:00'))).toBe('2026-01-07');
  });
});
