import { expect, it } from 'vitest';
import { CONTEXT } from '../../../testing/formats/arbitrary-timelines';
import { importFormatOf, readImport } from '../import';
import { zoneSaid } from '../zone-said';

/* Logs and transcripts whose lines begin with hours and minutes that stand together. */

function read(text: string) {
  const bytes = Buffer.from(text);
  const { drafts, problems, notes, counts } = readImport(bytes, importFormatOf('log.txt', bytes) ?? 'csv', CONTEXT);
  expect(counts.read).toBe(counts.accepted + counts.repaired + counts.refused + counts.notEvents);
  expect(problems).toEqual([]);
  return { events: drafts.map(({ draft: { when, title } }) => `${when} ${title}`), notes: notes.join('\n'), counts, drafts };
}

it('a log of days has its times below them, the next day where a line says it or the night begins, and what has no time is no event', () => {
  const { events, notes, counts, drafts } = read(
    [
      'COUNTY CONSTABULARY          LOG 36/0417',
      'All times local (BST, UTC+1)',
      '',
      'FRI 19/08/2022',
      '  approx 2140 hrs   Last seen at the Crown',
      '  2315 hrs          Call from Mill Road, raised voices',
      '  0005 hrs (20th)   Ambulance arrives',
      'SAT 20/08/2022',
      '  0030-0110 hrs     House to house',
      '                    Property seized',
      '  2340 hrs          Scene handed over',
      '  0015 hrs          Scene searched',
      'MON 22/08/2022',
      '  1415h: Charged',
      '',
      'Entered by: DC Ames    Page 1 of 1    printed 23/08/2022 0811',
    ].join('\n'),
  );
  expect(events).toEqual([
    '2022-08-19 Last seen at the Crown',
    '2022-08-19T23:15+01:00 Call from Mill Road, raised voices',
    '2022-08-20T00:05+01:00 Ambulance arrives',
    '2022-08-20T00:30+01:00/2022-08-20T01:10+01:00 House to house Property seized',
    '2022-08-20T23:40+01:00 Scene handed over',
    '2022-08-21T00:15+01:00 Scene searched',
    '2022-08-22T14:15+01:00 Charged',
  ]);
  expect(notes).toContain('“approx 21:40” is no exact time');
  expect(drafts.map(({ draft }) => draft.summary ?? '').join()).toContain('approx 21:40');
  expect(notes).toContain('where they go over midnight the day is the next: from row 12');
  expect(counts.notEvents).toBe(2);
});

it('a transcript has the day of its head, its zone and who spoke; feet of pages are no events', () => {
  const { events } = read(
    [
      'FACTUAL REPORT',
      '',
      'Location:  Weehawken',
      'Date:      January 15, 2009',
      'All times are Eastern Standard Time (EST), hhmm:ss',
      '',
      '*      Unintelligible word',
      '',
      '1524:54',
      'TWR         runway four clear for takeoff.',
      '',
      '                      Page 12-41',
      '1527:10.4',
      'HOT-1       birds. *',
      '',
      '1528:10',
      'HOT-2       we may be in the Hudson',
      '',
      '1529:02',
      'CAM         [sound of chime]',
      '',
      '1530:43.7',
      '            [end of recording]',
    ].join('\n'),
  );
  expect(events).toEqual([
    '2009-01-15T15:24:54-05:00 TWR: runway four clear for takeoff.',
    '2009-01-15T15:27:10.4-05:00 HOT-1: birds. *',
    '2009-01-15T15:28:10-05:00 HOT-2: we may be in the Hudson',
    '2009-01-15T15:29:02-05:00 CAM: [sound of chime]',
    '2009-01-15T15:30:43.7-05:00 [end of recording]',
  ]);
});

it('below a heading that is a day a later section of its morning stays on that day', () => {
  const lines = ['# 5 May 2024', '- 20:00 – Concert', '- 10:00 – Market', '- 11:00 – Speech'];
  expect(read(lines.join('\n')).events).toEqual(['2024-05-05T20:00 Concert', '2024-05-05T10:00 Market', '2024-05-05T11:00 Speech']);
});

it('numbers before other words are no times', () => {
  const years = ['# History', '1914: War begins', '1918: War ends', '1945: Peace', '1920 hours were worked'];
  expect(read(years.join('\n')).events.slice(0, 2)).toEqual(['1914 War begins', '1918 War ends']);
});

it.each([
  ['All times are Eastern Standard Time (EST)', 'EST'],
  ['## Timeline (all times UTC)', 'UTC'],
  ['All times local (BST, UTC+1)', 'UTC+1'],
  ['Alle Zeiten in MEZ', 'MEZ'],
  ['All times are local', null],
  ['All times UTC\nAll times CET', null],
  ['Times were hard for the EST party', null],
])('the zone of all times is said by “%s”', (text, zone) => {
  expect(zoneSaid(text)).toBe(zone);
});
