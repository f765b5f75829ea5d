import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annals, answer, inFreshFolder, seededAt } from '../../../testing/running/command-line';

let folder: string;
let file: string;

inFreshFolder(async (made) => {
  folder = made;
  file = join(folder, 't.annals');
  await seededAt(file);
});

const listed = async (...more: string[]) => (await answer('reviews', file, ...more)).series;
const idOfSeed = async (): Promise<string> => (await listed())[0].id;

describe('annals reviews', () => {
  it('rolls on from the day a review was held', async () => {
    const id = await idOfSeed();
    await answer('series', file, '--edit', id, '--mode', 'rolling');
    await answer('settle', file, '--series', id, '--n', '1', '--outcome', 'held', '--on', '2026-04-15');
    const [{ occurrences }] = await listed('--until', '2026-12-31', '--today', '2026-05-01');
    expect(occurrences).toEqual([
      { n: 1, date: '2026-04-08', state: 'held', on: '2026-04-15' },
      { n: 2, date: '2026-07-14', state: 'projected' },
      { n: 3, date: '2026-10-12', state: 'projected' },
    ]);
    await answer('undo', file);
    expect((await listed('--until', '2026-12-31'))[0].occurrences[1].date).toBe('2026-07-07');
  });

  it('shows each state, and the day of the held and the moved', async () => {
    const id = await idOfSeed();
    const settle = (n: string, ...outcome: string[]) => answer('settle', file, '--series', id, '--n', n, '--outcome', ...outcome);
    await settle('1', 'held');
    await settle('2', 'moved', '--on', '20 Dec 2026');
    await settle('3', 'missed');
    await settle('5', 'cancelled', '--note', 'in writing');
    expect((await listed('--until', 'July 2027'))[0].occurrences).toEqual([
      { n: 1, date: '2026-04-08', state: 'held', on: '2026-04-08' },
      { n: 2, date: '2026-07-07', state: 'moved', on: '2026-12-20' },
      { n: 3, date: '2026-10-05', state: 'missed' },
      { n: 4, date: '2027-01-03', state: 'projected' },
      { n: 5, date: '2027-04-03', state: 'cancelled' },
      { n: 6, date: '2027-07-02', state: 'projected' },
    ]);
  });

  it('asks again about one that was moved once its new day has passed, and takes the answer for the new day', async () => {
    const id = await idOfSeed();
    const settle = (n: string, ...outcome: string[]) => answer('settle', file, '--series', id, '--n', n, '--outcome', ...outcome);
    for (const n of ['1', '3']) await settle(n, 'held');
    await settle('2', 'moved', '--on', '2026-07-20', '--note', 'storm');
    // One moved to an earlier day than it was due.
    await settle('4', 'moved', '--on', '2026-11-10');
    const on = async (today: string) => (await listed('--until', 'Jan 2027', '--today', today))[0].occurrences;
    expect((await on('2026-07-20'))[1]).toEqual({ n: 2, date: '2026-07-07', state: 'moved', on: '2026-07-20' });
    expect((await on('2026-07-21'))[1]).toEqual({ n: 2, date: '2026-07-07', state: 'unconfirmed', on: '2026-07-20' });
    expect((await on('2026-11-22'))[3]).toEqual({ n: 4, date: '2027-01-03', state: 'unconfirmed', on: '2026-11-10' });
    expect((await annals('reviews', file, '--today', '2026-11-22')).out).toMatch(/2026-07-07 +unconfirmed +moved to 2026-07-20/);

    const all = ['settle', file, '--series', id, '--overdue', '--outcome', 'held', '--today', '2026-11-22'];
    expect((await answer(...all)).numbers).toEqual([2, 4]);
    expect((await answer('series', file)).series[0].outcomes).toMatchObject({
      2: { outcome: 'held', on: '2026-07-20', note: 'storm' },
      4: { outcome: 'held', on: '2026-11-10' },
    });
    await answer('undo', file);
    await answer('settle', file, '--series', id, '--n', '2', '--outcome', 'held', '--today', '2026-11-22');
    await answer('settle', file, '--series', id, '--n', '4', '--outcome', 'missed', '--today', '2026-11-22');
    expect((await answer('series', file)).series[0].outcomes).toMatchObject({
      2: { outcome: 'held', on: '2026-07-20', note: 'storm' },
      4: { outcome: 'missed' },
    });
    expect((await on('2026-11-22')).map(({ state }: { state: string }) => state)).toEqual(['held', 'held', 'held', 'missed']);
  });

  it('lists at least three dates ahead of a series that is slower than the projection', async () => {
    await answer('series', file, '--add', '--title', 'Treaty', '--every', '10 years', '--anchor', '2026-01-08');
    expect((await listed()).at(-1).occurrences.map((one: { date: string }) => one.date)).toEqual([
      '2036-01-08',
      '2046-01-08',
      '2056-01-08',
    ]);
  });
});

