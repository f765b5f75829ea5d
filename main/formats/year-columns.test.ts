import { describe, expect, it } from 'vitest';
import { readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('a table whose columns are years', () => {
  const rows = [
    'Sphere,1844,1845,1846,1847',
    'Labour,Revolt of the weavers,,,Ten hours act',
    'Church,,,,',
    'Economy,,Potato blight,"Corn laws repealed, at last",',
  ];

  it('has an event in each cell that says something, and loses no row', () => {
    const { drafts, counts, notes, problems } = readTable(table('Chronology of the forties', ...rows));
    expect(drafts.map(({ draft: { when, title } }) => `${when} ${title}`)).toEqual([
      '1844 Revolt of the weavers',
      '1847 Ten hours act',
      '1845 Potato blight',
      '1846 Corn laws repealed, at last',
    ]);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ read: 6, accepted: 4, refused: 0, notEvents: 2 });
    expect(notes.join('\n')).toContain('columns 1844 to 1847 are years');
  });

  it('is none where figures or states stand below, or years are not in order', () => {
    for (const other of [
      table('Country,2019,2020,2021', 'France,1.5,-7.8,6.8', 'Spain,2.0,-11.3,5.5'),
      table('Country,2019,2020,2021', 'France,Free,Free,Free', 'Spain,Free,Partly free,Free', 'Italy,Free,Free,Free'),
      table('Country,2019,2021,2020', 'France,Strike of the railways,Curfew in the cities,Riots in the south'),
    ])
      expect(readTable(other).drafts).toHaveLength(0);
  });

  it('says of cells behind its last column that they are too many', () => {
    expect(readTable(table('Sphere,1844,1845,1846', 'Labour,Revolt,Unrest,Strike,stray')).problems.length).toBeGreaterThan(0);
  });
});
