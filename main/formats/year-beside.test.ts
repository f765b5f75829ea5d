import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('years of two digits beside a column that says them in full', () => {
  it('are those of that column, be they of different centuries', () => {
    const parks = table(
      'name,action,date,year',
      'Devils Tower,Established,9/24/06,1906',
      'Muir Woods,Enlarged,2/23/37,1937',
      'Pinnacles,Enlarged,1/11/00,2000',
    );
    expect(datesOf(parks)).toEqual(['1906-09-24', '1937-02-23', '2000-01-11']);
    const read = readTable(parks);
    expect(read.decisions?.filter(({ about }) => about === 'century')).toEqual([]);
    expect(read.notes.join('\n')).toContain('Column date: years of two digits were read as those that column year says in full.');
  });

  it('in other orders and languages', () => {
    expect(datesOf(table('Ereignis;Tag;Jahr', 'Gründung;24.9.06;1906', 'Brand;02.03.37;1937'))).toEqual(['1906-09-24', '1937-03-02']);
    expect(datesOf(table('événement,date,année', 'Fondation,24 sept. 06,1906', 'Incendie,2 mars 37,1837'))).toEqual([
      '1906-09-24',
      '1837-03-02',
    ]);
    expect(datesOf(table('Event,Date,Report Year', 'Flood,5-Jan-13,1913', 'Fire,17-Oct-21,1921'))).toEqual(['1913-01-05', '1921-10-17']);
    expect(datesOf(table('Event,Date,Year', 'Flood,98-01-05,1898', 'Fire,21-10-17,1921'))).toEqual(['1898-01-05', '1921-10-17']);
  });

  it('also where it stands behind what is a film, a book or a work of art', () => {
    expect(datesOf(table('Buch;Jahr;Datum;Ereignis', 'Faust;1894;12.5.94;Druck', 'Effi;1895;3.6.95;Druck'))).toEqual([
      '1894-05-12',
      '1895-06-03',
    ]);
  });

  it('are not where the two say different years', () => {
    const terms = table('Event,Date,Year', 'Budget,12/20/02,2003', 'Plan,01/14/03,2003');
    expect(datesOf(terms)).toEqual(['2002-12-20', '2003-01-14']);
    expect(readTable(terms).decisions?.some(({ about }) => about === 'century')).toBe(true);
  });

  it('nor where the years are those of schools and budgets', () => {
    expect(datesOf(table('Event,Date,Fiscal Year', 'a,9/24/06,1906', 'b,9/25/06,1906'))).toEqual(['2006-09-24', '2006-09-25']);
  });
});

describe('a date that is empty beside its year', () => {
  it('is that year, and so is one of which a word says that there is none', () => {
    const history = table(
      'title,event_year,event_date',
      'Miracle on Ice,1980,1980-02-22',
      'World Cup,1930,1930-07-13',
      'Hamlet,1603,',
      'Corpus Juris,529,tbd',
    );
    expect(datesOf(history)).toEqual(['1980-02-22', '1930-07-13', '1603', '0529']);
    expect(readTable(history).notes.join('\n')).toContain('Where column event_date says no date, the year of column event_year was taken.');
  });

  it('before the common era as well, and where the row ends before it', () => {
    expect(datesOf(table('title,year,date', 'Games,-776', 'Games again,1896,1896-04-06', 'Games in Paris,1900,1900-05-14')).at(0)).toMatch(
      /^-0775|^-0776/,
    );
  });

  it('as behind a title of any kind', () => {
    expect(datesOf(table('Datum;Titel;Jahr', '12.5.1994;Brand;1994', '3.6.1995;Flut;1995', ';Sturm;1996'))).toEqual([
      '1994-05-12',
      '1995-06-03',
      '1996',
    ]);
  });

  it('is none where years and dates are not of the same', () => {
    const letters = table('name,date,year', 'A. Andersson,2002-12-20,2003', 'B. Berg,2003-01-14,2003', 'C. Carl,,2003');
    expect(datesOf(letters).at(2)).toMatch(/^! row 4: There is no date/);
  });
});
