import { describe, expect, it } from 'vitest';
import { datesOf, readTable } from '../../testing/formats/tables';

const table = (headers: string, ...rows: string[]) => `${headers}\n${rows.join('\n')}\n`;
const usesOf = (text: string) => readTable(text).table?.columns.map(({ use }) => use);

describe('a zone in the header of a date or time', () => {
  it('is that of its times, however it stands there', () => {
    for (const [header, date] of [
      ['Timestamp (UTC)', '2026-07-08T13:16Z'],
      ['Date [UTC+2]', '2026-07-08T13:16+02:00'],
      ['Date/Time (GMT-03:30)', '2026-07-08T13:16-03:30'],
      ['datetime_utc', '2026-07-08T13:16Z'],
      ['UTC date', '2026-07-08T13:16Z'],
      ['Date (ET)', '2026-07-08T13:16-04:00'],
      ['Date EST', '2026-07-08T13:16-05:00'],
      ['Datum (MEZ)', '2026-07-08T13:16+02:00'],
      ['Date (Asia/Karachi)', '2026-07-08T13:16+05:00'],
      ['Date (local)', '2026-07-08T13:16'],
      ['Date (approx.)', '2026-07-08T13:16'],
    ])
      expect(datesOf(table(`Event,${header}`, 'a,2026-07-08 13:16')), header).toEqual([date]);
  });

  it('does not lose the time that stands in a column of its own', () => {
    expect(datesOf(table('Event,Date,Time (ET)', 'a,2026-07-08,13:16', 'b,2026-01-08,1:16 pm'))).toEqual([
      '2026-07-08T13:16-04:00',
      '2026-01-08T13:16-05:00',
    ]);
    // Minutes that something took are no time of day.
    expect(datesOf(table('Event,Date,Time (min)', 'a,2026-07-08,45'))).toEqual(['2026-07-08']);
  });

  it('is chosen before local times, and gives way to the zone of a row and to the person', () => {
    const both = table(
      'Event,Start (local),End (local),Start (UTC),End (UTC)',
      'a,8 Jul 2026 13:16,8 Jul 2026 14:16,8 Jul 2026 11:16,8 Jul 2026 12:16',
    );
    expect(datesOf(both)).toEqual(['2026-07-08T11:16Z/2026-07-08T12:16Z']);
    const rows = table('Event,Date (UTC),Zone', 'a,2026-07-08 13:16,Asia/Karachi', 'b,2026-07-08 13:16,');
    expect(datesOf(rows)).toEqual(['2026-07-08T13:16+05:00', '2026-07-08T13:16Z']);
    expect(datesOf(table('Event,Date (UTC)', 'a,2026-07-08 13:16'), { dates: { timesIn: 'Asia/Tokyo' } })).toEqual([
      '2026-07-08T13:16+09:00',
    ]);
  });

  it('that several share is asked, and no time is read by it until it is said', () => {
    const open = table('Event,Date (CST)', 'a,2026-07-08 13:16', 'b,2026-07-09');
    expect(datesOf(open)).toEqual(['2026-07-09', expect.stringContaining('! row 2: “CST” can be +08:00 (China)')]);
    expect(readTable(open).decisions).toMatchObject([
      { about: 'zone', by: 'nobody', words: expect.stringContaining('the header has “CST”') },
    ]);
    expect(datesOf(open, { dates: { timesIn: 'America/Chicago' } })).toEqual(['2026-07-08T13:16-05:00', '2026-07-09']);
  });
});

describe('a column of zones under other names', () => {
  it('is known by its cells', () => {
    for (const [header, cell, date] of [
      ['Zone', 'Europe/Berlin', '2026-07-08T13:16+02:00'],
      ['Time zone', 'UTC+2', '2026-07-08T13:16+02:00'],
      ['UTC offset', '+05:30', '2026-07-08T13:16+05:30'],
      ['UTC offset', '2', '2026-07-08T13:16+02:00'],
      ['UTC Offset (minutes)', '-330', '2026-07-08T13:16-05:30'],
      ['Offset', '-0500', '2026-07-08T13:16-05:00'],
      ['Zeitzone', 'MEZ', '2026-07-08T13:16+02:00'],
      ['Fuseau horaire', 'Europe/Paris', '2026-07-08T13:16+02:00'],
      ['Event Time Zone', 'America/New_York', '2026-07-08T13:16-04:00'],
      // These say nothing of a clock.
      ['Zone', 'North', '2026-07-08T13:16'],
      ['Offset', '120', '2026-07-08T13:16'],
      // Minutes, or three hours and a half.
      ['UTC offset', '330', '2026-07-08T13:16'],
    ])
      expect(datesOf(table(`Event,Date,${header}`, `a,2026-07-08 13:16,${cell}`)), `${header} ${cell}`).toEqual([date]);
  });

  it('may be another for the end', () => {
    const flight = table('Event,Start,Start Time Zone,End,End Time Zone', 'a,2026-07-08 13:16,Asia/Tokyo,2026-07-08 11:16,America/Chicago');
    expect(datesOf(flight)).toEqual(['2026-07-08T13:16+09:00/2026-07-08T11:16-05:00']);
    expect(usesOf(flight)).toEqual(['title', 'start', 'zone', 'end', 'endZone']);
  });
});

it('the order of day and month that a header says holds where no cell proves another', () => {
  expect(datesOf(table('Event,Date (MM/DD/YYYY)', 'a,07/08/2026'))).toEqual(['2026-07-08']);
  expect(datesOf(table('Event;Datum TT/MM/JJJJ', 'a;07/08/2026'), { order: 'mdy' })).toEqual(['2026-08-07']);
  expect(datesOf(table('Event,Date (MM/DD/YYYY)', 'a,07/08/2026', 'b,17/08/2026'))).toEqual(['2026-08-07', '2026-08-17']);
  expect(readTable(table('Event,Date (mm/dd/yyyy)', 'a,07/08/2026')).decisions).toMatchObject([
    { about: 'order', value: 'mdy', by: 'program' },
  ]);
});

describe('a column of lengths', () => {
  it('says the end, where there is no other', () => {
    const rows = ['a,2026-01-08,13:16,,90', 'b,2026-01-08,13:16,2026-01-09 14:00,90'];
    expect(datesOf(table('Event,Date,Time,End,Duration (min)', ...rows))).toEqual([
      '2026-01-08T13:16/2026-01-08T14:46',
      '2026-01-08T13:16/2026-01-09T14:00',
    ]);
    for (const header of ['Dauer in Tagen', 'length_days', 'Durée (jours)', 'durationDays', 'Length (days)'])
      expect(datesOf(table(`Event,Start,${header}`, 'a,2026-01-08,3')), header).toEqual(['2026-01-08/2026-01-10']);
  });

  it('of which the unit is not said is kept in the summary, and said', () => {
    const { drafts, notes } = readTable(table('Event,Date,Duration', 'a,2026-01-08 13:16,90', 'b,2026-01-08 13:16,1:30'));
    expect(drafts.map(({ draft }) => [draft.when, draft.summary])).toEqual([
      ['2026-01-08T13:16', 'Duration: 90'],
      ['2026-01-08T13:16', 'Duration: 1:30'],
    ]);
    expect(notes.at(-1)).toContain('2 lengths stand in the summary');
    // A length of metres is none of time.
    expect(usesOf(table('Event,Date,Length', 'a,2026-01-08,300', 'b,2026-01-08,450'))).toEqual(['title', 'when', null]);
  });
});
