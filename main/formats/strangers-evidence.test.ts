import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';
import { readImport } from './import';

const dates = (...cells: string[]) => `Title,Date\n${cells.map((cell, at) => `e${at},${cell}`).join('\n')}\n`;
const asked = (text: string) => readTable(text).decisions.filter(({ by }) => by === 'nobody');

describe('years of two digits between hyphens', () => {
  it('stand where the numbers hardly change', () => {
    const first = dates('26-01-08', '26-01-09', '26-02-10', '26-02-11');
    expect(datesOf(first)).toEqual(['2026-01-08', '2026-01-09', '2026-02-10', '2026-02-11']);
    expect(readTable(first).notes[0]).toBe(
      'Column Date: dates in digits were read year first: their first numbers hardly change, as years do.',
    );
    expect(datesOf(dates('08-01-26', '09-01-26', '10-02-26', '11-02-26'))).toEqual([
      '2026-01-08',
      '2026-01-09',
      '2026-02-10',
      '2026-02-11',
    ]);
  });

  it('stand last where a cell can be nothing else, and first where one can be nothing else', () => {
    expect(datesOf(dates('26-01-08', '08-01-97'))).toEqual(['2008-01-26', '1997-01-08']);
    expect(datesOf(dates('26-01-08', '97-01-08'))).toEqual(['2026-01-08', '1997-01-08']);
  });

  it('are asked for where nothing tells, and the rows are said', () => {
    const open = dates('26-01-08', '25-12-30');
    expect(asked(open)).toContainEqual({
      about: 'order',
      column: 'Date',
      value: 'dmy',
      by: 'nobody',
      words: 'rows 2 and 3 can begin or end with the year',
      choices: ['dmy', 'mdy', 'ymd'],
    });
    expect(readTable(open).ambiguous.rows).toEqual([2, 3]);
    expect(datesOf(open, { order: 'ymd', dates: { by: { order: 'person' } } })).toEqual(['2026-01-08', '2025-12-30']);
  });
});

describe('the columns of a table', () => {
  it('are written in one order, which one of them proves', () => {
    const table = 'Title,Date,Learned\na,03/04/2026,25/04/2026\nb,04/05/2026,05/06/2026\n';
    expect(datesOf(table, { order: 'mdy' })).toEqual(['2026-04-03', '2026-05-04']);
    expect(readTable(table).notes[0]).toBe('Column Date: dates in digits were read day first, as in column Learned.');
    const turned = 'Title,Date,Learned\na,25/04/2026,03/04/2026\n';
    expect([...readTable(turned, { order: 'mdy' }).drafts].map(({ draft }) => draft.learned)).toEqual(['2026-04-03']);
    expect(asked(table)).toEqual([]);
  });

  it('may each prove their own', () => {
    const table = 'Title,Date,Learned\na,25/04/2026,04/26/2026\n';
    expect([...readTable(table).drafts].map(({ draft }) => [draft.when, draft.learned])).toEqual([['2026-04-25', '2026-04-26']]);
  });
});

it('a time that clocks show twice is told, with what it was taken as', () => {
  const { repairs } = readTable(dates('2026-10-25 02:30', '2026-10-25 03:30', '2026-10-25 01:30', '2026-10-25T02:30Z'));
  expect(repairs).toEqual([
    { row: 2, field: 'Date', message: 'On 2026-10-25 clocks in Europe/Berlin show 02:30 twice; it was taken as the first.' },
  ]);
  expect(readTable('Title,Date,TZ\na,2026-11-01 01:30,America/New_York\n').repairs).toHaveLength(1);
  expect(datesOf('Title,Date,TZ\na,2026-11-01 01:30,America/New_York\n')).toEqual(['2026-11-01T01:30-04:00']);
});

it('a month of two languages is that of the other words of its column, and else said', () => {
  expect(datesOf(dates('8 listopada 2026', '9 srpnja 2026'))).toEqual(['2026-10-08', '2026-07-09']);
  expect(datesOf(dates('8 listopada 2026', '9 lipca 2026'))).toEqual(['2026-11-08', '2026-07-09']);
  expect(readTable(dates('8 listopada 2026')).notes.at(-1)).toContain('can mean something else, too');
});

it('times with points and letters have the zone of their row, and lacking one is said', () => {
  expect(datesOf('Title,Date,Time,TZ\na,8.1.2026,10.30,UTC\nb,8.1.2026,16h35,UTC\n')).toEqual(['2026-01-08T10:30Z', '2026-01-08T16:35Z']);
  expect(datesOf('Title,Date\na,8. 1. 2026 10.30\n', { dates: { timesIn: 'UTC' } })).toEqual(['2026-01-08T10:30Z']);
});

describe('JSON of other programs', () => {
  const read = (value: unknown) =>
    readImport(Buffer.from(JSON.stringify(value)), 'json', { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' });
  const story = (...startDates: string[]) => ({
    timeline: { headline: 'x', date: startDates.map((startDate, at) => ({ startDate, headline: `e${at}` })) },
  });

  it('TimelineJS 2 writes the month first between strokes, unless its slides prove the other', () => {
    expect(read(story('3/4/2012', '2012,5,6')).drafts.map(({ draft }) => draft.when)).toEqual(['2012-03-04', '2012-05-06']);
    expect(read(story('3/4/2012', '25/12/2012')).drafts.map(({ draft }) => draft.when)).toEqual(['2012-04-03', '2012-12-25']);
    expect(read(story('12/25/2012', '25/12/2012')).fault?.message).toContain('one column is read one way');
  });

  it('objects that stand under a key each are read one by one, with the key as id', () => {
    const keyed = read({ e1: { title: 'A', date: '2026-01-08' }, e2: { title: 'B', date: '2026-01-09', note: 'x' } });
    expect(keyed.drafts.map(({ draft }) => [draft.title, draft.when])).toEqual([
      ['A', '2026-01-08'],
      ['B', '2026-01-09'],
    ]);
    expect(keyed.knownBy).toEqual(['id']);
    // One event with its parts is one.
    expect(read({ title: 'A', date: '2026-01-08', by: { name: 'x' } }).drafts.map(({ draft }) => draft.title)).toEqual(['A']);
  });
});
