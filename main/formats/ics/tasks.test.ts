import { describe, expect, it } from 'vitest';
import { readImport } from '../import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;

/** The entries of a calendar with these lines. */
function read(...lines: string[]) {
  return readImport(Buffer.from(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')), 'ics', CONTEXT);
}

const task = (...lines: string[]) => ['BEGIN:VTODO', 'UID:t', 'SUMMARY:Appeal', ...lines, 'END:VTODO'];
const dateOf = (...lines: string[]) => read(...task(...lines)).drafts.at(0)?.draft.when;

describe('tasks of a calendar', () => {
  it('are on the day they are due, which is the last of their span', () => {
    expect(dateOf('DUE;VALUE=DATE:20240212')).toBe('2024-02-12');
    expect(dateOf('DTSTART;VALUE=DATE:20240210', 'DUE;VALUE=DATE:20240212')).toBe('2024-02-10/2024-02-12');
    expect(dateOf('DTSTART:20240120T100000Z', 'DUE:20240120T113000Z')).toBe('2024-01-20T10:00Z/2024-01-20T11:30Z');
  });

  it('without that are on when they were completed', () => {
    expect(dateOf('STATUS:COMPLETED', 'COMPLETED:20240120T104500Z')).toBe('2024-01-20T10:45Z');
  });

  it('without any date are no events, which is said', () => {
    const { drafts, notEvents, notes } = read(...task('PRIORITY:1'));
    expect([...drafts]).toEqual([]);
    expect(notEvents).toMatchObject([{ row: 2, message: 'VTODO is no event without a date.' }]);
    expect(notes).toContain('1 × VTODO not taken over: only events are, and tasks and journal entries with a date.');
  });
});

it('a journal entry with a day is an event', () => {
  const { drafts } = read('BEGIN:VJOURNAL', 'UID:j', 'DTSTART;VALUE=DATE:20240118', 'SUMMARY:Site visit', 'END:VJOURNAL');
  expect(drafts.map(({ draft }) => [draft.title, draft.when])).toEqual([['Site visit', '2024-01-18']]);
});