describe('annals settle', () => {
  it('takes the title for the id, keeps what was written before, and stores no day that says nothing', async () => {
    await answer('settle', file, '--series', 'joint security REVIEW', '--n', '1', '--outcome', 'missed', '--note', 'no answer');
    await answer('settle', file, '--series', 'Joint security review', '--n', '1', '--outcome', 'held', '--on', '2026-04-08');
    expect((await answer('series', file)).series[0].outcomes).toEqual({ 1: { outcome: 'held', note: 'no answer' } });
  });

  it('settles all that are overdue in one step, and none that were settled before', async () => {
    await answer('settle', file, '--series', 'Joint security review', '--n', '2', '--outcome', 'missed');
    const { numbers, label } = await answer(
      ...['settle', file, '--series', 'Joint security review', '--overdue', '--outcome', 'held', '--today', '2026-11-22'],
    );
    expect([numbers, label]).toEqual([[1, 3], 'Mark 2 reviews of “Joint security review” as held']);
    expect((await answer('series', file)).series[0].outcomes).toEqual({
      1: { outcome: 'held' },
      2: { outcome: 'missed' },
      3: { outcome: 'held' },
    });
    const again = await annals(
      'settle',
      file,
      '--series',
      'Joint security review',
      '--overdue',
      '--outcome',
      'held',
      '--today',
      '2026-11-22',
    );
    expect([again.code, again.errors]).toEqual([1, ['annals: No review of “Joint security review” is overdue.']]);
    expect((await annals('settle', file, '--series', 'x', '--overdue', '--outcome', 'moved')).code).toBe(2);
    await answer('undo', file);
    expect((await answer('series', file)).series[0].outcomes).toEqual({ 2: { outcome: 'missed' } });
  });

  it('says in one line what is in the way, and changes nothing', async () => {
    const before = await answer('series', file);
    const refused = async (...words: string[]) => {
      const { code, errors, out } = await annals('settle', file, '--series', 'Joint security review', ...words);
      expect([errors.length, out]).toEqual([1, '']);
      return `${code} ${errors[0]}`;
    };
    expect(await refused('--series', 'nobody', '--n', '1', '--outcome', 'held')).toBe(
      '1 annals: --series: There is no review series “nobody”. “annals series FILE” lists them.',
    );
    expect(await refused('--n', '5001', '--outcome', 'held')).toBe(
      '1 annals: --n: The series “Joint security review” has no review number 5001.',
    );
    expect(await refused('--n', '1', '--outcome', 'moved')).toBe('1 annals: --on: Say the day it was moved to.');
    expect(await refused('--n', '1', '--outcome', 'done')).toBe(
      '1 annals: --outcome: “done” is not one of held, missed, moved, cancelled.',
    );
    expect(await refused('--n', '1', '--outcome', 'missed', '--on', '2026-04-08')).toMatch(/^2 annals: --on goes with held and moved\./);
    await answer('series', file, '--edit', 'Joint security review', '--count', '3');
    expect(await refused('--n', '4', '--outcome', 'held')).toBe(
      '1 annals: --n: The series “Joint security review” has no review number 4.',
    );
    await answer('undo', file);
    expect(await answer('series', file)).toEqual(before);
  });
});

