import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('two columns are the limits of one date', () => {
  it.each([
    ['Earliest date', 'Latest date'],
    ['earliest_year', 'latest_year'],
    ['Date (earliest)', 'Date (latest)'],
    ['Earliest possible date', 'Latest possible date'],
    ['notBefore', 'notAfter'],
    ['Not before (year)', 'Not after (year)'],
    ['TPQ', 'TAQ'],
    ['Terminus post quem', 'Terminus ante quem'],
    ['min_date', 'max_date'],
    ['Year (min)', 'Year (max)'],
    ['Frühestes Datum', 'Spätestes Datum'],
    ['Date au plus tôt', 'Date au plus tard'],
    ['Fecha más temprana', 'Fecha más tardía'],
    ['Data più antica', 'Data più recente'],
    ['Vroegste datering', 'Laatste datering'],
    ['Дата не ранее', 'Дата не позднее'],
  ])('%s, %s', (first, last) => {
    const rows = ['Komiza,1150,1200', 'Lokunji,1101,1250', 'Plavac,1300,1300'];
    expect(datesOf(table(`Wreck,${first},${last}`, ...rows))).toEqual(['[1150..1200]', '[1101..1250]', '1300']);
    const turned = rows.map((row) => row.replace(/,(.*),(.*)/, ',$2,$1'));
    expect(datesOf(table(`Wreck,${last},${first}`, ...turned))).toEqual(['[1150..1200]', '[1101..1250]', '1300']);
  });

  it('of small years and those before the common era', () => {
    const text = table(
      'Name,Dating,Earliest date,Latest date',
      'Komiza,C1st-2nd AD,1,200',
      'Marmaris,Hellenistic,-400,-25',
      'Serçe,,-50,20',
    );
    expect(datesOf(text)).toEqual(['[0001..0200]', '[-0399..-0024]', '[-0049..0020]']);
    expect(readTable(text).notes.join('\n')).toContain('were taken for the limits of one date each');
  });

  it('of days, and of which one is known in some rows only', () => {
    const rows = [
      'Theft of a ring,2024-03-01,2024-03-09',
      'Fire in a shed,2024-04-10,',
      'Letter,,2024-05-01',
      'Call,2024-06-02,2024-06-02',
    ];
    expect(datesOf(table('What,Not before,Not after', ...rows))).toEqual([
      '[2024-03-01..2024-03-09]',
      '[2024-04-10..]',
      '[..2024-05-01]',
      '2024-06-02',
    ]);
  });

  it('which a row may have the wrong way round, told', () => {
    const read = readTable(table('Wreck,Earliest date,Latest date', 'Komiza,1150,1200', 'Lokunji,1250,1101'));
    expect(read.drafts.map(({ draft }) => draft.when)).toEqual(['[1150..1200]', '1250']);
    expect(read.repairs.map(({ row }) => row)).toEqual([3]);
  });

  it('unless a person says that they are start and end', () => {
    const columns = {
      uses: new Map([
        ['start', ['Earliest date']],
        ['end', ['Latest date']],
      ] as const),
      keepOthers: false,
    };
    expect(datesOf(table('Wreck,Earliest date,Latest date', 'Komiza,1150,1200'), { columns })).toEqual(['1150/1200']);
  });
});

describe('but not', () => {
  it('where another column says when, or the cells count other things', () => {
    expect(datesOf(table('Wreck,Date,Earliest date,Latest date', 'Komiza,1160,1150,1200'))).toEqual(['1160']);
    expect(datesOf(table('Wreck,Found in,Min depth,Max depth', 'Komiza,12 May 1990,30,35', 'Lokunji,13 May 1990,4,12'))).toEqual([
      '1990-05-12',
      '1990-05-13',
    ]);
  });

  it('of certificates, which are valid from the one day to the other', () => {
    const [first = ''] = datesOf(table('Common name,Issuer,Not before,Not after', 'example.org,CA,2024-01-01,2024-04-01'));
    expect(first).not.toContain('[');
  });
});
