import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../../testing/formats/tables';
import { inOurCalendar, type NamedCalendar } from './calendar-days';
import { CalendarEvidence } from './other-calendar';

describe('days of other calendars', () => {
  it.each<[NamedCalendar, string, string | null]>([
    ['persian', '1402/12/29', '2024-03-19'],
    ['persian', '1399/12/30', '2021-03-20'],
    ['persian', '۱۴۰۴/۱۰/۱۸ 10:30', '2026-01-08T10:30'],
    ['persian', '15/07/1402', '2023-10-07'],
    ['persian', '22 بهمن 1357', '1979-02-11'],
    ['persian', '1402/07', '[2023-09-23..2023-10-22]'],
    ['persian', '1402', '[2023-03-21..2024-03-19]'],
    ['persian', '1402/07/31', null],
    ['persian', '2023-10-07', null],
    ['islamic-umalqura', '1446-09-01', '2025-03-01'],
    ['islamic-umalqura', '١ رمضان ١٤٤٦ هـ', '2025-03-01'],
    ['islamic-umalqura', '1447/13/01', null],
    ['buddhist', '29/2/2567', '2024-02-29'],
    ['buddhist', '29/2/2566', null],
    ['buddhist', '5 เม.ย. 2567', '2024-04-05'],
    ['buddhist', 'พ.ศ. 2566', '2023'],
    ['buddhist', '1 มกราคม 2480', null],
  ])('%s: %s', (calendar, text, expected) => expect(inOurCalendar(text, calendar)).toBe(expected));

  it('are not looked for in a text that is too long for one', () => {
    for (const filling of [' ', 'a', '1 '])
      expect(inOurCalendar(`1402/07/15${filling.repeat(1_000_000 / filling.length)}x`, 'persian')).toBeNull();
  });
});

describe('a table whose header names another calendar', () => {
  const table = (...rows: string[]): string => `${rows.join('\n')}\n`;

  it('is read in it, told, and keeps what was written', () => {
    const { drafts, notes } = readTable(table('Event,Start (Jalali),End (Jalali)', 'Talks,1402/07/15,1402/07/20', 'Signing,2023-11-01,'));
    expect(drafts.map(({ draft: { when, summary } }) => [when, summary])).toEqual([
      ['2023-10-07/2023-10-12', 'Date as written: 1402/07/15 – 1402/07/20'],
      ['2023-11-01', ''],
    ]);
    expect(notes.join('\n')).toContain('Dates (row 2) were read in the Persian calendar');
  });

  it.each([
    ['Date of Islamic conquest', undefined],
    ['Persian war date', undefined],
    ['Buddhist temple founded', undefined],
    ['Date (Islamic conquest)', undefined],
    ['Start of the Islamic calendar', 'islamic-umalqura'],
    ['Islamic year', 'islamic-umalqura'],
    ['islamic_date', 'islamic-umalqura'],
    ['Date (Persian)', 'persian'],
    ['Persian start date', 'persian'],
    ['Date Persian', 'persian'],
    ['Jalali', 'persian'],
    ['Hijri', 'islamic-umalqura'],
    ['Year (Buddhist Era)', 'buddhist'],
    ['Date B.E.', 'buddhist'],
    ['Date (BE)', 'buddhist'],
    ['Year BE', 'buddhist'],
    ['Date (to be confirmed)', undefined],
    ['To be held on', undefined],
    ['DATE TO BE CONFIRMED', undefined],
  ])('is one where the header says so of the date: %s', (header, calendar) => {
    const evidence = new CalendarEvidence([header]);
    expect(evidence.named?.calendar).toBe(calendar);
    evidence.see(2, header.startsWith('Buddhist') ? '2480' : '1453');
    expect(evidence.contradiction).toBeNull();
  });

  it('refuses years of two digits beside those that it put into ours', () => {
    const refused = expect.stringMatching(
      /^! row 3: “15\/01\/67” has no year of four digits, and others \(row 2\) are of the Buddhist era.*Write its year/,
    );
    expect(datesOf(table('Event,วันที่', 'a,15/01/2567', 'b,15/01/67'))).toEqual(['2024-01-15', refused]);
    expect(datesOf(table('Event,Jalali date', 'a,1404/01/15', 'b,04/01/15 10:30', 'c,۰۴/۰۱/۱۵'))).toEqual([
      '2025-04-04',
      expect.stringMatching(/^! row 3: .*no year of four digits/),
      expect.stringMatching(/^! row 4: .*no year of four digits/),
    ]);
  });

  it('refuses years of two digits alone where the header says the calendar, and leaves them where it is only in its script', () => {
    for (const [header, date] of [
      ['Jalali date', '04/01/15'],
      ['Shamsi date', '۹۸/۰۵/۱۲'],
      ['Date (BE)', '15/01/67'],
    ])
      expect(datesOf(table(`Event,${header}`, `a,${date}`, `b,${date}`)), header).toEqual([
        expect.stringMatching(/^! row 2: “.*” has no year of four digits, and the header says the /),
        expect.stringMatching(/^! row 3: /),
      ]);
    expect(datesOf(table('Event,วันที่', 'a,15/01/16'))).toEqual(['2016-01-15']);
    expect(datesOf(table('Event,Jalali date,Gregorian date', 'a,04/01/15,2025-04-04'))).toEqual(['2025-04-04']);
  });

  it('refuses a day that there is not, and what Thai years before 1941 do not tell, alone', () => {
    expect(datesOf(table('Event,Shamsi date', 'a,1402/07/31', 'b,1402/07/30'))).toEqual([
      '2023-10-22',
      expect.stringMatching(/^! row 2: “1402\/07\/31” is no day that is known of the Persian calendar/),
    ]);
    expect(datesOf(table('Event,วันที่', 'a,12 มีนาคม 2470', 'b,12 มีนาคม 2567'))).toEqual(['2024-03-12', expect.stringMatching(/^! row 2/)]);
  });
});