describe('annals series', () => {
  it('says what a cadence may be, in its own words', async () => {
    const refused = async (...words: string[]) =>
      (await annals('series', file, '--add', '--title', 'x', '--anchor', '2026-01-01', ...words)).errors[0];
    expect(await refused('--every', '3 fortnights')).toBe(
      'annals: --every: “3 fortnights” is not an interval such as “90 days”, “2 weeks” or “1 month”, nor days such as “Mon, Wed, Fri” or “first Tuesday”.',
    );
    expect(await refused('--every', '0 days')).toBe('annals: --every: At least 1.');
    expect(await refused('--every', '10001 days')).toBe('annals: --every: At most 10,000.');
    expect(await refused('--every', '1 day', '--count', '5001')).toBe('annals: --count: At most 5,000.');
    expect(await refused('--every', '1 day', '--mode', 'sideways')).toBe('annals: --mode: A series is fixed or rolling.');
    expect((await annals('series', file)).out).toContain('every 90 days from 8 January 2026, fixed');
  });

  it('takes weekdays and days of the month in words, says them so, and writes them as a rule', async () => {
    const { id } = await answer('series', file, '--add', '--title', 'Committee', '--anchor', '2026-01-01', '--every', '1st Tue');
    expect((await annals('series', file)).out).toContain('first Tuesday of each month from 1 January 2026, fixed');
    const calendar = join(folder, 'committee.ics');
    await annals('export', file, '--series', id, '--out', calendar);
    const text = readFileSync(calendar, 'utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20260106\r\n');
    expect(text).toContain('RRULE:FREQ=MONTHLY;BYDAY=1TU\r\n');
    await answer('series', file, '--edit', id, '--every', '15th and last day');
    expect((await annals('history', file)).out).toContain('Repeat “Committee”: 15th and last day of each month');
    const other = join(folder, 'other.annals');
    await annals('new', other, '--title', 'Other', '--zone', 'Europe/Berlin');
    await annals('export', file, '--out', join(folder, 'all.json'));
    await annals('import', other, join(folder, 'all.json'));
    expect((await answer('series', other)).series).toMatchObject([{}, { every: { count: 1, unit: 'month', on: { monthDays: [15, -1] } } }]);
  });

  it('edits all of a series, or from one review on, and deletes it; each is one step', async () => {
    const id = await idOfSeed();
    expect((await answer('series', file, '--edit', id, '--anchor', '20 Jan 2026')).label).toBe(
      'Count “Joint security review” from 20 Jan 2026',
    );
    const split = await answer('series', file, '--edit', id, '--from', '4', '--every', '6 months', '--lead', '30');
    expect((await answer('series', file)).series).toMatchObject([
      { id, every: { count: 90, unit: 'day' }, ends: { kind: 'after', count: 3 } },
      { id: split.id, every: { count: 6, unit: 'month' }, anchor: '2026-10-17', leadDays: 30, ends: { kind: 'never' } },
    ]);
    await answer('series', file, '--delete', split.id);
    expect((await answer('series', file)).series).toHaveLength(1);
    for (let steps = 0; steps < 3; steps++) await answer('undo', file);
    expect((await answer('series', file)).series).toMatchObject([{ id, anchor: '2026-01-08', ends: { kind: 'never' } }]);
  });

  it('refuses in one line what makes no sense, and changes nothing', async () => {
    const id = await idOfSeed();
    const before = await answer('series', file);
    for (const [words, code] of [
      [['--edit', id], 2],
      [['--edit', id, '--delete', id], 2],
      [['--edit', id, '--from', '1', '--title', 'x'], 1],
      [['--edit', id, '--every', 'soon'], 1],
      [['--edit', id, '--mode', 'sideways'], 1],
      [['--delete', '01890000-0000-7000-8000-000000000009'], 1],
      [['--add', '--title', 'x'], 2],
    ] as const) {
      const ran = await annals('series', file, ...words);
      expect([ran.code, ran.errors.length, ran.out], words.join(' ')).toEqual([code, 1, '']);
    }
    expect(await answer('series', file)).toEqual(before);
  });
});
