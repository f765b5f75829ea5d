import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERY_90_DAYS } from '../../testing/entities/review-series';
import type { Outcome, Series } from '../series';
import { DAY_MS } from '../time/day';
import { countedDay, MAX_OCCURRENCES, type Occurrence, occurrenceAt, occurrencesIn, occurrencesOf, type Recurrence } from './occurrences';

const SEED_DATES = ['2026-04-08', '2026-07-07', '2026-10-05', '2027-01-03', '2027-04-03', '2027-07-02', '2027-09-30', '2027-12-29'];

function dates(change: Partial<Recurrence>, until: string, today = '2000-01-01'): string[] {
  return occurrencesOf({ ...EVERY_90_DAYS, ...change }, { until, today }).map((occurrence) => occurrence.date);
}

describe('occurrencesOf', () => {
  it('gives the eight dates of the seed', () => {
    expect(dates({}, '2027-12-31')).toEqual(SEED_DATES);
  });

  it('calls past and unsettled ones unconfirmed; one due today is still projected', () => {
    const states = occurrencesOf(EVERY_90_DAYS, { until: '2026-10-05', today: '2026-07-07' }).map((occurrence) => occurrence.state);
    expect(states).toEqual(['unconfirmed', 'projected', 'projected']);
  });

  it('clips to the month end without drifting', () => {
    const monthly = { every: { count: 1, unit: 'month' }, anchor: '2026-01-31' } as const;
    expect(dates(monthly, '2026-06-30')).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30']);
    expect(dates({ ...monthly, anchor: '2027-12-31' }, '2028-03-31')).toEqual(['2028-01-31', '2028-02-29', '2028-03-31']);
  });

  it('keeps 29 February for leap years', () => {
    expect(dates({ every: { count: 1, unit: 'year' }, anchor: '2024-02-29' }, '2028-12-31')).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('does not shift at a clock change or a year end', () => {
    expect(dates({ every: { count: 1, unit: 'day' }, anchor: '2026-03-28' }, '2026-03-30')).toEqual(['2026-03-29', '2026-03-30']);
    expect(dates({ every: { count: 1, unit: 'week' }, anchor: '2026-12-24' }, '2027-01-07')).toEqual(['2026-12-31', '2027-01-07']);
  });

  it('does not depend on the zone of the computer', () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['America/New_York', 'Pacific/Apia', 'Asia/Karachi']) {
        process.env.TZ = other;
        expect(dates({ every: { count: 1, unit: 'month' }, anchor: '2026-01-31' }, '2026-03-31')).toEqual(['2026-02-28', '2026-03-31']);
        expect(dates({ every: { count: 1, unit: 'day' }, anchor: '2011-12-29' }, '2011-12-31')).toEqual(['2011-12-30', '2011-12-31']);
      }
    } finally {
      process.env.TZ = zone;
    }
  });

  it('ends after a number, or on an inclusive day', () => {
    expect(dates({ ends: { kind: 'after', count: 2 } }, '2099-12-31')).toEqual(SEED_DATES.slice(0, 2));
    expect(dates({ ends: { kind: 'until', date: '2026-10-05' } }, '2099-12-31')).toEqual(SEED_DATES.slice(0, 3));
    expect(dates({ ends: { kind: 'until', date: '2026-10-04' } }, '2099-12-31')).toEqual(SEED_DATES.slice(0, 2));
  });

  it('moves the shown day off the weekend, never the count', () => {
    // 2027-01-03 is a Sunday, 2027-04-03 a Saturday.
    expect(dates({ weekend: 'next-workday' }, '2027-07-02').slice(3)).toEqual(['2027-01-04', '2027-04-05', '2027-07-02']);
    expect(dates({ weekend: 'previous-workday' }, '2027-07-02').slice(3)).toEqual(['2027-01-01', '2027-04-02', '2027-07-02']);
  });

  it('decides what lies in the window by the day shown', () => {
    expect(dates({ weekend: 'previous-workday' }, '2027-01-02').at(-1)).toBe('2027-01-01');
    expect(dates({ weekend: 'next-workday' }, '2027-01-03').at(-1)).toBe('2026-10-05');
  });

  it('rolling counts on from the day one was held', () => {
    const rolling: Partial<Recurrence> = { mode: 'rolling', outcomes: { 1: { outcome: 'held', on: '2026-04-15' } } };
    expect(dates(rolling, '2026-12-31')).toEqual(['2026-04-08', '2026-07-14', '2026-10-12']);
    expect(dates({ ...rolling, mode: 'fixed' }, '2026-12-31')).toEqual(SEED_DATES.slice(0, 3));
  });

  it('rolling counts from the day moved to, and not from one that did not take place', () => {
    expect(dates({ mode: 'rolling', outcomes: { 1: { outcome: 'moved', on: '2026-04-15' } } }, '2026-07-31')).toEqual([
      '2026-04-08',
      '2026-07-14',
    ]);
    for (const outcome of ['missed', 'cancelled'] as const) {
      expect(dates({ mode: 'rolling', outcomes: { 1: { outcome, on: '2026-04-15' } } }, '2026-07-31')).toEqual(SEED_DATES.slice(0, 2));
    }
  });

  it('rolling restarts the month count at the day held, so that clipping does not stick', () => {
    const monthly: Partial<Recurrence> = { every: { count: 1, unit: 'month' }, anchor: '2026-01-31', mode: 'rolling' };
    expect(dates(monthly, '2026-04-30')).toEqual(['2026-02-28', '2026-03-31', '2026-04-30']);
    expect(dates({ ...monthly, outcomes: { 2: { outcome: 'held', on: '2026-03-30' } } }, '2026-05-31')).toEqual([
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-30',
    ]);
  });

  it('rolling finds an occurrence that an early one pulls back into the window', () => {
    const found = dates({ mode: 'rolling', outcomes: { 3: { outcome: 'held', on: '2026-06-30' } } }, '2026-10-01');
    expect(found).toEqual(['2026-04-08', '2026-07-07', '2026-09-28']);
  });

  it('stops at the cap and at the last year a day string can hold', () => {
    expect(dates({ every: { count: 1, unit: 'day' } }, '9999-12-31')).toHaveLength(MAX_OCCURRENCES);
    expect(dates({ every: { count: 5000, unit: 'year' }, anchor: '2000-01-01' }, '9999-12-31')).toEqual(['7000-01-01']);
  });

  it('reports the day of a held or moved occurrence', () => {
    const [first, second] = occurrencesOf(
      { ...EVERY_90_DAYS, outcomes: { 1: { outcome: 'held' }, 2: { outcome: 'moved', on: '2026-07-20' } } },
      { until: '2026-08-01', today: '2026-01-01' },
    );
    expect(first).toEqual({ n: 1, date: '2026-04-08', state: 'held', on: '2026-04-08' });
    expect(second).toEqual({ n: 2, date: '2026-07-07', state: 'moved', on: '2026-07-20' });
  });
});

