import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED_SERIES as SEED } from '../../testing/entities/review-series';
import type { Series } from '../series';
import { DAY_MS } from '../time/day';
import { movedDates } from './compare';
import { occurrencesOf } from './occurrences';
import { dueWithin } from './outlook';
import { dueReminders, isQuiet, reminderWords, worthRemembering } from './reminders';
import { splitSeries } from './split';

const ID = SEED.id;
const TODAY = '2026-11-22';

describe('movedDates', () => {
  const window = { until: '2026-12-31', today: TODAY };

  it('tells what follows when a rolling review was held late', () => {
    const rolling: Series = { ...SEED, mode: 'rolling' };
    expect(movedDates(rolling, { ...rolling, outcomes: { 1: { outcome: 'held', on: '2026-04-15' } } }, window)).toEqual([
      { n: 2, before: '2026-07-07', after: '2026-07-14' },
      { n: 3, before: '2026-10-05', after: '2026-10-12' },
    ]);
  });

  it('tells that nothing moves in a fixed series, or when it was held on its day', () => {
    expect(movedDates(SEED, { ...SEED, outcomes: { 1: { outcome: 'held', on: '2026-04-15' } } }, window)).toEqual([]);
    const rolling: Series = { ...SEED, mode: 'rolling' };
    expect(movedDates(rolling, { ...rolling, outcomes: { 1: { outcome: 'held' } } }, window)).toEqual([]);
  });

  it('tells dates that are new or gone', () => {
    expect(movedDates({ ...SEED, ends: { kind: 'after', count: 1 } }, { ...SEED, ends: { kind: 'after', count: 2 } }, window)).toEqual([
      { n: 2, before: null, after: '2026-07-07' },
    ]);
  });
});

describe('splitSeries', () => {
  it('ends the old one before the date and goes on with the same dates', () => {
    const split = splitSeries(
      { ...SEED, ends: { kind: 'after', count: 8 }, outcomes: { 1: { outcome: 'held' }, 4: { outcome: 'missed' } } },
      4,
    );
    expect(split).toMatchObject({
      ok: true,
      value: {
        continues: true,
        ended: { anchor: '2026-01-08', ends: { kind: 'after', count: 3 }, outcomes: { 1: { outcome: 'held' } } },
        continued: { anchor: '2026-10-05', ends: { kind: 'after', count: 5 }, outcomes: { 1: { outcome: 'missed' } } },
      },
    });
  });

  it('counts on from the day held in rolling mode, and from the day before the weekend rule', () => {
    const rolling = splitSeries({ ...SEED, mode: 'rolling', outcomes: { 1: { outcome: 'held', on: '2026-04-15' } } }, 2);
    expect(rolling).toMatchObject({ ok: true, value: { continues: true, continued: { anchor: '2026-04-15' } } });
    expect(splitSeries({ ...SEED, weekend: 'next-workday' }, 5)).toMatchObject({
      ok: true,
      value: { continues: true, continued: { anchor: '2027-01-03' } },
    });
  });

  it('owns up when a clipped month makes the dates go on otherwise', () => {
    const monthly: Series = { ...SEED, every: { count: 1, unit: 'month' }, anchor: '2026-01-31' };
    expect(splitSeries(monthly, 2)).toMatchObject({ ok: true, value: { continues: false, continued: { anchor: '2026-02-28' } } });
    expect(splitSeries(monthly, 3)).toMatchObject({ ok: true, value: { continues: true, continued: { anchor: '2026-03-31' } } });
  });

  it('refuses the first and what is not there', () => {
    expect(splitSeries(SEED, 1)).toMatchObject({ ok: false, error: { field: 'n' } });
    expect(splitSeries({ ...SEED, ends: { kind: 'after', count: 3 } }, 4)).toMatchObject({ ok: false, error: { field: 'n' } });
  });

  it('loses no date and no outcome of a series counted by days or weeks', () => {
    const series = fc.record({
      unit: fc.constantFrom('day' as const, 'week' as const),
      count: fc.integer({ min: 1, max: 120 }),
      mode: fc.constantFrom('fixed' as const, 'rolling' as const),
      weekend: fc.constantFrom('keep' as const, 'next-workday' as const, 'previous-workday' as const),
      late: fc.integer({ min: 0, max: 28 }),
      n: fc.integer({ min: 2, max: 12 }),
    });
    fc.assert(
      fc.property(series, ({ unit, count, mode, weekend, late, n }) => {
        const outcomes: Series['outcomes'] = {
          2: { outcome: 'held', on: `2026-05-${String(1 + late).padStart(2, '0')}` },
          5: { outcome: 'missed' },
          9: { outcome: 'held' },
        };
        const whole: Series = { ...SEED, every: { count, unit }, mode, weekend, outcomes, ends: { kind: 'after', count: 15 } };
        const split = splitSeries(whole, n);
        if (!split.ok) throw new Error(split.error.message);
        const all = (one: Series) => occurrencesOf(one, { until: '9999-12-31', today: TODAY });
        const parts = [...all(split.value.ended), ...all(split.value.continued).map((one) => ({ ...one, n: one.n + n - 1 }))];
        expect(parts).toEqual(all(whole));
      }),
    );
  });
});

