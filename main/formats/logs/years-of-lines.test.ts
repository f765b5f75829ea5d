import { expect, it } from 'vitest';
import { readImport } from '../import';

const read = (firstYear: number, days: readonly string[], today = '2026-11-28') => {
  const log = days.map((day, at) => `${day.padEnd(3)} 10:00:${String(at).padStart(2, '0')} ws01 app[1]: line ${at}\n`).join('');
  const { drafts, notes, problems } = readImport(Buffer.from(log), 'csv', { today, zone: 'UTC', order: 'dmy', dates: { firstYear } });
  return { days: drafts.map(({ draft }) => draft.when.slice(0, 10)), notes: notes.join('\n'), problems };
};

it('a log that begins with its newest line goes back a year behind each January', () => {
  const { days, notes } = read(2024, ['Jan  2', 'Jan  1', 'Dec 31', 'Dec 30', 'Mar  3', 'Feb 20', 'Dec 24']);
  expect(days).toEqual(['2024-01-02', '2024-01-01', '2023-12-31', '2023-12-30', '2023-03-03', '2023-02-20', '2022-12-24']);
  expect(notes).toContain('from the newest to the oldest');
});

it('a line of December that came late is of the year before, also as the second one', () => {
  expect(read(2024, ['Jan  1', 'Dec 31', 'Jan  1', 'Jan  1']).days).toEqual(['2024-01-01', '2023-12-31', '2024-01-01', '2024-01-01']);
  expect(read(2024, ['Dec 31', 'Jan  1', 'Dec 30', 'Jan  2']).days).toEqual(['2024-12-31', '2025-01-01', '2024-12-30', '2025-01-02']);
  // In the other direction one of January is.
  expect(read(2024, ['Jan  2', 'Dec 31', 'Jan  1', 'Dec 30', 'Dec 29']).days).toEqual([
    '2024-01-02',
    '2023-12-31',
    '2024-01-01',
    '2023-12-30',
    '2023-12-29',
  ]);
});

it('days are compared and not months: a sparse log goes on in time, and what it leaps over is told', () => {
  const sparse = read(2023, ['Dec 20', 'Jan  5', 'Dec 10', 'Dec 12']);
  expect(sparse.days).toEqual(['2023-12-20', '2024-01-05', '2024-12-10', '2024-12-12']);
  expect(sparse.notes).toContain('More than half a year lies before row 3');
  const gap = read(2023, ['Oct 20', 'May  5', 'May  6']);
  expect(gap.days).toEqual(['2023-10-20', '2024-05-05', '2024-05-06']);
  expect(gap.notes).toContain('More than half a year lies before row 2');
  expect(read(2023, ['Oct 20', 'Dec 31', 'Jan  1', 'Mar  5']).notes).not.toContain('half a year');
});

it('no line is read as ahead of today only because it goes back in the year', () => {
  const { days, notes } = read(2026, ['Oct 20', 'May  5', 'May  6']);
  expect(days).toEqual(['2026-10-20', '2026-05-05', '2026-05-06']);
  expect(notes).toContain('row 2');
});
