import { describe, expect, it } from 'vitest';
import { datesIn, eventsIn, readCalendar } from '../../../testing/formats/calendars';

const EVENT = ['UID:m@x', 'DTSTAMP:20260101T000000Z', 'SUMMARY:Review'] as const;

describe('a date of a recurring event that was changed', () => {
  const weekly = [...EVENT, 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO'];
  const changed = (...lines: string[]) => [...EVENT, 'RECURRENCE-ID;VALUE=DATE:20260112', ...lines];

  it('is an outcome of the series, and no event beside it', () => {
    const moved = readCalendar(weekly, changed('DTSTART;VALUE=DATE:20260114'));
    expect(datesIn(moved)).toEqual([['2026-01-05', '2026-01-12 moved 2026-01-14', '2026-01-19', '2026-01-26']]);
    expect([eventsIn(moved), moved.notes]).toEqual([[], []]);
    const cancelled = readCalendar(weekly, changed('DTSTART;VALUE=DATE:20260112', 'STATUS:CANCELLED'));
    expect(datesIn(cancelled)).toEqual([['2026-01-05', '2026-01-12 cancelled', '2026-01-19', '2026-01-26']]);
    expect(eventsIn(cancelled)).toEqual([]);
  });

  it('may stand before the event, or be struck out as well', () => {
    expect(datesIn(readCalendar(changed('DTSTART;VALUE=DATE:20260114'), weekly))[0]?.[1]).toBe('2026-01-12 moved 2026-01-14');
    const struck = readCalendar([...weekly, 'EXDATE;VALUE=DATE:20260112'], changed('DTSTART;VALUE=DATE:20260114'));
    expect(datesIn(struck)[0]?.[1]).toBe('2026-01-12 moved 2026-01-14');
  });

  it('keeps what it says otherwise: as a note where it was moved, in the notes of the series where it was not', () => {
    const moved = readCalendar(
      weekly,
      [...changed('DTSTART;VALUE=DATE:20260114'), 'LOCATION:Geneva'].map((line) =>
        line.replace('SUMMARY:Review', 'SUMMARY:Review\\, with guests'),
      ),
    );
    expect(moved.series[0]?.draft.outcomes).toEqual({ 2: { outcome: 'moved', on: '2026-01-14', note: '“Review, with guests”, Geneva' } });
    const same = readCalendar(weekly, [...changed('DTSTART;VALUE=DATE:20260112'), 'LOCATION:Geneva']);
    expect(same.series[0]?.draft.outcomes).toEqual({});
    expect(same.series[0]?.draft.notes).toBe('12 January 2026: Geneva');
  });

  it('is matched by its day in the zone of the series, however it is written', () => {
    const evening = [...EVENT, 'DTSTART;TZID=America/Chicago:20260107T190000', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    for (const slot of [
      'RECURRENCE-ID:20260115T010000Z',
      'RECURRENCE-ID;TZID=America/Chicago:20260114T190000',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260115T020000',
      'RECURRENCE-ID;VALUE=DATE:20260114',
    ]) {
      const read = readCalendar(evening, [...EVENT, slot, 'DTSTART:20260117T010000Z']);
      expect(datesIn(read), slot).toEqual([['2026-01-07', '2026-01-14 moved 2026-01-16', '2026-01-21']]);
    }
  });

  it('of single dates takes the place of its date', () => {
    const read = readCalendar(
      [
        ...EVENT,
        'DTSTART;TZID=America/Chicago:20260105T190000',
        'RDATE;TZID=America/Chicago:20260209T190000,20260316T190000',
        'EXDATE:20260317T000000Z',
      ],
      [...EVENT, 'RECURRENCE-ID:20260210T010000Z', 'DTSTART:20260212T010000Z'],
    );
    expect(eventsIn(read)).toEqual(['2026-01-05T19:00-06:00 Review', '2026-02-12T01:00Z Review']);
  });

  it('from which on the calendar changes all is said', () => {
    const read = readCalendar(weekly, [...EVENT, 'RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260112', 'DTSTART;VALUE=DATE:20260113']);
    expect(datesIn(read)[0]?.slice(0, 2)).toEqual(['2026-01-05', '2026-01-12 moved 2026-01-13']);
    expect(read.notes.join()).toContain('THISANDFUTURE');
  });

  it('that the series does not have is an event of its own, and said', () => {
    const stray = readCalendar(weekly, [...EVENT, 'RECURRENCE-ID;VALUE=DATE:20260113', 'DTSTART;VALUE=DATE:20260114']);
    expect([datesIn(stray)[0]?.length, eventsIn(stray)]).toEqual([4, ['2026-01-14 Review']]);
    expect(stray.notes.join()).toContain('event of its own');
    const orphan = readCalendar(changed('DTSTART;VALUE=DATE:20260114'));
    expect([orphan.series.length, eventsIn(orphan)]).toEqual([0, ['2026-01-14 Review']]);
  });
});

describe('dates that are struck out', () => {
  const evening = [
    ...EVENT,
    'DTSTART;TZID=America/Chicago:20260107T190000',
    'DTEND;TZID=America/Chicago:20260107T210000',
    'RRULE:FREQ=WEEKLY;COUNT=6;BYDAY=WE;WKST=SU',
  ];

  it.each([
    'EXDATE:20260115T010000Z',
    'EXDATE;VALUE=DATE:20260114',
    'EXDATE:20260114T190000',
    'EXDATE;TZID=America/Chicago:20260114T190000',
    'EXDATE;TZID="Central Standard Time":20260114T190000',
    'EXDATE;TZID=Asia/Tokyo:20260115T100000',
  ])('are cancelled on their local day: %s', (struck) => {
    expect(datesIn(readCalendar([...evening, struck]))[0]?.slice(0, 3)).toEqual(['2026-01-07', '2026-01-14 cancelled', '2026-01-21']);
  });

  it('may be several, in one line or more', () => {
    const read = readCalendar([...evening, 'EXDATE:20260108T010000Z,20260115T010000Z', 'EXDATE;VALUE=DATE:20260128', 'EXDATE:banana']);
    expect(datesIn(read)[0]).toEqual([
      '2026-01-07 cancelled',
      '2026-01-14 cancelled',
      '2026-01-21',
      '2026-01-28 cancelled',
      '2026-02-04',
      '2026-02-11',
    ]);
  });
});

describe('single dates and several rules', () => {
  it('are events, each once, as long as the first', () => {
    const read = readCalendar([
      ...EVENT,
      'DTSTART;VALUE=DATE:20260105',
      'DTEND;VALUE=DATE:20260107',
      'RDATE;VALUE=DATE:20260209,20260316,20260209,20260105',
    ]);
    expect(eventsIn(read)).toEqual(['2026-01-05/2026-01-06 Review', '2026-02-09/2026-02-10 Review', '2026-03-16/2026-03-17 Review']);
    expect(read.notes).toEqual(['Line 4: “Review” has 2 single dates (RDATE), taken as events of their own.']);
  });

  it('stand beside a rule without doubling its dates', () => {
    const read = readCalendar([
      ...EVENT,
      'DTSTART:20260105T090000Z',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'RDATE:20260112T090000Z,20260114T100000Z',
      'RDATE;VALUE=PERIOD:20260120T090000Z/PT1H',
    ]);
    expect(datesIn(read)).toEqual([['2026-01-05', '2026-01-12']]);
    expect(eventsIn(read)).toEqual(['2026-01-14T10:00Z Review', '2026-01-20T09:00Z Review']);
  });

  it('are series of their own for each rule, the common start in one of them', () => {
    const read = readCalendar([...EVENT, 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=MONTHLY;COUNT=3']);
    expect(datesIn(read)).toEqual([
      ['2026-01-05', '2026-01-12'],
      ['2026-02-05', '2026-03-05'],
    ]);
    expect(read.notes).toEqual(['Line 4: “Review” has 2 rules: each is a series of its own.']);
    expect(eventsIn(read)).toEqual([]);
  });

  it('of which no series can follow one: its first date is there once, and that is said', () => {
    const read = readCalendar([...EVENT, 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=YEARLY;BYWEEKNO=20']);
    expect([datesIn(read), eventsIn(read)]).toEqual([[['2026-01-05', '2026-01-12']], ['2026-01-05 Review']]);
    expect(read.notes.join()).toContain('BYWEEKNO=20');
  });
});

describe('rules', () => {
  const dates = (...lines: string[]) => datesIn(readCalendar([...EVENT, ...lines]))[0];

  it('for weekdays are series', () => {
    expect(dates('DTSTART;TZID=Europe/London:20260106T100000', 'RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20260401T000000Z')).toEqual([
      '2026-01-06',
      '2026-02-03',
      '2026-03-03',
    ]);
    expect(dates('DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=9')?.slice(0, 4)).toEqual([
      '2026-01-05',
      '2026-01-07',
      '2026-01-09',
      '2026-01-12',
    ]);
    expect(dates('DTSTART;VALUE=DATE:20260106', 'RRULE:FREQ=YEARLY;INTERVAL=1;')?.slice(0, 2)).toEqual(['2026-01-06', '2027-01-06']);
  });

  it('of which the start is no date: the start is an event of its own', () => {
    const read = readCalendar([...EVENT, 'DTSTART;VALUE=DATE:20260111', 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO']);
    expect(datesIn(read)[0]?.slice(0, 3)).toEqual(['2026-01-12', '2026-01-26', '2026-02-09']);
    expect(eventsIn(read)).toEqual(['2026-01-11 Review']);
    expect(read.notes).toEqual(['Line 4: “Review” starts on a day that its rule does not have; that day is an event of its own.']);
  });

  it('in UTC fall on the day that it is in the calendar, else in the timeline', () => {
    const night = [...EVENT, 'DTSTART:20260105T200000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'];
    expect(datesIn(readCalendar('X-WR-TIMEZONE:Asia/Karachi', night))).toEqual([['2026-01-06', '2026-01-13', '2026-01-20']]);
    expect(datesIn(readCalendar(night))).toEqual([['2026-01-05', '2026-01-12', '2026-01-19']]);
    expect(datesIn(readCalendar([...EVENT, 'DTSTART:20260105T233000Z', 'RRULE:FREQ=WEEKLY;COUNT=4;BYDAY=MO,TU']))).toEqual([
      ['2026-01-06', '2026-01-07', '2026-01-13', '2026-01-14'],
    ]);
    expect(
      datesIn(readCalendar([...EVENT, 'DTSTART:20260105T233000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20260112T233000Z', 'EXDATE:20260112T233000Z'])),
    ).toEqual([['2026-01-06', '2026-01-13 cancelled']]);
  });

  it('of which the zone is not known say so, and a title that is too long stands in the notes', () => {
    const read = readCalendar([
      'UID:u',
      'DTSTART;TZID=Nowhere/Land:20260105T190000',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      `SUMMARY:${'x'.repeat(600)}`,
    ]);
    expect(read.notes.join()).toContain('“Nowhere/Land” is not known');
    expect(read.counts).toMatchObject({ read: 1, accepted: 0, repaired: 1 });
    expect([read.series[0]?.draft.title.length, read.series[0]?.draft.notes.includes('x'.repeat(600))]).toEqual([500, true]);
  });

  it('for days of the month in UTC stay on the days of UTC, which is said', () => {
    const read = readCalendar('X-WR-TIMEZONE:Asia/Karachi', [...EVENT, 'DTSTART:20260105T200000Z', 'RRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=2']);
    expect(datesIn(read)).toEqual([['2026-01-05', '2026-02-02']]);
    expect(read.notes.join()).toContain('days are those in UTC');
  });

  it('leave hour, place and source in the notes', () => {
    const read = readCalendar([
      ...EVENT,
      'DTSTART;TZID=America/Chicago:20260107T190000',
      'DTEND;TZID=America/Chicago:20260107T210000',
      'RRULE:FREQ=WEEKLY',
      'DESCRIPTION:Evening',
      'LOCATION:Room 4',
      'URL:https://example.org',
    ]);
    expect(read.series[0]?.draft.notes).toBe('Evening\nTime: 19:00 to 21:00, America/Chicago\nPlace: Room 4\nSource: https://example.org');
  });
});

it('a series that was cancelled as a whole is no live one: its first date is a cancelled event', () => {
  const read = readCalendar(['SUMMARY:Committee', 'UID:c', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY', 'STATUS:CANCELLED']);
  expect([read.series.length, read.problems]).toEqual([0, []]);
  expect(read.drafts.map(({ draft }) => [draft.when, draft.status])).toEqual([['2026-01-05', 'cancelled']]);
  expect(read.notes.join(' ')).toContain('was cancelled as a whole');
});
