import { expect, it } from 'vitest';
import { readImport } from '../import';
import { readChronology } from './read-chronology';

/* Dates in digits: those of headings are read in the order of the whole text. */

const CONTEXT = { today: '2026-11-30', zone: 'Europe/Berlin', order: 'dmy' } as const;

function read(text: string, context: Partial<Parameters<typeof readChronology>[1]> = {}) {
  const { drafts, problems, decisions } = readChronology(text, { ...CONTEXT, ...context });
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), problems, decisions };
}

it('days in digits are of one order in a text, as its headings and lines prove or somebody says', () => {
  const text = '# War\n\n## 03/04/2021\n\n- Start\n\n## 03/15/2021\n\n- End\n';
  expect(read(text).events).toEqual(['2021-03-04 Start', '2021-03-15 End']);
  const open = '# War\n\n## 03/04/2021\n\n- Start\n\n## 03/05/2021\n\n- End\n';
  const byPerson = { order: 'mdy', dates: { by: { order: 'person' } } } as const;
  expect(read(open, byPerson).events).toEqual(['2021-03-04 Start', '2021-03-05 End']);
  expect(read(open, byPerson).problems).toEqual([]);
  const lines = '## 2021\n\n- 03/04: Start\n- 03/15: End\n';
  expect(read(lines).events).toEqual(['2021-03-04 Start', '2021-03-15 End']);
  expect(read(open).decisions.map(({ about }) => about)).toContain('order');
  const times = '# War\n\n## 03/04/2021\n\n- 14:02 Start\n\n## 03/05/2021\n\n- 15:00 End\n';
  expect(read(times).decisions.map(({ about }) => about)).toContain('order');
  expect(read(times, byPerson).events).toEqual(['2021-03-04T14:02 Start', '2021-03-05T15:00 End']);
});

it('a text that proves two orders is refused with both proofs', () => {
  const { events, problems } = read('## 13/04/2021\n\n- Start\n\n## 03/15/2021\n\n- End\n');
  expect(events).toEqual([]);
  expect(problems[0]?.message).toMatch(/day first[\s\S]*month first|month first[\s\S]*day first/);
});

it('an order that nothing proves is asked before dates have years that follow from it', () => {
  const open = '# Strike of 2023\n\n- 01/10: A\n- 02/11: B\n- 03/12: C\n- 04/01: D\n- 05/02: E\n- 06/03: F\n';
  expect(read(open).decisions).toMatchObject([{ about: 'order', by: 'nobody' }]);
  expect(read(open).events).toEqual([]);
  expect(read(open).problems[0]?.message).toMatch(/day first or month first.*years.*follow/);
  const byPerson = { order: 'dmy', dates: { by: { order: 'person' } } } as const;
  expect(read(open, byPerson).events.map((event) => event.slice(0, 10))).toEqual([
    '2023-10-01',
    '2023-11-02',
    '2023-12-03',
    '2024-01-04',
    '2024-02-05',
    '2024-03-06',
  ]);
  // Below a year that is a heading of its own none of them has another.
  expect(read(open.replace('Strike of ', '')).events).toHaveLength(6);
  // The year that stands with a day follows from nothing.
  expect(read('# Strike of 2023\n\n- 4 May: A\n- 01/02/2023: B\n').events).toHaveLength(2);
});

it('lines that are quoted in a mail are of the order that somebody says', () => {
  const mail =
    '> 01/10 - The first of them\n> 02/03 - The second of them\n> 03/01 - The third of them\n> 04/02 - The fourth\n\nThe strike of 2023\n';
  const { drafts } = readImport(Buffer.from(mail), 'csv', { ...CONTEXT, order: 'mdy', dates: { by: { order: 'person' } } });
  expect(drafts.map(({ draft }) => draft.when)).toEqual(['2023-01-10', '2023-02-03', '2023-03-01', '2023-04-02']);
});

