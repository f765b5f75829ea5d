import { expect, it } from 'vitest';
import { importFormatOf, readImport } from '../import';
import { readChronology } from './read-chronology';

/* Which year the dates below a heading have that says one amid other words. */

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;

function read(text: string, firstYear?: number) {
  const { drafts, problems, notes, counts } = readChronology(text, { ...CONTEXT, dates: { firstYear } });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), problems, notes: notes.join('\n'), counts };
}

it.each([
  'Project 1001',
  'Issue #1234',
  'Flight 1549',
  '1500 workers walk out',
  'Room 1408',
  'Resolution No. 1973',
  'Raum 1408',
  'The 1549 passengers',
  'Join the 1549 passengers',
  'A way of 2000 m',
  'PO Box 1984',
  'A debt of 2000 €',
])('a number that counts or names something is no year: %s', (heading) => {
  expect(
    read(`# Timeline of January 2009\n\n- 3 January: Plan\n\n## ${heading}\n\n- 4 January: Start\n- 15 January: End\n`).events,
  ).toEqual(['2009-01-03 Plan', '2009-01-04 Start', '2009-01-15 End']);
  const { events, problems } = read(`# Story\n\n## ${heading}\n\n- 4 January: Start\n- 15 January: End\n`);
  expect(events).toEqual([]);
  expect(problems[0]?.message).toMatch(/which year/);
});

it.each([
  'Timeline of the 2024 strike',
  'Strike (of 2024) in Rome',
  'Strike in 2024',
  '2024 strike',
  'The 2024 strike',
  'Der Streik von 2024',
  'La grève de 2024',
  'Timeline of the 2024 protests',
  'Kronika z roku 2024 w Rzymie',
  'L’incendio del 2024 l’ha detto',
])('a heading that names the year of what it is about gives it to the dates below, told: %s', (heading) => {
  const { events, notes } = read(`# ${heading}\n\n- 4 May: Start\n- 6 May: End\n`);
  expect(events).toEqual(['2024-05-04 Start', '2024-05-06 End']);
  expect(notes).toContain(`“${heading}”`);
  expect(notes).toContain('2024');
});

it('another year amid words below a heading with a year replaces none: its dates are refused, told apart from those of sections side by side', () => {
  const { events, problems } = read('# History of 1848\n\n- 1 May: Before\n\n## The events of 1849\n\n- 4 May: After\n');
  expect(events).toEqual(['1848-05-01 Before']);
  expect(problems[0]?.message).toMatch(/which year/);
  const beside = '# Strikes\n\n## The strike of 2023\n\n- 4 May: A\n\n## The strike of 2024\n\n- 5 May: B\n';
  expect(read(beside).events).toEqual(['2023-05-04 A', '2024-05-05 B']);
});

it('below a year that is said once amid words, or by a person, the next begins where the months begin anew, told', () => {
  const lines = '- 28 November: A\n- 30 December: B\n- 3 January: C\n- 9 February: D\n';
  const expected = ['2023-11-28 A', '2023-12-30 B', '2024-01-03 C', '2024-02-09 D'];
  const { events, notes } = read(`# Chronology of the strike of 2023\n\n${lines}`);
  expect(events).toEqual(expected);
  expect(notes).toMatch(/2024 begins in row 5/);
  expect(read(lines, 2023).events).toEqual(expected);
  const months =
    '# Strike of 2023\n\n## November\n- 28: A\n## December\n- 30: B\n## January\n- 3 January: C\n## February\n- 9 February: D\n';
  expect(read(months).events).toEqual(expected);
});

it('runs back where the newest stands first, and begins again for a section that tells of the same time', () => {
  expect(read('# Strike of 2024\n\n- 9 February: D\n- 3 January: C\n- 30 December: B\n- 28 November: A\n').events).toEqual([
    '2024-02-09 D',
    '2024-01-03 C',
    '2023-12-30 B',
    '2023-11-28 A',
  ]);
  const lanes =
    '# Strike of 2023\n\n## West\n- 28 November: A\n- 3 January: C\n\n## East\n- 20 November: E\n- 9 January: F\n\n## End\n- 9 February: G\n';
  expect(read(lanes).events).toEqual(['2023-11-28 A', '2024-01-03 C', '2023-11-20 E', '2024-01-09 F', '2024-02-09 G']);
});

it('a date that says its year is where the next ones go on', () => {
  expect(read('# Strike of 2023\n\n- 30 December: B\n- 3 January 2024: C\n- 9 February: D\n').events).toEqual([
    '2023-12-30 B',
    '2024-01-03 C',
    '2024-02-09 D',
  ]);
});

it('below a month or a day a year amid words is what is told, not when', () => {
  expect(read('## 5 May 2024\n\n### Talks on the borders of 1967\n\n- 14:02: Start\n- 15:00: End\n').events).toEqual([
    '2024-05-05T14:02 Start',
    '2024-05-05T15:00 End',
  ]);
});

