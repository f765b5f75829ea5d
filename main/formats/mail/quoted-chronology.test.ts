import { describe, expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-30', zone: 'Europe/London', order: 'dmy' } as const;

function read(text: string, context: Partial<Parameters<typeof readImport>[2]> = {}) {
  const bytes = Buffer.from(text);
  const format = importFormatOf('mail.txt', bytes.subarray(0, 4096));
  if (format === null) return { events: [], notes: 'not known' };
  const { drafts, notes, problems, counts } = readImport(bytes, format, { ...CONTEXT, ...context });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return { events: [...drafts].map(({ draft: { when, title } }) => `${when} ${title}`), notes: notes.join('\n'), problems };
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