describe('dueWithin', () => {
  it('lists what comes up across series, moved ones on their new day', () => {
    const other: Series = { ...SEED, id: `${ID.slice(0, -1)}9`, anchor: '2026-11-01', every: { count: 1, unit: 'month' } };
    const moved: Series = { ...SEED, outcomes: { 3: { outcome: 'moved', on: '2026-12-24' } } };
    expect(dueWithin([moved, other], TODAY, 45)).toEqual([
      { seriesId: other.id, n: 1, day: '2026-12-01', state: 'projected' },
      { seriesId: ID, n: 3, day: '2026-12-24', state: 'moved' },
      { seriesId: other.id, n: 2, day: '2027-01-01', state: 'projected' },
      { seriesId: ID, n: 4, day: '2027-01-03', state: 'projected' },
    ]);
    expect(dueWithin([SEED], TODAY, 41)).toEqual([]);
    expect(dueWithin([SEED], TODAY, 42)).toHaveLength(1);
  });
});

describe('dueReminders', () => {
  const due = (today: string, remembered: readonly string[] = [], now = '12:00', change: Partial<Series> = {}) =>
    dueReminders([{ ...SEED, ...change }], today, new Set(remembered), { from: '22:00', to: '07:00' }, now);
  const settled: Series['outcomes'] = { 1: { outcome: 'held' }, 2: { outcome: 'missed' }, 3: { outcome: 'cancelled' } };

  it('speaks up on the first day of the lead time, not before, and once', () => {
    expect(due('2026-12-19', [], '12:00', { outcomes: settled })).toEqual([]);
    const [reminder] = due('2026-12-20', [], '12:00', { outcomes: settled });
    expect(reminder).toEqual({ kind: 'ahead', seriesId: ID, title: SEED.title, n: 4, day: '2027-01-03', key: `${ID}/4/2027-01-03/ahead` });
    expect(due('2026-12-20', [reminder?.key ?? ''], '12:00', { outcomes: settled })).toEqual([]);
  });

  it('speaks up again when it becomes overdue, also when that was a while ago', () => {
    const remembered = [`${ID}/4/2027-01-03/ahead`];
    expect(due('2027-01-03', remembered, '12:00', { outcomes: settled })).toEqual([]);
    for (const today of ['2027-01-04', '2027-03-01']) {
      expect(due(today, remembered, '12:00', { outcomes: settled })[0]).toMatchObject({ kind: 'overdue', n: 4 });
    }
  });

  it('brings the overdue first, oldest first', () => {
    expect(due('2026-12-20').map(({ kind, n }) => `${kind} ${n}`)).toEqual(['overdue 1', 'overdue 2', 'overdue 3', 'ahead 4']);
  });

  it('says nothing in quiet hours, and forgets nothing over them', () => {
    expect(due('2026-12-20', [], '23:30')).toEqual([]);
    expect(due('2026-12-20', [], '06:59')).toEqual([]);
    expect(due('2026-12-20', [], '07:00')).toHaveLength(4);
    expect([isQuiet({ from: '12:00', to: '13:00' }, '12:30'), isQuiet({ from: '12:00', to: '13:00' }, '13:00')]).toEqual([true, false]);
  });

  it('reminds of a moved one on its new day, and anew when the series is counted from another day', () => {
    expect(due('2026-12-20', [], '12:00', { outcomes: { ...settled, 4: { outcome: 'moved', on: '2027-01-20' } } })).toEqual([]);
    expect(due('2027-01-06', [], '12:00', { outcomes: { ...settled, 4: { outcome: 'moved', on: '2027-01-20' } } })[0]?.day).toBe(
      '2027-01-20',
    );
    expect(
      due('2027-01-21', [`${ID}/4/2027-01-20/ahead`], '12:00', { outcomes: { ...settled, 4: { outcome: 'moved', on: '2027-01-20' } } }),
    ).toEqual([{ kind: 'overdue', seriesId: ID, title: SEED.title, n: 4, day: '2027-01-20', key: `${ID}/4/2027-01-20/overdue` }]);
    const keys = due('2026-12-20').map(({ key }) => key);
    expect(due('2026-12-20', keys, '12:00', { anchor: '2026-01-07' })).toHaveLength(4);
  });

  describe('of a daily series that nobody settled for years', () => {
    const daily: Series = { ...SEED, every: { count: 1, unit: 'day' }, anchor: '2020-01-01', leadDays: 60 };
    const remind = (today: string, remembered: readonly string[]) => dueReminders([daily], today, new Set(remembered), null, '12:00');

    it('tells the last thirty and the next thirty', () => {
      const days = remind(TODAY, []).map(({ kind, day }) => `${kind} ${day}`);
      expect(days).toHaveLength(60);
      expect([days[0], days[29], days[30], days[59]]).toEqual([
        ...['overdue 2026-10-23', 'overdue 2026-11-21', 'ahead 2026-11-22', 'ahead 2026-12-21'],
      ]);
    });

    it('tells each once over fifty days, and remembers no more than can come again', () => {
      let remembered: string[] = [];
      const told: string[] = [];
      for (let day = 0; day < 50; day++) {
        const today = new Date(Date.parse(TODAY) + day * DAY_MS).toISOString().slice(0, 10);
        remembered = worthRemembering(remembered, [daily], today);
        for (const { key } of remind(today, remembered)) {
          told.push(key);
          remembered.push(key);
        }
        expect(remind(today, remembered)).toEqual([]);
      }
      expect(new Set(told).size).toBe(told.length);
      expect(remembered.length).toBeLessThanOrEqual(120);
      expect(told.length).toBeGreaterThan(150);
    });

    it('does not forget those of another timeline, nor those that were settled and may be unsettled again', () => {
      const keys = ['01890000-0000-7000-8000-00000000000f/1/2020-01-01/overdue', `${ID}/3/2026-10-05/overdue`];
      expect(worthRemembering(keys, [{ ...SEED, outcomes: { 3: { outcome: 'held' } } }], TODAY)).toEqual(keys);
    });
  });

  it('says it in a sentence', () => {
    expect(
      due('2026-12-20')
        .map((reminder) => reminderWords(reminder, '2026-12-20'))
        .slice(2),
    ).toEqual([
      'Review 3 was due on 5 October 2026, 76 days ago, and its outcome is not recorded.',
      'Review 4 is due on 3 January 2027, in 14 days.',
    ]);
  });
});
