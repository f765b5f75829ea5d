import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';
import { cellSources } from './cell-sources';
import { readImport } from './import';

const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const dates = (...cells: string[]) => `Title,Date\n${cells.map((cell, at) => `e${at},${cell}`).join('\n')}\n`;

describe('numbers near zero in a column of counts', () => {
  it('are the beginning of 1970 to a computer, which is said', () => {
    const epochs = dates('1736339765', '0', '1736339765.5');
    expect(datesOf(epochs)).toEqual(['2025-01-08T12:36:05Z', '1970-01-01T00:00:00Z', '2025-01-08T12:36:05.5Z']);
    expect(readTable(epochs).repairs).toMatchObject([{ row: 3, message: expect.stringContaining('where they know no time') }]);
  });

  it('are no days of a spreadsheet, and it is said why', () => {
    const [good, ...refused] = datesOf(dates('46030', '0', '60', '-1', '5'));
    expect(good).toBe('2026-01-08');
    expect(refused.map((message) => message.slice(0, 60))).toEqual([
      expect.stringContaining('! row 3: “0” is no day'),
      expect.stringContaining('! row 4: “60” is 29 February 1900'),
      expect.stringContaining('! row 5: “-1” is no day'),
      expect.stringContaining('! row 6: “5” is 5 January 1900'),
    ]);
  });
});

describe('numbers below zero in a column of counts since 1970', () => {
  it('count back from there, in the unit of the others, which is told', () => {
    const quakes = dates('-1800000', '1675646254342', '1675646895945', '-1');
    expect(datesOf(quakes)).toEqual([
      '1969-12-31T23:30:00Z',
      '2023-02-06T01:17:34.342Z',
      '2023-02-06T01:28:15.945Z',
      '! row 5: “-1” is hardly a count of milliseconds since 1970. Write the date.',
    ]);
    expect(readTable(quakes).notes.join()).toContain('numbers below zero (row 2) were counted back from 1970');
    expect(datesOf(dates('1736339765', '-86400', '1736339766'))).toEqual([
      '2025-01-08T12:36:05Z',
      '1969-12-31T00:00:00Z',
      '2025-01-08T12:36:06Z',
    ]);
    expect(datesOf(dates('1675646254342', '1675646254343', '−1800500'))).toContain('1969-12-31T23:29:59.500Z');
  });

  it('are counts only where more of the others are, and nothing else stands there', () => {
    for (const table of [
      dates('1675646254342', '-1800000'),
      dates('46030', '46031', '-18000'),
      dates('1736339765', '1736339766', '-18000', 'Jan 2026'),
    ])
      expect(datesOf(table).filter((date) => date.startsWith('1969'))).toEqual([]);
  });
});

it('a date is as exact as the column beside it says', () => {
  expect(
    datesOf('Event,Date,Date precision\na,2026-01-08,exact\nb,2026-01-08,circa\nc,2026-01-15,month\nd,2026-01-15,year\ne,2026-01,month\n'),
  ).toEqual(['2026-01-08', '2026-01-08~', '2026-01', '2026', '2026-01']);
  const acled = 'event_date,time_precision,disorder_type,event_type,sub_event_type,actor1,location\n';
  const row = (precision: number) => `15 January 2026,${precision},P,Battles,Clash,A,K\n`;
  expect(datesOf(acled + row(1) + row(2) + row(3))).toEqual(['2026-01-15', '2026-01-15~', '2026-01']);
  // What is something else is not taken for it.
  expect(datesOf('Event,Date,Time precision\na,2026-01-08,0.25\n')).toEqual(['2026-01-08']);
});

it('several sources of a cell are several, each with its address', () => {
  expect(cellSources('NYT https://nyt.com/a; BBC (https://bbc.com/b)', '')).toEqual([
    { title: 'NYT', url: 'https://nyt.com/a' },
    { title: 'BBC', url: 'https://bbc.com/b' },
  ]);
  expect(cellSources('NYT\nBBC', 'https://x.org/1; https://x.org/2')).toEqual([
    { title: 'NYT', url: 'https://x.org/1' },
    { title: 'BBC', url: 'https://x.org/2' },
  ]);
  expect(cellSources('NYT; BBC; dpa', '')).toEqual([{ title: 'NYT' }, { title: 'BBC' }, { title: 'dpa' }]);
  expect(cellSources('Smith, J.; Jones, K. (2001)', 'https://doi.org/x')).toEqual([
    { title: 'Smith, J.; Jones, K. (2001)', url: 'https://doi.org/x' },
  ]);
  expect(cellSources('https://a.org/x;y', '')).toEqual([{ title: 'https://a.org/x;y', url: 'https://a.org/x;y' }]);
  expect(cellSources('', 'https://a.org/x')).toEqual([{ title: 'https://a.org/x', url: 'https://a.org/x' }]);
  expect(cellSources('', '')).toEqual([]);
});

it('a cell that is too long refuses its row alone', () => {
  const long = 'x'.repeat(1_000_001);
  expect(datesOf(`Title,Date,Summary\na,2026-01-08,${long}\nb,2026-01-09,"${long}"\nc,2026-01-10,y\n`)).toEqual([
    '2026-01-10',
    '! row 2: The cell is longer than 1,000,000 characters.',
    '! row 3: The cell is longer than 1,000,000 characters.',
  ]);
});

it('one byte that is no text leaves the file UTF-8, and its row is told', () => {
  const bytes = Buffer.concat([
    Buffer.from('Title,Date\nCafé,2026-01-08\nNaïve,2026-01-09\nx '),
    Buffer.from([0xff]),
    Buffer.from(' y,2026-01-10\n'),
  ]);
  const { encoding, drafts, repairs, counts } = readImport(bytes, 'csv', CONTEXT);
  expect([encoding, drafts.map(({ draft }) => draft.title)]).toEqual(['utf-8', ['Café', 'Naïve', 'x \ufffd y']]);
  expect(repairs).toEqual([{ row: 4, field: 'Title', message: 'Bytes that are no text stand as “�”.' }]);
  expect(counts).toMatchObject({ accepted: 2, repaired: 1 });
});

it('a date of JSON that cannot be read is named with its field and value', () => {
  const story = {
    timeline: {
      headline: 'x',
      date: [
        { startDate: '2012,13,5', headline: 'a' },
        { startDate: 'wat', headline: 'b' },
      ],
    },
  };
  const { problems } = readImport(Buffer.from(JSON.stringify(story)), 'json', CONTEXT);
  expect(problems).toMatchObject([
    { row: 1, field: 'startDate', message: expect.stringContaining('2012-13-05') },
    { row: 2, field: 'startDate', message: expect.stringContaining('“wat”') },
  ]);
});
