import { expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

/* Of years of two digits the century is the one in which the days of the week are right that stand beside them. */

const table = (...days: readonly string[]): string => ['Datum;Titel', ...days.map((day, at) => `${day};Schritt ${at}`)].join('\n');

it('days of the week prove that years of two digits lie ahead', () => {
  const plan = table('Di 03.11.26', 'Mi 06.01.27', 'Do 18.03.27');
  expect(datesOf(plan)).toEqual(['2026-11-03', '2027-01-06', '2027-03-18']);
  const { decisions } = readTable(plan);
  expect(decisions?.find(({ about }) => about === 'century')).toMatchObject({ value: '2000', by: 'cells' });
});

it('columns of them are found where all lie ahead', () => {
  expect(datesOf('Schritt;Was;Ziel\nA;Dach decken;Mi 06.01.27\nB;Fenster setzen;Do 18.03.27')).toEqual(['2027-01-06', '2027-03-18']);
});

it('or in an earlier century, and that they are of the last hundred years', () => {
  expect(datesOf(table('Fr 03.11.26', 'Sa 06.01.27', 'So 18.03.27'))).toEqual(['1826-11-03', '1827-01-06', '1827-03-18']);
  expect(datesOf(table('Mi 03.11.26', 'Do 06.01.27', 'Fr 18.03.27'))).toEqual(['1926-11-03', '1927-01-06', '1927-03-18']);
});

it('of dates without one beside them they tell, too, and one wrong day among many is told', () => {
  const steps = ['Di 03.11.26', 'Mi 06.01.27', 'Do 07.01.27', 'Fr 08.01.27', 'Mo 11.01.27', '12.01.27', 'Mi 14.01.27'];
  expect(datesOf(table(...steps)).slice(-2)).toEqual(['2027-01-12', '! row 8: 14 January 2027 is a Thursday, not a Wednesday.']);
});

it('one alone may be a slip of the hand, and what the person says goes first', () => {
  expect(datesOf(table('Mi 06.01.27', '07.01.26'))).toEqual(['2026-01-07', '! row 2: 6 January 1927 is a Thursday, not a Wednesday.']);
  const said = { dates: { order: 'dmy', century: 1900 } } as const;
  expect(datesOf(table('Mi 06.01.27', 'Do 18.03.27'), said)).toEqual([
    '! row 2: 6 January 1927 is a Thursday, not a Wednesday.',
    '! row 3: 18 March 1927 is a Friday, not a Thursday.',
  ]);
});

it('days with the month first and a time, in words and in spans of two columns', () => {
  expect(datesOf('Name,Start,Finish\nA,Wed 1/6/27 8:00 AM,Thu 3/18/27 5:00 PM\nB,Tue 11/3/26 8:00 AM,Tue 11/3/26 5:00 PM')).toEqual([
    '2027-01-06T08:00/2027-03-18T17:00',
    '2026-11-03T08:00/2026-11-03T17:00',
  ]);
  expect(datesOf('Name;Date\nA;Wed 6 Jan 27\nB;Thu 18 Mar 27')).toEqual(['2027-01-06', '2027-03-18']);
});

it('the year before, as people write it in January, is no other century', () => {
  expect(datesOf(table('Mo 05.01.25', 'Di 06.01.25', 'Fr 09.01.25'))).toEqual([
    '! row 2: 5 January 2025 is a Sunday, not a Monday.',
    '! row 3: 6 January 2025 is a Monday, not a Tuesday.',
    '! row 4: 9 January 2025 is a Thursday, not a Friday.',
  ]);
  expect(datesOf(table('Mo 05.01.25', 'Mo 09.02.20'))).toEqual(['1925-01-05', '1920-02-09']);
});

it('nor is it in any year of this century, where only the first weeks are so', () => {
  for (const days of [
    ['Mo 06.01.19', 'Di 07.01.19', 'Mi 08.01.19'],
    ['Mo 06.01.19', 'Di 07.01.19', '15.08.19'],
  ])
    expect(datesOf(table(...days))).toContain('! row 2: 6 January 2019 is a Sunday, not a Monday.');
  expect(datesOf(table('Di 28.07.14', 'Mo 03.08.14'))).toEqual(['1914-07-28', '1914-08-03']);
});

it('each year of a column has the century in which its own days of the week are right, which is told', () => {
  const ahead = table('Fr 03.11.61', 'Mo 05.03.62', 'Mi 06.01.27', 'Do 18.03.27');
  expect(datesOf(ahead)).toEqual(['1961-11-03', '1962-03-05', '2027-01-06', '2027-03-18']);
  expect(readTable(ahead).notes.join('\n')).toContain('“27” was read as 2027');
  expect(datesOf(table('Mo 03.08.14', 'Di 04.08.14', '05.08.14', 'Di 03.11.26', 'Mo 02.11.26'))).toEqual([
    '1914-08-03',
    '1914-08-04',
    '1914-08-05',
    '2026-11-03',
    '2026-11-02',
  ]);
});

it('a single day of another year is refused, and so are days that are right in no century', () => {
  expect(datesOf(table('Fr 03.11.61', 'Mo 05.03.62', 'Mi 06.01.27'))[2]).toBe('! row 4: 6 January 1927 is a Thursday, not a Wednesday.');
  expect(datesOf(table('Fr 03.11.61', 'Mo 05.03.62', 'Mi 06.03.62', 'Do 07.03.62')).slice(2)).toEqual([
    '! row 4: 6 March 1962 is a Tuesday, not a Wednesday.',
    '! row 5: 7 March 1962 is a Wednesday, not a Thursday.',
  ]);
});
