import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const PERSON = { dates: { by: { order: 'person' } } } as const;
const dates = (...cells: string[]) => `Title,Date\n${cells.map((cell, at) => `e${at},${cell}`).join('\n')}\n`;
const spans = (...lines: string[]) => `Subject,Start Date,Start Time,End Date,End Time,All day event\n${lines.join('\n')}\n`;

describe('where no day is beyond twelve, the order of day and month', () => {
  it('is the one in which whole days do not last for months', () => {
    const table = spans('Holiday,1/9/2026,12:00:00 AM,1/10/2026,12:00:00 AM,True');
    expect(datesOf(table)).toEqual(['2026-01-09']);
    expect(readTable(table).ambiguous.count).toBe(0);
    expect(readTable(table).notes.join(' ')).toContain('month first: the other way row 2 would end before the start, or last for months');
    expect(datesOf(spans('Urlaub,9/1/2026,,10/1/2026,,True'))).toEqual(['2026-01-09']);
    expect(datesOf(spans('Trip,1/9/2026,9:00,1/11/2026,17:00,False'))).toEqual(['2026-01-09T09:00/2026-01-11T17:00']);
    // The end lies before the start the other way.
    expect(datesOf('Title,Start,End\na,1/9/2026,2/1/2026\n')).toEqual(['2026-01-09/2026-02-01']);
  });

  it('is the one in which rows are in order of time', () => {
    const table = dates('1/2/2026', '1/5/2026', '2/1/2026', '2/9/2026', '3/4/2026');
    expect(datesOf(table)).toEqual(['2026-01-02', '2026-01-05', '2026-02-01', '2026-02-09', '2026-03-04']);
    expect(readTable(table).ambiguous.count).toBe(0);
    expect(readTable(table).notes).toEqual([
      'Column Date: dates in digits were read month first: that way the rows are in order of time, and the other way they are not.',
    ]);
    const newestFirst = dates('4/3/2026', '9/2/2026', '1/2/2026', '5/1/2026', '2/1/2026');
    expect(datesOf(newestFirst)[0]).toBe('2026-03-04');
    // Of few rows it is likely, and asked all the same.
    expect(readTable(dates('1/2/2026', '1/5/2026', '2/1/2026')).ambiguous).toMatchObject({
      count: 3,
      note: expect.stringContaining('month first'),
    });
  });

  it('is likely to be month first where times have AM and PM, which is asked', () => {
    const table = spans('Call,1/8/2026,9:00:00 AM,1/8/2026,9:30:00 AM,False');
    expect(datesOf(table)).toEqual(['2026-01-08T09:00:00/2026-01-08T09:30:00']);
    expect(readTable(table).ambiguous.count).toBeGreaterThan(0);
    expect(readTable(table).notes.join(' ')).toContain('written with AM and PM');
  });

  it('is what the person says, whatever speaks for another', () => {
    const likely = spans('Holiday,1/9/2026,12:00:00 AM,1/10/2026,12:00:00 AM,True');
    expect(datesOf(likely, PERSON)).toEqual(['2026-09-01/2026-09-30']);
    expect(readTable(dates('3/4/2026'), { order: 'mdy', ...PERSON }).ambiguous.count).toBe(0);
    // A cell that cannot be read so is refused by itself, and so is none that contradicts another.
    expect(datesOf(dates('3/4/2026', '31/12/2025', '12/31/2025'), { order: 'mdy', ...PERSON })).toEqual([
      '2026-03-04',
      '2025-12-31',
      '! row 3: There is no month 31.',
    ]);
  });

  it('is left to be asked where as much speaks for one as for the other', () => {
    const { ambiguous, notes } = readTable(spans('a,1/9/2026,,1/10/2026,,True', 'b,9/1/2026,,10/1/2026,,True'));
    expect(ambiguous.count).toBeGreaterThan(0);
    expect(notes.join(' ')).toContain('read day first');
    expect(readTable(dates('3/4/2026', '5/4/2026', '7/6/2026')).ambiguous.count).toBe(3);
  });
});

it('an order that a program keeps to is not asked', () => {
  const plaso =
    'date,time,timezone,MACB,source,sourcetype,type,user,host,short,desc,version,filename,inode,notes,format,extra\n' +
    '01/08/2026,16:35:22,UTC,M...,FILE,NTFS,Mod,-,H1,short a,long a,2,f,1,-,x,-\n';
  const { ambiguous, notes } = readTable(plaso);
  expect(ambiguous).toMatchObject({ count: 0, note: null });
  expect(notes.join(' ')).not.toContain('day first');
});

it('years with a minus are counted as the person says, before what a program means by them', () => {
  const table = 'Year,Month,Day,Display Date,Headline,Text,Media\n-44,3,15,,Old harbour,,\n';
  expect(datesOf(table)).toEqual(['-0043-03-15']);
  expect(datesOf(table, { dates: { negativeYears: 'astronomical' } })).toEqual(['-0044-03-15']);
});

it('only dates with an order are asked for one; other words that mean two things are told', () => {
  const { ambiguous, notes } = readTable(dates('1800s', 'after 1872'));
  expect(ambiguous).toMatchObject({ count: 0, note: null });
  expect(notes).toEqual(['2 dates in words can mean something else, too: in row 2 “1800s” was read as 18XX.']);
});