it('a season is in its year as its months are', () => {
  expect(read('# The strike of 2023\n\n- 30 December: A\n- Spring: B\n- 4 May: C\n- Summer: D\n').events).toEqual([
    '2023-12-30 A',
    '2024-21 B',
    '2024-05-04 C',
    '2024-22 D',
  ]);
});

it('below a heading that is a year all dates are of it', () => {
  expect(read('## 2023\n\n- 30 December: B\n- 3 January: C\n').events).toEqual(['2023-12-30 B', '2023-01-03 C']);
});

it('a section that was no event leaves its texts between the events, each in its row', () => {
  const { counts, notes } = read(
    '## August 1914: The crisis\n\nWords of it.\n\n### Diplomats\n\nMore words.\n\n- 4 August: War\n- 5 August: More\n',
  );
  expect([counts.accepted, counts.notEvents]).toEqual([2, 2]);
  expect(notes).toMatch(/2 lines, the first in row 3/);
});

it('is the same by way of a file', () => {
  const text = '# Strike of 2023\n\n- 30 December: B\n- 3 January: C\n- 9 February: D\n';
  expect(
    readImport(Buffer.from(text), importFormatOf('strike.md', Buffer.from(text)) ?? 'json', CONTEXT).drafts.map(({ draft }) => draft.when),
  ).toEqual(['2023-12-30', '2024-01-03', '2024-02-09']);
});

it('each year that another follows is told, also where a section goes back', () => {
  const lanes =
    '# Strike of 2023\n\n## West\n- 28 November: A\n- 3 January: C\n\n## East\n- 20 November: E\n- 9 January: F\n\n## End\n- 9 February: G\n';
  expect(read(lanes).notes).toMatch(/2024 begins in row 5, 2023 again in row 8, 2024 again in row 9/);
  expect(read('# Strike of 2023\n\n- 4 May: A\n- 3 June 2022: B\n- 9 July: C\n').notes).toMatch(/2022 .*in row 5/);
});

it('a step of more than half a year, and a line that stands out of order, are told', () => {
  expect(read('# Strike of 2023\n\n- 5 January: A\n- 20 December: B\n').notes).toMatch(/half a year.*row 4/);
  expect(read('# Strike of 2023\n\n- 4 August: A\n- 30 July: B\n- 12 September: C\n').notes).toMatch(/row 4 stands out of order/);
});

it.each([
  'History of the club since 1950',
  'Diary of John, born in 1850',
  'Diary of John (* 1850)',
  'Printed by Smith & Sons in 1987',
  'Notes of Ann – transcribed in 2015',
  'Tagebuch des Hans, geboren im Jahr 1850',
  'Chronik des Vereins seit 1950',
  'Journal de Jean, né en 1850',
  'Kronika klubu od 1950',
  'Log until 2024',
  'The house before 1914',
  'Top 1000',
  'Chronik des Vereins ab 1950',
  'Histoire à partir de 1950',
  'Histoire dès 1950',
  'Geschiedenis vanaf 1950',
  'Geschiedenis tot en met 1950',
  'Geschiedenis vóór 1950',
  'Historia a partir de 1950',
  'Historie før 1950',
  'Хроніка з 1950',
])('a year since when something is, that something else has, or of a limit gives none: %s', (heading) => {
  for (const text of [`# ${heading}\n\n- 4 May: Start\n- 6 May: End\n`, `${heading}\n\n4 May: Start\n6 May: End\n`]) {
    const { events, problems } = read(text);
    expect(events).toEqual([]);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(/which year/), expect.stringMatching(/which year/)]);
  }
});

it.each(['Since 2023', 'С 2023 года', 'Seit dem Jahr 2023', 'Od 2023 roku', 'Depuis 2023', 'Ab 2023', 'Vanaf 2023'])(
  'a heading that says nothing but since when gives its year to the first dates below, told: %s',
  (heading) => {
    const { events, notes } = read(`# ${heading}\n\n- 5 May: a\n- 6 June: b\n- 3 January: c\n`);
    expect(events).toEqual(['2023-05-05 a', '2023-06-06 b', '2024-01-03 c']);
    expect(notes).toContain(`“${heading}” gave the year 2023`);
  },
);

it('beside such a year another one is that of the dates, and a year above stays', () => {
  expect(read('# Diary of 1914, by John, born in 1890\n\n- 4 May: Start\n').events).toEqual(['1914-05-04 Start']);
  expect(read('# 2024\n\n## Hall of John, born in 1890\n\n- 4 May: Start\n- 6 May: End\n').events).toEqual([
    '2024-05-04 Start',
    '2024-05-06 End',
  ]);
});

it.each([
  ['NATO in 1999', '1999-01-04 Start'],
  ['Battles of A.D. 1066', '1066-01-04 Start'],
])('names and eras are no words of births and deaths: %s', (heading, event) => {
  expect(read(`# ${heading}\n\n- 4 January: Start\n- 15 January: End\n`).events).toContain(event);
});
