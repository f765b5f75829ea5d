import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

/* Which year each date has: it follows from the order of the rows, and within a row from its first date. */

const said = { dates: { firstYear: 2020 } };
const monthFirst = { order: 'mdy', dates: { firstYear: 2020, by: { order: 'person' } } } as const;
const yearsOf = (...cells: string[]) => datesOf(`Date,Event\n${cells.map((cell, at) => `${cell},Event ${at}`).join('\n')}\n`, said);

it('a step of more than half a year stays in its year, and is told', () => {
  expect(yearsOf('5 January', '20 December')).toEqual(['2020-01-05', '2020-12-20']);
  expect(yearsOf('1 January', '31 December')).toEqual(['2020-01-01', '2020-12-31']);
  expect(yearsOf('12.03.', '05.11.', '20.04.')).toEqual(['2020-03-12', '2020-11-05', '2021-04-20']);
  const { notes } = readTable('Date,Event\n5 January,Kickoff\n20 December,Closing\n', said);
  expect(notes.join('\n')).toMatch(/half a year.*row 3/);
});

it('months that begin anew begin the next year, also after exactly half a year', () => {
  expect(yearsOf('4 August', '10 February', '3 March')).toEqual(['2020-08-04', '2021-02-10', '2021-03-03']);
});

it('a row that stands a little behind the one before it is of the same year, told', () => {
  expect(yearsOf('4 August', '30 July', '12 September')).toEqual(['2020-08-04', '2020-07-30', '2020-09-12']);
  expect(readTable('Date,Event\n4 August,War\n30 July,Alarm\n12 September,Marne\n', said).notes.join('\n')).toMatch(
    /row 3 stands out of order/,
  );
});

it('a table runs back where most of its rows do, told', () => {
  expect(yearsOf('2 March', '2 January', '30 December', '4 August')).toEqual(['2020-03-02', '2020-01-02', '2019-12-30', '2019-08-04']);
  expect(readTable('Date,Event\n2 March,A\n2 January,B\n30 December,C\n', said).notes.join('\n')).toMatch(/newest first/);
});

it('an end is of the year of its start, or of the next where it lies before it', () => {
  const spans = 'Event,Start,End\nBuild house,15 February,20 November\nGarden,1 December,3 January\nRest,4 January,August\n';
  expect(datesOf(spans, said)).toEqual(['2020-02-15/2020-11-20', '2020-12-01/2021-01-03', '2021-01-04/2021-08']);
});

it('an end in the month of its start is of the same year', () => {
  expect(datesOf('Event,Start,End\nBuild,15 August,August\n', said).join()).not.toContain('2021');
});

it('months are counted by the order of the digits, as somebody says or as they prove it', () => {
  const table = 'Date,Event\n03/25,A\n05/10,B\n06/01,C\n';
  const expected = ['2020-03-25', '2020-05-10', '2020-06-01'];
  expect(datesOf(table, monthFirst)).toEqual(expected);
  expect(datesOf(table, said)).toEqual(expected);
  expect(datesOf('Date,Event\n03/04,A\n05/10,B\n06/01,C\n', monthFirst)).toEqual(['2020-03-04', '2020-05-10', '2020-06-01']);
});

const asked = (text: string, context: Parameters<typeof readTable>[1] = said) => {
  const { decisions, problems, drafts, fault } = readTable(text, context);
  const order = decisions.find(({ about }) => about === 'order');
  return { order: order && `${order.by} ${order.value}`, events: drafts.length, fault: fault?.message ?? null, problems };
};

it('an order that nothing proves is asked, since the years follow from it, and nothing is read until then', () => {
  const open = 'Date,Event\n01/02,A\n01/12,B\n02/01,C\n';
  expect(asked(open)).toMatchObject({ order: expect.stringMatching(/^nobody/), events: 0 });
  expect(asked(open).fault).toMatch(/day first or month first.*years.*follow/);
  expect(datesOf(open, monthFirst)).toEqual(['2020-01-02', '2020-01-12', '2020-02-01']);
  // The days of the months rise where the months do: either order would make rows that are in order of time.
  const rising = 'Date,Event\n01/10,A\n02/11,B\n03/12,C\n04/01,D\n05/02,E\n06/03,F\n';
  expect(asked(rising)).toMatchObject({ order: expect.stringMatching(/^nobody/), events: 0 });
  const spans = 'Start,End,Event\n12/05,01/10,A\n02/03,02/04,B\n';
  expect(asked(spans)).toMatchObject({ order: expect.stringMatching(/^nobody/), events: 0 });
});

it('the header says the order, and that the years are lacking', () => {
  const header = (form: string) => `Date (${form}),Event\n01/02,A\n01/12,B\n02/01,C\n`;
  expect(datesOf(header('MM/DD'), said)).toEqual(['2020-01-02', '2020-01-12', '2020-02-01']);
  expect(datesOf(header('dd/mm'), said)).toEqual(['2020-02-01', '2020-12-01', '2021-01-02']);
  expect(datesOf('Date m/d,Event\n01/02,A\n02/01,B\n', said)).toEqual(['2020-01-02', '2020-02-01']);
  expect(readTable(header('MM/DD')).decisions.map(({ about }) => about)).toContain('year');
});

it('a day that no month has so many of proves the order and that the years are lacking, wherever it stands', () => {
  const rows = Array.from({ length: 210 }, (_, at) => `0${1 + (at % 2)}/01,E${at}`).join('\n');
  expect(datesOf(`Date,Event\n${rows}\n02/28,Last\n`, said).slice(0, 2)).toEqual(['2020-01-01', '2020-02-01']);
  expect(readTable('Date,Event\n4 March,A\n05/10,B\n').decisions.map(({ about }) => about)).toContain('year');
  expect(readTable('Date,Event\n25/03,A\n05/10,B\n').decisions.map(({ about }) => about)).toContain('year');
});

it('two orders are refused with both proofs', () => {
  expect(datesOf('Date,Event\n25/03,A\n03/25,B\n', said).join()).toMatch(/day first.*month first/);
});
