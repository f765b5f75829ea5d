import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...cells: string[]): string => `Title,Date\n${cells.map((cell, at) => `e${at},"${cell}"`).join('\n')}\n`;
const pairs = (...cells: string[]) => {
  const { decisions, notes } = readTable(table(...cells));
  return { decided: decisions.find(({ about }) => about === 'pairs'), notes: notes.join('\n') };
};

describe('a year with two digits of the next one, beside dates that nobody writes so in ISO 8601', () => {
  it.each<[string, string[], string]>([
    ['1521-22', ['c. 1483', '31 Oct. 1517', '26 April-25 May 1518'], '1521/1522'],
    ['1702/03', ['ca. 1890', '1838', 'after 1861', 'June 1953'], '1702/1703'],
    ['1702-03', ['1690', '1695', '1710'], '1702/1703'],
    ['1911-12', ['1890', '19th century', 'c. 1900', '1920s'], '1911/1912'],
    ['1930-31', ['1929', '1933'], '1930/1931'],
    ['1939-40', ['Frühjahr 1938', '4. August 1914'], '1939/1940'],
  ])('%s is two years', (cell, others, edtf) => {
    expect(datesOf(table(cell, ...others))[0]).toBe(edtf);
    const { decided, notes } = pairs(cell, ...others);
    expect(decided).toMatchObject({ value: 'years', by: 'cells' });
    expect(notes).toContain(`${cell} was read as two years`);
  });

  it('is asked where it may be a month, since others are dates in words or as ISO 8601 writes them', () => {
    expect(pairs('1911-12', 'June 1910', '4 May 1913').decided).toMatchObject({ value: 'parts', by: 'nobody' });
    expect(pairs('2021-22', '2020-05-01', '2020', '2019').decided).toMatchObject({ value: 'parts', by: 'nobody' });
    for (const edtf of ['1985~', '199X', '1999/..'])
      expect(pairs('1930-31', edtf, '1999', '1998').decided, edtf).toMatchObject({ by: 'nobody' });
    expect(pairs('2021-22').decided).toMatchObject({ value: 'parts', by: 'nobody' });
  });

  it('is a month or season where a person says so', () => {
    expect(datesOf(table('1930-31', '1929', '1933'), { dates: { yearPairs: false } })[0]).toBe('1930-31');
  });
});
