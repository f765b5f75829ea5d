import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annals, inFreshFolder } from '../../testing/running/command-line';

let folder: string;
let made = 0;
inFreshFolder((fresh) => {
  folder = fresh;
});

/** The dates of the events that a file becomes with these options, in order of time. */
async function datesOf(content: string, ...options: string[]): Promise<unknown> {
  made += 1;
  const file = join(folder, `${made}.annals`);
  const source = join(folder, content.includes(',') ? 's.csv' : 's.log');
  writeFileSync(source, content);
  await annals('new', file);
  const { code, errors } = await annals('import', file, source, '--backup', 'none', ...options);
  if (code !== 0) return errors.join('\n');
  const { events } = JSON.parse((await annals('list', file, '--json')).out) as { events: { when: string }[] };
  return events.map(({ when }) => when);
}

it('pairs of years that nothing proves are what is said of them', async () => {
  expect(await datesOf('Title,Date\nSeason,2020-21\n')).toEqual(['2020-21']);
  expect(await datesOf('Title,Date\nSeason,2020-21\n', '--pairs', 'years')).toEqual(['2020/2021']);
  expect(await datesOf('Title,Date\nSeason,2020-21\nOther,2021-22\nThird,2022-23\n', '--pairs', 'parts')).toEqual([
    '2020-21',
    '2021-22',
    '2022-23',
  ]);
});

it('fiscal years begin when it is said', async () => {
  expect(await datesOf('Title,Period\nBudget,FY24\n')).toMatch(
    /say in which month yours begin.* In which month fiscal years begin is said with --fiscal\./,
  );
  expect(await datesOf('Title,Period\nBudget,FY24\n', '--fiscal', '7')).toEqual(['[2023-07..2024-06]']);
});

it('an option is named only beside what it answers', async () => {
  const untitled = await datesOf('Event,Fiscal Year\nBudget,2024\n,2025\n');
  expect(untitled).toMatch(/An event needs a title/);
  expect(untitled).not.toMatch(/--fiscal/);
  expect(await datesOf('Event,Fiscal Quarter\nBudget,Q3 2023-24\n,Q4 2023-24\n')).toMatch(/fiscal years begin is said with --fiscal\.$/);
});

it('a log that says no year has the one that is said', async () => {
  const log = 'Dec 31 23:59:59 ws01 app[1]: b\nJan  1 00:00:01 ws01 app[1]: c\n';
  expect(await datesOf(log)).toMatch(/say no year.* Of which year the first line is, is said with --year\./);
  expect(await datesOf(log, '--year', '2023')).toEqual(['2023-12-31T23:59:59', '2024-01-01T00:00:01']);
});

it('numbers count or do not, as is said', async () => {
  expect(await datesOf('Title,Date\nA,45000\nB,45001\n')).toEqual(['2023-03-15', '2023-03-16']);
  expect(await datesOf('Title,Date\nA,45000\nB,45001\n', '--numbers', 'years')).toContain('45000');
});

it('words that an option does not know are wrong usage, and nothing is read', async () => {
  for (const option of [
    ['--pairs', 'both'],
    ['--fiscal', '13'],
    ['--fiscal', '4-starts'],
    ['--year', 'last'],
    ['--numbers', 'days'],
  ])
    expect(await annals('import', join(folder, 'none.annals'), 'none.csv', ...option), option.join(' ')).toMatchObject({ code: 2 });
});

it('an order that the years follow from is asked with the way to say it', async () => {
  const open = 'Date,Event\n01/02,A\n01/12,B\n02/01,C\n';
  expect(await datesOf(open, '--year', '2021')).toMatch(/day first or month first.*said with --order\./);
  expect(await datesOf(open, '--year', '2021', '--order', 'mdy')).toEqual(['2021-01-02', '2021-01-12', '2021-02-01']);
});
