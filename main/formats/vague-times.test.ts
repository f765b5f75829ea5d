import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('a time that is no minute', () => {
  it.each([
    ['2026-01-08 ~7:15 AM', '~7:15 AM'],
    ['8 Jan 2026 approx. 14:30', 'approx. 14:30'],
    ['8 Jan 2026 around noon', 'around noon'],
    ['8 Jan 2026 at about 14:30', 'about 14:30'],
    ['08.01.2026 gegen 14:30 Uhr', 'gegen 14:30'],
    ['08/01/2026 vers 14h30', 'vers 14:30'],
    ['8 Jan 2026 14:30 (approx.)', '14:30 (approx.)'],
    ['8 Jan 2026 14:30?', '14:30?'],
    ['8 Jan 2026 before 9 am', 'before 9 am'],
    ['08.01.2026 9 Uhr', '9 Uhr'],
    ['8 Jan 2026 in the early morning', 'early morning'],
    ['about noon on 8 Jan 2026', 'about noon'],
    ['~7:15 AM 8 Jan 2026', '~7:15 AM'],
  ])('%s leaves its day, and stands in the summary', (when, time) => {
    const { drafts, repairs, counts } = readTable(table('Title,Date,Notes', `Fire,${when},seen by two`));
    expect(drafts.map(({ draft }) => [draft.when, draft.summary])).toEqual([['2026-01-08', `seen by two\n\nTime: ${time}`]]);
    expect(repairs).toMatchObject([{ row: 2, field: 'Date', message: expect.stringContaining(`“${time}” is no exact time`) }]);
    expect(counts).toMatchObject({ repaired: 1, refused: 0 });
  });

  it('does so in a column of times and at an end', () => {
    const { drafts } = readTable(
      table('Title,Date,Time', 'Fire,2026-01-08,~7:15 AM', 'Flood,2026-01-09,around noon', 'Storm,2026-01-10,14:30'),
    );
    expect(drafts.map(({ draft }) => [draft.when, draft.summary])).toEqual([
      ['2026-01-08', 'Time: ~7:15 AM'],
      ['2026-01-09', 'Time: around noon'],
      ['2026-01-10T14:30', ''],
    ]);
    expect(datesOf(table('Title,Start,End', 'Fire,2026-01-08 07:15,2026-01-09 ca. 14:30'))).toEqual(['2026-01-08T07:15/2026-01-09']);
    expect(datesOf(table('Title,Start,End', 'Fire,2026-01-08 ~07:15,2026-01-08 ~14:30'))).toEqual(['2026-01-08']);
  });

  it('makes no day of what is none, and none of the words of a title', () => {
    for (const when of [
      'around noon',
      'Jan 2026 around noon',
      '2026 ~7:15 AM',
      '8 Jan 2026 around town',
      '30 Feb 2026 around noon',
      '8 Jan 2026 about 14',
    ])
      expect(datesOf(table('Title,Date', 'Flood,2026-01-09', `Fire,${when}`)), when).toEqual([
        '2026-01-09',
        expect.stringMatching(/^! row 3/),
      ]);
  });
});

it('a time of which only the day is taken asks for no zone, and is not told as read in one', () => {
  const { decisions, notes } = readTable(table('Title,Date', 'Fire,8 Jan 2026 ~7:15 AM', 'Flood,2026-01-09'));
  expect(decisions).toEqual([]);
  expect(notes.join()).not.toContain('Europe/Berlin');
  const beside = readTable(table('Title,Date', 'Fire,8 Jan 2026 ~7:15 AM', 'Flood,2026-01-09 14:30'));
  expect(beside.decisions).toMatchObject([{ about: 'zone', words: 'row 3 has a time without a zone' }]);
});
