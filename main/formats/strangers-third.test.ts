import { describe, expect, it } from 'vitest';
import { IMPORT_ENDINGS } from '../../shared/import';
import { datesOf, readTable } from '../../testing/formats/tables';
import { importFormatOf, readImport } from './import';

const table = (...rows: string[]): string => `${rows.join('\n')}\n`;
const CONTEXT = { today: '2026-11-28', zone: 'Europe/Berlin', order: 'dmy' } as const;
const json = (content: unknown) => readImport(Buffer.from(JSON.stringify(content)), 'json', CONTEXT);

it('tables under every usual ending are offered and known by name', () => {
  for (const ending of ['csv', 'tsv', 'tab', 'psv', 'log', 'txt']) expect(IMPORT_ENDINGS).toContain(ending);
  for (const name of ['events.tab', 'EVENTS.PSV']) expect(importFormatOf(name, Buffer.from('a'))).toBe('csv');
  expect(importFormatOf('events.txt', Buffer.from('Title|Date\nFire|2026-01-08\n'))).toBe('csv');
});

describe('a second column of ends', () => {
  it('stands in the summary under its name, in tables and in JSON', () => {
    const rows = [
      { title: 'Siege', start: '2026-01-08', end: '2026-01-10', end_date: '2026-02-01', ended: '2026-03-01' },
      { title: 'Truce', start: '2026-02-01', end: '2026-02-03', end_date: '', ended: '' },
    ];
    const cells = rows.map((row) => Object.values(row).join(','));
    for (const imported of [json(rows), readTable(table('title,start,end,end_date,ended', ...cells))]) {
      expect(imported.drafts.map(({ draft: { when, summary } }) => [when, summary])).toEqual([
        ['2026-01-08/2026-01-10', 'end_date: 2026-02-01\nended: 2026-03-01'],
        ['2026-02-01/2026-02-03', ''],
      ]);
      expect(imported.notes.join()).not.toContain('not taken over');
    }
  });

  it('of what was made, is due and was closed hides neither', () => {
    const issues = table(
      'Title,Due Date,Created At (UTC),Closed At (UTC)',
      'Crash,,2025-02-01 10:00:00,2025-02-03 09:00:00',
      'Dark mode,2025-04-01,2025-02-05 12:30:00,',
    );
    expect(readTable(issues).drafts.map(({ draft }) => `${draft.when} ${draft.summary}`)).toEqual([
      '2025-02-01T10:00:00Z/2025-02-03T09:00:00Z ',
      '2025-02-05T12:30:00Z Due Date: 2025-04-01',
    ]);
  });
});

it('two keys of JSON that come to one name are both kept', () => {
  const columns = { uses: new Map(), keepOthers: true };
  const text = JSON.stringify([{ title: 'Fire', date: '2026-01-08', 'by.name': 'Ada', by: { name: 'Ben' } }]);
  expect(readImport(Buffer.from(text), 'json', { ...CONTEXT, columns }).drafts.at(0)?.draft.summary).toBe('by.name: Ada; Ben');
});

describe('ends at midnight', () => {
  const due = (name: string, ...ends: string[]) =>
    table(`Title,Created,${name}`, ...ends.map((end, at) => `Task ${at},2026-01-0${at + 1} 16:05,${end}`));

  it('are days where all that is due is, though starts have times, and that is told', () => {
    const imported = readTable(due('Due', '2026-01-20 00:00', '', '2026-01-23 00:00'));
    expect(imported.drafts.map(({ draft }) => draft.when)).toEqual([
      '2026-01-01T16:05/2026-01-20',
      '2026-01-02T16:05',
      '2026-01-03T16:05/2026-01-23',
    ]);
    expect(imported.notes.join('\n')).toContain('Every time in column Due is midnight (rows 2 and 4)');
  });

  it('are times where one of them is another, and where a night may go on until then', () => {
    expect(datesOf(due('Due', '2026-01-20 00:00', '', '2026-01-23 12:00'))).toContain('2026-01-01T16:05/2026-01-20T00:00');
    expect(datesOf(table('Title,Start,End', 'Party,2026-01-08 20:00,2026-01-09 00:00'))).toEqual(['2026-01-08T20:00/2026-01-09T00:00']);
    // A row that ends before it starts makes no days of nights.
    const nights = ['a,2020-01-02 18:00,2020-01-03 00:00', 'b,2020-01-03 18:00,2020-01-04 00:00', 'c,2020-01-05 10:00,2020-01-05 00:00'];
    expect(datesOf(table('Title,Start,End', ...nights))).toEqual([
      '2020-01-02T18:00/2020-01-03T00:00',
      '2020-01-03T18:00/2020-01-04T00:00',
      '2020-01-05T10:00',
    ]);
    // Where no end may be that of a night, one such row still shows days.
    const tasks = ['a,2020-01-02 18:00,2020-01-09 00:00', 'b,2020-01-03 18:00,2020-01-14 00:00', 'c,2020-01-05 10:00,2020-01-05 00:00'];
    expect(datesOf(table('Title,Start,End', ...tasks)).slice(0, 2)).toEqual(['2020-01-02T18:00/2020-01-09', '2020-01-03T18:00/2020-01-14']);
  });

  it('are days where one would lie before its start', () => {
    const works = table('Title,Start,End', 'Repair,2026-01-08 07:30,2026-01-08 00:00', 'Paint,2026-01-09 08:00,2026-01-12 00:00');
    expect(datesOf(works)).toEqual(['2026-01-08T07:30/2026-01-08', '2026-01-09T08:00/2026-01-12']);
  });
});

