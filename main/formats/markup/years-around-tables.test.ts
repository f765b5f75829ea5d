import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { asPage } from '../../../testing/formats/headed-tables';
import { importFormatOf, readImport } from '../import';

/* Tables of days without a year, of which a heading above says it. */

function read(text: string, firstYear?: number) {
  const bytes = Buffer.from(text);
  const { drafts, problems, notes, counts, decisions } = readImport(bytes, importFormatOf('page', bytes) ?? 'csv', {
    ...CONTEXT,
    dates: { firstYear },
  });
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  return {
    events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`),
    problems: problems.map(({ message }) => message),
    notes: notes.join('\n'),
    asked: decisions.filter(({ by }) => by === 'nobody').map(({ about }) => about),
  };
}

const STAGES = [
  ['Stage', 'Date', 'Course', 'Distance'],
  ['1', '29 June', 'Florence to Rimini', '206 km'],
  ['2', '30 June', 'Cesenatico to Bologna', '199 km'],
  ['3', '1 July', 'Piacenza to Turin', '231 km'],
  ['Total', '', '', '636 km'],
];
const TEAMS = [
  ['Team', 'Founded', 'Riders'],
  ['UAE Team Emirates', '2017', '8'],
  ['Soudal', '2003', '8'],
];
const OF_2024 = ['2024-06-29 Florence to Rimini', '2024-06-30 Cesenatico to Bologna', '2024-07-01 Piacenza to Turin'];

it('a table of days without a year has that of the heading above it, which is told, before one of years in which teams were founded', () => {
  for (const tables of [
    [['2024 Tour', STAGES]] as const,
    [
      ['2024 Tour', STAGES],
      ['Teams', TEAMS],
    ] as const,
  ]) {
    const { events, problems, notes } = read(asPage(tables));
    expect(events).toEqual(OF_2024);
    expect(problems).toEqual([]);
    expect(notes).toContain('the years are those that the tables are called by');
  }
  const page = asPage([['Stages', STAGES]]).replace('<h2>', '<h1>2024 Tour de France</h1><h2>');
  expect(read(page).events).toEqual(OF_2024);
});

it('without a year above it is asked, and not what stands in another table taken instead', () => {
  const { events, asked, problems } = read(
    asPage([
      ['Stages', STAGES],
      ['Teams', TEAMS],
    ]),
  );
  expect(events).toEqual([]);
  expect(asked).toEqual(['year']);
  expect(problems[0]).toContain('of which year?');
});

const TURNING = [
  ['Date', 'Event'],
  ['6 July', 'First stones thrown at the bank'],
  ['7 July', 'Police moves in by night'],
  ['12 December', 'Trial opens in the capital'],
  ['8 January', 'Verdict of the court read'],
];

it.each(['Exhibition opened in 2024', 'Report of 2024 on the riots', '2024'])(
  'the first year that a person says goes before “%s”',
  (heading) => {
    const { events, asked } = read(asPage([[heading, TURNING]]), 1984);
    expect(events.map((event) => event.slice(0, 10))).toEqual(['1984-07-06', '1984-07-07', '1984-12-12', '1985-01-08']);
    expect(asked).toEqual([]);
  },
);

it.each(['Exhibition opened in 2024', 'Report of 2024 on the riots'])('where months begin anew below “%s” the year is asked', (heading) => {
  const { events, asked, problems } = read(asPage([[heading, TURNING]]));
  expect(events).toEqual([]);
  expect(asked).toEqual(['year']);
  expect(problems[0]).toContain('of which year?');
});

it('days that run back through one year, and such in any order below a year alone, are of it', () => {
  const back = [TURNING[0] ?? [], ...TURNING.slice(1, 4).reverse()];
  expect(read(asPage([['The strike of 2024', back]])).events.map((event) => event.slice(0, 10))).toEqual([
    '2024-12-12',
    '2024-07-07',
    '2024-07-06',
  ]);
  const { events, notes } = read(asPage([['2024', TURNING]]));
  expect(events.at(-1)).toBe('2024-01-08 Verdict of the court read');
  expect(notes).toContain('the years are those that the tables are called by, 2024.');
});

it.each([
  ['does not stand where years do', 'Season 2024 programme', 'The strike of the dockers'],
  ['is not the only one between it and the table', '2024 yearbook', 'The strike of 1912 and 1913'],
])('a year of a further heading that %s is none of the table', (_, outer, nearest) => {
  const page = asPage([[nearest, TURNING.slice(0, 4)]]).replace('<h2>', `<h1>${outer}</h1><h2>`);
  const { events, asked } = read(page);
  expect(events).toEqual([]);
  expect(asked).toEqual(['year']);
});