describe('occurrencesOf against a day-by-day model', () => {
  it('agrees for every cadence, mode, end, weekend rule and outcome', () => {
    fc.assert(
      fc.property(recurrence(), dayBetween('2026-06-01', '2032-12-31'), dayBetween('2025-01-01', '2030-12-31'), (series, until, today) => {
        expect(occurrencesOf(series, { until, today })).toEqual(naive(series, until, today));
      }),
      { numRuns: 200 },
    );
  });
});

/** Its eleventh is due in 2051, and was moved to 2025. */
const HELD_FAR_OFF: Recurrence = {
  every: { count: 2, unit: 'year' },
  anchor: '2024-02-29',
  mode: 'rolling',
  ends: { kind: 'never' },
  weekend: 'keep',
  outcomes: { 1: { outcome: 'held', on: '2031-01-01' }, 11: { outcome: 'moved', on: '2025-01-01' } },
};

describe('occurrencesIn', () => {
  it('gives what lies in the window, by the due day or the day held, of every series', () => {
    const day = dayBetween('2025-01-01', '2031-12-31');
    fc.assert(
      fc.property(recurrence(), day, day, day, (series, from, until, today) => {
        const within = (one: string | undefined) => one !== undefined && one >= from && one <= until;
        // Beyond the due day of the last that has an outcome, which may lie in the window: the twelfth, two years apart, after a day held in 2031.
        const all = occurrencesOf(series, { until: '2060-12-31', today });
        expect(occurrencesIn(series, { from, until, today })).toEqual(all.filter(({ date, on }) => within(date) || within(on)));
      }),
      { numRuns: 300, examples: [[HELD_FAR_OFF, '2025-01-01', '2025-01-01', '2025-01-01']] },
    );
  });

  it('finds each by its number', () => {
    fc.assert(
      fc.property(recurrence(), dayBetween('2025-01-01', '2030-12-31'), (series, today) => {
        const all = occurrencesOf(series, { until: '2040-12-31', today });
        for (const occurrence of all) expect(occurrenceAt(series, occurrence.n, today)).toEqual(occurrence);
      }),
      { numRuns: 100 },
    );
    expect(occurrenceAt({ ...EVERY_90_DAYS, ends: { kind: 'after', count: 3 } }, 4, '2026-01-01')).toBeNull();
    expect(occurrenceAt(EVERY_90_DAYS, MAX_OCCURRENCES + 1, '2026-01-01')).toBeNull();
    expect([0, -1, 1.5].map((n) => occurrenceAt(EVERY_90_DAYS, n, '2026-01-01'))).toEqual([null, null, null]);
  });

  it('does not walk through those before the window', () => {
    const daily: Recurrence = { ...EVERY_90_DAYS, every: { count: 1, unit: 'day' }, anchor: '2020-01-01' };
    const numbers = occurrencesIn(daily, { from: '2033-01-01', until: '2033-01-03', today: '2026-01-01' }).map(({ n }) => n);
    expect(numbers).toEqual([4749, 4750, 4751]);
  });

  it('keeps nothing of one day for another: what is unconfirmed depends on the day it is asked', () => {
    const series: Recurrence = { ...EVERY_90_DAYS, outcomes: { 2: { outcome: 'held' } } };
    const states = (today: string) => occurrencesOf(series, { until: '2026-10-05', today }).map(({ state }) => state);
    expect(states('2026-11-22')).toEqual(['unconfirmed', 'held', 'unconfirmed']);
    expect(states('2026-01-08')).toEqual(['projected', 'held', 'projected']);
    expect(states('2026-11-22')).toEqual(['unconfirmed', 'held', 'unconfirmed']);
  });

  it('finds a window among thousands of settled dates, in both modes', () => {
    const outcomes = Object.fromEntries(Array.from({ length: 3000 }, (_, number) => [String(number + 1), { outcome: 'held' as const }]));
    for (const mode of ['fixed', 'rolling'] as const) {
      const daily: Recurrence = { ...EVERY_90_DAYS, every: { count: 1, unit: 'day' }, anchor: '2015-12-31', mode, outcomes };
      const found = occurrencesIn(daily, { from: '2024-03-17', until: '2024-03-20', today: '2024-03-20' });
      expect(found.map(({ n, state }) => `${n} ${state}`)).toEqual(['2999 held', '3000 held', '3001 unconfirmed', '3002 projected']);
      expect(occurrenceAt(daily, 2999, '2024-03-20')).toEqual({ n: 2999, date: '2024-03-17', state: 'held', on: '2024-03-17' });
    }
  });

  it('tells the day counted to before the weekend rule, and whether it was clipped', () => {
    expect(countedDay({ ...EVERY_90_DAYS, weekend: 'next-workday' }, 4)).toEqual({ day: '2027-01-03', clipped: false });
    const monthly: Recurrence = { ...EVERY_90_DAYS, every: { count: 1, unit: 'month' }, anchor: '2026-01-31' };
    expect([1, 2].map((n) => countedDay(monthly, n))).toEqual([
      { day: '2026-02-28', clipped: true },
      { day: '2026-03-31', clipped: false },
    ]);
  });
});

