import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';
import { readImport } from './import';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const dates = (header: string, ...rows: string[]): string[] =>
  datesOf(table(header, ...rows.map((row, at) => `${row},Event number ${at + 1}`)));

describe('a year in one column and what is finer in another', () => {
  it('are one date', () => {
    expect(
      dates('Year,Date,Event', '1922,24 November', '1922,December', '1930,August–November', '1931,—', 'c. 1988,', '1930,19 August 22:00'),
    ).toEqual(['1922-11-24', '1922-12', '1930-08/1930-11', '1931', '1988~', '1930-08-19T22:00']);
    expect(dates('Jahr,Datum,Ereignis', '1871,18. Januar', '1871,10. Mai', '1888,März')).toEqual(['1871-01-18', '1871-05-10', '1888-03']);
    expect(dates('Year,Day and month,Event', '1922,Nov. 24', '1923,Mar. 3', '1924,Oct. 12')).toEqual([
      '1922-11-24',
      '1923-03-03',
      '1924-10-12',
    ]);
    expect(dates('年份,日期,事件', '1922,11月24日', '1923,12月')).toEqual(['1922-11-24', '1923-12']);
    expect(dates('Année,Date,Événement', '1789,14 juillet', '1792,10 août', '1793,"21 janvier, 10:20"')).toEqual([
      '1789-07-14',
      '1792-08-10',
      '1793-01-21T10:20',
    ]);
  });

  it('are one date where the year stands last, and the day in digits', () => {
    expect(dates('Datum,Jahr,Ereignis', '18.01.,1871', '10.5.,1871', '9.11.,1918')).toEqual(['1871-01-18', '1871-05-10', '1918-11-09']);
    expect(dates('Date,Year,Event', '4/30,1975', '11/9,1989', '12/25,1991')).toEqual(['1975-04-30', '1989-11-09', '1991-12-25']);
  });

  it('are none where digits are scores, ranks or quarters: the year is the date', () => {
    for (const [header, ...cells] of [
      ['Score', '4-2', '2-1', '4-2'],
      ['Rating', '9/10', '7/10', '8/10'],
      ['Position', '4/12', '1/12', '3/12'],
      ['Quarter', '1/4', '2/4', '3/4'],
      ['Goals', '3.2', '1.0', '2.1'],
    ])
      expect(dates(`Year,${header},Event`, ...cells.map((cell, at) => `${1930 + 4 * at},${cell}`)), header).toEqual([
        '1930',
        '1934',
        '1938',
      ]);
    const cup = table(
      'Year,Winner,Score,Runner-up',
      '1930,Uruguay,4-2,Argentina',
      '1934,Italy,2-1,Czechoslovakia',
      '1938,Italy,4-2,Hungary',
    );
    expect(datesOf(cup)).toEqual(['1930', '1934', '1938']);
  });

  it('are one date where the header of the digits is one of days', () => {
    expect(dates('Year,Day/Month,Event', '1922,24/11', '1923,3/3', '1924,12/10')).toEqual(['1922-11-24', '1923-03-03', '1924-10-12']);
    expect(dates('Jahr,Tag und Monat,Ereignis', '1871,18.01.', '1871,10.5.', '1918,9.11.')).toEqual([
      '1871-01-18',
      '1871-05-10',
      '1918-11-09',
    ]);
  });

  it('are one date where the day has a column called Date beside that of the month', () => {
    expect(dates('Year,Month,Date,Event', '1922,11,24', '1923,3,3', '1924,10,12')).toEqual(['1922-11-24', '1923-03-03', '1924-10-12']);
  });

  it('which is told', () => {
    const { notes } = readTable(table('Year,Date,Event', '1922,24 November,One thing', '1923,3 March,Other thing'));
    expect(notes.join('\n')).toContain('Column Date says the day and month, and Year the year');
  });

  it('a row without its year has that of the rows above, which is told', () => {
    const { drafts, repairs } = readTable(
      table('Year,Date,Event', '1922,24 November,Assent', ',December,Tenders', '1930,7 August,Arch', ',3 September,Deck'),
    );
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['1922-11-24', '1922-12', '1930-08-07', '1930-09-03']);
    expect(repairs.map(({ row, message }) => `${row}: ${message}`)).toEqual([
      '3: There is no year; that of the rows above was taken.',
      '5: There is no year; that of the rows above was taken.',
    ]);
  });

  it('a span over the turn of a year is refused: of which year its column speaks, nobody knows', () => {
    expect(dates('Year,Date,Event', '1922,30 December – 2 January', '1923,3 March', '1923,4 April')).toEqual([
      '1923-03-03',
      '1923-04-04',
      expect.stringContaining('! row 2: “30 December – 2 January” goes over the turn of a year'),
    ]);
  });

  it('a year beside whole dates, and beside months with years of their own, says nothing new', () => {
    expect(dates('Year,Date,Event', '1922,24 November 1922', '1923,3 March 1923')).toEqual(['1922-11-24', '1923-03-03']);
    expect(dates('Year,Date,Event', '2024,Nov-24', '2025,Mar-25')).toEqual(['2024-11', '2025-03']);
  });
});

it('a table of a page whose years reach over several rows has whole dates', () => {
  const page = `<table><tr><th>Year</th><th>Date</th><th>Event</th></tr>
<tr><td rowspan="2">1922</td><td>24 November</td><td>The bill receives assent</td></tr><tr><td>December</td><td>Tenders are called</td></tr>
<tr><td>1924</td><td>24 March</td><td>Contract let</td></tr></table>`;
  const { drafts } = readImport(Buffer.from(page), 'csv', { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' });
  expect(drafts.map(({ draft }) => draft.when)).toEqual(['1922-11-24', '1922-12', '1924-03-24']);
});
