import { describe, expect, it } from 'vitest';
import { readTable } from '../../../testing/formats/tables';

/* What stands where there is no date, and is one by its form. */

const table = (...dates: readonly string[]): string =>
  ['date;Title', ...dates.map((date, at) => `${date};Thing ${at} that was`)].join('\n');
const whensOf = ({ drafts }: ReturnType<typeof readTable>): string[] => drafts.map(({ draft }) => draft.when);
const OTHERS = {
  'counts since 1970': [['1705312922', '1705399322', '1705485722'], '2024-01-15T10:02:02Z'],
  'days of a spreadsheet': [['45306', '45346', '45359'], '2024-01-15'],
  days: [['2024-01-15', '2024-03-09', '2024-05-01'], '2024-01-15'],
  years: [['1912', '1923', '1944'], '1912'],
} as const;
const FILLERS = ['-9999', '-99999', '9999', '99999', '99999999', '9999999999', '9999-12-31', '31.12.9999', '1900-01-00', '1/0/1900'];

describe.each(Object.entries(OTHERS))('beside %s', (_, [others, first]) => {
  it.each(FILLERS)('%s is no date, told, and says nothing of the others', (filler) => {
    const [one, two, three] = others;
    const read = readTable(table(one, two, filler, three));
    expect(whensOf(read)).toHaveLength(3);
    expect(whensOf(read)[0]).toBe(first);
    expect(read.problems).toMatchObject([{ row: 4, message: 'There is no date.' }]);
    expect(read.notes.join('\n')).toContain(`“${filler}” (row 4) is what programs write where there is no date`);
  });
});

it.each([
  ['beside far years', ['9500', '9999', '9850'], '9999'],
  ['beside years that count back as far', ['-9500', '-9999', '-9850'], '-9998'],
  ['beside years before the common era', ['-44', '-999', '14'], '-0998'],
])('years of nines are years %s', (_, dates, when) => {
  expect(whensOf(readTable(table(...dates)))).toContain(when);
});

it('January 1900 stays it beside other days that nobody knows', () => {
  const read = readTable(table('1900-01-00', '1899-12-00', '1901-05-00'));
  expect(whensOf(read)[0]).toBe('1900-01');
});

describe('a day from which programs count', () => {
  it('is no date where it comes again long before all others', () => {
    const read = readTable(table('2024-03-05', '1970-01-01', '2024-03-09', '1970-01-01 00:00:00', '1970-01-01', '2024-05-01'));
    expect(whensOf(read)).not.toContain('1970-01-01');
    expect(read.notes.join('\n')).toContain('“1970-01-01” (rows 3 and 6) is what programs write');
  });

  it('is one where it stands once, which is told', () => {
    const read = readTable(table('1970-01-01', '2024-03-05', '2024-03-09'));
    expect(whensOf(read)[0]).toBe('1970-01-01');
    expect(read.notes.join('\n')).toContain('“1970-01-01” (row 2) is also what programs write where they know no date');
  });

  it('is one where it stands twice, as things begin with a century, and beside such of a generation later', () => {
    expect(whensOf(readTable(table('1900-01-01', '1900-01-01', '1941-06-01', '1951-09-08'))).slice(0, 2)).toEqual([
      '1900-01-01',
      '1900-01-01',
    ]);
    const close = readTable(table('1900-01-01', '1900-01-01', '1900-01-01', '1925-06-01', '1931-09-08'));
    expect(whensOf(close).slice(0, 3)).toEqual(['1900-01-01', '1900-01-01', '1900-01-01']);
  });

  it('is one beside days of its time', () => {
    const read = readTable(table('1970-01-01', '1970-01-01', '1971-03-05', '1975-03-09'));
    expect(whensOf(read)).toHaveLength(4);
    expect(read.notes.join('\n')).not.toContain('programs write');
  });
});

it.each(['9999-12-31', '9999-12-31 23:59:59', '31/12/9999'])('an end of %s is open', (end) => {
  const rows = ['Start;End;Title', '2019-02-03;2020-05-06;A thing that was', `2020-05-07;${end};A thing that is`];
  const read = readTable(rows.join('\n'));
  expect(whensOf(read)).toEqual(['2019-02-03/2020-05-06', '2020-05-07/..']);
});
