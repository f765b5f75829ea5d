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

  it.each(['Name', 'Event', 'Title', 'Name,Title'])(
    'says what stands in its cells, and of whom, also beside a column called %s',
    (beside) => {
      const [first, second] = beside.includes(',') ? ['Marx,Dr', 'Engels,'] : ['Marx', 'Engels'];
      const { drafts, notes, problems } = readTable(
        table(`${beside},1844,1845,1846`, `${first},writes the Manuscripts,goes to Brussels,`, `${second},,,moves to Brussels`),
      );
      const [marx, engels] = beside.includes(',') ? ['Marx: Dr', 'Engels'] : ['Marx', 'Engels'];
      expect(drafts.map(({ draft: { when, title } }) => `${when} ${title}`)).toEqual([
        `1844 ${marx}: writes the Manuscripts`,
        `1845 ${marx}: goes to Brussels`,
        `1846 ${engels}: moves to Brussels`,
      ]);
      expect(problems).toEqual([]);
      expect(notes.join('\n')).not.toContain('not taken over');
    },
  );

  it('is none where another column holds dates: each of its rows stays one event', () => {
    for (const [header, first, second] of [
      ['Title,Date,Notes,2001,2002,2003', 'Fire,8 Jan 2001,See map,mended at once,,', 'Flood,9 Jan 2002,,,dam was raised,dam was closed'],
      ['Task,Start,End,2024,2025,2026', 'Build,2024-01-05,2026-03-01,design done,walls up,roof tight', 'Move,2025-01-05,2026-03-01,,,'],
      ['Title,Year,1844,1845,1846', 'Fire,1844,was told,was mended,was forgotten', 'Flood,1845,,,'],
    ] as const) {
      const { drafts, counts } = readTable(table(header, first, second));
      expect(
        drafts.map(({ row, draft }) => `${row} ${draft.title}`),
        header,
      ).toEqual([`2 ${first.split(',')[0]}`, `3 ${second.split(',')[0]}`]);
      expect(counts, header).toMatchObject({ read: 2, accepted: 2 });
    }
  });
});
