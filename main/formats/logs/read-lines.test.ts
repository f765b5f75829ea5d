import { describe, expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;

/** What a text becomes that nobody says a format of. */
function read(...lines: string[]) {
  const bytes = Buffer.from(`${lines.join('\n')}\n`);
  expect(importFormatOf('evidence.log', bytes)).toBe('csv');
  return readImport(bytes, 'csv', CONTEXT);
}

const eventsOf = (...lines: string[]) => read(...lines).drafts.map(({ row, draft }) => [row, draft.when, draft.title]);

describe('a log in which no line names the columns', () => {
  it('of a web server has a request for each line, with who asked', () => {
    const { drafts, problems, counts } = read(
      '192.0.2.7 - - [15/Jan/2024:10:02:02 +0100] "GET /a,b HTTP/1.1" 200 5124 "-" "Mozilla/5.0 (X11; Linux)"',
      '',
      '192.0.2.7 - bob [15/Jan/2024:10:02:05 +0100] "POST /login HTTP/1.1" 302 0',
      '192.0.2.9 - - [15/Jan/2024:10:02:09 +0100] "GET /c HTTP/1.1" 200 1 "-" "-"',
      '192.0.2.9 - - [15/Jan/2024:10:02:10 +0100] "GET /d HTTP/1.1" 200 1 "-" "-"',
      'server restarted',
    );
    expect(drafts.map(({ row, draft }) => [row, draft.when, draft.title, draft.actors])).toEqual([
      [1, '2024-01-15T10:02:02+01:00', 'GET /a,b HTTP/1.1', ['192.0.2.7']],
      [3, '2024-01-15T10:02:05+01:00', 'POST /login HTTP/1.1', ['192.0.2.7', 'bob']],
      [4, '2024-01-15T10:02:09+01:00', 'GET /c HTTP/1.1', ['192.0.2.9']],
      [5, '2024-01-15T10:02:10+01:00', 'GET /d HTTP/1.1', ['192.0.2.9']],
    ]);
    expect(drafts.at(0)?.draft.summary).toBe('Status: 200\nBytes: 5124\nAgent: Mozilla/5.0 (X11; Linux)');
    // What is no request is refused by itself, and none is lost.
    expect(problems).toMatchObject([{ row: 6, message: 'There is no date.' }]);
    expect(counts).toMatchObject({ read: 5, accepted: 4, refused: 1 });
  });

  it('of a system has its messages, in the old form and the new', () => {
    expect(
      eventsOf(
        '<34>1 2024-01-15T10:02:02.003Z web.example su - ID47 [x@1 a="b"] \'su root\' failed',
        '<165>1 2024-01-15T10:03:11+01:00 web.example app 812 - - Started',
      ),
    ).toEqual([
      [1, '2024-01-15T10:02:02.003Z', "'su root' failed"],
      [2, '2024-01-15T10:03:11+01:00', 'Started'],
    ]);
    expect(eventsOf('2024-01-15T10:02:02.123456+01:00 ws01 sshd[812]: Accepted password, root')).toEqual([
      [1, '2024-01-15T10:02:02.123456+01:00', 'Accepted password, root'],
    ]);
    expect(eventsOf('Jan 15 2024 10:02:02 ws01 sshd[812]: Accepted', '2024 Jan 16 00:00:01 ws01 CRON[9]: ran')).toEqual([
      [1, '2024-01-15T10:02:02', 'Accepted'],
      [2, '2024-01-16T00:00:01', 'ran'],
    ]);
  });

  it('that says no year is asked for it, and refused until it is said', () => {
    const { problems, drafts, decisions } = read('Jan 15 10:02:02 ws01 sshd[812]: Accepted', 'Jan 16 00:00:01 ws01 CRON[9]: ran');
    expect([...drafts]).toEqual([]);
    expect(problems).toMatchObject([{ message: expect.stringContaining('“Jan 15 2024 10:02:02” for “Jan 15 10:02:02”') }]);
    expect(decisions).toMatchObject([{ about: 'year', by: 'nobody', value: '2026', choices: ['2026', '2025', '2024', '2023'] }]);
    // A first line that would be ahead of today is of an earlier year.
    expect(read('Nov 30 10:02:02 ws01 sshd[812]: Accepted').decisions).toMatchObject([{ value: '2025' }]);
  });

  it('that says no year has the one that was said, and the next behind each December', () => {
    const lines = [
      'Nov 30 06:34:16 ws01 app[1]: a',
      'Dec 31 23:59:59 ws01 app[1]: b',
      'Jan  1 00:00:01 ws01 app[1]: c',
      // Came late.
      'Dec 31 23:59:59 ws01 app[1]: d',
      'Jan  2 00:00:01 ws01 app[1]: e',
      'Mar  2 00:00:01 ws01 app[1]: f',
      'Feb 29 00:00:01 ws01 app[1]: g',
      'Dec  2 00:00:01 ws01 app[1]: h',
      'Jan  2 00:00:01 ws01 app[1]: i',
    ];
    const { drafts, problems, notes, decisions } = readImport(Buffer.from(lines.join('\n')), 'csv', {
      ...CONTEXT,
      dates: { firstYear: 2022 },
    });
    expect(drafts.map(({ draft }) => `${draft.when} ${draft.title}`)).toEqual([
      '2022-11-30T06:34:16 a',
      '2022-12-31T23:59:59 b',
      '2023-01-01T00:00:01 c',
      '2022-12-31T23:59:59 d',
      '2023-01-02T00:00:01 e',
      '2023-03-02T00:00:01 f',
      '2023-12-02T00:00:01 h',
      '2024-01-02T00:00:01 i',
    ]);
    // There was no such day.
    expect(problems).toMatchObject([{ row: 7 }]);
    expect(decisions).toContainEqual(expect.objectContaining({ about: 'year', by: 'person', value: '2022' }));
    expect(notes.join()).toContain('The first line was read as of 2022, as was said');
  });

  it('of a program keeps the lines that belong to a message', () => {
    const { drafts } = read(
      '2024-01-15 10:02:02,123 ERROR db - Connection lost, retrying',
      '  at Connection.open (db.js:12)',
      '2024-01-15 10:02:04,001 [main] INFO Connected',
    );
    expect(drafts.map(({ draft }) => [draft.when, draft.title, draft.summary])).toEqual([
      [
        '2024-01-15T10:02:02.123',
        'db - Connection lost, retrying',
        'db - Connection lost, retrying\n  at Connection.open (db.js:12)\n\nLevel: ERROR',
      ],
      ['2024-01-15T10:02:04.001', 'Connected', 'Level: INFO'],
    ]);
  });

  it('of PostgreSQL says its zone, and what it says more of a message belongs to it', () => {
    const { drafts } = read(
      '2024-02-11 14:30:11.123 CET [1234] LOG:  database system is ready',
      '2024-02-11 14:32:45.007 CET [1301] app@prod ERROR:  duplicate key, "users_pkey"',
      '2024-02-11 14:32:45.007 CET [1301] app@prod DETAIL:  Key (id)=(2023-01-05) already exists.',
      '2024-07-01 03:00:00.500 CEST [99] FATAL:  terminating',
    );
    expect(drafts.map(({ row, draft }) => [row, draft.when, draft.title])).toEqual([
      [1, '2024-02-11T14:30:11.123+01:00', 'database system is ready'],
      [2, '2024-02-11T14:32:45.007+01:00', 'duplicate key, "users_pkey"'],
      [4, '2024-07-01T03:00:00.500+02:00', 'terminating'],
    ]);
    expect(drafts.at(1)?.draft.summary).toContain('(id)=(2023-01-05) already exists.');
  });

  it('of nginx and of Go begins with a day between slashes', () => {
    expect(
      eventsOf(
        '2024/02/11 14:30:11 [error] 1234#1234: *56 open() "/wp-login.php" failed (2: No such file), client: 203.0.113.45',
        '2024/03/04 06:00:00 [notice] 1#1: signal process started',
      ),
    ).toEqual([
      [1, '2024-02-11T14:30:11', '*56 open() "/wp-login.php" failed (2: No such file), client: 203.0.113.45'],
      [2, '2024-03-04T06:00:00', 'signal process started'],
    ]);
    expect(eventsOf('2024/02/11 14:30:11 listening on :8080, ready', '2024/02/11 14:30:12.000123 got signal, ending')).toEqual([
      [1, '2024-02-11T14:30:11', 'listening on :8080, ready'],
      [2, '2024-02-11T14:30:12.000123', 'got signal, ending'],
    ]);
  });
});

describe('an exported chat', () => {
  it('has an event for each message, by whom it is, with all of its lines', () => {
    const { drafts, notes } = read(
      '15.01.24, 10:02 - Messages are end-to-end encrypted.',
      '15.01.24, 10:05 - Jonas: Yes, coming.',
      'I only scan it, still.',
      '16.01.24, 08:30 - Mia: ok',
    );
    expect(drafts.map(({ row, draft }) => [row, draft.when, draft.title, draft.actors, draft.summary])).toEqual([
      [1, '2024-01-15T10:02', 'Messages are end-to-end encrypted.', [], ''],
      [2, '2024-01-15T10:05', 'Yes, coming.', ['Jonas'], 'Yes, coming.\nI only scan it, still.'],
      [4, '2024-01-16T08:30', 'ok', ['Mia'], ''],
    ]);
    expect(notes).toContain('This is a WhatsApp chat: each entry was read as an event.');
  });

  it('of an iPhone has the order of day and month that its days prove', () => {
    expect(eventsOf('[1/2/24, 10:02:31 PM] Mia: Hello', '\u200e[1/15/24, 8:05:12 AM] Jonas: \u200eimage omitted')).toEqual([
      [1, '2024-01-02T22:02:31', 'Hello'],
      [2, '2024-01-15T08:05:12', 'image omitted'],
    ]);
  });
});

it('a table without headers, or of which the cells are such lines, stays a table', () => {
  const table = (text: string) => readImport(Buffer.from(text), 'csv', CONTEXT).drafts.map(({ draft }) => [draft.when, draft.title]);
  expect(table('2024-01-15 10:02:02,Alarm raised,ERROR\n2024-01-15 10:05:02,Alarm ended,INFO\n')).toEqual([
    ['2024-01-15T10:02:02', 'Alarm raised'],
    ['2024-01-15T10:05:02', 'Alarm ended'],
  ]);
  expect(table('2024/01/15 10:02:02,Alarm raised,ERROR\n2024/01/15 10:05:02,Alarm ended,INFO\n')).toEqual([
    ['2024-01-15T10:02:02', 'Alarm raised'],
    ['2024-01-15T10:05:02', 'Alarm ended'],
  ]);
  expect(table('Event,Date\n"10.1.24, 10:00 - Mia: Hello",2024-01-15\n')).toEqual([['2024-01-15', '10.1.24, 10:00 - Mia: Hello']]);
});

it('lines of a syslog that name no program say what the log itself did', () => {
  const lines = [
    'Jan  1 06:25:02 gw01 sshd[1188]: Accepted',
    'Jan  1 06:25:03 gw01 last message repeated 2 times',
    'Jan  1 06:45:03 gw01 -- MARK --',
  ];
  const { drafts, problems } = readImport(Buffer.from(lines.join('\n')), 'csv', { ...CONTEXT, dates: { firstYear: 2024 } });
  expect(problems).toEqual([]);
  expect(drafts.map(({ draft }) => [draft.when, draft.title])).toEqual([
    ['2024-01-01T06:25:02', 'Accepted'],
    ['2024-01-01T06:25:03', 'last message repeated 2 times'],
    ['2024-01-01T06:45:03', '-- MARK --'],
  ]);
});