// The model walks the calendar one day at a time with plain Date arithmetic and no interval arithmetic at all.

const CALENDAR = Array.from({ length: 80 * 366 }, (_, number) =>
  new Date(Date.parse('2024-01-01') + number * DAY_MS).toISOString().slice(0, 10),
);
const PLACE = new Map(CALENDAR.map((day, place) => [day, place]));
const next = (day: string) => CALENDAR[(PLACE.get(day) ?? Number.NaN) + 1] ?? 'off the calendar';
const weekdayOf = (day: string) => new Date(day).getUTCDay();
const lastOfMonth = (day: string) => next(day).slice(8) === '01';

/** The day on which `steps` intervals since `from` have passed, found by walking. */
function walk(from: string, every: Series['every'], steps: number): string {
  let day = from;
  if (every.unit === 'day' || every.unit === 'week') {
    const whole = every.count * steps * (every.unit === 'week' ? 7 : 1);
    for (let passed = 0; passed < whole; passed++) day = next(day);
    return day;
  }
  let monthsLeft = every.count * steps * (every.unit === 'year' ? 12 : 1);
  const wanted = from.slice(8);
  while (monthsLeft > 0 || !(day.slice(8) === wanted || (lastOfMonth(day) && day.slice(8) < wanted))) {
    if (lastOfMonth(day)) monthsLeft -= 1;
    day = next(day);
  }
  return day;
}

