import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const notesOf = (text: string): string => readTable(text).notes.join('\n');

describe('of several columns of dates', () => {
  it.each([
    ['Date Rptd', 'DATE OCC'],
    ['Reported Date', 'Incident date/day'],
    ['Date received', 'Date of crash'],
    ['published_on', 'occurred_on'],
    ['publishedAt', 'event_start'],
    ['Entered', 'Happened'],
    ['Meldedatum', 'Tatzeitpunkt'],
    ['Erfasst am', 'Ereignistag'],
    ['Date de signalement', 'Date des faits'],
    ['Fecha de denuncia', 'Fecha del hecho'],
    ['Data zgłoszenia', 'Dzień zdarzenia'],
    ['Data segnalazione', 'Data del fatto'],
    ['Дата регистрации', 'Дата происшествия'],
    ['Date Acquired', 'Date made'],
  ])('%s gives way to %s, whichever stands first', (known, happened) => {
    const rows = ['Theft of a bicycle,2024-03-09,2024-03-02', 'Fire in a shed,2024-04-11,2024-04-10'];
    const text = table(`Title,${known},${happened}`, ...rows);
    expect(datesOf(text)).toEqual(['2024-03-02', '2024-04-10']);
    expect(notesOf(text)).toContain(known);
    const turned = rows.map((row) => row.replace(/,(.*),(.*)/, ',$2,$1'));
    expect(datesOf(table(`Title,${happened},${known}`, ...turned))).toEqual(['2024-03-02', '2024-04-10']);
  });

  it('it is told which was taken, and which was not', () => {
    const text = table('Title,Date Rptd,DATE OCC', 'Theft,2024-03-09,2024-03-02', 'Fire,2024-04-11,2024-04-10');
    expect(notesOf(text)).toContain('Column DATE OCC was taken for the dates: its cells are dates. So are those of Date Rptd');
  });

  it('one of when it was made known is the date where no other says when it was', () => {
    expect(datesOf(table('Title,Date Rptd,Place', 'Theft,2024-03-09,Bonn', 'Fire,2024-04-11,Cork'))).toEqual(['2024-03-09', '2024-04-11']);
    expect(datesOf(table('Title,publishedAt,Place', 'Theft,2024-03-09,Bonn'))).toEqual(['2024-03-09']);
  });
});

describe('times of day as numbers without leading zeros', () => {
  const crimes = (...rows: string[]) => table('Desc,Date Rptd,DATE OCC,TIME OCC', ...rows);

  it('are joined to days that a program wrote as midnight', () => {
    const text = crimes(
      'Theft,01/28/2020 12:00:00 AM,01/18/2020 12:00:00 AM,2230',
      'Fire,01/28/2020 12:00:00 AM,01/19/2020 12:00:00 AM,1',
      'Assault,01/28/2020 12:00:00 AM,01/20/2020 12:00:00 AM,45',
      'Robbery,01/28/2020 12:00:00 AM,01/21/2020 12:00:00 AM,930',
    );
    expect(datesOf(text)).toEqual(['2020-01-18T22:30', '2020-01-19T00:01', '2020-01-20T00:45', '2020-01-21T09:30']);
    expect(notesOf(text)).toContain('TIME OCC: numbers are hours and minutes (hhmm) without leading zeros: “1” is 00:01');
  });

  it('are so under a header that is known, too, also with 0 for midnight', () => {
    expect(datesOf(table('Title,Date,Time', 'a,2024-05-01,0', 'b,2024-05-02,5', 'c,2024-05-03,1410'))).toEqual([
      '2024-05-01T00:00',
      '2024-05-02T00:05',
      '2024-05-03T14:10',
    ]);
  });

  it('are none where a number is no hhmm, or none has minutes', () => {
    expect(datesOf(table('Title,DATE OCC,TIME OCC', 'a,2024-05-01,2275', 'b,2024-05-02,5', 'c,2024-05-03,1410'))).toEqual([
      '2024-05-01',
      '2024-05-02',
      '2024-05-03',
    ]);
    expect(notesOf(table('Title,Date,Time', 'a,2024-05-01,9', 'b,2024-05-02,14'))).not.toContain('hhmm');
  });
});

describe('a column of dates in which some say that the day is not known', () => {
  it.each([
    'unknown',
    'not known',
    'undated',
    'unbekannt',
    'inconnue',
    'sin fecha',
    'desconocida',
    's.d.',
    'n.d.',
    'ohne Datum',
    'sconosciuta',
    'nieznana',
    'неизвестно',
  ])('“%s” is no reason to see no dates', (word) => {
    const rows = ['03/05/2023,Shelling near a clinic', 'mid-June 2023,Displacement', `${word},Grave found`, '14/08/2023,Market fire'];
    const all = [...rows, 'Oct 2023,Restrictions', `${word},Convoy lost`];
    const read = readTable(table('Date of incident,What happened', ...all));
    expect(read.drafts.map(({ draft }) => draft.title).filter((title) => !/Grave|Convoy/.test(title))).toHaveLength(4);
    expect(notesOf(table('Date of incident,What happened', ...all))).toContain('Date of incident');
  });

  it('nor is a line of sums and one of who wrote it', () => {
    const rows = ['03/05/2023,Shelling near a clinic,2', '19/05/2023,Convoy turned back,0', '28/06/2023,School hit,4', 'Total,,6'];
    expect(datesOf(table('Date of incident,What happened,Injured', ...rows, '"Last update: 12/10/2023, A.K."')).slice(0, 3)).toEqual([
      '2023-05-03',
      '2023-05-19',
      '2023-06-28',
    ]);
  });
});

describe('rows that sum up or tell of the table', () => {
  const log = (...more: string[]) =>
    table('Year,Event,Deaths', '1952,Crash at Farnborough,31', '1956,Collision over the canyon,128', ...more);

  it.each([
    'Subtotal 1950s,,159',
    'Total 1950s,,159',
    'Subtotal for the 1950s:,,159',
    'Zwischensumme 1950er,,159',
    'Sous-total années 1950,,159',
    'Subtotal década 1950,,159',
    'Rows:,,2',
    'Records: 2,,',
    'Last update: 12/10/2023 by A.K.,,',
    'Last change: May 2023,,',
    'Letzte Änderung: 12.10.2023,,',
    'Mis à jour le 12/10/2023,,',
  ])('“%s” is no event', (row) => {
    expect(datesOf(log(row, '1961,Fire at Brussels,73'))).toEqual(['1952', '1956', '1961']);
  });

  it('what only begins with such words is one', () => {
    expect(datesOf(log('1961,Total recall of the type,0', '1962,Rows: a mutiny,1'))).toEqual(['1952', '1956', '1961', '1962']);
  });
});
