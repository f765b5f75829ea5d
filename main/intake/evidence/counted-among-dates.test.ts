import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('days that a spreadsheet counts amid dates in words', () => {
  it('are days where they lie in the years of those dates, with their clock, which is told', () => {
    const text = table('Title;Date', 'Strike;45306', 'March;45346,5', 'Vigil;45359.770833333', 'Trial;12 April 2024', 'Talk;6 May 2024');
    expect(datesOf(text)).toEqual(['2024-01-15', '2024-02-24T12:00', '2024-03-08T18:30', '2024-04-12', '2024-05-06']);
    expect(readTable(text).notes.join('\n')).toContain('numbers (rows 2, 3 and 4) were read as days of a spreadsheet');
  });

  it('also under a header of dates that no list has, and beside a cell that says there is none yet', () => {
    const rows = ['Huelga;45306', 'Marcha;45320', 'Encierro;45328', 'Acampada;6 de mayo de 2024', 'Cierre;pendiente'];
    const read = readTable(table('Conflicto;Fecha del acto', ...rows));
    expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2024-01-15', '2024-01-29', '2024-02-06', '2024-05-06']);
    expect(read.problems).toMatchObject([{ row: 6 }]);
  });

  it('and where words alone stand beside them', () => {
    const read = readTable(table('Title,Date', 'Strike,45306', 'March,45346', 'Closure,pending'));
    expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['2024-01-15', '2024-02-24']);
  });

  it('are none beside dates of another time, nor where few of them fit, and are asked for then', () => {
    for (const rows of [
      ['Flood,45306', 'Trial,12 April 1871', 'Talk,6 May 1872'],
      ['Flood,45306', 'Storm,12000', 'Trial,12 April 2024', 'Talk,6 May 2024'],
    ]) {
      const read = readTable(table('Title,Date', ...rows));
      expect(read.problems.length).toBeGreaterThan(0);
      expect(read.problems.at(0)?.message).toContain('may be a day counted by a spreadsheet');
      expect(read.drafts).toHaveLength(2);
    }
  });

  it.each([
    ['years alone', ['Fair,1850', 'War,1914', 'Flood,19145', 'Peace,1939', 'Wall,1989']],
    ['several years alone', ['Fair,1900', 'War,1914', 'Flood,10115', 'Storm,19395', 'Wall,1999']],
    ['years about and spans of them', ['Fair,c. 1850', 'War,1914-18', 'Flood,19145', 'Storm,19395', 'Wall,1989']],
    ['a month and years', ['Fair,May 1850', 'War,1914', 'Flood,19145', 'Storm,19395', 'Wall,1989']],
    ['days and a year alone', ['Fair,6 May 1850', 'War,1914', 'Flood,19145', 'Storm,19395', 'Wall,9 November 1989']],
  ])('beside %s are slips of the hand as well, and are asked for', (_, rows) => {
    const { problems, drafts } = readTable(table('Title,Date', ...rows));
    expect(problems.map(({ row }) => row)).toEqual(rows.flatMap((row, at) => (/,\d{5}$/.test(row) ? [at + 2] : [])));
    expect(problems[0]?.message).toContain('may be a day counted by a spreadsheet');
    expect(drafts).toHaveLength(rows.length - problems.length);
  });

  it('a single one beside days is asked for', () => {
    const { problems } = readTable(table('Title,Date', 'Fair,6 May 1850', 'Flood,19145', 'Wall,9 November 1989'));
    expect(problems).toMatchObject([{ row: 3 }]);
  });

  it('a number that a person says to be a year stays one', () => {
    const text = table('Title,Date', 'Strike,45306', 'Trial,12 April 2024');
    expect(readTable(text, { dates: { numbersCount: false } }).problems).toHaveLength(1);
  });
});