function shown(day: string, rule: Series['weekend']): string {
  let moved = day;
  while (rule !== 'keep' && (weekdayOf(moved) === 0 || weekdayOf(moved) === 6)) {
    moved = rule === 'next-workday' ? next(moved) : new Date(Date.parse(moved) - DAY_MS).toISOString().slice(0, 10);
  }
  return moved;
}

function naive(series: Recurrence, until: string, today: string): Occurrence[] {
  const found: Occurrence[] = [];
  let from = series.anchor;
  let steps = 0;
  for (let n = 1; n <= 200; n++) {
    steps += 1;
    const raw = walk(from, series.every, steps);
    if (series.ends.kind === 'after' && n > series.ends.count) break;
    if (series.ends.kind === 'until' && raw > series.ends.date) break;
    if (raw > '2033-01-10' && n > 12) break;
    const date = shown(raw, series.weekend);
    const settled = series.outcomes[String(n)];
    const on = settled?.outcome === 'held' ? (settled.on ?? date) : settled?.outcome === 'moved' ? settled.on : undefined;
    const waits = settled === undefined ? date < today : settled.outcome === 'moved' && (settled.on ?? date) < today;
    const state = waits ? 'unconfirmed' : (settled?.outcome ?? 'projected');
    if (date <= until) found.push(on === undefined ? { n, date, state } : { n, date, state, on });
    if (series.mode === 'rolling' && on !== undefined) {
      from = on;
      steps = 0;
    }
  }
  return found;
}

function dayBetween(from: string, to: string): fc.Arbitrary<string> {
  return fc
    .integer({ min: Date.parse(from) / DAY_MS, max: Date.parse(to) / DAY_MS })
    .map((number) => new Date(number * DAY_MS).toISOString().slice(0, 10));
}

function recurrence(): fc.Arbitrary<Recurrence> {
  const every = fc.oneof(
    fc.record({ count: fc.integer({ min: 30, max: 400 }), unit: fc.constant('day' as const) }),
    fc.record({ count: fc.integer({ min: 5, max: 60 }), unit: fc.constant('week' as const) }),
    fc.record({ count: fc.integer({ min: 1, max: 14 }), unit: fc.constant('month' as const) }),
    fc.record({ count: fc.integer({ min: 1, max: 2 }), unit: fc.constant('year' as const) }),
  );
  const onDay = dayBetween('2024-01-01', '2031-12-31');
  const outcome: fc.Arbitrary<Outcome> = fc.oneof(
    fc.constant<Outcome>({ outcome: 'held' }),
    onDay.map((on): Outcome => ({ outcome: 'held', on })),
    onDay.map((on): Outcome => ({ outcome: 'moved', on })),
    fc.constantFrom<Outcome>({ outcome: 'missed' }, { outcome: 'cancelled' }),
  );
  return fc.record({
    every,
    // Month ends and leap days are where the arithmetic is hard: visit them often.
    anchor: fc.oneof(
      dayBetween('2024-01-01', '2026-12-31'),
      fc.constantFrom('2024-02-29', '2024-01-31', '2025-01-30', '2025-12-31', '2026-08-31'),
    ),
    mode: fc.constantFrom('fixed' as const, 'rolling' as const),
    ends: fc.oneof(
      fc.constant({ kind: 'never' } as const),
      fc.integer({ min: 1, max: 20 }).map((count) => ({ kind: 'after', count }) as const),
      dayBetween('2025-01-01', '2030-12-31').map((date) => ({ kind: 'until', date }) as const),
    ),
    weekend: fc.constantFrom('keep' as const, 'next-workday' as const, 'previous-workday' as const),
    outcomes: fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), outcome, { maxKeys: 12 }),
  });
}
