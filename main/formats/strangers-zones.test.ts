import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const rows = (...lines: string[]) => `Title,Date,Timezone\n${lines.map((line, at) => `e${at},${line}`).join('\n')}\n`;

describe('a column of zones', () => {
  it('says for each row in which zone its times are', () => {
    const table = rows(
      '2026-07-08 13:16,Europe/Berlin',
      '2026-07-08 13:16,America/New_York',
      '8 Jul 2026 1:16 pm,UTC',
      '2026-07-08 13:16,',
    );
    expect(datesOf(table)).toEqual(['2026-07-08T13:16+02:00', '2026-07-08T13:16-04:00', '2026-07-08T13:16Z', '2026-07-08T13:16']);
    expect(readTable(table).notes).toEqual([
      'Times were read in the zone that their row says in column Timezone: Europe/Berlin (row 2); America/New_York (row 3); UTC (row 4).',
      'Column Date: times without a zone (row 5) were read in the timeline’s own, Europe/Berlin.',
    ]);
  });

  it('is asked in every row, however many there are before the one that differs', () => {
    const lines = Array.from({ length: 400 }, (_, at) => `2026-01-08 13:16,${at < 300 ? 'UTC' : 'Asia/Karachi'}`);
    const dates = datesOf(rows(...lines));
    expect(dates.slice(298, 302)).toEqual(['2026-01-08T13:16Z', '2026-01-08T13:16Z', '2026-01-08T13:16+05:00', '2026-01-08T13:16+05:00']);
    const blank = datesOf(rows(...lines.map((line, at) => (at < 300 ? line : '2026-01-08 13:16,'))));
    expect(blank[399]).toBe('2026-01-08T13:16');
  });

  it('may name it as people and programs do', () => {
    for (const [name, date] of [
      ['W. Europe Standard Time', '2026-07-08T13:16+02:00'],
      ['"(UTC-05:00) Eastern Time (US & Canada)"', '2026-07-08T13:16-04:00'],
      ['+0530', '2026-07-08T13:16+05:30'],
      ['UTC+1', '2026-07-08T13:16+01:00'],
      ['GMT-03:30', '2026-07-08T13:16-03:30'],
      ['pkt', '2026-07-08T13:16+05:00'],
      ['EDT', '2026-07-08T13:16-04:00'],
      ['CET', '2026-07-08T13:16+02:00'],
    ])
      expect(datesOf(rows(`2026-07-08 13:16,${name}`)), name).toEqual([date]);
    // Where winter and summer are told apart, CET is winter’s.
    expect(datesOf(rows('2026-07-08 13:16,CET', '2026-07-08 13:16,CEST'))).toEqual(['2026-07-08T13:16+01:00', '2026-07-08T13:16+02:00']);
  });

  it('that nobody knows refuses the row, and only where there is a time to be read by it', () => {
    expect(
      datesOf(rows('2026-01-08 13:16,Mars/Base', '2026-01-09,Mars/Base', '2026-01-09 13:16Z,Mars/Base', '2026-01-08 13:16,UTC')),
    ).toEqual([
      '2026-01-09',
      '2026-01-09T13:16Z',
      '2026-01-08T13:16Z',
      expect.stringContaining('! row 2: “Mars/Base” is no zone that is known'),
    ]);
    // A column of something else is none of zones.
    expect(datesOf(rows('2026-01-08 13:16,yes', '2026-01-08 13:16,no'))).toEqual(['2026-01-08T13:16', '2026-01-08T13:16']);
  });

  it('gives way to what a person says of all', () => {
    expect(datesOf(rows('2026-01-08 13:16,UTC'), { dates: { timesIn: 'Asia/Karachi' } })).toEqual(['2026-01-08T13:16+05:00']);
  });

  it('counts in the tables of programs, too', () => {
    const plaso = 'date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra';
    const line = (zone: string) => `07/08/2026,16:35:22,${zone},M...,FILE,NTFS,Mod,-,H1,short ${zone},long,2,f,1,-,x,-`;
    expect(datesOf([plaso, line('UTC'), line('Europe/Berlin')].join('\n'))).toEqual(['2026-07-08T16:35:22Z', '2026-07-08T16:35:22+02:00']);
    const iris = 'event_title,event_date,event_tz,event_content\nA,2026-01-08T10:00:00,+05:00,x\n';
    expect(datesOf(iris)).toEqual(['2026-01-08T10:00:00+05:00']);
  });
});

describe('an abbreviation that several zones share', () => {
  const dated = (...dates: string[]) => `Title,Date\n${dates.map((date) => `x,${date}`).join('\n')}\n`;

  it('is not guessed, in a date and in a column of zones', () => {
    const why = 'can be +08:00 (China), −06:00 (North America) or −05:00 (Cuba)';
    expect(datesOf(dated('8 Jan 2026 13:16 CST', '8 Jan 2026 13:16 UTC'))).toEqual([
      '2026-01-08T13:16Z',
      expect.stringContaining(`! row 2: “CST” ${why}`),
    ]);
    expect(datesOf(rows('2026-01-08 13:16,CST'))).toEqual([expect.stringContaining(`! row 2: “CST” ${why}`)]);
    expect(datesOf(dated('8 Jan 2026 13:16 IST'))).toEqual([expect.stringContaining('India')]);
  });

  it('is told by where people are, by what the person says, or by what stands beside it', () => {
    expect(datesOf(dated('8 Jan 2026 13:16 CST'), { zone: 'America/Chicago' })).toEqual(['2026-01-08T13:16-06:00']);
    expect(datesOf(dated('8 Jan 2026 13:16 CST'), { dates: { timesIn: 'America/Mexico_City' } })).toEqual(['2026-01-08T13:16-06:00']);
    expect(datesOf(dated('8 Jan 2026 13:16 CST', '8 Jul 2026 13:16 CDT'))).toEqual(['2026-01-08T13:16-06:00', '2026-07-08T13:16-05:00']);
    expect(datesOf(rows('2026-01-08 13:16,CST', '2026-07-08 13:16,CDT'))).toEqual(['2026-01-08T13:16-06:00', '2026-07-08T13:16-05:00']);
    expect(datesOf(dated('8 Jul 2026 13:16 BST', '8 Jan 2026 13:16 GMT'))).toEqual(['2026-07-08T13:16+01:00', '2026-01-08T13:16Z']);
  });
});
