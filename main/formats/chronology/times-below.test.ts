import { expect, it } from 'vitest';
import { readChronology } from './read-chronology';

/* Lines that say a time of day alone, below one that says its day. */

function read(text: string) {
  const { drafts, notes, counts } = readChronology(text, { today: '2026-11-30', zone: 'UTC', order: 'dmy' });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), notes: notes.join('\n') };
}

it('have the day of the line above, and beyond midnight the next, told', () => {
  const { events, notes } = read(
    'Ward 3\n\n14/02/2024 21:10  Dr Moor\n  Seen\n\n23:40  Nurse\n  Sleeps\n\n00:20  Nurse\n  Awake\n\n07:15  Nurse\n  Fed\n\n16/02/2024 09:00  Dr Moor\n  Home\n',
  );
  expect(events).toEqual([
    '2024-02-14T21:10 Dr Moor Seen',
    '2024-02-14T23:40 Nurse Sleeps',
    '2024-02-15T00:20 Nurse Awake',
    '2024-02-15T07:15 Nurse Fed',
    '2024-02-16T09:00 Dr Moor Home',
  ]);
  expect(notes).toMatch(/3 lines that say a time alone have the day of the line above; .* is the next: from row 9/);
});

it('are of no day beyond the one that is said next, and a late one stands out of order', () => {
  expect(
    read('14 Feb 2024 21:10: A\n\n00:20: B\n\n15 Feb 2024 06:00: C\n\n14:00: D\n\n13:30: E\n\n02:00: F\n\n15 Feb 2024 18:00: G\n').events,
  ).toEqual([
    '2024-02-14T21:10 A',
    '2024-02-15T00:20 B',
    '2024-02-15T06:00 C',
    '2024-02-15T14:00 D',
    '2024-02-15T13:30 E',
    '2024-02-15T02:00 F',
    '2024-02-15T18:00 G',
  ]);
});

it('run back where the newest stands first', () => {
  expect(read('16 Feb 2024 09:00: A\n\n08:10: B\n\n02:00: C\n\n23:50: D\n\n14 Feb 2024 09:00: E\n').events).toEqual([
    '2024-02-16T09:00 A',
    '2024-02-16T08:10 B',
    '2024-02-16T02:00 C',
    '2024-02-15T23:50 D',
    '2024-02-14T09:00 E',
  ]);
  expect(read('16 Feb 2024 09:00: A\n\n08:10: B\n\n07:00: C\n').events).toEqual([
    '2024-02-16T09:00 A',
    '2024-02-16T08:10 B',
    '2024-02-16T07:00 C',
  ]);
});

it('are of no day where a section or a date of no day stands between', () => {
  expect(read('14 Feb 2024 21:10: A\n\n# Next watch\n\n09:20: B\n\n15 Feb 2024: C\n').events).toEqual([
    '2024-02-14T21:10 A',
    '2024-02-15 C',
  ]);
  expect(read('14 Feb 2024 21:10: A\n\nMarch 2024: B\n\n09:20: C\n').events).toEqual(['2024-02-14T21:10 A', '2024-03 B']);
});
