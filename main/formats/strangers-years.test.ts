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

  it.each([
    ['Fiscal Quarter', ['Q3 2024', 'Q1 2025'], ['2024-33', '2024-35']],
    ['Fiscal Quarter', ['2024 Q3', '2025-Q1'], ['2024-33', '2024-35']],
    ['Financial period', ['H2 2024', '2025'], ['2024-40', '[2024-07..2025-06]']],
    ['When', ['Q3 FY2023-24', 'Q1 FY2024-25'], ['2024-33', '2024-35']],
    ['Fiscal Quarter', ['Q3 2023-24', 'Q1 2024-25'], ['2024-33', '2024-35']],
  ] as const)('are asked for under %s of %j, and read as was answered', (header, written, dates) => {
    const text = table(header, ...written);
    expect(readTable(text).decisions).toMatchObject([{ about: 'fiscal', by: 'nobody' }]);
    expect(datesOf(text, { dates: { fiscal: { month: 7, called: 'ends' } } })).toEqual(dates);
  });

  it('of which both years are said are not asked for: they are those two', () => {
    const { decisions, problems } = readTable(table('Period', 'FY2023-24', 'FY2024-25', 'FY2025-26'));
    expect([decisions.filter(({ about }) => about === 'fiscal'), problems]).toEqual([[], []]);
  });

  it('are none where the years do not follow each other', () => {
    expect(datesOf(table('Date', '2026-01-08', 'FY2023-21', 'Q5 FY24'), { dates: { fiscal: { month: 7, called: 'ends' } } })).toEqual([
      '2026-01-08',
      expect.stringMatching(/^! row 3/),
      expect.stringMatching(/^! row 4/),
    ]);
  });
});

describe('a year with a minus and a mark of doubt', () => {
  it('proves nothing of how such years are counted, and is read as the others are', () => {
    const years = table('Year', '-1390?', '-1350', '-1200');
    expect(readTable(years).decisions).toMatchObject([{ about: 'years', value: 'historical', by: 'nobody' }]);
    expect(datesOf(years)).toEqual(['-1389?', '-1349', '-1199']);
    expect(datesOf(years, { dates: { negativeYears: 'astronomical' } })).toEqual(['-1390?', '-1350', '-1200']);
    expect(datesOf(table('Year', '-44?', '-31'))).toEqual(['-0043?', '-0030']);
    // As only EDTF marks it.
    expect(datesOf(table('Year', '-1390~', '-1350'))).toEqual(['-1390~', '-1350']);
  });
});

describe('a column called To date', () => {
  it('is a sum so far where numbers alone stand in it and no column says from when', () => {
    for (const header of ['Date,Event,Raised to date,Todate', 'Date,Event,Amount,To Date'])
      expect(datesOf(`${header}\n1926-01-08,First payment,500,1950\n1926-02-08,Second payment,900,1960\n`), header).toEqual([
        '1926-01-08',
        '1926-02-08',
      ]);
  });

  it('is the end where dates stand in it, or beside From date', () => {
    expect(datesOf('Date,Event,To Date\n1926-01-08,Strike,1926-01-12\n1926-02-08,Curfew,1926-03-01\n')).toEqual([
      '1926-01-08/1926-01-12',
      '1926-02-08/1926-03-01',
    ]);
    expect(datesOf('Event,From Date,To Date\nStrike,1926,1950\nCurfew,1927,1960\n')).toEqual(['1926/1950', '1927/1960']);
  });
});

it('what came in is told to be the start, and of ends only what is so', () => {
  const notes = (last: string) => readTable(`Title,Reported,Closed\nFire,2026-01-08,2026-02-01\nFlood,2026-01-09,${last}\n`).notes.join();
  expect(notes('')).toContain('Column Reported was taken for the start: not every row has an end.');
  expect(notes('2026-02-03')).toContain('Column Reported was taken for the start: Closed is the end.');
});
