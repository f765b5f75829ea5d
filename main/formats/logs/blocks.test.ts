import { describe, expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const APT = [
  '',
  'Start-Date: 2024-02-12  15:40:02',
  'Commandline: apt install nmap',
  'Requested-By: svc_backup (1003)',
  'End-Date: 2024-02-12  15:40:09',
  '',
  'Start-Date: 2024-02-13  01:58:30',
  'Commandline: apt purge auditd',
  'Purge: auditd:amd64 (1:3.0.9-1)',
  'End-Date: 2024-02-13  01:58:33',
];

describe('blocks of keys and values between blank lines', () => {
  it('are records whose keys are columns', () => {
    const bytes = Buffer.from(APT.join('\n'));
    expect(importFormatOf('history.log', bytes)).toBe('csv');
    const { drafts, notes, counts } = readImport(bytes, 'csv', CONTEXT);
    expect(drafts.map(({ row, draft }) => [row, draft.when, draft.title])).toEqual([
      [2, '2024-02-12T15:40:02/2024-02-12T15:40:09', 'apt install nmap'],
      [7, '2024-02-13T01:58:30/2024-02-13T01:58:33', 'apt purge auditd'],
    ]);
    expect(counts).toMatchObject({ read: 2, accepted: 2, refused: 0 });
    expect(notes).toContain('This is a text of blocks between blank lines: each was read as an event, its keys as columns.');
  });

  it('go on in lines that are indented, and are refused one by one', () => {
    const text = 'Date: 2024-01-03\nEvent: Raid\n  at the office\n\nDate: 2024-13-40\nEvent: Hearing\n\nDate: 2024-01-05\nEvent: Release\n';
    const { drafts, problems, counts } = readImport(Buffer.from(text), 'csv', CONTEXT);
    expect(drafts.map(({ draft }) => [draft.when, draft.title])).toEqual([
      ['2024-01-03', 'Raid\nat the office'],
      ['2024-01-05', 'Release'],
    ]);
    expect(problems).toMatchObject([{ row: 5 }]);
    expect(counts).toMatchObject({ read: 3, accepted: 2, refused: 1 });
  });

  it('say years, too, under a key that is called so, as lists of those who held an office do', () => {
    const text =
      'Name: John Smith\nFrom: 5 May 1850\nTo: 1860\n\nFrom: about 1860\nName: Jane Doe\nTo:\n\nName: Ann Poe\nFrom: 1875\nTo: 1880\n';
    const bytes = Buffer.from(text);
    expect(importFormatOf('mayors.txt', bytes)).toBe('csv');
    const { drafts, counts } = readImport(bytes, 'csv', CONTEXT);
    expect(drafts.map(({ draft }) => `${draft.when} ${draft.title}`)).toEqual([
      '1850-05-05/1860 John Smith',
      '1860~ Jane Doe',
      '1875/1880 Ann Poe',
    ]);
    expect(counts).toMatchObject({ read: 3, refused: 0, notEvents: 0 });
    expect(importFormatOf('notes.txt', Buffer.from('Model: 1850\nKind: Mill\n\nModel: 1860\nKind: Kiln\n'))).toBeNull();
  });

  it('are none where one block has no day, a line is no pair, or there is one block alone', () => {
    const isKnown = (text: string): boolean => importFormatOf('notes', Buffer.from(text)) !== null;
    expect(isKnown('Date: 2024-01-03\nEvent: Raid\n\nDate: 2024-01-05\nEvent: Release\n')).toBe(true);
    expect(isKnown('Date: 2024-01-03\nEvent: Raid\n\nAuthor: M. Weber\nKind: Memo\n')).toBe(false);
    expect(isKnown('Date: 2024-01-03\nEvent: Raid\n\nDate: 2024-01-05\nThe office was closed.\n')).toBe(false);
    expect(isKnown('Date: 2024-01-03\nSubject: Raid\n')).toBe(false);
  });

  it.each([
    ['From: Ann', 'Date: 5 May 2015 10:00', 'Subject: Call', 'Reply-To: a@b.example'],
    ['From: Ann', 'Date: 5 May 2015 10:00', 'Subject: Call', 'Sender: 0123'],
    ['From: Ann', 'Date: 5 May 2015 10:00', 'Subject: Call', 'X-Case: 12'],
    ['Received: 5 May 1916 10:20', 'From: HQ', 'Subject: Attack'],
    ['From: HQ', 'Date: 5 May 1916 10:00', 'Received: 10:20', 'Subject: Attack'],
  ])('are no mail, whatever headers of mails they have: %s, %s, %s, %s', (...lines) => {
    const text = [5, 6, 7].map((day) => `${lines.join('\n').replace('5 May', `${day} May`)}\n`).join('\n');
    const bytes = Buffer.from(text);
    expect(importFormatOf('calls.txt', bytes)).toBe('csv');
    const { drafts, counts } = readImport(bytes, 'csv', CONTEXT);
    expect(drafts.map(({ draft }) => draft.when.slice(8, 10))).toEqual(['05', '06', '07']);
    expect(counts).toMatchObject({ read: 3, refused: 0, notEvents: 0 });
  });
});