it('a day before our era is one in a calendar, too', () => {
  const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', 'SUMMARY:Ides', 'DTSTART;VALUE=DATE:-00430315', 'END:VEVENT', 'END:VCALENDAR'];
  const { drafts, problems } = readImport(Buffer.from(lines.join('\r\n')), 'ics', CONTEXT);
  expect(problems).toEqual([]);
  expect(drafts.at(0)?.draft.when).toBe('-0043-03-15');
});

it('what is about a time and short, or of round years before ours, is about its end, too', () => {
  expect(
    datesOf(table('Find,Date', 'Necropolis,c. 4500–4200 BC', 'Teapot,c. 1770–75', 'Painter,c. 1525–1569', 'Thinker,c. 470–399 BC')),
  ).toEqual(['-4499~/-4199~', '1770~/1775~', '1525~/1569', '-0469~/-0398']);
});

it('fiscal years that name two years are those, also where a month could stand there', () => {
  expect(datesOf(table('Programme,Fiscal year', 'Border,FY2010/11', 'Roads,FY2022/23'))).toEqual(['2010/2011', '2022/2023']);
  expect(datesOf(table('Programme,FY', 'Border,FY2010/11', 'Roads,FY 2022-23'))).toEqual(['2010/2011', '2022/2023']);
});

it('reigns before the year 1000 are dates under a header that says so', () => {
  const reigns = table('Herrscher;Regierungszeit', 'Konrad I.;911–918', 'Heinrich I.;919–936', 'Rudolf von Rheinfelden;1077–1080');
  expect(datesOf(reigns)).toEqual(['0911/0918', '0919/0936', '1077/1080']);
});

it('of a Trello board the cards are read, and not what was done on it', () => {
  const card = {
    idList: 'l1',
    idMembers: ['m1'],
    labels: [{ name: 'legal' }],
    desc: 'to all',
    url: 'https://trello.com/c/1',
    dateLastActivity: '2025-01-01',
  };
  const imported = json({
    name: 'Audit',
    lists: [{ id: 'l1', name: 'Doing' }],
    members: [{ id: 'm1', fullName: 'Ada K' }],
    cards: [
      { ...card, name: 'Send', due: '2025-03-14T12:00:00.000Z', start: null },
      { ...card, name: 'Visit', due: '2025-03-28T16:00:00.000Z', start: '2025-03-26T08:00:00.000Z', closed: true },
    ],
    actions: Array.from({ length: 5 }, (_, id) => ({ id, date: '2025-03-01T10:00:00.000Z', type: 'updateCard' })),
  });
  expect(imported.problems).toEqual([]);
  expect(imported.drafts.map(({ draft, lane }) => [draft.title, draft.when, lane, draft.actors, draft.tags])).toEqual([
    ['Send', '2025-03-14T12:00:00.000Z', 'Doing', ['Ada K'], ['legal']],
    ['Visit', '2025-03-26T08:00:00.000Z/2025-03-28T16:00:00.000Z', 'Doing', ['Ada K'], ['legal']],
  ]);
  expect(imported.notes[0]).toContain('Not taken over: actions');
});