it.each([
  ['## 2023/24', 'a pair of years'],
  ['## 1914/18', 'years of a war'],
  ['## Season 2023/24', 'a pair of years behind a word'],
  ['- 2014/15 was cold', 'a pair of years in a line'],
  ['- Room 3/15 burnt out', 'a number of a room'],
  ['- Case 12/345, 3/14', 'a number of a case'],
  ['- We lost 3/15 of it', 'a part'],
  ['- 2021/3/15: End', 'a day with its year first'],
  ['- 3/15ths were lost: it was', 'parts'],
  ['- 1914/18: war', 'a span'],
])('the order of digits is not proven by %s, %s', (line) => {
  const { events, problems } = read(`## April 2021\n\n- 03/04/2021: Start\n- 05/04/2021: More\n\n# Beside 2021\n\n${line}\n`);
  expect(events).toEqual(expect.arrayContaining(['2021-04-03 Start', '2021-04-05 More']));
  expect(problems).toEqual([]);
});

it.each([
  '- (3/15/2021) End',
  '- on 3/15/2021 – End',
  '- End (3/15/2021)',
  '- It all came to an end there (3/15/2021)',
  '- 3/15/2021, 10:30 - End',
])('the order of digits is proven by a date in “%s”', (line) => {
  const { events, problems } = read(`## March 2021\n\n- 03/04/2021: Start\n- 03/05/2021: More\n${line}\n`);
  expect(events).toEqual(expect.arrayContaining(['2021-03-04 Start', '2021-03-05 More']));
  expect(problems).toEqual([]);
});

it('digits with a hyphen and behind a day of the week are of the order that the text proves, or are asked', () => {
  expect(read('## 2021\n\n- 03-04: Start\n- 03-15: End\n').events).toEqual(['2021-03-04 Start', '2021-03-15 End']);
  expect(read('## 2021\n\n- 03-04: Start\n- 15-04: End\n').events).toEqual(['2021-04-03 Start', '2021-04-15 End']);
  expect(read('## 2021\n\n- 03-04: Start\n- 03-05: End\n').decisions).toMatchObject([{ about: 'order', by: 'nobody' }]);
  expect(read('## 2021\n\n- Mon 5/4: Start\n- Tue 13/4: End\n').events).toEqual(['2021-04-05 Start', '2021-04-13 End']);
});

it.each(['2024', 'Releases of 2024'])('days with a hyphen below a year (%s) are written as ISO 8601 does, told', (heading) => {
  const lines = '- 03-04 – A\n- Mon 05-06: B\n- 07-08, 10:30 – C\n';
  const { drafts, notes, problems, decisions } = readChronology(`# ${heading}\n\n${lines}`, CONTEXT);
  expect(problems).toEqual([]);
  expect(drafts.map(({ draft: { when, title } }) => `${when} ${title}`)).toEqual(['2024-03-04 A', '2024-05-06 B', '2024-07-08T10:30 C']);
  expect(decisions.filter(({ about }) => about === 'order')).toMatchObject([{ value: 'mdy', by: 'nobody' }]);
  expect(notes.join('\n')).toContain('month first, as in 2024-03-04');
  expect(read(`## ${heading}\n\n### 03-04\n\n- A\n`).events).toEqual(['2024-03-04 A']);
});

it('unless one of them can only be day first, has its year behind it, or somebody says an order', () => {
  expect(read('# 2024\n\n- 13-04 – A\n- 05-06 – B\n').events).toEqual(['2024-04-13 A', '2024-06-05 B']);
  expect(read('# 2024\n\n- 03-04-2024 – A\n- 05-06 – B\n').decisions).toMatchObject([{ about: 'order', by: 'nobody' }]);
  const byPerson = { dates: { by: { order: 'person' } } } as const;
  expect(read('# 2024\n\n- 03-04 – A\n- 05-06 – B\n', byPerson).events).toEqual(['2024-04-03 A', '2024-06-05 B']);
  // Days with a stroke have their own order.
  expect(read('# 2024\n\n- 25/12 – A\n- 03-04 – B\n').events).toEqual(['2024-12-25 A', '2024-03-04 B']);
});
