import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (header: string, ...cells: string[]): string => `Title,${header}\n${cells.map((cell, at) => `e${at},${cell}`).join('\n')}\n`;

describe('years with a minus', () => {
  const decided = (text: string, context = {}) =>
    readTable(text, context)
      .decisions.filter(({ about }) => about === 'years')
      .map(({ by, value }) => `${by}: ${value}`);

  it('of four digits are asked like shorter ones, and all of a column are read one way', () => {
    const kings = table('Date', '-1390', '-1350', '-44');
    expect(decided(kings)).toEqual(['nobody: historical']);
    expect(datesOf(kings)).toEqual(['-1389', '-1349', '-0043']);
    expect(datesOf(kings, { dates: { negativeYears: 'astronomical' } })).toEqual(['-1390', '-1350', '-0044']);
    expect(readTable(table('Date', '-1390')).notes.join()).toContain('(row 2) were read as years BCE');
    expect(decided(table('Date', '-1390'))).toEqual(['nobody: historical']);
  });

  it('may stand in spans, about a time, and before all history', () => {
    expect(datesOf(table('Date', '-1390/-1350', 'c. -1390', '-1390 – -1350', '-27 to 14', '-12000'))).toEqual([
      '-1389/-1349',
      '-1389~',
      '-1389/-1349',
      '-0026/0014',
      'Y-11999',
    ]);
  });

  it('are those of ISO 8601 where a cell or the header can mean nothing else, and that is told', () => {
    const padded = table('Date', '-1390', '-0044');
    expect([decided(padded), datesOf(padded)]).toEqual([['cells: iso'], ['-1390', '-0044']]);
    expect(readTable(padded).notes.join()).toContain('as ISO 8601 counts them');
    expect(decided(table('Date', '-1390', '-1350~'))).toEqual(['cells: iso']);
    expect([decided(table('Date (EDTF)', '-1390')), datesOf(table('Date (EDTF)', '-1390'))]).toEqual([['program: iso'], ['-1390']]);
    // A column that has both is of neither.
    expect(decided(table('Date', '-0044', '-44'))).toEqual(['nobody: historical']);
    expect(decided(padded, { dates: { negativeYears: 'historical' } })).toEqual(['person: historical']);
    expect(decided(table('Date', '1390', '2026-01-08'))).toEqual([]);
  });
});

describe('fiscal years', () => {
  const cells = ['FY24', 'FY2024', 'FY 2023-24', 'Q3 FY24', 'FY24 H1', '2024-03-01'];
  const read = (month: number, called: 'begins' | 'ends') => datesOf(table('Period', ...cells), { dates: { fiscal: { month, called } } });

  it('are asked once, and refused with the reason until it is said', () => {
    const { decisions, problems } = readTable(table('Period', ...cells));
    expect(decisions.filter(({ about }) => about === 'fiscal')).toMatchObject([{ by: 'nobody', column: 'Period' }]);
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 5, 6]);
    expect(problems[0]?.message).toContain('say in which month yours begin');
  });

  it('are the months from the one that was said', () => {
    const ends = '[2023-07..2024-06]';
    expect(read(7, 'ends')).toEqual([ends, ends, ends, '2024-33', '2023-41', '2024-03-01']);
    expect(read(10, 'ends')[3]).toBe('2024-34');
    expect(read(11, 'ends')[3]).toBe('[2024-05..2024-07]');
    // Of both years only the month was open.
    expect(read(4, 'begins')).toEqual([
      '[2024-04..2025-03]',
      '[2024-04..2025-03]',
      '[2023-04..2024-03]',
      '2024-36',
      '[2024-04..2024-09]',
      '2024-03-01',
    ]);
    expect(read(1, 'ends')).toEqual(['2024', '2024', '2023', '2024-35', '2024-40', '2024-03-01']);
  });

  it('may be named by the header alone, which is told and asked', () => {
    const years = table('Fiscal Year', '2023', '2024');
    const { notes, decisions } = readTable(years);
    expect(notes.join()).toContain('were read as those of the calendar, though the header says that they are fiscal years');
    expect(decisions).toMatchObject([{ about: 'fiscal', by: 'nobody' }]);
    expect(datesOf(years, { dates: { fiscal: { month: 7, called: 'ends' } } })).toEqual(['[2022-07..2023-06]', '[2023-07..2024-06]']);
    // Elsewhere a year is a year, whatever was said of fiscal ones.
    expect(datesOf(table('Year', '2023', '2024'), { dates: { fiscal: { month: 7, called: 'ends' } } })).toEqual(['2023', '2024']);
  });

  it('are none where the years do not follow each other', () => {
    expect(datesOf(table('Date', '2026-01-08', 'FY2023-21', 'Q5 FY24'), { dates: { fiscal: { month: 7, called: 'ends' } } })).toEqual([
      '2026-01-08',
      expect.stringMatching(/^! row 3/),
      expect.stringMatching(/^! row 4/),
    ]);
  });
});
