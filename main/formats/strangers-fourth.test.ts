import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('years of two digits', () => {
  it('in groups of day and time are of the century of their column, as in other dates', () => {
    const diary = table('DTG,Entry', '121530Z MAR 44,Patrol returned', '122105ZMAR44,Shelled', '010600A Jan 26,Relieved');
    expect(datesOf(diary)).toEqual(['1944-03-12T15:30Z', '1944-03-12T21:05Z', '2026-01-01T06:00+01:00']);
    expect(readTable(diary).decisions.some(({ about }) => about === 'century')).toBe(true);
    expect(datesOf(table('DTG,Entry', '121530Z MAR 44,Patrol returned'), { dates: { century: 2000 } })).toEqual(['2044-03-12T15:30Z']);
  });

  it('in quarters and halves are as well, whichever stands first', () => {
    const rows = ['4Q21,Merger', "Q4'21,Sale", '1H 2022,Strike', 'H2 97,Founding', '3Q 2022,Restart'];
    expect(datesOf(table('Period,Event', ...rows))).toEqual(['2021-36', '2021-36', '2022-40', '1997-41', '2022-35']);
  });
});

describe('what stands for nothing in a column of dates', () => {
  it('is no date, whichever program wrote it', () => {
    for (const nothing of [
      '\\N',
      'NULL',
      'None',
      'NaT',
      'nan',
      'N/A',
      '#N/A',
      '-',
      '—',
      '0000-00-00',
      '0000-00-00 00:00:00',
      '00/00/0000',
    ]) {
      const rows = table(
        'id,title,date_from,date_to',
        `1,Founding,1999-05-01,${nothing}`,
        '2,Move,2004-10-15,2004-11-02',
        `3,Open,${nothing},`,
      );
      expect(datesOf(rows, { undated: 'take' }), nothing).toEqual(['1999-05-01', '2004-10-15/2004-11-02', 'XXXX']);
      expect(datesOf(rows), nothing).toContain('! row 4: There is no date.');
    }
  });

  it('hides no column of dates, and no title that is such a word', () => {
    const rows = table('name,when,until', 'None,1999-05-01,\\N', 'N/A,2004-10-15,\\N', 'Moved in,2005-10-15,2006-01-01');
    expect(readTable(rows).drafts.map(({ draft: { title, when } }) => `${title} ${when}`)).toEqual([
      'None 1999-05-01',
      'N/A 2004-10-15',
      'Moved in 2005-10-15/2006-01-01',
    ]);
  });
});

describe('a time whose header is that of the date but for one word', () => {
  it('is the time of that date', () => {
    const calls = (date: string, time: string) =>
      datesOf(
        table(`Number,${date},${time},ElapsedTime,Text`, '1,2023-08-14,18:22:09,3:05,Call to Ada', '2,2023-08-15,00:02,0:45,Call to Ben'),
      );
    for (const [date, time] of [
      ['ConnDate', 'ConnTime'],
      ['call_date', 'call_time'],
      ['Date of call', 'Time of call'],
      ['Anrufdatum', 'Anrufzeit'],
      ['Fecha llamada', 'Hora llamada'],
    ] as const)
      expect(calls(date, time), date).toEqual(['2023-08-14T18:22:09', '2023-08-15T00:02']);
  });

  it.each([
    ['Flight Date,Route,Flight Time', '08.01.2026,Bonn to Rome,2.35', '09.01.2026,Rome to Bonn,14.10'],
    ['Race Date,Event,Race Time', '2026-01-08,Bonn Marathon,3:05:10', '2026-01-09,Rome Half,1:31:00'],
    ['Work Date,Task,Work Time', '2026-01-08,Painted hall,7.50', '2026-01-09,Painted door,13.15'],
    ['Arbeitsdatum,Aufgabe,Arbeitszeit', '2026-01-08,Flur gestrichen,07:50', '2026-01-09,Tür gestrichen,03:15'],
    ['Travel Date,Journey,Travel Time', '2026-01-08,Bonn to Rome,14:35', '2026-01-09,Rome to Bonn,15:10'],
    ['Update,Title,Uptime', '2026-01-08,Restart of server one,0:45', '2026-01-09,Restart of server two,14:10'],
    ['Call Date,Text,Call Time', '2026-01-08,Call to Ada,3:05', '2026-01-09,Call to Ben,0:45'],
    ['Test Date,Text,Test Time', '2026-01-08,Of the pump,12:05', '2026-01-09,Of the valve,36:45'],
  ])('is none where it is how long something took: %s', (header, first, second) => {
    expect(datesOf(table(header, first, second))).toEqual(['2026-01-08', '2026-01-09']);
  });

  it('is one where all of its times are of a morning', () => {
    expect(datesOf(table('Call Date,Text,Call Time', '2026-01-08,Call to Ada,09:05', '2026-01-09,Call to Ben,10:45'))).toEqual([
      '2026-01-08T09:05',
      '2026-01-09T10:45',
    ]);
  });

  it('is not taken where its cells are lengths under another name, or the date has a time', () => {
    expect(datesOf(table('ConnDate,ElapsedTime,Text', '2023-08-14,3:05,Call to Ada', '2023-08-15,0:45,Call to Ben'))).toEqual([
      '2023-08-14',
      '2023-08-15',
    ]);
    expect(datesOf(table('ConnDate,ConnTime,Text', '2023-08-14 10:00,3:05,Call to Ada', '2023-08-15 11:00,0:45,Call to Ben'))).toEqual([
      '2023-08-14T10:00',
      '2023-08-15T11:00',
    ]);
  });
});

