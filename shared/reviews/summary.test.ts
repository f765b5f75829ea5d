import { describe, expect, it } from 'vitest';
import { SEED_SERIES as SEED } from '../../testing/entities/review-series';
import { outcomeSchema, type Series } from '../series';
import { daysLate, latenessWords, settledAs } from './outcomes';
import { byUrgency, summaryOf } from './summary';

const TODAY = '2026-11-22';

describe('summaryOf', () => {
  it('counts down to the next and lists what is overdue', () => {
    const summary = summaryOf(SEED, TODAY, 731);
    expect(summary.next).toEqual({ n: 4, day: '2027-01-03', inDays: 42 });
    expect(summary.unconfirmed.map((occurrence) => occurrence.date)).toEqual(['2026-04-08', '2026-07-07', '2026-10-05']);
    expect(summary.adherence).toEqual({
      onTime: 0,
      late: 0,
      missed: 0,
      moved: 0,
      cancelled: 0,
      unconfirmed: 3,
      longestGap: null,
      lastHeld: null,
    });
  });

  it('tells on time from late and measures the longest gap from the anchor', () => {
    const outcomes: Series['outcomes'] = { 1: { outcome: 'held', on: '2026-04-15' }, 2: { outcome: 'held' }, 3: { outcome: 'missed' } };
    const { adherence } = summaryOf({ ...SEED, outcomes }, TODAY, 731);
    expect(adherence).toEqual({
      onTime: 1,
      late: 1,
      missed: 1,
      moved: 0,
      cancelled: 0,
      unconfirmed: 0,
      longestGap: 97,
      lastHeld: '2026-07-07',
    });
  });

  it('takes one that was moved ahead as the next', () => {
    const summary = summaryOf({ ...SEED, outcomes: { 3: { outcome: 'moved', on: '2026-12-01' } } }, TODAY, 731);
    expect(summary.next).toEqual({ n: 3, day: '2026-12-01', inDays: 9 });
  });

  it('lists one that was moved among the overdue once its new day has passed, by that day', () => {
    const outcomes: Series['outcomes'] = {
      1: { outcome: 'moved', on: '2026-11-21' },
      2: { outcome: 'moved', on: TODAY },
      3: { outcome: 'missed' },
    };
    const summary = summaryOf({ ...SEED, outcomes }, TODAY, 731);
    expect(summary.unconfirmed).toEqual([{ n: 1, date: '2026-04-08', state: 'unconfirmed', on: '2026-11-21' }]);
    expect(summary.unconfirmed.map(daysLate)).toEqual([null]);
    expect(summary.next).toEqual({ n: 2, day: TODAY, inDays: 0 });
    expect(summary.adherence).toMatchObject({ moved: 1, unconfirmed: 1 });
    const two = summaryOf({ ...SEED, outcomes: { 1: { outcome: 'moved', on: '2026-08-01' } } }, TODAY, 731);
    expect(two.unconfirmed.map(({ n }) => n)).toEqual([2, 1, 3]);
  });

  it('skips a cancelled one, and has no next after the end', () => {
    expect(summaryOf({ ...SEED, outcomes: { 4: { outcome: 'cancelled' } } }, TODAY, 731).next?.n).toBe(5);
    expect(summaryOf({ ...SEED, ends: { kind: 'after', count: 3 } }, TODAY, 731).next).toBeNull();
  });
});

describe('byUrgency', () => {
  it('puts the longest overdue first and the ended last', () => {
    const of = (title: string, change: Partial<Series>) => ({ title, summary: summaryOf({ ...SEED, ...change }, TODAY, 731) });
    const sorted = byUrgency([
      of('ended', { ends: { kind: 'after', count: 1 }, outcomes: { 1: { outcome: 'held' } } }),
      of('later', { anchor: '2026-11-20' }),
      of('sooner', { anchor: '2026-10-20' }),
      of('overdue', { anchor: '2026-08-01' }),
      of('long overdue', {}),
    ]);
    expect(sorted.map((entry) => entry.title)).toEqual(['long overdue', 'overdue', 'sooner', 'later', 'ended']);
  });
});

describe('settledAs', () => {
  it('stores a day only where it says something', () => {
    expect(settledAs('held', '2026-04-08', '2026-04-08', undefined)).toEqual({ outcome: 'held' });
    expect(settledAs('held', '2026-04-08', '2026-04-15', undefined)).toEqual({ outcome: 'held', on: '2026-04-15' });
    expect(settledAs('missed', '2026-04-08', '2026-04-15', undefined)).toEqual({ outcome: 'missed' });
    expect(settledAs('moved', '2026-04-08', '2026-05-01', undefined)).toEqual({ outcome: 'moved', on: '2026-05-01' });
  });

  it('keeps the note, the source and the event written before', () => {
    const about = { note: 'by letter', source: { title: 'Dawn', url: 'https://dawn.example' }, eventId: SEED.id };
    expect(settledAs('cancelled', '2026-04-08', null, { outcome: 'held', on: '2026-04-09', ...about })).toEqual({
      outcome: 'cancelled',
      ...about,
    });
  });

  it('leaves a move without a day to the schema, which names the field', () => {
    const parsed = outcomeSchema.safeParse(settledAs('moved', '2026-04-08', null, undefined));
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues[0]?.path).toEqual(['on']);
  });
});

describe('lateness', () => {
  it('is counted from the due day and said in words', () => {
    expect(daysLate({ n: 1, date: '2026-04-08', state: 'held', on: '2026-04-15' })).toBe(7);
    expect(daysLate({ n: 1, date: '2026-04-08', state: 'missed' })).toBeNull();
    expect([0, 7, -1].map(latenessWords)).toEqual(['on time', '7 days late', '1 day early']);
  });
});
