import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleCadences } from '../../testing/entities/arbitrary-cadences';
import { EVERY_90_DAYS } from '../../testing/entities/review-series';
import type { Result } from '../result';
import { DAY_MS } from '../time/day';
import { occurrencesIn, occurrencesOf, type Recurrence } from './occurrences';
import { beyondRules, ruleOf, seriesOfRule } from './rrule';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The dates up to `until` of DTSTART;TZID=America/New_York:19970902T090000, the start of the examples in RFC 5545, 3.8.5.3. */
function dates(rule: string, until: string, start = '19970902T090000'): string[] {
  const series = { ...value(seriesOfRule(start, rule, 'America/New_York')), outcomes: {} };
  return occurrencesOf(series, { until, today: '1997-01-01' }).map(({ date }) => date);
}
const september = (...days: number[]) => days.map((day) => `1997-09-${String(day).padStart(2, '0')}`);
const every = (from: string, to: string, step: number) => {
  const found: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += step * DAY_MS) found.push(new Date(at).toISOString().slice(0, 10));
  return found;
};

describe('the examples of RFC 5545, 3.8.5.3, that a series can express', () => {
  it('daily for 10 occurrences: September 2–11', () => {
    expect(dates('FREQ=DAILY;COUNT=10', '2000-01-01')).toEqual(september(2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  });

  it('daily until December 24, 1997: September 2 – December 23, as midnight UTC is before 9 in New York', () => {
    expect(dates('FREQ=DAILY;UNTIL=19971224T000000Z', '2000-01-01')).toEqual(every('1997-09-02', '1997-12-23', 1));
  });

  it('every other day, forever: September 2, 4, 6 … 30, October 2, 4 …', () => {
    expect(dates('FREQ=DAILY;INTERVAL=2', '1997-12-03')).toEqual(every('1997-09-02', '1997-12-03', 2));
    expect(dates('FREQ=DAILY;INTERVAL=2', '1997-10-02').slice(-3)).toEqual(['1997-09-28', '1997-09-30', '1997-10-02']);
  });

  it('every 10 days, 5 occurrences: September 2, 12, 22, October 2, 12', () => {
    expect(dates('FREQ=DAILY;INTERVAL=10;COUNT=5', '2000-01-01')).toEqual([...september(2, 12, 22), '1997-10-02', '1997-10-12']);
  });

  it('weekly for 10 occurrences', () => {
    expect(dates('FREQ=WEEKLY;COUNT=10', '2000-01-01')).toEqual([
      ...september(2, 9, 16, 23, 30),
      ...['1997-10-07', '1997-10-14', '1997-10-21', '1997-10-28', '1997-11-04'],
    ]);
  });

  it('weekly until December 24, 1997: … December 2, 9, 16, 23', () => {
    expect(dates('FREQ=WEEKLY;UNTIL=19971224T000000Z', '2000-01-01')).toEqual(every('1997-09-02', '1997-12-23', 7));
  });

  it('every other week, forever, whatever day weeks start on', () => {
    expect(dates('FREQ=WEEKLY;INTERVAL=2;WKST=SU', '1998-02-17')).toEqual([
      ...september(2, 16, 30),
      ...['1997-10-14', '1997-10-28', '1997-11-11', '1997-11-25', '1997-12-09', '1997-12-23'],
      ...['1998-01-06', '1998-01-20', '1998-02-03', '1998-02-17'],
    ]);
  });

  it('names the days of the examples as RFC 5545 lists them', () => {
    const listedDates: readonly (readonly [rule: string, start: string, until: string, wanted: readonly string[]])[] = [
      [
        'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
        '19970902T090000',
        '2000-01-01',
        [...september(2, 4, 9, 11, 16, 18, 23, 25, 30), '1997-10-02'],
      ],
      [
        'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
        '19970902T090000',
        '2000-01-01',
        [...september(2, 4, 16, 18, 30), '1997-10-02', '1997-10-14', '1997-10-16'],
      ],
      ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR', '19970905T090000', '1997-12-31', ['1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05']],
      [
        'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
        '19970907T090000',
        '1998-01-31',
        ['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30', '1998-01-04', '1998-01-25'],
      ],
      [
        'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
        '19970922T090000',
        '2000-01-01',
        ['1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22', '1998-01-19', '1998-02-16'],
      ],
      [
        'FREQ=MONTHLY;BYMONTHDAY=-3',
        '19970928T090000',
        '1998-02-28',
        ['1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29', '1998-01-29', '1998-02-26'],
      ],
      [
        'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
        '19970930T090000',
        '1997-12-01',
        ['1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01', '1997-11-30', '1997-12-01'],
      ],
      [
        'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
        '19970910T090000',
        '1999-03-12',
        [...september(10, 11, 12, 13, 14, 15), '1999-03-10', '1999-03-11', '1999-03-12'],
      ],
      [
        'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
        '19970610T090000',
        '1999-06-30',
        ['1997-06-10', '1997-07-10', '1998-06-10', '1998-07-10', '1999-06-10'],
      ],
      [
        'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
        '19970310T090000',
        '1999-03-31',
        ['1997-03-10', '1999-01-10', '1999-02-10', '1999-03-10'],
      ],
      ['FREQ=YEARLY;BYMONTH=3;BYDAY=TH', '19970313T090000', '1998-03-06', ['1997-03-13', '1997-03-20', '1997-03-27', '1998-03-05']],
      // The start is a Tuesday: RFC 5545 lists it as excluded.
      [
        'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
        '19970902T090000',
        '2000-12-31',
        ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'],
      ],
      [
        'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
        '19970913T090000',
        '1998-01-31',
        ['1997-09-13', '1997-10-11', '1997-11-08', '1997-12-13', '1998-01-10'],
      ],
      [
        'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
        '19961105T090000',
        '2004-12-31',
        ['1996-11-05', '2000-11-07', '2004-11-02'],
      ],
      ['FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3', '19970904T090000', '2000-01-01', ['1997-09-04', '1997-10-07', '1997-11-06']],
      [
        'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
        '19970929T090000',
        '1998-03-31',
        ['1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30', '1998-01-29', '1998-02-26', '1998-03-30'],
      ],
      [
        'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
        '19970805T090000',
        '2000-01-01',
        ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
      ],
      [
        'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
        '19970805T090000',
        '2000-01-01',
        ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
      ],
      [
        'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
        '20070115T090000',
        '2010-01-01',
        ['2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'],
      ],
    ];
    for (const [rule, start, until, wanted] of listedDates) expect(dates(rule, until, start), rule).toEqual(wanted);
  });

  it('takes a rule that says the same in another way for what it says', () => {
    const every = (rule: string, start: string) => value(seriesOfRule(start, rule)).every;
    expect(every('FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA', '19980101')).toEqual(
      every('FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1', '19980101'),
    );
    expect(every('FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', '19970902')).toEqual(every('FREQ=WEEKLY;BYDAY=FR,TH,WE,TU,MO', '19970902'));
    expect(every('FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2', '19970909')).toEqual(every('FREQ=MONTHLY;BYDAY=+2TU', '19970909'));
    expect(every('FREQ=YEARLY;INTERVAL=1;', '20260106')).toEqual({ count: 1, unit: 'year' });
  });

  it('refuses the examples that no days of a month are in one sentence that names the part', () => {
    for (const [rule, part, start = '19970902T090000'] of [
      ['FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200', 'BYYEARDAY=1,100,200', '19970101T090000'],
      ['FREQ=YEARLY;BYDAY=20MO', 'BYDAY=20MO', '19970519T090000'],
      ['FREQ=YEARLY;BYDAY=2MO', 'BYDAY=2MO', '19970113T090000'],
      ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', 'BYWEEKNO=20', '19970512T090000'],
      ['FREQ=DAILY;INTERVAL=2;BYDAY=MO', 'BYDAY=MO'],
      ['FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z', 'FREQ=HOURLY'],
      ['FREQ=MINUTELY;INTERVAL=15;COUNT=6', 'FREQ=MINUTELY'],
      ['FREQ=MINUTELY;INTERVAL=90;COUNT=4', 'FREQ=MINUTELY'],
      ['FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40', 'BYHOUR=9,10'],
      ['FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16', 'FREQ=MINUTELY'],
      ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'BYMONTH=2'],
      ['FREQ=MONTHLY;BYDAY=banana', 'BYDAY=BANANA'],
    ] as const) {
      const refused = seriesOfRule(start, rule, 'America/New_York');
      expect(refused, rule).toMatchObject({ ok: false, error: { code: 'invalid', message: expect.stringContaining(part) } });
    }
  });

  it('begins after a start that is not on its rule, and counts the start as a date', () => {
    expect(dates('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-02-28', '20260111')).toEqual([
      '2026-01-12',
      '2026-01-26',
      '2026-02-09',
      '2026-02-23',
    ]);
    expect(dates('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;WKST=MO', '2026-02-28', '20260111')).toEqual(['2026-01-19', '2026-02-02', '2026-02-16']);
    expect(dates('FREQ=MONTHLY;BYDAY=1TU;COUNT=3', '2027-01-01', '20260110')).toEqual(['2026-02-03', '2026-03-03']);
    expect(seriesOfRule('20260110', 'FREQ=MONTHLY;BYDAY=1TU;COUNT=1')).toMatchObject({ ok: false });
  });
});

describe('rules out', () => {
  it('writes the seed', () => {
    expect(value(ruleOf(EVERY_90_DAYS))).toEqual({ start: '2026-04-08', rule: 'FREQ=DAILY;INTERVAL=90' });
    expect(value(ruleOf({ ...EVERY_90_DAYS, ends: { kind: 'after', count: 8 } })).rule).toBe('FREQ=DAILY;INTERVAL=90;COUNT=8');
    expect(value(ruleOf({ ...EVERY_90_DAYS, ends: { kind: 'until', date: '2027-12-31' } })).rule).toBe(
      'FREQ=DAILY;INTERVAL=90;UNTIL=20271231',
    );
  });

  it('writes month ends so that they are clipped, not skipped', () => {
    const monthly = (anchor: string) => value(ruleOf({ ...EVERY_90_DAYS, every: { count: 1, unit: 'month' }, anchor }));
    expect(monthly('2026-01-31')).toEqual({ start: '2026-02-28', rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' });
    expect(monthly('2026-01-30')).toEqual({ start: '2026-02-28', rule: 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1' });
    expect(monthly('2026-01-29').rule).toBe('FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1');
    expect(monthly('2026-01-28').rule).toBe('FREQ=MONTHLY');
    expect(value(ruleOf({ ...EVERY_90_DAYS, every: { count: 1, unit: 'year' }, anchor: '2024-02-29' })).rule).toBe(
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
    );
  });

  it('says what no rule can say', () => {
    expect(ruleOf({ ...EVERY_90_DAYS, mode: 'rolling' })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Rolling') },
    });
    expect(ruleOf({ ...EVERY_90_DAYS, weekend: 'next-workday' })).toMatchObject({ ok: false });
    expect(ruleOf({ ...EVERY_90_DAYS, ends: { kind: 'until', date: '2026-02-01' } })).toMatchObject({ ok: false });
    expect(beyondRules(EVERY_90_DAYS)).toEqual([]);
    expect(beyondRules({ ...EVERY_90_DAYS, mode: 'rolling', weekend: 'next-workday', outcomes: { 1: { outcome: 'held' } } })).toHaveLength(
      3,
    );
  });
});

describe('rules in', () => {
  it('skips the months that a rule skips, and clips those that it clips', () => {
    expect(dates('FREQ=MONTHLY;INTERVAL=3', '2027-06-30', '20260131')).toEqual(['2026-01-31', '2026-07-31', '2026-10-31', '2027-01-31']);
    expect(dates('FREQ=YEARLY', '2032-12-31', '20240229')).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
    expect(dates('FREQ=MONTHLY;BYMONTHDAY=-1', '2026-08-31', '20260531')).toEqual(['2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31']);
  });

  it('takes parts that only repeat what the start says', () => {
    expect(value(seriesOfRule('19970902', 'RRULE:FREQ=WEEKLY;BYDAY=TU')).every).toEqual({ count: 1, unit: 'week' });
    expect(value(seriesOfRule('19970902', 'FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=2')).anchor).toBe('1996-09-02');
  });

  it('names what is not a rule', () => {
    for (const rule of ['', 'FREQ', 'FREQ=DAILY;COUNT=0', 'FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY;FREQ=DAILY', 'FREQ=DAILY;UNTIL=19970231'])
      expect(seriesOfRule('19970902', rule), rule).toMatchObject({ ok: false, error: { code: 'invalid', field: 'rule' } });
    expect(seriesOfRule('2 Sep', 'FREQ=DAILY')).toMatchObject({ ok: false, error: { field: 'start' } });
  });

  it('gives back the dates of every fixed series that was written', () => {
    const day = fc
      .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2030-12-31') })
      .map((at) => new Date(at).toISOString().slice(0, 10));
    const series: fc.Arbitrary<Recurrence> = fc.record({
      every: fc.oneof(
        fc.record({ count: fc.integer({ min: 1, max: 26 }), unit: fc.constantFrom('day', 'week', 'month', 'year') }),
        ruleCadences,
      ),
      anchor: fc.oneof(day, fc.constantFrom('2024-02-29', '2026-01-29', '2026-01-30', '2026-01-31', '2026-02-28', '2026-04-30')),
      mode: fc.constant('fixed' as const),
      ends: fc.oneof(
        fc.constant({ kind: 'never' } as const),
        fc.integer({ min: 1, max: 20 }).map((count) => ({ kind: 'after', count }) as const),
        day.map((date) => ({ kind: 'until', date }) as const),
      ),
      weekend: fc.constant('keep' as const),
      outcomes: fc.constant({}),
    });
    fc.assert(
      fc.property(series, (one) => {
        const written = ruleOf(one);
        if (!written.ok) {
          expect(occurrencesOf(one, { until: '9999-12-31', today: one.anchor })).toEqual([]);
          return;
        }
        const read = { ...value(seriesOfRule(written.value.start, written.value.rule)), outcomes: {} };
        const window = { from: '2024-01-01', until: '2040-12-31', today: '2024-01-01' };
        expect(occurrencesIn(read, window)).toEqual(occurrencesIn(one, window));
      }),
      { numRuns: 200 },
    );
  });
});
