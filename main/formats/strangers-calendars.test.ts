import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

describe('dates that say that they are of the old style', () => {
  const rows = table(
    'Date;Event;Summary',
    '2 Sept. 1752 (O.S.);Last day;Of the old year',
    '14 Sept. 1752 (N.S.);First day;',
    '25 October (7 November) 1917;Telegram;',
    '8 January 1926;Fire;',
  );

  it('are put into ours, as written they stand in the summary, and a note says so', () => {
    const { drafts, notes, problems } = readTable(rows);
    expect(problems).toEqual([]);
    expect(drafts.map(({ draft }) => [draft.when, draft.summary ?? ''])).toEqual([
      ['1752-09-13', 'Of the old year\n\nDate as written: 2 Sept. 1752 (O.S.)'],
      ['1752-09-14', ''],
      ['1917-11-07', 'Date as written: 25 October (7 November) 1917'],
      ['1926-01-08', ''],
    ]);
    expect(notes.join('\n')).toContain('Dates (rows 2 and 4) say that they are of the old style');
  });

  it('are both ends of a span', () => {
    const { drafts } = readTable(table('Event;Start;End', 'Siege;1 июня 1877 г. ст. ст.;5 июня 1877 г. ст. ст.'));
    expect(drafts.at(0)?.draft).toMatchObject({
      when: '1877-06-13/1877-06-17',
      summary: 'Date as written: 1 июня 1877 г. ст. ст. – 5 июня 1877 г. ст. ст.',
    });
  });
});

describe('two days with a slash between', () => {
  it('are spans where not all of a column are as far apart as the old style and ours', () => {
    const { drafts, notes } = readTable(table('Date,Event', '5/17 May 1889,Exposition', '3/5 June 1889,Congress', '8 July 1889,Fair'));
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['1889-05-05/1889-05-17', '1889-06-03/1889-06-05', '1889-07-08']);
    expect(notes.join('\n')).not.toContain('old style');
  });

  it('that are read as one day in both styles are told apart from dates that say so', () => {
    const { drafts, notes } = readTable(table('Date,Event', '11/22 February 1732,Birth', '2 Sept. 1752 (O.S.),Last day'));
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['1732-02-22', '1752-09-13']);
    expect(notes.join('\n')).toContain('Dates (row 3) say that they are of the old style');
    expect(notes.join('\n')).toContain('Two days with a slash between (row 2) are as far apart as the old style and ours were');
  });
});

describe('years of Iran under a header that names no calendar', () => {
  it('are proved by the names of months, and numbers of the column with them', () => {
    const { drafts, notes } = readTable(
      table(
        'تاریخ,رویداد,محل',
        '۱۲ بهمن ۱۳۵۷,بازگشت,تهران',
        'مهر ۱۳۲۰,کنفرانس,',
        '۱۳۹۹/۱۲/۳۰,کبیسه,',
        '۱۳۴۲,اصلاحات,',
        '۵ تير ماه ۱۳۶۰,انفجار,',
      ),
    );
    expect(drafts.map(({ draft }) => draft.when)).toEqual([
      '1979-02-01',
      '[1941-09-23..1941-10-22]',
      '2021-03-20',
      '[1963-03-21..1964-03-20]',
      '1981-06-26',
    ]);
    expect(drafts.at(2)?.draft.summary).toBe('Date as written: ۱۳۹۹/۱۲/۳۰');
    expect(notes.join('\n')).toContain('Persian calendar (Solar Hijri), to which the names of their months or their days belong');
  });

  it('are proved by a 31st that no other calendar has', () => {
    expect(datesOf(table('رویداد,تاریخ', 'الف,۱۴۰۲/۰۲/۳۱', 'ب,۱۴۰۲/۱۲/۱۵'))).toEqual(['2023-05-21', '2024-03-05']);
  });

  it('are found in a column that is called anything', () => {
    expect(datesOf(table('موضوع,زمان', 'پیروزی انقلاب,۲۲ بهمن ۱۳۵۷', 'آغاز جنگ,۳۱ شهریور ۱۳۵۹', 'زلزله بم,۵ دی ۱۳۸۲'))).toEqual([
      '1979-02-11',
      '1980-09-22',
      '2003-12-26',
    ]);
  });

  it('that nothing proves are refused as before, as are months of two calendars', () => {
    expect(datesOf(table('رویداد,تاریخ', 'الف,۱۴۰۲/۰۳/۳۱', 'ب,۱۴۰۲/۱۲/۱۵')).join()).toContain('count from the Hijra');
    expect(datesOf(table('رویداد,تاریخ', 'الف,۱ رمضان ۱۳۲۴', 'ب,۱۴ مرداد ۱۲۸۵')).join()).toContain('! row');
  });

  it('are not meant where the months are Islamic ones', () => {
    expect(datesOf(table('الحدث,التاريخ', 'ا,١ رمضان ١٤٤٦', 'ب,١٤٤٦/١٠/٠١'))).toEqual(['2025-03-01', '2025-03-30']);
  });
});

describe('one date of another calendar among many of ours', () => {
  const mixed = table(
    'Date,Event',
    '1453-05-29,Fall',
    '1492-01-02,Surrender',
    '1492,Voyage',
    '2 January 1492,Treaty',
    '2024-05-06,Storm',
    '12 ربيع الأول 1446,Feast',
  );

  it('moves none of those', () => {
    const { drafts, problems } = readTable(mixed);
    expect(drafts.map(({ draft }) => draft.when)).toEqual(['1492-01-02', '2024-05-06', '2024-09-15']);
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 4]);
    for (const { message } of problems)
      expect(message).toMatch(/may be of our calendar.*or of the Islamic calendar.*row 7.*Write its month in words/);
  });

  it('has numbers follow where half of the dates are such', () => {
    expect(datesOf(table('Date,Event', '1446-10-01,A', '١ رمضان ١٤٤٦,B'))).toEqual(['2025-03-30', '2025-03-01']);
  });
});

it('places beside a year are no days of it, and lengths in weeks no centuries', () => {
  const games = table('Year;Game;Publisher', '1998;San Juan;Alea', '2004;Natal;Abacus', '2010;Saint-Martin;Ystari');
  expect(datesOf(games)).toEqual(['1998', '2004', '2010']);
  const tasks = table('Task;Effort;Due', 'Plan;3w;2026-01-08', 'Build;2w;2026-02-08', 'Test;4w;2026-03-08');
  expect(datesOf(tasks)).toEqual(['2026-01-08', '2026-02-08', '2026-03-08']);
});

it('a day on which something was learned that is of the old style is told, and stands in the summary', () => {
  const { drafts, notes } = readTable(
    'Date,Learned,Event,Summary\n1752-09-20,2 Sept. 1752 (O.S.),A,Words\n2 Sept. 1752 (O.S.),11/22 February 1753,B,\n1752-09-20,1753-01-01,C,\n',
  );
  expect(drafts.map(({ draft }) => [draft.learned, draft.summary])).toEqual([
    ['1752-09-13', 'Words\n\nLearned as written: 2 Sept. 1752 (O.S.)'],
    ['1753-02-22', 'Date as written: 2 Sept. 1752 (O.S.)\n\nLearned as written: 11/22 February 1753'],
    ['1753-01-01', ''],
  ]);
  expect(notes.join('\n')).toMatch(/\(rows 2 and 3\) say that they are of the old style/);
});
