import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

describe('a header of two lines', () => {
  it('names what its empty cells belong to: no time is lost', () => {
    const storms = readTable(
      'Storm,Begin,,End,,Max wind\n,Date,Time,Date,Time,(kt)\nLothar,26.12.1999,03:00,26.12.1999,14:00,98\nKyrill,18.01.2007,09:00,19.01.2007,06:00,109\n',
    );
    expect(storms.problems).toEqual([]);
    expect(storms.drafts.map(({ row, draft }) => [row, draft.title, draft.when])).toEqual([
      [3, 'Lothar', '1999-12-26T03:00/1999-12-26T14:00'],
      [4, 'Kyrill', '2007-01-18T09:00/2007-01-19T06:00'],
    ]);
    expect(storms.notes).toContain('The header has two lines, rows 1 and 2; they were read as one.');
    expect(storms.table?.columns.map(({ name }) => name)).toEqual([
      'Storm',
      'Begin Date',
      'Begin Time',
      'End Date',
      'End Time',
      'Max wind (kt)',
    ]);
    expect(storms.counts).toMatchObject({ read: 3, accepted: 2, notEvents: 1 });
  });

  it('is none where a title stands above the names, or the first record has empty cells', () => {
    const titled = readTable('Storms of Europe,,\nName,Date,Place\nLothar,1999-12-26,Paris\n');
    expect(titled.drafts.map(({ draft }) => [draft.title, draft.when])).toEqual([['Lothar', '1999-12-26']]);
    expect(titled.notes.join()).not.toContain('two lines');
    expect(datesOf('Event,Date,,Place\nTitle,26 Dec 1999,Name,Place\n')).toEqual(['1999-12-26']);
  });

  it('is one line, too, whose names are of two words', () => {
    expect(datesOf('Ereignis;Beginn Datum;Beginn Uhrzeit;Ende Datum;Ende Uhrzeit\nSitzung;26.12.1999;03:00;26.12.1999;14:00\n')).toEqual([
      '1999-12-26T03:00/1999-12-26T14:00',
    ]);
  });
});

it('a day of the month that is called a beginning is not the date', () => {
  const storms = 'BEGIN_YEARMONTH,BEGIN_DAY,BEGIN_TIME,EVENT_TYPE,CZ_NAME,BEGIN_DATE_TIME\n202304,28,1435,Hail,KINNEY,28-APR-23 14:35:00\n';
  expect(datesOf(storms)).toEqual(['2023-04-28T14:35:00']);
});
