import { describe, expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-30', zone: 'Europe/London', order: 'dmy' } as const;

function read(text: string, context: Partial<Parameters<typeof readImport>[2]> = {}) {
  const bytes = Buffer.from(text);
  const format = importFormatOf('mail.txt', bytes.subarray(0, 4096));
  if (format === null) return { events: [], notes: 'not known', problems: [], others: [] };
  const { drafts, notes, problems, counts, notEvents } = readImport(bytes, format, { ...CONTEXT, ...context });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`),
    notes: notes.join('\n'),
    problems,
    others: notEvents.map(({ row, message }) => `${row} ${message}`),
  };
}

const HEAD = 'From: Joan <joan@example.org>\nTo: tom@example.com\nDate: Tue, 23 Apr 2024 08:41:02 +0100\n';
const LINES = [
  'Mon 4 Mar, 09:20 - Leak reported',
  '6/3 - Ceiling comes down',
  '7-11 Mar - No electricity',
  '14/3, 10am - Assessor calls',
  'mid-March - Letters are sent',
  'Fri 19 Apr, 4.30pm - Works signed off',
];
const EVENTS = [
  '2024-03-04T09:20 Leak reported',
  '2024-03-06 Ceiling comes down',
  '2024-03-07/2024-03-11 No electricity',
  '2024-03-14 Assessor calls',
  '[2024-03-11..2024-03-20] Letters are sent',
  '2024-04-19T16:30 Works signed off',
];
const quoted = (lines = LINES, mark = '> ') => lines.map((line) => `${mark}${line}`).join('\n');

const BODY = `Hi Tom,\n\nthis is what happened in März and April 2024:\n\n${quoted()}\n\nBest\n`;
const inBase64 = Buffer.from(BODY)
  .toString('base64')
  .replace(/(.{76})/g, '$1\n');
const quotedPrintable = (text: string, charset: BufferEncoding): string =>
  text
    .replaceAll('=', '=3D')
    .replace(/[^\n -~]+/g, (run) => [...Buffer.from(run, charset)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''))
    .replace(/^(.{40})(?=.)/gm, '$1=\n');
const multipart = (type: string, parts: string): string =>
  `MIME-Version: 1.0\nContent-Type: multipart/${type};\n boundary="=_b ${type}"\n\nA mail in parts.\n--=_b ${type}\n${parts}--=_b ${type}--\n`;

it.each([
  ['in base64', `Content-Type: text/plain; charset="UTF-8"\nContent-Transfer-Encoding: base64\n\n${inBase64}\n`],
  ['in base64 of no said kind', `Content-Transfer-Encoding: BASE64\n\n${inBase64}\n`],
  [
    'in quoted-printable',
    `Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n${quotedPrintable(BODY, 'latin1')}`,
  ],
  [
    'in parts within parts',
    multipart(
      'mixed',
      `${multipart('alternative', `Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=utf-8\n\n${quotedPrintable(BODY, 'utf8')}\n`)}\n`,
    ),
  ],
  ['in a part without a head', multipart('mixed', `\n${BODY}\n`)],
])('a chronology that a mail quotes %s is read, with rows of the mail as it reads', (_, rest) => {
  const { events, notes, problems } = read(`${HEAD}Subject: The leak\n${rest}`);
  expect(events).toEqual(EVENTS);
  expect(problems).toEqual([]);
  expect(notes).toContain('Rows are those of the mail as it reads: its text is written in other signs.');
});

it.each([
  ['of a page alone', `Content-Type: text/html\n\n${BODY}`],
  ['in signs that nobody knows', `Content-Type: text/plain; charset=x-none\nContent-Transfer-Encoding: base64\n\n${inBase64}\n`],
])('a mail %s is one event', (_, rest) => {
  expect(read(`${HEAD}Subject: The leak\n${rest}`).events).toEqual(['2024-04-23T08:41:02+01:00 The leak']);
});

describe('a chronology that a mail quotes', () => {
  it.each([
    ['its subject', `${HEAD}Subject: The leak (2024)\n\nHi Tom,\n\n${quoted()}\n\nBest\nJoan\n`],
    [
      'a line above',
      `${HEAD}Subject: The leak\n\nthis is what happened in March and April 2024:\n\n${quoted()}\n\n-- \nJoan, tel. 01632 960 123\n`,
    ],
    [
      'a line above, as of a mail that was passed on',
      `${HEAD}Subject: Fwd: The leak\n\nThe spring of 2024, as Ann has it:\n${quoted(LINES, '>> ')}\n`,
    ],
    ['a line above, without headers', `Hi Tom,\n\nthis is what happened in March and April 2024:\n\n${quoted()}\n\nBest\n`],
  ])('is read by the year of %s, which is told', (_, text) => {
    const { events, notes } = read(text);
    expect(events).toEqual(EVENTS);
    // A bare hour is no exact time: the day is taken, and it is told.
    expect(notes).toContain('“10am” is no exact time');
    expect(notes).toContain('2024');
    expect(notes).toContain('quoted');
  });

  it('has its own years, or the one that a person says', () => {
    const own = ['4 March 2023: Leak', '6 March 2023: Ceiling', '7 April 2024: Works'];
    expect(read(`${HEAD}Subject: Leak\n\n${quoted(own)}\n`).events).toEqual(['2023-03-04 Leak', '2023-03-06 Ceiling', '2024-04-07 Works']);
    expect(read(`${HEAD}Subject: Leak\n\n${quoted()}\n`, { dates: { firstYear: 2024 } }).events).toEqual(EVENTS);
  });

  it('is told, and the mail read as one, where nothing says one year', () => {
    for (const about of ['the leak', 'the leaks of 2022 and 2024']) {
      const { events, notes } = read(`${HEAD}Subject: ${about}\n\n${quoted()}\n`);
      expect(events).toEqual([`2024-04-23T08:41:02+01:00 ${about}`]);
      expect(notes).toContain('--year');
    }
  });

  it('is none where a mail only quotes what was written before', () => {
    const text = `${HEAD}Subject: Lunch 2024\n\nYes.\n\n> On 4 March, Tom wrote:\n> Shall we meet?\n> 12 May - or later?\n> We could take the train\n> and walk.\n`;
    expect(read(text).events).toEqual(['2024-04-23T08:41:02+01:00 Lunch 2024']);
  });
});

describe('a chronology that is quoted', () => {
  const OLD = ['1 May 2021 - One', '2 May 2021 - Two', '3 May 2021 - Three'];
  const OLD_EVENTS = ['2021-05-01 One', '2021-05-02 Two', '2021-05-03 Three'];

  it.each([
    ['a list', `# Log\n\n- 4 March 2023: Leak\n- 6 March 2023: Ceiling\n- 7 April 2023: Works\n\nQuotes:\n\n${quoted(OLD)}\n`],
    ['a table', `Date,Title,Summary\n2023-03-04,Leak,"He wrote:\n${quoted(OLD)}\n"\n2023-03-06,Ceiling,x\n2023-04-07,Works,y\n`],
    ['a table of other names', `wann,was,wer\n2023-03-04,Leak,"Er:\n${quoted(OLD)}\n"\n2023-03-06,Ceiling,x\n2023-04-07,Works,y\n`],
    [
      'a table in Markdown',
      `| Date | Event |\n| --- | --- |\n| 2023-03-04 | Leak |\n| 2023-03-06 | Ceiling |\n| 2023-04-07 | Works |\n\n${quoted(OLD)}\n`,
    ],
    [
      'a page',
      `<html><body><table><tr><th>Date</th><th>Event</th></tr><tr><td>2023-03-04</td><td>Leak</td></tr><tr><td>2023-03-06</td><td>Ceiling</td></tr><tr><td>2023-04-07</td><td>Works</td></tr></table><pre>\n${quoted(OLD)}\n</pre></body></html>`,
    ],
  ])('takes the place of nothing else where it stands beside %s', (_, text) => {
    expect(read(text).events).toEqual(expect.arrayContaining(['2023-03-04 Leak', '2023-03-06 Ceiling', '2023-04-07 Works']));
  });

  it('is what was said in a chat', () => {
    const chat = `05/03/2024, 14:02 - Ana: This happened:\n${quoted(OLD)}\n05/03/2024, 14:05 - Ben: Yes\n25/03/2024, 14:06 - Ana: No\n`;
    expect(read(chat).events).toEqual([
      expect.stringContaining('2024-03-05T14:02'),
      expect.stringContaining('2024-03-05T14:05'),
      expect.stringContaining('2024-03-25T14:06'),
    ]);
  });

  it('has lines around it that are counted as no events, as is the head of its mail', () => {
    const { events, others, notes } = read(`${HEAD}Subject: Leak\n\nHi Tom,\n\n${quoted(OLD)}\n\n5 June 2021 - Paid\nJoan\n`);
    expect(events).toEqual(OLD_EVENTS);
    expect(others.map((one) => one.slice(0, 6))).toEqual(['1 This', '6 This', '12 Thi', '13 Thi']);
    expect(notes).toMatch(/2 lines, the first in row 6\. This is not quoted/);
    expect(notes).toMatch(/1 line, the first in row 12\. This begins with a date/);
    expect(notes).toContain('in a mail');
    const pasted = read(`Hi Tom,\n\n${quoted(OLD)}\n`);
    expect([pasted.events, pasted.others.length]).toEqual([OLD_EVENTS, 1]);
    expect(pasted.notes).not.toContain('in a mail');
  });

  it('has days without a year by what stands around them also where they are written in words', () => {
    const days = ['4 March - Leak', '6 March - Ceiling', '7 April - Works'];
    const events = ['2023-03-04 Leak', '2023-03-06 Ceiling', '2023-04-07 Works'];
    expect(read(`${HEAD}Subject: The leak of 2023\n\n${quoted(days)}\n`).events).toEqual(events);
    expect(read(`So it was in 2023:\n\n${quoted(days)}\n`).events).toEqual(events);
    expect(read(`${HEAD}Subject: The leak\n\n${quoted(days)}\n`).events).toEqual(['2024-04-23T08:41:02+01:00 The leak']);
  });

  it.each(['1800 people saw it', 'We took the bus 1984', 'I paid 1984 for it', 'Room 2001'])(
    'has no year of a number such as in “%s”',
    (line) => {
      const { events, notes } = read(`${HEAD}Subject: Leak\n\n${line}:\n\n${quoted()}\n`);
      expect(events).toEqual(['2024-04-23T08:41:02+01:00 Leak']);
      expect(notes).toContain('--year');
    },
  );

  it('has the year of a quoted line before that of what stands around, such as when it was written', () => {
    const days = ['So it was in 2019:', '4 March - Leak', '6 March - Ceiling', '7 April - Works', 'Yours, Tom'];
    const text = `${HEAD}Subject: Leak (2024)\n\nOn 23 Apr 2024, Tom wrote:\n${quoted(days)}\n`;
    expect(read(text).events).toEqual(['2019-03-04 Leak', '2019-03-06 Ceiling', '2019-04-07 Works']);
    const both = `${HEAD}Subject: Leak\n\n${quoted(['So it was in 2019:', ...days.slice(1, 4), 'and again in 2021.'])}\n`;
    expect(read(both).events).toEqual(['2024-04-23T08:41:02+01:00 Leak']);
  });

  it.each([['2023'], ['## 2023'], ['2023:'], ['In 2023:']])('has the year of the line “> %s” above the others', (line) => {
    for (const mark of ['', '- ']) {
      const days = [line, ...['4 March - Leak', '6 March - Ceiling', '7 April - Works'].map((day) => `${mark}${day}`)];
      const { events } = read(`${HEAD}Subject: Leak\n\n${quoted(days)}\n`);
      expect(events).toEqual(['2023-03-04 Leak', '2023-03-06 Ceiling', '2023-04-07 Works']);
    }
  });

  it('has no year of a number of a telephone, a place or a signature', () => {
    for (const line of [
      '020 7946 2012',
      'Call +44 20 7946 2012',
      '1010 Wien',
      'PO Box 1984',
      'It lies in 2000 m',
      'a way of 1500 km',
      '-- \nJoan Ltd, since 1998',
    ]) {
      const { events, notes } = read(`${HEAD}Subject: Leak\n\nHi\n\n${quoted()}\n\n${line}\n`);
      expect([line, events]).toEqual([line, ['2024-04-23T08:41:02+01:00 Leak']]);
      expect(notes).toContain('--year');
      expect(read(`${HEAD}Subject: Leak\n\nIn the spring of 2024:\n\n${quoted()}\n\n${line}\n`).events).toEqual(EVENTS);
    }
  });

  it('has entries that go on in the next line where the line was full', () => {
    const days = [
      '4 March 2021 - The leak was reported by the neighbours of the second',
      'floor, who had heard it in the night',
      '6 March 2021 - Ceiling',
      'Yours, Tom',
      '7 March 2021 - Works',
    ];
    const { events, others } = read(`${HEAD}Subject: Leak\n\n${quoted(days)}\n`);
    expect(events).toEqual([
      '2021-03-04 The leak was reported by the neighbours of the second floor, who had heard it in the night',
      '2021-03-06 Ceiling',
      '2021-03-07 Works',
    ]);
    expect(others.map((one) => one.slice(0, 2))).toEqual(['1 ', '9 ']);
  });

  it('is told to be quoted where it stands beside another one', () => {
    const { events, others } = read(`- 4 March 2023: Leak\n- 6 March 2023: Ceiling\n- 7 April 2023: Works\n\nThen:\n\n${quoted(OLD)}\n`);
    expect(events).toHaveLength(3);
    // Each line by itself, so that the sum is that of all.
    expect(others.filter((one) => one.includes('is quoted')).map((one) => one.slice(0, 2))).toEqual(['7 ', '8 ', '9 ']);
  });

  it('has its digits in the order that a person says', () => {
    const days = ['3/4/2021 - One', '5/4/2021 - Two', '7/4/2021 - Three'];
    const context = { order: 'mdy', dates: { by: { order: 'person' } } } as const;
    expect(read(`${HEAD}Subject: Leak\n\n${quoted(days)}\n`, context).events).toEqual([
      '2021-03-04 One',
      '2021-05-04 Two',
      '2021-07-04 Three',
    ]);
    const short = ['3/4 - One', '5/4 - Two', '7/4 - Three'];
    expect(read(`${HEAD}Subject: In 2021\n\n${quoted(short)}\n`, context).events).toEqual([
      '2021-03-04 One',
      '2021-05-04 Two',
      '2021-07-04 Three',
    ]);
  });

  it('is told, and nothing read, where a text without a mail says no year', () => {
    for (const days of [
      ['4/3 - Leak', '6/3 - Ceiling', '7/4 - Works'],
      ['4 March - Leak', '6 March - Ceiling', '7 April - Works'],
    ]) {
      const { events, problems } = read(`Hi Tom,\n\nhere it is:\n\n${quoted(days)}\n`);
      expect(events).toEqual([]);
      expect(problems.map(({ message }) => message).join()).toMatch(/year/);
    }
  });

  it.each([
    ['- ', 'So it was in 2023:'],
    ['* ', '## 2023'],
    ['', '## 2023'],
    ['1. ', 'So it was in 2023:'],
  ])('has lines with “%s” in front, and the year of “%s” above them, in a text without a mail, too', (mark, above) => {
    const days = ['4 March - Leak', '6 March - Ceiling', '7 April - Works'].map((day) => `${mark}${day}`);
    expect(read(`Hi Tom,\n\n${above}\n\n${quoted(days)}\n\nBest\n`).events).toEqual([
      '2023-03-04 Leak',
      '2023-03-06 Ceiling',
      '2023-04-07 Works',
    ]);
  });

  it('goes on with no line that is not quoted', () => {
    const { events, others } = read(`4 March 2023: Leak\n${quoted(OLD)}\n6 March 2023: Ceiling\n7 April 2023: Works\n`);
    expect(events).toEqual(['2023-03-04 Leak', '2023-03-06 Ceiling', '2023-04-07 Works']);
    expect(others).toEqual([/^2 /, /^3 /, /^4 /].map((row) => expect.stringMatching(row)));
  });
});
