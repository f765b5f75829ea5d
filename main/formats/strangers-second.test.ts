import { describe, expect, it } from 'vitest';
import { CONTEXT } from '../../testing/formats/arbitrary-timelines';
import { datesOf } from '../../testing/formats/tables';
import { readImport } from './import';

const table = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('a day and its times in columns of their own', () => {
  it('are called beginning and end, too', () => {
    expect(datesOf(table('Datum,Beginn,Ende,Betreff', 'Mo. 15.01.2024,09:00,10:30,Jour fixe'))).toEqual([
      '2024-01-15T09:00/2024-01-15T10:30',
    ]);
  });

  it('do not hide a day under a name that nobody knows', () => {
    expect(
      datesOf(table("Date de l'audience;Heure;Affaire", 'mardi 16 janvier 2024;14h00;Durand', 'jeudi 8 février 2024;09h30;Société X')),
    ).toEqual(['2024-01-16T14:00', '2024-02-08T09:30']);
  });

  it('are those of departure and arrival under short names', () => {
    const flights = table('Flight,Dep Date,Dep Time (UTC),Arr Date,Arr Time (UTC)', 'LH400,2024-03-10,20:05,2024-03-11,03:20');
    expect(datesOf(flights)).toEqual(['2024-03-10T20:05Z/2024-03-11T03:20Z']);
  });
});

describe('dates in digits alone', () => {
  it('of eight are days where all of a column are', () => {
    expect(datesOf(table('Station;MESS_DATUM;Ereignis', '433;20240115;Hagel', '433;20240219;Sturm'))).toEqual(['2024-01-15', '2024-02-19']);
    expect(datesOf(table('Event,Number', 'a,20240115', 'b,20241399')).at(0)).toMatch(/^! row 1: There is no column with dates/);
  });

  it('of ten that are a day and its hour are not read as seconds of 2034', () => {
    for (const [, date] of [...datesOf(table('Date,Event', '2024011510,Storm begins', '2024011513,Storm ends')).entries()])
      expect(date).toMatch(/^! row/);
    expect(datesOf(table('Date,Event', '1705312922,a'))).toEqual(['2024-01-15T10:02:02Z']);
  });
});

describe('a column of dates', () => {
  it('that is empty does not hide the one that is not', () => {
    expect(datesOf(table('Site,From (BP),Date range,Find', 'A,,1800-1500 BCE,Axe', 'B,,50 BC - AD 43,Coin'))).toEqual([
      '-1799/-1499',
      '-0049/0043',
    ]);
  });

  it('of a table of two columns is found under a line as wide', () => {
    expect(datesOf(table('Last Updated,Sep 2023', '', 'Year,Event', '1991,Dissolution', '1993,Treaty'))).toEqual(['1991', '1993']);
  });
});

it('calendars in JSON say days that end before their end, and times with a zone beside them', () => {
  const items = [
    {
      summary: 'Standup',
      start: { dateTime: '2024-01-15T09:00:00+01:00', timeZone: 'Europe/Berlin' },
      end: { dateTime: '2024-01-15T09:15:00+01:00' },
    },
    { summary: 'Holiday', start: { date: '2024-05-01' }, end: { date: '2024-05-02' } },
    { summary: 'Fair', start: { date: '2024-05-01' }, end: { date: '2024-05-04' } },
    {
      summary: 'Call',
      start: { dateTime: '2024-01-15T09:00:00', timeZone: 'UTC' },
      end: { dateTime: '2024-01-15T10:00:00', timeZone: 'UTC' },
    },
    {
      summary: 'Talk',
      start: { dateTime: '2024-07-15T09:00:00', timeZone: 'America/New_York' },
      end: { dateTime: '2024-07-15T10:00:00', timeZone: 'America/New_York' },
    },
  ];
  const { drafts, problems } = readImport(Buffer.from(JSON.stringify({ kind: 'calendar#events', items })), 'json', CONTEXT);
  expect(problems).toEqual([]);
  expect(drafts.map(({ draft }) => draft.when)).toEqual([
    '2024-01-15T09:00:00+01:00/2024-01-15T09:15:00+01:00',
    '2024-05-01',
    '2024-05-01/2024-05-03',
    '2024-01-15T09:00:00Z/2024-01-15T10:00:00Z',
    '2024-07-15T09:00:00-04:00/2024-07-15T10:00:00-04:00',
  ]);
});
