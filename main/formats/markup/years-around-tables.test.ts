import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { asPage } from '../../../testing/formats/headed-tables';
import { importFormatOf, readImport } from '../import';

/* Tables of days without a year, of which a heading above says it. */

function read(text: string) {
  const bytes = Buffer.from(text);
  const { drafts, problems, notes, counts, decisions } = readImport(bytes, importFormatOf('page', bytes) ?? 'csv', CONTEXT);
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