describe('of several columns of dates', () => {
  it('that of a change, an upload or an access is taken last', () => {
    for (const later of ['FileModifyDate', 'Last Updated', 'Date Added', 'accessed', 'import_date']) {
      const rows = table(
        `${later},DateTaken,Caption`,
        '2024-06-01 10:00,2019-07-01 06:05,Bridge at dawn',
        '2024-06-01 10:00,2019-07-02 07:05,Camp by the river',
      );
      expect(datesOf(rows), later).toEqual(['2019-07-01T06:05', '2019-07-02T07:05']);
    }
    expect(datesOf(table('Last Updated,Caption', '2024-06-01,Bridge at dawn', '2024-06-02,Camp by the river'))).toEqual([
      '2024-06-01',
      '2024-06-02',
    ]);
  });

  it('that on which something came in begins what was closed', () => {
    for (const first of ['Received Date', 'Date Received', 'Filed', 'Submitted on', 'Reported'])
      expect(
        datesOf(table(`Request,${first},Closed Date`, 'All contracts with Acme,2023-10-02,2023-11-15', 'Own file of the case,2023-10-03,')),
        first,
      ).toEqual(['2023-10-02/2023-11-15', '2023-10-03']);
  });
});

it('the end of what lasted is taken from tables of GTD', () => {
  const rows = table(
    'eventid,iyear,imonth,iday,approxdate,extended,resolution,city,attacktype1_txt',
    '1,2014,3,15,,1,3/18/2014,Gusau,Armed Assault',
    '2,2014,3,16,,0,,Gusau,Armed Assault',
  );
  expect(datesOf(rows)).toEqual(['2014-03-15/2014-03-18', '2014-03-16']);
});

describe('two tables in one sheet', () => {
  const sheet = [
    'Milestones,,',
    'Date,Milestone,Owner',
    '2024-01-15,Kickoff with Ana,Ana',
    '2024-02-19,Review with Ben,Ben',
    ',,',
    'Incidents,,',
    'Incident,Date,Severity',
    'Flood in archive,2024-06-03,high',
    'Audit finding,2024-07-31,low',
  ];

  it('no record of the first is passed over for the header of the second, whose records are read by that', () => {
    const imported = readTable(table(...sheet));
    expect(imported.drafts.map(({ draft }) => `${draft.when} ${draft.title}`)).toEqual([
      '2024-01-15 Kickoff with Ana',
      '2024-02-19 Review with Ben',
      '2024-06-03 Flood in archive',
      '2024-07-31 Audit finding',
    ]);
    expect(imported.problems).toEqual([]);
    expect(imported.notes.join('\n')).toContain('There are 2 tables below each other, with headers in rows 2 and 7');
  });

  it('a title and notes above a header are still passed over', () => {
    const rows = ['Chronicle of the archive,,', 'as of 2024-08-01,,', 'Incident,Date,Severity', 'Flood in archive,2024-06-03,high'];
    const imported = readTable(table(...rows));
    expect(imported.drafts.map(({ draft }) => draft.when)).toEqual(['2024-06-03']);
    expect(imported.notes.join('\n')).not.toContain('another table');
  });
});

it('times without a colon are times: that they name no zone is told, and a zone behind them is taken', () => {
  const bare = table('Title,Date', 'Fire at the mill,20260108131605', 'Flood,20260109T091500');
  expect(readTable(bare).drafts.map(({ draft }) => draft.when)).toEqual(['2026-01-08T13:16:05', '2026-01-09T09:15:00']);
  expect(readTable(bare).decisions.map(({ about }) => about)).toContain('zone');
  const zoned = table('Title,Date', 'Fire at the mill,20260108131605 +0530', 'Flood,20260109091500[-5:EST]', 'Rain,20260109091500Z');
  expect(datesOf(zoned)).toEqual(['2026-01-08T13:16:05+05:30', '2026-01-09T09:15:00-05:00', '2026-01-09T09:15:00Z']);
  expect(readTable(zoned).decisions.map(({ about }) => about)).not.toContain('zone');
});
