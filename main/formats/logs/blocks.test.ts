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

  it('are none where one block has no day, a line is no pair, or there is one block alone', () => {
    const isKnown = (text: string): boolean => importFormatOf('notes', Buffer.from(text)) !== null;
    expect(isKnown('Date: 2024-01-03\nEvent: Raid\n\nDate: 2024-01-05\nEvent: Release\n')).toBe(true);
    expect(isKnown('Date: 2024-01-03\nEvent: Raid\n\nAuthor: M. Weber\nKind: Memo\n')).toBe(false);
    expect(isKnown('Date: 2024-01-03\nEvent: Raid\n\nDate: 2024-01-05\nThe office was closed.\n')).toBe(false);
    expect(isKnown('Date: 2024-01-03\nSubject: Raid\n')).toBe(false);
  });
});
