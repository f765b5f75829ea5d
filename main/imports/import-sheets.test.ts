import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ImportChoices, NO_CHOICES } from '../../shared/import';
import { mappingSchema } from '../../shared/mapping';
import { importBench, reading } from '../../testing/formats/import-bench';
import { jobInProcess } from '../../testing/formats/import-jobs';
import { xlsxOf, xlsxRows } from '../../testing/formats/workbooks';
import { value } from '../../testing/store/workbench';
import type { OpenTimeline } from '../timelines/timelines';

const { bench, served } = importBench();
const aTimeline = () => served() as unknown as Pick<OpenTimeline, 'request' | 'lend'>;

describe('what a person chooses of the sheets of a workbook', () => {
  it('the sheet of a workbook is the one that was chosen, also of a file that was written meanwhile', async () => {
    const path = join(bench.folder, 'book.xlsx');
    const rows = (title: string) =>
      xlsxRows([
        ['Title', 'Date'],
        [title, '2026-01-08'],
      ]);
    const save = (title: string) =>
      writeFileSync(
        path,
        xlsxOf({
          sheets: [
            { name: 'Talks', rows: rows(title) },
            { name: 'Votes', rows: rows('Vote') },
          ],
        }),
      );
    save('Hearing');
    const job = jobInProcess({ path });
    const timeline = aTimeline();
    const first = value(await job.read(timeline, reading()));
    expect(first).toMatchObject({
      rows: [
        { title: 'Hearing', lane: 'Talks' },
        { title: 'Vote', lane: 'Votes' },
      ],
      sheets: { chosen: 0, together: [0, 1], names: [{ name: 'Talks' }, { name: 'Votes', hidden: false }] },
    });
    expect(value(await job.read(timeline, reading({ sheets: [2] })))).toMatchObject({
      rows: [{ title: 'Vote' }],
      sheets: { chosen: 1, together: [] },
    });
    save('Hearing, put off');
    expect(value(await job.read(timeline, reading({ sheets: [1] }))).rows).toMatchObject([{ title: 'Hearing, put off' }]);
  });

  it('sheets of other columns are each what was said of them, and what is remembered of each is in force again', async () => {
    const path = join(bench.folder, 'two.xlsx');
    const talks = ['Subject', 'Day', 'Chair'];
    const votes = ['What was voted on', 'Held on', 'Result', 'Room'];
    const filled = (names: readonly string[], at: number): string[][] =>
      [1, 2, 3].map((day) => names.map((name, column) => (column === at ? `2026-01-0${day}` : `${name} ${day}`)));
    const sheets = [
      { name: 'Talks', rows: xlsxRows([talks, ...filled(talks, 1)]) },
      { name: 'Votes', rows: xlsxRows([votes, ...filled(votes, 1)]) },
    ];
    writeFileSync(path, xlsxOf({ sheets }));
    const job = jobInProcess({ path });
    const timeline = aTimeline();
    const first = value(await job.read(timeline, reading()));
    expect(first).toMatchObject({ events: 6, sheets: { tables: [{ events: 3 }, { events: 3 }] } });
    const ofVotes = first.sheets?.tables.find(({ sheets: [sheet] }) => sheet === 1)?.table;
    expect(ofVotes?.columns.map(({ name, use }) => [name, use]).slice(0, 2)).toEqual([
      ['What was voted on', 'title'],
      ['Held on', 'when'],
    ]);
    const said = { headers: ofVotes?.headers ?? '', columns: ['summary', 'when', 'title', 'places'] satisfies ImportChoices['columns'] };
    const chosen = value(await job.read(timeline, reading({ tables: [said] })));
    expect(chosen.rows.map(({ title }) => title).sort()).toEqual([
      'Result 1',
      'Result 2',
      'Result 3',
      'Subject 1',
      'Subject 2',
      'Subject 3',
    ]);
    const remembered = { ...NO_CHOICES, columns: said.columns, headers: said.headers };
    expect(value(await job.read(timeline, reading(null, [remembered]))).rows.map(({ title }) => title)).toContain('Result 2');
    expect(value(await job.read(timeline, reading({ sheets: [2], tables: [said] }))).rows.map(({ title }) => title)).toEqual([
      'Result 1',
      'Result 2',
      'Result 3',
    ]);
    const to = join(bench.folder, 'votes.json');
    value(await job.read(timeline, reading({ tables: [said] })));
    const at = first.sheets?.tables.findIndex(({ sheets: [sheet] }) => sheet === 1) ?? -1;
    value(await job.mapping(to, join(bench.folder, 't.annals'), { lane: null, table: at }));
    expect(mappingSchema.parse(JSON.parse(readFileSync(to, 'utf8'))).columns).toMatchObject({ title: 'Result', when: 'Held on' });
  });

  it('shows the first events of each sheet that is read, counts those of each, and tells why others are not read', async () => {
    const path = join(bench.folder, 'shown.xlsx');
    const days = (count: number, title: string, first = 1): string[][] =>
      Array.from({ length: count }, (_, at) => [`${title} ${at + first}`, `20${10 + (at % 9)}-01-${String(10 + (at % 19))}`, 'Lisbon']);
    const sheet = (name: string, ...rows: readonly (readonly string[])[]) => ({ name, rows: xlsxRows(rows) });
    const sheets = [
      sheet('South', ['Incident', 'Date', 'Place'], ...days(110, 'Fire')),
      sheet('North', ['Incident', 'Date', 'Place'], ...days(12, 'Flood')),
      sheet('Meetings', ['Meeting', 'Start', 'Room'], ...days(103, 'Talk')),
      sheet('Stations', ['Incident', 'Date', 'Place'], ...days(50, 'Fire')),
      sheet('Crew', ['Name', 'Born', 'Town'], ...days(4, 'Ann')),
    ];
    writeFileSync(path, xlsxOf({ sheets }));
    const found = value(await jobInProcess({ path }).read(aTimeline(), reading()));
    expect(found.sheets?.tables.map(({ sheets: read, events, eventsBySheet }) => ({ read, events, eventsBySheet }))).toEqual([
      { read: [0, 1], events: 122, eventsBySheet: [110, 12] },
      { read: [2], events: 103, eventsBySheet: [103] },
    ]);
    expect(found.eventsByTable).toEqual([122, 103]);
    const of = (word: string) => found.rows.filter(({ title }) => title.startsWith(word)).length;
    expect([found.rows.length, of('Fire'), of('Talk')]).toEqual([200, 100, 100]);
    expect(found.sheets?.left).toEqual([
      { sheet: 3, why: 'its rows stand in other sheets' },
      { sheet: 4, why: 'its dates are those of people or things' },
    ]);
  });

  it('shows fewer events of each of very many sheets, so that a preview is never long', async () => {
    const path = join(bench.folder, 'many.xlsx');
    const rows = (at: number) =>
      xlsxRows([
        ['Title', 'Date', `Room of team ${at}`],
        ...Array.from({ length: 82 }, (_, day) => [`Talk ${at}.${day}`, `2026-01-${10 + (day % 20)}`, 'A']),
      ]);
    const sheets = Array.from({ length: 25 }, (_, at) => ({ name: `Team ${at + 1}`, rows: rows(at) }));
    writeFileSync(path, xlsxOf({ sheets }));
    const all = sheets.map((_, at) => at + 1);
    const found = value(await jobInProcess({ path }).read(aTimeline(), reading({ sheets: all })));
    expect([found.events, found.eventsByTable.length, found.rows.length]).toEqual([25 * 82, 25, 25 * 80]);
  });
});
