import { describe, expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;

function read(name: string, text: string) {
  const bytes = Buffer.from(text);
  const format = importFormatOf(name, bytes.subarray(0, 4096));
  if (format === null) return null;
  const { drafts, problems, notes, counts, knownBy } = readImport(bytes, format, CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: [...drafts].map(({ draft: { when, title, actors } }) => `${when} ${title} (${actors.join('; ')})`),
    sources: [...drafts].map(({ draft }) => draft.sources.map(({ title }) => title).join()),
    summaries: [...drafts].map(({ draft }) => draft.summary ?? ''),
    problems: problems.map(({ row, message }) => `${row} ${message}`),
    notes: notes.join('\n'),
    counts,
    knownBy,
  };
}

const FIRST = [
  'From ana@example.org Tue Mar  5 13:02:11 2024',
  'Received: from mx.example.org (mx.example.org [192.0.2.1])',
  '\tby mail.example.net with ESMTPS; Tue, 5 Mar 2024 14:02:15 +0100 (CET)',
  'Date: Tue, 5 Mar 2024 14:02:11 +0100 (CET)',
  'From: =?UTF-8?Q?Ana_M=C3=BCller?= <ana@example.org>',
  'To: Ben Okafor <ben@example.net>, desk@example.net',
  'Subject: =?UTF-8?B?U2Now6RkZW4gYW4gZGVy?=',
  ' =?UTF-8?Q?_Br=C3=BCcke?=',
  'Message-ID: <one@example.org>',
  'MIME-Version: 1.0',
  '',
  'Dear Ben,',
  '',
  'From the bridge I saw it.',
  '>From here on it is quoted.',
  'Date: not a header',
  '',
];
const SECOND = [
  'From - Wed Mar  6 08:00:00 2024',
  'X-Mozilla-Status: 0001',
  'date: 6 Mar 2024 09:30:00 -0500',
  'from: "Okafor, Ben" <ben@example.net>',
  'to: ana@example.org',
  'message-id: <two@example.net>',
  '',
  'Reply',
  '',
];

describe('an archive of mail', () => {
  it.each(['inbox.mbox', 'Inbox', 'All mail Including Spam and Trash.mbox'])(
    '%s: each mail is an event at its own time, in its zone',
    (name) => {
      const found = read(name, [...FIRST, ...SECOND].join('\n'));
      expect(found?.events).toEqual([
        '2024-03-05T14:02:11+01:00 Schäden an der Brücke (Ana Müller)',
        '2024-03-06T09:30:00-05:00 Mail from Okafor, Ben (Okafor, Ben)',
      ]);
      expect(found?.sources[0]).toContain('<one@example.org>');
      expect(found?.summaries[0]).toContain('To: Ben Okafor, desk@example.net');
      expect([found?.problems, found?.knownBy]).toEqual([[], ['Id']]);
      expect(found?.notes).toMatch(/mails.*attached.*not read/i);
    },
  );

  it('has a mail without a blank line above it, and one whose first line is there twice; mails without a subject are told', () => {
    const [front = '', ...others] = FIRST;
    const found = read('inbox.mbox', [front, front, ...others.slice(0, -1), ...SECOND].join('\n'));
    expect(found?.events).toEqual([
      '2024-03-05T14:02:11+01:00 Schäden an der Brücke (Ana Müller)',
      '2024-03-06T09:30:00-05:00 Mail from Okafor, Ben (Okafor, Ben)',
    ]);
    expect(found?.notes).toContain('1 mail has no subject and is called by the sender.');
  });

  it('has a mail whose first line is damaged, or parted from its head', () => {
    const [front = '', ...head] = SECOND;
    for (const lines of [
      [front.replace('From - ', 'From ben@example.net ').replace('08:00:00', '08=00'), ...head],
      [front, '', ...head],
    ])
      expect(read('inbox.mbox', [...FIRST, ...lines].join('\n'))?.counts.read).toBe(2);
    const quoted = [
      'From the day of the flood, 2024',
      'Note: it was a Tuesday',
      'From ana@example.org I heard in 2024 that',
      'Time: is short',
      '',
    ];
    expect(read('inbox.mbox', [...FIRST, ...quoted, ...SECOND].join('\n'))?.counts.read).toBe(2);
  });

  it('tells of a mail that stands in the text of another', () => {
    const [, ...lost] = SECOND;
    expect(read('inbox.mbox', [...FIRST, ...lost, 'Subject: Reply', ''].join('\n'))?.notes).toContain(
      'The text of 1 mail has the head of another in it',
    );
  });

  it('reads one message by itself, with lines that end as mail has them', () => {
    const found = read('message.eml', FIRST.slice(1).join('\r\n'));
    expect(found?.events).toEqual(['2024-03-05T14:02:11+01:00 Schäden an der Brücke (Ana Müller)']);
  });

  it('refuses a date that is none, and takes the day of delivery where none is said', () => {
    const bad = ['From a@b Tue Mar  5 13:02:11 2024', 'Date: yesterday evening', 'From: a@b', 'Subject: One', '', 'x', ''];
    const none = ['From a@b Tue Mar  5 13:02:11 2024', 'From: a@b', 'Subject: Two', '', 'x', ''];
    const found = read('a.mbox', [...bad, ...none, ...SECOND].join('\n'));
    expect(found?.events[0]).toBe('2024-03-05T13:02:11Z Two (a@b)');
    expect(found?.counts).toMatchObject({ read: 3, refused: 1 });
    expect(found?.problems[0]).toMatch(/^1 /);
  });

  it('names the first of many receivers, and headers made to be long take no time', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `r${at}@example.org`).join(', ');
    expect(read('a.eml', `From: a@b\nTo: ${many}\nDate: 5 Mar 2024 10:00:00 +0100\nSubject: All\n\nx`)?.summaries[0]).toMatch(
      /^To: r0@example\.org, .*r19@example\.org and others$/,
    );
    const long = `From a@b Tue Mar  5 13:02:11 2024\nFrom: ${': '.repeat(50_000)}\nDate: 5 Mar 2024 10:00:00 +0100\nSubject: Long\n\nx\n\n`;
    expect(read('a.mbox', long.repeat(10))?.events).toHaveLength(10);
  });

  it('is none where lines only look like it', () => {
    expect(read('a.txt', 'From Tuesday on, 2024\nDate,Event\n')).not.toMatchObject({ notes: expect.stringMatching(/mails/) });
    const call = (at: number) => `From: Ann\nTo: Bob\nDate: 2021-03-0${at} 10:15\nSubject: Call ${at}\n`;
    expect(read('calls.txt', [1, 2, 3].map(call).join('\n'))?.counts).toMatchObject({ read: 3, accepted: 3 });
    expect(read('apt.log', 'Date: 2024-03-05\nFrom: a\n\nDate: 2024-03-06\nFrom: b\n')?.notes).not.toMatch(/mails/);
  });
});
