import { describe, expect, it } from 'vitest';
import { datesIn, eventsIn, readCalendar } from '../../../testing/formats/calendars';

const zone = (name: string, ...lines: string[]) => [
  ...['BEGIN:VTIMEZONE', `TZID:${name}`, ...lines],
  ...[
    'BEGIN:STANDARD',
    'DTSTART:16011104T020000',
    'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'END:STANDARD',
  ],
  ...[
    'BEGIN:DAYLIGHT',
    'DTSTART:16010311T020000',
    'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'END:DAYLIGHT',
  ],
  'END:VTIMEZONE',
];

describe('times in a zone', () => {
  const at = (...parts: (string | string[])[]) => eventsIn(readCalendar(...parts))[0]?.replace(' x', '');
  const meeting = (name: string, day = '20260714') => ['SUMMARY:x', `DTSTART;TZID="${name}":${day}T190000`];

  it('that the file describes are taken by its own rules, whatever it is called', () => {
    for (const name of ['Eastern Standard Time', 'Customized Time Zone', 'tzone://Microsoft/Custom', 'Europe/Berlin']) {
      expect(at(...zone(name), meeting(name)), name).toBe('2026-07-14T19:00-04:00');
      expect(at(...zone(name), meeting(name, '20260114')), name).toBe('2026-01-14T19:00-05:00');
    }
    expect(at(...zone('x'), ['SUMMARY:x', 'DTSTART;TZID=x:20260308T013000', 'DTEND;TZID=x:20260308T033000'])).toBe(
      '2026-03-08T01:30-05:00/2026-03-08T03:30-04:00',
    );
    // Shown twice: the first time; shown never: after the change.
    expect(at(...zone('x'), ['SUMMARY:x', 'DTSTART;TZID=x:20261101T013000'])).toBe('2026-11-01T01:30-04:00');
    expect(at(...zone('x'), ['SUMMARY:x', 'DTSTART;TZID=x:20260308T023000'])).toBe('2026-03-08T03:30-04:00');
  });

  it('that Windows names are known without it, and so are names with something in front', () => {
    expect(at(meeting('Eastern Standard Time'))).toBe('2026-07-14T19:00-04:00');
    expect(at(meeting('W. Europe Standard Time'))).toBe('2026-07-14T19:00+02:00');
    expect(at(meeting('pakistan standard time'))).toBe('2026-07-14T19:00+05:00');
    expect(at(meeting('/mozilla.org/20050126_1/Europe/Berlin'))).toBe('2026-07-14T19:00+02:00');
    for (const [shown, offset] of [
      ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', '+02:00'],
      ['(GMT+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien', '+02:00'],
      ['(UTC+00:00) Dublin, Edinburgh, Lisbon, London', '+01:00'],
      ['(UTC) Dublin, Edinburgh, Lisbon, London', '+01:00'],
      ['(UTC-05:00) Eastern Time (US & Canada)', '-04:00'],
      ['(UTC-07:00) Mountain Time (US & Canada)', '-06:00'],
      ['(UTC-07:00) Arizona', '-07:00'],
      ['(UTC-05:00) Bogota, Lima, Quito, Rio Branco', '-05:00'],
      ['(UTC-03:00) Brasilia', '-03:00'],
      ['(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius', '+03:00'],
      ['(UTC+03:00) Moscow, St. Petersburg', '+03:00'],
      ['(UTC+05:00) Islamabad, Karachi', '+05:00'],
      ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', '+05:30'],
      ['(UTC-03:30) Newfoundland', '-02:30'],
      ['(UTC+10:00) Canberra, Melbourne, Sydney', '+10:00'],
    ] as const)
      expect(at(meeting(shown)), shown).toBe(`2026-07-14T19:00${offset}`);
    const unknown = readCalendar(meeting('(UTC+01:00) Somewhere'));
    expect(eventsIn(unknown)).toEqual(['2026-07-14T19:00+01:00 x']);
    expect(unknown.repairs.map(({ message }) => message)).toEqual([expect.stringContaining('only the offset is known')]);
    expect(at(meeting('GMT+0530'))).toBe('2026-07-14T19:00+05:30');
  });

  it('are told by the table before the first change that the file tells of', () => {
    const present = [
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    expect(at(...present, meeting('Europe/Berlin', '20250714'))).toBe('2025-07-14T19:00+02:00');
    expect(at(...present, meeting('Europe/Berlin', '20260114'))).toBe('2026-01-14T19:00+01:00');
  });

  it('without one are those of the calendar, where it says which', () => {
    expect(at('X-WR-TIMEZONE:Asia/Karachi', ['SUMMARY:x', 'DTSTART:20260714T190000'])).toBe('2026-07-14T19:00+05:00');
    expect(at('X-WR-TIMEZONE:Europe/Berlin', ['SUMMARY:x', 'DTSTART:20260714T190000'])).toBe('2026-07-14T19:00');
    expect(at(['SUMMARY:x', 'DTSTART:20260714T190000'])).toBe('2026-07-14T19:00');
    expect(at('X-WR-TIMEZONE:Nowhere', ['SUMMARY:x', 'DTSTART:20260714T190000'])).toBe('2026-07-14T19:00');
  });

  it('survive rules for clocks that nobody can follow', () => {
    for (const lines of [
      ['BEGIN:STANDARD', 'DTSTART:yesterday', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'],
      ['BEGIN:STANDARD', 'DTSTART:20251026T030000', 'TZOFFSETTO:+0100', 'END:STANDARD'],
      [
        'BEGIN:STANDARD',
        'DTSTART:20251026T030000',
        'RRULE:FREQ=SECONDLY',
        `RDATE:${'20260101T000000,'.repeat(10_000)}`,
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
        'END:STANDARD',
      ],
      [],
    ])
      expect(at('BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', ...lines, 'END:VTIMEZONE', meeting('Europe/Berlin', '20260114'))).toBe(
        '2026-01-14T19:00+01:00',
      );
  });
});

describe('whole days', () => {
  const day = (...lines: string[]) => eventsIn(readCalendar(['SUMMARY:x', ...lines]));

  it('that Outlook writes as midnight to midnight are days', () => {
    expect(
      day('DTSTART;TZID=Europe/Berlin:20260109T000000', 'DTEND;TZID=Europe/Berlin:20260110T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'),
    ).toEqual(['2026-01-09 x']);
    expect(day('DTSTART:20260108T230000Z', 'DTEND:20260110T230000Z', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE')).toEqual([
      '2026-01-09/2026-01-10 x',
    ]);
    expect(day('DTSTART:20260109T000000', 'DTEND:20260110T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:FALSE')).toEqual([
      '2026-01-09T00:00/2026-01-10T00:00 x',
    ]);
  });
});

describe('status', () => {
  const read = (...lines: string[]) => {
    const { draft } = readCalendar(['SUMMARY:x', ...lines]).drafts.at(0) ?? {};
    return [draft?.status, draft?.tags];
  };

  it('of what lies ahead is planned, and that it is tentative stays as a tag', () => {
    expect(read('DTSTART;VALUE=DATE:20300101')).toEqual(['planned', []]);
    expect(read('DTSTART;VALUE=DATE:20300101', 'STATUS:TENTATIVE')).toEqual(['planned', ['tentative']]);
    expect(read('DTSTART;VALUE=DATE:20300101', 'STATUS:CONFIRMED')).toEqual(['planned', []]);
    expect(read('DTSTART;VALUE=DATE:20300101', 'STATUS:CANCELLED')).toEqual(['cancelled', []]);
    expect(read('DTSTART;VALUE=DATE:20261129')).toEqual(['planned', []]);
  });

  it('of what is behind is what the calendar says', () => {
    expect(read('DTSTART;VALUE=DATE:20261128')).toEqual(['reported', []]);
    expect(read('DTSTART;VALUE=DATE:20260101', 'STATUS:CONFIRMED')).toEqual(['confirmed', []]);
    expect(read('DTSTART;VALUE=DATE:20260101', 'STATUS:TENTATIVE', 'CATEGORIES:Trade')).toEqual(['reported', ['Trade', 'tentative']]);
  });
});

describe('one entry that is not as it should be', () => {
  const good = ['UID:ok', 'DTSTART;VALUE=DATE:20260105', 'SUMMARY:Good event'];

  it('that ends before it starts is taken with its start, and says so in its summary', () => {
    for (const end of ['DTEND:20260106T090000Z', 'DURATION:-PT1H']) {
      const read = readCalendar(good, ['UID:u', 'DTSTART:20260106T100000Z', end, 'SUMMARY:Ends before start', 'DESCRIPTION:As it was']);
      expect([eventsIn(read), read.problems]).toEqual([['2026-01-05 Good event', '2026-01-06T10:00Z Ends before start'], []]);
      expect(read.drafts.at(1)?.draft.summary).toBe(
        'As it was\n\nThe calendar has it end before it starts: 2026-01-06T10:00Z to 2026-01-06T09:00Z.',
      );
      expect(read.counts).toMatchObject({ read: 2, accepted: 1, repaired: 1, refused: 0 });
      expect(read.notes).toEqual(['Row 9: The end comes before the start; the start is taken, and the summary says both.']);
    }
  });

  it('with no title and two ids is one event, and both are told', () => {
    const { drafts, repairs } = readCalendar(['UID:a', 'UID:b', 'DTSTART:20260109T100000Z']);
    expect(drafts.map(({ draft }) => draft.title)).toEqual(['Without a title']);
    expect(repairs.map(({ field }) => field).sort()).toEqual(expect.arrayContaining(['SUMMARY', 'UID']));
  });

  it('that says no seconds has them at 00', () => {
    const read = readCalendar(good, ['UID:u', 'DTSTART:20260106T1000Z', 'SUMMARY:No seconds']);
    expect(eventsIn(read)).toEqual(['2026-01-05 Good event', '2026-01-06T10:00Z No seconds']);
    expect(read.notes).toEqual(['Row 9: “20260106T1000Z” says no seconds; they are taken as 00.']);
  });

  it('whose title is too long has it whole in its summary', () => {
    const long = 'word '.repeat(132).trim();
    const read = readCalendar(['DTSTART:20260106', `SUMMARY:${long}`, 'DESCRIPTION:More']);
    const { draft } = read.drafts.at(0) ?? {};
    expect(draft?.title).toMatch(/word…$/);
    expect(draft?.title.length).toBeLessThanOrEqual(500);
    expect(draft?.summary).toBe(`${long}\n\nMore`);
    expect(read.problems).toEqual([]);
  });

  it('has its other properties named, not dropped in silence', () => {
    const read = readCalendar([
      'DTSTART:20260106',
      'SUMMARY:x',
      'ATTENDEE:mailto:a@example.org',
      'ATTENDEE:mailto:b@example.org',
      'GEO:52.5;13.4',
    ]);
    expect(read.notes).toEqual(['Not taken over, since events have no place for it: ATTENDEE (2), GEO (1).']);
  });
});

describe('entries of one UID', () => {
  const version = (sequence: number, title: string, day = '20260105') => [
    'UID:a',
    `SEQUENCE:${sequence}`,
    'DTSTAMP:20260101T000000Z',
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${title}`,
  ];

  it('are one event, of which the newest version counts', () => {
    for (const entries of [
      [version(0, 'Old'), version(2, 'New', '20260106')],
      [version(2, 'New', '20260106'), version(0, 'Old')],
    ]) {
      const read = readCalendar(...entries);
      expect(eventsIn(read)).toEqual(['2026-01-06 New']);
      expect(read.notes.join()).toContain('“Old” stands in the file again');
    }
    const stamped = readCalendar(
      version(0, 'Old'),
      version(0, 'New').map((line) => line.replace('DTSTAMP:2026', 'DTSTAMP:2027')),
    );
    expect(eventsIn(stamped)).toEqual(['2026-01-05 New']);
  });

  it('that nobody can tell apart are both kept, and one that stands there twice is there once', () => {
    expect(eventsIn(readCalendar(version(0, 'One'), version(0, 'Other')))).toEqual(['2026-01-05 One', '2026-01-05 Other']);
    expect(eventsIn(readCalendar(version(0, 'One'), version(0, 'One')))).toEqual(['2026-01-05 One']);
    expect(eventsIn(readCalendar(['DTSTART:20260105', 'SUMMARY:x'], ['DTSTART:20260105', 'SUMMARY:x']))).toHaveLength(2);
  });

  it('changed dates, too: the newest version of each', () => {
    const changed = (sequence: number, day: string) => [...version(sequence, 'Review', day), 'RECURRENCE-ID;VALUE=DATE:20260112'];
    const read = readCalendar([...version(0, 'Review'), 'RRULE:FREQ=WEEKLY;COUNT=2'], changed(1, '20260113'), changed(2, '20260114'));
    expect(datesIn(read)).toEqual([['2026-01-05', '2026-01-12 moved 2026-01-14']]);
    expect(eventsIn(read)).toEqual([]);
  });

  it('get the same ids whenever they are read, different ones for different things', () => {
    const parts = [
      version(0, 'One'),
      version(0, 'Other'),
      ['UID:b', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY', 'RDATE;VALUE=DATE:20260107', 'SUMMARY:x'],
    ];
    const ids = () => {
      const { drafts, series } = readCalendar(...parts);
      return [...drafts.ids, ...series.map(({ id }) => id)];
    };
    expect(ids()).toEqual(ids());
    expect(new Set(ids()).size).toBe(4);
    expect(ids()).not.toContain(null);
    expect(readCalendar(['DTSTART:20260105', 'SUMMARY:x']).drafts.ids).toEqual([null]);
  });
});

it('a calendar of vCalendar 1.0 says its letters in quoted-printable, over several lines', () => {
  expect(
    eventsIn(
      readCalendar(
        ['SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gespr=C3=A4ch =', '=C3=BCber K=3DX, Y', 'DTSTART:20090314T100000Z'],
        ['SUMMARY;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:F=FCr alle', 'DTSTART:20090401', 'DTEND:20090401'],
        // What is not said to be so stays as it is.
        ['SUMMARY:a=C3=BC=', 'DTSTART:20090402'],
      ),
    ),
  ).toEqual(['2009-03-14T10:00Z Gespräch über K=X, Y', '2009-04-01 Für alle', '2009-04-02 a=C3=BC=']);
});
