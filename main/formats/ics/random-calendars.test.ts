import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { isRule } from '../../../shared/cadence/dates';
import { isWidelyFollowed } from '../../../shared/cadence/rule-of-parts';
import { occurrencesOf } from '../../../shared/reviews/occurrences';
import { ruleOf } from '../../../shared/reviews/rrule';
import { ruleCadences } from '../../../testing/entities/arbitrary-cadences';
import { EVERY_90_DAYS } from '../../../testing/entities/review-series';
import { calendarText, readCalendar } from '../../../testing/formats/calendars';

/* Random calendars, read by us and, as an oracle, expanded by ical.js, which shares no line with us. */

const day = fc
  .integer({ min: Date.parse('2025-01-01'), max: Date.parse('2027-12-31') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));
const rules = fc
  .tuple(ruleCadences, day, fc.integer({ min: 2, max: 12 }))
  .filter(([every]) => isRule(every) && isWidelyFollowed(every))
  .map(([every, anchor, count]) => ruleOf({ ...EVERY_90_DAYS, every, anchor, ends: { kind: 'after', count } }))
  .filter((written) => written.ok)
  .map(({ value }) => value);
/** Which dates are struck out or moved, and by how many days. */
const changes = fc.record({
  struck: fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 3 }),
  moved: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: -3, max: 3 })), {
    maxLength: 3,
    selector: ([at]) => at,
  }),
});
const hours = fc.constantFrom(null, { zone: 'America/Chicago', time: '190000' }, { zone: 'Asia/Tokyo', time: '013000' });

function plus(from: string, days: number): string {
  return new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
}
const compact = (date: string): string => date.replaceAll('-', '');

/** The days of a rule as ical.js counts them, at most so many. */
function byIcalJs(start: string, rule: string, most = 20): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  const days: string[] = [];
  for (let next = iterator.next(); next && days.length < most; next = iterator.next()) days.push(next.toString());
  return days;
}

/* RFC 5545, 3.8.5.3: what is generated twice is there once, and COUNT counts what is there; DTSTART is the first of them. */
describe('rules of which ical.js makes other dates than RFC 5545', () => {
  it.each([
    ['2025-01-13', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=2MO,-3MO;COUNT=3', ['2025-01-13', '2025-04-14', '2025-07-14']],
    ['2025-12-04', 'FREQ=MONTHLY;BYMONTH=1,12;BYDAY=1TH,-1TH;COUNT=3', ['2025-12-04', '2025-12-25', '2026-01-01']],
    ['2025-01-31', 'FREQ=MONTHLY;INTERVAL=4;BYDAY=-5TU,-1FR;COUNT=3', ['2025-01-31', '2025-05-30', '2025-09-02']],
    ['2044-02-29', 'FREQ=YEARLY;BYMONTH=2;BYDAY=5MO;COUNT=3', ['2044-02-29', '2072-02-29', '2112-02-29']],
  ])('from %s by %s', (start, rule, days) => {
    const [series] = readCalendar(['UID:e', 'SUMMARY:x', `DTSTART;VALUE=DATE:${compact(start)}`, `RRULE:${rule}`]).series;
    if (series === undefined) throw new Error('it is a series');
    expect(occurrencesOf(series.draft, { until: '9999-12-31', today: '2000-01-01' }).map(({ date }) => date)).toEqual(days);
    expect(byIcalJs(start, rule)).not.toEqual(days);
    // So their dates are written one by one.
    expect(isRule(series.draft.every) && isWidelyFollowed(series.draft.every)).toBe(false);
  });
});

describe('random calendars', () => {
  it('have the days that ical.js finds, those struck out and moved with them', () => {
    fc.assert(
      fc.property(rules, changes, hours, ({ start, rule }, { struck, moved }, hour) => {
        const at = (name: string, date: string): string =>
          hour === null ? `${name};VALUE=DATE:${compact(date)}` : `${name};TZID=${hour.zone}:${compact(date)}T${hour.time}`;
        const days = byIcalJs(start, rule);
        const taken = moved.flatMap(([index, by]) => (days[index] === undefined ? [] : [{ from: days[index], to: plus(days[index], by) }]));
        const out = struck.flatMap((index) => days[index] ?? []).filter((date) => !taken.some(({ from }) => from === date));
        const event = ['UID:e', 'SUMMARY:x', at('DTSTART', start), `RRULE:${rule}`, ...out.map((date) => at('EXDATE', date))];
        const entries = taken.map(({ from, to }) => ['UID:e', 'SUMMARY:x', at('RECURRENCE-ID', from), at('DTSTART', to)]);
        const read = readCalendar(event, ...entries);
        expect([read.series.length, read.drafts.length, read.problems], calendarText(event, ...entries)).toEqual([1, 0, []]);
        const draft = read.series[0]?.draft;
        if (draft === undefined) return;
        const ours = occurrencesOf(draft, { until: '9999-12-31', today: '2000-01-01' })
          .filter(({ state }) => state !== 'cancelled')
          .map(({ date, on }) => on ?? date);
        const wanted = days.filter((date) => !out.includes(date)).map((date) => taken.find(({ from }) => from === date)?.to ?? date);
        expect(ours).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('never crash and lose nothing, whatever lines they are cut from', () => {
    const line = fc.constantFrom(
      ...[
        'DTSTART:20260105T200000Z',
        'DTSTART;VALUE=DATE:20260105',
        'DTSTART;TZID=x:20260105T200000',
        'DTSTART:2026',
        'DTEND:20260101',
        'DURATION:-P1W',
      ],
      ...[
        'RRULE:FREQ=WEEKLY;BYDAY=MO',
        'RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3',
        'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
        'RRULE:',
        'RRULE:FREQ=DAILY;UNTIL=00000101',
      ],
      ...[
        'EXDATE:20260112',
        'EXDATE;TZID=x:20260112T200000',
        'RDATE:20260301',
        'RDATE;VALUE=PERIOD:20260301T100000Z/PT1H',
        'RDATE:99991231T235959Z',
      ],
      ...[
        'RECURRENCE-ID:20260112',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260112T200000Z',
        'SEQUENCE:9',
        'SEQUENCE:x',
        'UID:a',
        'UID:b',
        'STATUS:CANCELLED',
        'SUMMARY:x',
      ],
      ...['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE', 'CLASS:PRIVATE', 'EXRULE:FREQ=DAILY', 'DTSTART:00000101T000000Z', 'DTSTART:99991231T235959Z'],
    );
    fc.assert(
      fc.property(fc.array(fc.array(line, { maxLength: 8 }), { minLength: 1, maxLength: 6 }), (entries) => {
        const read = readCalendar('X-WR-TIMEZONE:Asia/Karachi', ...entries);
        expect(read.drafts.length + read.series.length + read.problemCount + read.notes.length).toBeGreaterThan(0);
        // Each entry is an event, part of a series, refused, or said to be left out.
        const told =
          read.drafts.length + read.series.length + read.problemCount + read.notes.filter((note) => note.includes('left out')).length;
        const changed = entries.filter((entry) => entry.some((one) => one.startsWith('RECURRENCE-ID'))).length;
        expect(told).toBeGreaterThanOrEqual(entries.length - changed);
      }),
      { numRuns: 100 },
    );
  });
});
