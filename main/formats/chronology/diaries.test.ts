import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';

/* Diaries whose headings name a day of the week and one of the month that stands above. */

function read(text: string) {
  const bytes = Buffer.from(text);
  const context = { today: '2026-11-30', zone: 'UTC', order: 'dmy' } as const;
  const { drafts, problems, notes, counts } = readImport(bytes, importFormatOf('diary.txt', bytes) ?? 'json', context);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`),
    notes: notes.join('\n'),
    refused: problems.map(({ row, message }) => `${row} ${message}`),
  };
}

const TWO = ['2024-03-05 Went to town.', '2024-03-06 Stayed home.'];
const days = (one: string, other: string): string => `${one}\n\nWent to town.\n\n${other}\n\nStayed home.\n`;

it.each([
  ['a month', '# March 2024\n\n', '## Tuesday 5', '## Wednesday 6'],
  ['a month in a year', '# 2024\n\n## March\n\n', '### Tue 5', '### Wed 6th'],
  ['a month behind “Diary”', '# Diary, March 2024\n\n', '## Tuesday the 5th', '## Wednesday the 6th'],
  ['a month in German', '# Tagebuch März 2024\n\n', '## Dienstag, 5.', '## Mittwoch, 6.'],
  ['a month, without marks', '# March 2024\n\n', 'Tuesday 5', 'Wednesday 6'],
  ['front matter with the month', '---\ntitle: Diary\nmonth: March 2024\n---\n\n', '## Tuesday 5', '## Wednesday 6'],
  ['front matter with both', '---\nyear: 2024\nmonth: 3\ntags:\n  - diary\n---\n\n', '## 5 Tue', '## 6 Wed'],
  ['front matter in words of headers', '---\njahreszahl: 2024\nmonat: 3\n---\n\n', '## 5 Tue', '## 6 Wed'],
  ['front matter with the year', '---\nyear: 2024\n---\n\n', '## Tuesday, 5 March', '## Wednesday, 6 March'],
  ['front matter with a date', '---\ndate: 2024-03\n---\n', '## mardi 5', '## mercredi 6'],
])('below %s', (_, above, one, other) => {
  expect(read(above + days(one, other))).toMatchObject({ events: TWO, refused: [] });
});

it('so do items of a list, which had the whole month', () => {
  expect(read('# March 2024\n\n- Tuesday 5: Went to town.\n- Wed 6 – Stayed home.\n').events).toEqual(TWO);
});

it('another day of the week than it is contradicts the date, and what stands below it is refused', () => {
  expect(read(`# March 2024\n\n${days('## Monday 5', '## Wednesday 6')}`)).toMatchObject({
    events: TWO.slice(1),
    refused: [expect.stringMatching(/^5 .*“Monday 5” names another day of the week than 2024-03-05/)],
  });
  const items = read('# March 2024\n\n- Monday 5: Went to town.\n- Wednesday 6: Stayed home.\n');
  expect(items.events).toEqual(TWO.slice(1));
  expect(items.refused).toEqual([expect.stringMatching(/^3 .*5 March 2024 is a Tuesday, not a Monday/)]);
});

it('lines between two rules that tell what happened are no front matter', () => {
  expect(read('---\n5 March 2024: Went to town.\n6 March 2024: Stayed home.\n---\n7 March 2024: Left\n').events).toEqual([
    ...TWO,
    '2024-03-07 Left',
  ]);
});

it('the year in which a text was written is not that of its title, and told where it is taken', () => {
  const below = '---\n\n- 5 May: one\n- 6 June: two\n';
  const of = (year: number): string[] => [`${year}-05-05 one`, `${year}-06-06 two`];
  const titled = read(`---\ndate: 2020\ntitle: Year of 1848\n${below}`);
  expect(titled.events).toEqual(of(1848));
  expect(titled.notes).toContain(
    'The heading “Year of 1848” gave the year 1848 to the dates below that say none. Look whether that is so.',
  );
  expect(read(`---\ntitle: Events of 1848\ndate: 2020-03\n${below}`).events).toEqual(of(1848));
  expect(read(`---\ntitle: War of 1848 and of 1870\ndate: 2020\n${below}`).events).toEqual([]);
  const dated = read(`---\ndate: 2020\ntitle: Diary\n${below}`);
  expect(dated.events).toEqual(of(2020));
  expect(dated.notes).toContain('The heading “date: 2020” gave the year 2020');
});
