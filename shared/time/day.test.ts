import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MS } from './bounds';
import { daysInMonth, isLeap, WEEKDAYS } from './calendar';
import { calendarOf, DAY_MS, type Day, dayAt, dayFrom, midnight, mondayOf, plusDays, startOf, weekdayOf } from './day';
import { dayText, edtfOfDay, FIRST_WRITTEN, hasEdtf, LAST_WRITTEN, midnightOf, readDay, shortWordsOfDay, wordsOfDay } from './day-text';
import { parseWhen } from './edtf';
import { shortWords } from './words';

const written = fc.integer({ min: dayFrom(-9999, 1, 1), max: dayFrom(9999, 12, 31) }).map((days) => plusDays(dayAt(0), days));
/** Also the days beyond the years that EDTF has days for, as far as a Date reaches. */
const any = fc.oneof(
  written,
  fc.integer({ min: -100_000_000, max: 100_000_000 }).map((days) => plusDays(dayAt(0), days)),
);

describe('a day', () => {
  it('is the same after a round trip through milliseconds, from its first to its last', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: DAY_MS - 1 }), (day, within) => {
        expect(dayAt(midnight(day))).toBe(day);
        if (midnight(day) + within <= MAX_MS) expect(dayAt(midnight(day) + within)).toBe(day);
      }),
    );
  });

  it('is the same after a round trip through year, month and day, which exist', () => {
    fc.assert(
      fc.property(any, (day) => {
        const { year, month, day: number } = calendarOf(day);
        expect(dayFrom(year, month, number)).toBe(day);
        expect(number).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
    );
  });

  it('follows the calendar: the day after the last of a month is the first of the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -250_000, max: 250_000 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const next = plusDays(dayFrom(year, month, daysInMonth(year, month)), 1);
        expect(calendarOf(next)).toEqual(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 });
        expect(dayFrom(year + 1) - dayFrom(year)).toBe(isLeap(year) ? 366 : 365);
      }),
    );
  });

  it('has the weekday that repeats every seven days and every 400 years, and begins its week on Monday', () => {
    expect(WEEKDAYS[weekdayOf(dayFrom(2026, 1, 8))]).toBe('Thursday');
    expect(WEEKDAYS[weekdayOf(dayFrom(1582, 10, 15))]).toBe('Friday');
    fc.assert(
      fc.property(written, fc.integer({ min: -1000, max: 1000 }), (day, weeks) => {
        const { year, month, day: number } = calendarOf(day);
        expect(weekdayOf(plusDays(day, weeks * 7))).toBe(weekdayOf(day));
        expect(weekdayOf(dayFrom(year + 400, month, number))).toBe(weekdayOf(day));
        expect(weekdayOf(day)).toBe(new Date(midnight(day)).getUTCDay());
        expect(weekdayOf(mondayOf(day))).toBe(1);
        expect(day - mondayOf(day)).toBeLessThan(7);
        expect(day).toBeGreaterThanOrEqual(mondayOf(day));
      }),
    );
  });

  it('is the furthest one there is beyond what a Date holds, and never NaN', () => {
    expect(midnight(dayAt(Number.POSITIVE_INFINITY))).toBe(MAX_MS);
    expect(startOf(-400_000)).toBe(-MAX_MS);
    expect(startOf(400_000)).toBe(MAX_MS);
    expect(() => dayAt(Number.NaN)).toThrow(RangeError);
  });
});

describe('a written day', () => {
  it('is read back as the day it was written of, by this module and by EDTF', () => {
    fc.assert(
      fc.property(written, (day) => {
        const text = edtfOfDay(day);
        expect(readDay(text)).toBe(day);
        const when = parseWhen(text, 'UTC');
        expect(when.ok && [when.value.precision, when.value.bounds.startMin]).toEqual(['day', midnight(day)]);
      }),
    );
  });

  it('is the year that holds it where EDTF has no days', () => {
    fc.assert(
      fc.property(
        any.filter((day) => !hasEdtf(day)),
        (day) => {
          const { year } = calendarOf(day);
          expect(edtfOfDay(day)).toBe(`Y${year}`);
          const when = parseWhen(edtfOfDay(day), 'UTC');
          expect(when.ok && [when.value.precision, when.value.bounds.startMin]).toEqual(['year', startOf(year)]);
        },
      ),
    );
  });

  it('is in the same order as its text within the years that have four digits', () => {
    const four = written.filter((day) => day >= FIRST_WRITTEN && day <= LAST_WRITTEN);
    fc.assert(fc.property(four, four, (one, other) => void expect(dayText(one) < dayText(other)).toBe(one < other)));
    expect(dayText(dayFrom(-43, 3, 15))).toBe('0000-01-01');
    expect(dayText(dayFrom(12_026))).toBe('9999-12-31');
  });

  it.each(['2026-02-30', '2026-13-01', '2026-1-8', '2026-01', '-0000-01-01', '-000043-03', '-000043-03-15', '', ' 2026-01-08'])(
    '%j is none',
    (text) => {
      expect(readDay(text)).toBeNull();
      expect(midnightOf(text)).toBeNaN();
    },
  );
});

describe('the words of a day', () => {
  it.each<[string, string, Day]>([
    ['15 March 44 BCE', 'Fri 15 Mar 44 BCE', dayFrom(-43, 3, 15)],
    ['29 February 1 BCE', 'Tue 29 Feb 1 BCE', dayFrom(0, 2, 29)],
    ['24 August 79 CE', 'Thu 24 Aug 79 CE', dayFrom(79, 8, 24)],
    ['8 April 2026', 'Wed 8 Apr 2026', dayFrom(2026, 4, 8)],
    ['8 January 12,026', 'Thu 8 Jan 12,026', dayFrom(12_026, 1, 8)],
  ])('%s, %s', (long, short, day) => {
    expect(wordsOfDay(day)).toBe(long);
    expect(shortWordsOfDay(day)).toBe(short);
  });

  it('are those that the same date has as an event', () => {
    fc.assert(
      fc.property(written, (day) => {
        const when = parseWhen(edtfOfDay(day), 'UTC');
        expect(when.ok && `${shortWords(when.value)}`).toBe(shortWordsOfDay(day).slice(4));
      }),
    );
  });
});
