import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';

const table = (...rows: string[]) => `${rows.join('\n')}\n`;

describe('headers that mean start and end only beside each other', () => {
  it('are those of lives, calls at ports and French exhibitions', () => {
    expect(datesOf(table('Person,Born,Died', 'Jane,ABT 1790,3 Mar 1845', 'Thomas,12 Jun 1788,'))).toEqual([
      '1790~/1845-03-03',
      '1788-06-12',
    ]);
    expect(datesOf(table('Exposition;Du;Au', 'Monet;01/03/2023;30/06/2023', 'Rodin;15/09/2023;'))).toEqual([
      '2023-03-01/2023-06-30',
      '2023-09-15',
    ]);
    expect(datesOf(table('Port,ATA (UTC),ATD (UTC)', 'Hamburg,2024-02-01 06:30,2024-02-02 18:45'))).toEqual([
      '2024-02-01T06:30Z/2024-02-02T18:45Z',
    ]);
  });

  it('are two days that are numbered, where there is no third', () => {
    for (const [first, second] of [
      ['jour1', 'jour2'],
      ['Giorno 1', 'Giorno 2'],
      ['date1', 'date2'],
      ['Datum 1', 'Datum 2'],
      ['fecha_1', 'fecha_2'],
      ['event date 1', 'event date 2'],
      ['day_from', 'day_to'],
    ])
      expect(datesOf(table(`Event;${first};${second}`, 'Fair;13 March 2024;', 'Show;23 March 2024;24 March 2024'))).toEqual([
        '2024-03-13',
        '2024-03-23/2024-03-24',
      ]);
    // Where one is not understood, the other is not all.
    expect(
      datesOf(table('Event;jour1;jour2', 'Fair;13 March 2024;', 'A;the 3rd or so;24 March 2024', 'B;when it rains;25 March 2024')),
    ).toEqual(['2024-03-13', expect.stringMatching(/^! row 3: /), expect.stringMatching(/^! row 4: /)]);
    expect(datesOf(table('Event,date1,date2,date3', 'Tour,2024-03-13,2024-03-15,2024-03-20'))).toEqual(['2024-03-13']);
    expect(datesOf(table('Event,Date,date1,date2', 'Tour,2024-03-11,2024-03-13,2024-03-15'))).toEqual(['2024-03-11']);
  });

  it('are none beside a date, nor where one of them has no dates', () => {
    expect(datesOf(table('Event,Date,Born,Died', 'Trial,2024-01-15,1980,2024'))).toEqual(['2024-01-15']);
    expect(datesOf(table('Event,Day of it,In,Out', 'a,2024-01-15,yes,no', 'b,2024-01-16,no,no'))).toEqual(['2024-01-15', '2024-01-16']);
  });

  it('begin with what stands first: a stay with the arrival, a journey with the departure', () => {
    expect(datesOf(table('Ship,Arrival,Departure', 'Ever,2024-02-01,2024-02-03'))).toEqual(['2024-02-01/2024-02-03']);
    expect(datesOf(table('Flight,Departure,Arrival', 'LH1,2024-02-01,2024-02-02'))).toEqual(['2024-02-01/2024-02-02']);
  });

  it('may hold years of three digits, and ends of which only a limit is known', () => {
    const lives = readTable(table('Person,Born,Died', 'Jane,ABT 1790,BEF 1850', 'Hugh,941,24 Oct 996', 'Æthelwulf,806,858'));
    expect(lives.problems).toEqual([]);
    expect(lives.drafts.map(({ draft }) => draft.when)).toEqual(['1790~/', '0941/0996-10-24', '0806/0858']);
    expect(lives.drafts.at(0)?.draft.summary).toBe('Start as written: ABT 1790; end as written: BEF 1850.');
    expect(lives.repairs).toMatchObject([{ row: 2, field: 'Died', message: expect.stringContaining('not known') }]);
  });
});

describe('a column of words that are none of ours', () => {
  it('of statuses is told and kept in the summary', () => {
    const tasks = readTable(table('Task,Date,Status', 'a,2024-01-05,Planned', 'b,2024-01-06,Done'));
    expect(tasks.drafts.map(({ draft }) => [draft.status, draft.summary])).toEqual([
      ['planned', ''],
      ['reported', 'Status: Done'],
    ]);
    expect(tasks.repairs).toMatchObject([{ row: 3, field: 'Status' }]);
  });

  it('“Classification” is the kind of a thing, unless a cell says how secret it is', () => {
    const museum = readTable(table('Title,Date,Classification', 'Chair,1896,Furniture', 'Plan,1903,Architecture'));
    expect(museum.problems).toEqual([]);
    expect(museum.drafts).toHaveLength(2);
    const office = readTable(table('Title,Date,Classification', 'Cable,1986,TLP:RED', 'Memo,1987,Furniture'));
    expect(office.problems).toMatchObject([{ row: 2 }, { row: 3 }]);
  });

  it('that a camera wrote are the zones of its times', () => {
    const photos = table('FileName,DateTimeOriginal,OffsetTimeOriginal', 'IMG_1.JPG,2024:01:15 10:02:02,+09:00');
    expect(datesOf(photos)).toEqual(['2024-01-15T10:02:02+09:00']);
  });
});

it('a task that is due and has no start is on the day it is due; any other end without a start ends what nobody knows the beginning of', () => {
  const rows = ['a,2024-01-29,2024-02-01', 'b,,2024-02-20'];
  expect(datesOf(table('Name,Start Date,Due Date', ...rows))).toEqual(['2024-01-29/2024-02-01', '2024-02-20']);
  expect(datesOf(table('Name,Start Date,End Date', ...rows))).toEqual(['2024-01-29/2024-02-01', '/2024-02-20']);
});

describe('a column of numbers that count time', () => {
  it('is one of dates where its header says so, as browsers and Windows write it', () => {
    const visits = readTable(table('id,title,last_visit_time', '1,Example,13349786522000000', '2,News,13349786999123456'));
    expect(visits.drafts.map(({ draft }) => draft.when)).toEqual(['2024-01-15T10:02:02Z', '2024-01-15T10:09:59.123456Z']);
    expect(visits.notes).toContain('Column last_visit_time: numbers (rows 2 and 3) were read as microseconds since 1601.');
    expect(datesOf(table('Message,FileTime', 'Log cleared,133497869991234567'))).toEqual(['2024-01-15T10:09:59.1234567Z']);
  });

  it('is none where it may hold ids, or numbers of several units', () => {
    expect(datesOf(table('Message,Number', 'Log cleared,133497869991234567')).at(0)).toMatch(/^! row 1: There is no column with dates/);
    const mixed = table('Message,Time of it', 'a,133497869991234567', 'b,1705312922');
    expect(datesOf(mixed).at(0)).toMatch(/^! row 1: There is no column with dates/);
  });
});

it('“Stop” is the end beside a start, and none where its cells are no dates', () => {
  expect(datesOf('Title,Start,Stop\nNews,2026-01-08 20:00,2026-01-08 20:15\n')).toEqual(['2026-01-08T20:00/2026-01-08T20:15']);
  expect(datesOf('Title,Start,Stop\nRide,2026-01-08 20:00,Stop 14\n')).toEqual(['2026-01-08T20:00']);
});
