import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]) => `${rows.join('\n')}\n`;
const titlesOf = (text: string) => readTable(text).drafts.map(({ draft }) => draft.title);

describe('dates behind a word that is the same in every row', () => {
  it('are what stands behind it, told', () => {
    const fallen = table(
      'person,dept,eow',
      '"Constable Darius Quimby",Albany County,"EOW: Monday, January 3, 1791"',
      '"Sheriff Cornelius Hogeboom",Columbia County,"EOW: Saturday, October 22, 1791"',
      '"Deputy Isaac Smith",Columbia County,"EOW: Thursday, May 17, 1792"',
    );
    expect(datesOf(fallen)).toEqual(['1791-01-03', '1791-10-22', '1792-05-17']);
    expect(readTable(fallen).notes).toContain('Column eow: “EOW:” stands before each date and was passed over.');
    expect(datesOf(table('Ereignis;Angabe', 'Brand;Datum: 3.1.1791', 'Flut;Datum: 22.10.1791'))).toEqual(['1791-01-03', '1791-10-22']);
  });

  it('are none where the word differs, or no date stands behind it', () => {
    expect(datesOf(table('Event,Note', 'a,Opened: 2024-01-03', 'b,Closed: 2024-01-04')).at(0)).toMatch(/^! row 1: There is no column/);
    const notes = table('Date,Note', '2024-01-03,NB: rain', '2024-01-04,NB: snow');
    expect(titlesOf(notes)).toEqual(['NB: rain', 'NB: snow']);
  });
});

describe('a column of times', () => {
  it.each(['S/D', 's/h', 'NA', 'sin hora', 'ohne Angabe', 'k. A.', 'н/д'])('may say that there is none: %s', (word) => {
    expect(datesOf(table('Fecha,Hora,Evento', `17/09/2025,${word},Emisión`, '26/12/2025,12:24,Maniobra'))).toEqual([
      '2025-09-17',
      '2025-12-26T12:24',
    ]);
  });

  it('with words that are no time leaves the day, told, and they stand in the summary', () => {
    const read = readTable(table('Date,Time,Event', '2025-09-17,shift change,Alarm', '2025-09-18,12:24,Call'));
    expect(read.drafts.map(({ draft }) => [draft.when, draft.summary])).toEqual([
      ['2025-09-17', 'Time: shift change'],
      ['2025-09-18T12:24', ''],
    ]);
    expect(read.repairs.map(({ message }) => message)).toEqual([
      '“shift change” is no time of day; the day was taken, and what stands here is in the summary.',
    ]);
  });
});

it('a month that is not available leaves its year', () => {
  expect(datesOf(table('battle,month,year', 'Trier,August,1522', 'Hohentwiel,NA,1525'))).toEqual(['1522-08', '1525']);
});

it('years are dates under a header that cuts the word short', () => {
  for (const header of ['sent_yr', 'Yr sent', 'yr.'])
    expect(datesOf(table(`title,place,${header}`, 'Abegra to Kircher,Leobii,1676', 'Agostini to Leon,Puig,1666'))).toEqual([
      '1676',
      '1666',
    ]);
});

describe('titles', () => {
  it('are what kind it was, and no days of another calendar', () => {
    const days = ['2014-04-15', '2014-10-08', '2015-04-04', '2015-09-28', '2023-10-14', '2027-08-02', '2028-12-31', '2029-06-26'];
    const kinds = ['Total Lunar Eclipse', 'Annular Solar Eclipse'];
    const rows = days.map((day, at) => `${day},${kinds[at === 4 ? 1 : 0]},${at + 10} Nisan ${5774 + at}`);
    expect(titlesOf(table('date,type,hebrew_date', ...rows)).slice(3, 5)).toEqual(kinds);
  });

  it('are the persons where all else comes again', () => {
    const rows = ['Darius Quimby,Albany County Office,1791-01-03', 'Cornelius Hogeboom,Columbia County Office,1791-10-22'];
    const fallen = table('person,dept,date', ...rows, 'Isaac Smith,Columbia County Office,1792-05-17');
    expect(titlesOf(fallen)).toEqual(['Darius Quimby', 'Cornelius Hogeboom', 'Isaac Smith']);
    const told = table(
      'person,what,date',
      'Darius Quimby,He was shot in Albany,1791-01-03',
      'Cornelius Hogeboom,He fell from a horse,1791-10-22',
    );
    expect(titlesOf(told)).toEqual(['He was shot in Albany', 'He fell from a horse']);
  });

  it('that are empty are what other columns of a chronicle say of the row', () => {
    const rows = [
      '2017/6/1,オリンピックまで３年,,',
      '2017/9/1,,,五輪開催地決定',
      '2018/6/1,,サッカーW杯,',
      '2018/7/1,オリンピックまで２年,,ボランティア募集開始',
    ];
    const read = readTable(table('date,main,relate,other', ...rows, '2018/9/1,ラグビーW杯まで１年,,', '2018/10/1,,,'));
    expect(read.drafts.map(({ draft }) => draft.title)).toEqual([
      'オリンピックまで３年',
      '五輪開催地決定',
      'サッカーW杯',
      'オリンピックまで２年',
      'ラグビーW杯まで１年',
    ]);
    expect(read.problems.map(({ row, message }) => `${row}: ${message}`)).toEqual(['7: An event needs a title.']);
  });
});
