import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { asMarkdown, asPage, type Table } from '../../../testing/formats/headed-tables';
import { importFormatOf, readImport } from '../import';

/* Tables of the same columns below headings, as chronicles and lists of launches have one for each year. */

function read(text: string, firstYear?: number) {
  const bytes = Buffer.from(text);
  const format = importFormatOf('launches', bytes) ?? 'csv';
  const { drafts, problems, notes, counts } = readImport(bytes, format, { ...CONTEXT, dates: { firstYear } });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`),
    lanes: drafts.map(({ lane }) => lane),
    problems,
    notes: notes.join('\n'),
  };
}

const HEADER = ['Date', 'Rocket'];
const YEARS: readonly (readonly [string, Table])[] = [
  ['Launches in 2020', [HEADER, ['1 June', 'Falcon'], ['5 July', 'Atlas']]],
  ['Launches in 2023', [HEADER, ['1 June', 'Falcon'], ['7 August', 'Vega']]],
];

it.each([
  ['a page', asPage],
  ['Markdown', asMarkdown],
])('the headings of %s give years to dates that say none, which is told, also where a person says a first year', (_, write) => {
  for (const firstYear of [undefined, 2020]) {
    const { events, problems, notes, lanes } = read(write(YEARS), firstYear);
    expect(problems).toEqual([]);
    expect(events).toEqual(['2020-06-01 Falcon', '2020-07-05 Atlas', '2023-06-01 Falcon', '2023-08-07 Vega']);
    expect(notes).toContain('the years are those that the tables are called by');
    expect(notes).toContain('They stand below “Launches in 2020”, “Launches in 2023”.');
    expect(new Set(lanes)).toEqual(new Set([null]));
  }
});

it.each([
  ['a page', asPage],
  ['Markdown', asMarkdown],
])('the headings of %s are lanes where they say more than when', (_, write) => {
  const { events, lanes } = read(
    write([
      ['Held', [HEADER, ['1 June 2020', 'Falcon'], ['5 July 2020', 'Atlas']]],
      ['Cancelled', [HEADER, ['7 August 2020', 'Vega']]],
    ]),
  );
  expect(events).toHaveLength(3);
  expect(lanes).toEqual(['Held', 'Held', 'Cancelled']);
});

it('tables that share some of their rows are read but for those, which is told', () => {
  const [header = [], ...rows] = [
    ['Date', 'Rocket'],
    ['1 June 2020', 'Falcon'],
    ['5 July 2020', 'Atlas'],
    ['6 July 2020', 'Vega'],
  ];
  const { events, notes } = read(
    asPage([
      ['', [header, ...rows.slice(0, 2)]],
      ['', [header, ...rows.slice(1)]],
    ]),
  );
  expect(events).toEqual(['2020-06-01 Falcon', '2020-07-05 Atlas', '2020-07-06 Vega']);
  expect(notes).toContain('Rows that stand in others as well were read once: table 2 (1 of its 2 rows).');
});

it.each([
  ['a page', asPage],
  ['Markdown', asMarkdown],
])('a heading of %s that says that what is below did not happen is a lane, whatever the others say', (_, write) => {
  const held: readonly (readonly [string, Table])[] = [['2021', [HEADER, ['1 June 2021', 'Falcon'], ['5 July 2021', 'Atlas']]]];
  const off: readonly (readonly [string, Table])[] = [['Cancelled', [HEADER, ['7 August 2021', 'Vega'], ['8 August 2021', 'Ariane']]]];
  expect(read(write([...held, ...off])).lanes).toEqual([null, null, 'Cancelled', 'Cancelled']);
  expect(read(write(off)).lanes).toEqual(['Cancelled', 'Cancelled']);
  expect(read(write(held)).lanes).toEqual([null, null]);
});

it('a caption goes before a heading, and the year of one further out is theirs', () => {
  const page = asPage([
    ['In 2020', [HEADER, ['1 June', 'Falcon'], ['5 July', 'Atlas']]],
    ['In 2021', [HEADER, ['7 August', 'Vega']]],
  ]);
  const { events, lanes } = read(
    page.replace('<table>', '<table><caption>Held</caption>').replace(/(<h2>In 2021<\/h2>)<table>/, '$1<h3>Cancelled</h3><table>'),
  );
  expect(events).toEqual(['2020-06-01 Falcon', '2020-07-05 Atlas', '2021-08-07 Vega']);
  expect(lanes).toEqual(['Held', 'Held', 'Cancelled']);
});
