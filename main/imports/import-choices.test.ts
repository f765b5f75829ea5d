import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_CHOICES, type RememberedImport } from '../../shared/import';
import { mappingSchema } from '../../shared/mapping';
import { importBench, reading } from '../../testing/formats/import-bench';
import { jobInProcess } from '../../testing/formats/import-jobs';
import { value } from '../../testing/store/workbench';
import type { OpenTimeline } from '../timelines/timelines';

const { bench, served } = importBench();
const aTimeline = () => served() as unknown as Pick<OpenTimeline, 'request' | 'lend'>;

function written(name: string, text: string): string {
  const path = join(bench.folder, name);
  writeFileSync(path, text);
  return path;
}

const MESSY = 'Event,Date,City,Note\nHearing,3/4/2026,Berlin,first\nVote,blue,Bonn,second\nMarch,5/6/26,Kiel,third\nLost,,Trier,fourth\n';

describe('what a person chooses of a file', () => {
  it('what nothing proves is asked, and what is answered is in force', async () => {
    const job = jobInProcess({ path: written('messy.csv', MESSY) });
    const timeline = aTimeline();
    const first = value(await job.read(timeline, reading()));
    expect(first.decisions.map(({ about, by, value: read }) => [about, by, read])).toEqual([
      ['order', 'nobody', 'dmy'],
      ['century', 'nobody', 'past'],
    ]);
    expect(first.table?.columns.map(({ name, use, cells }) => [name, use, cells[0]])).toEqual([
      ['Event', 'title', 'Hearing'],
      ['Date', 'when', '3/4/2026'],
      ['City', 'places', 'Berlin'],
      ['Note', 'summary', 'first'],
    ]);
    expect(first).toMatchObject({ undated: 1, counts: { read: 4, accepted: 2, refused: 2 }, fault: null });
    const answered = value(await job.read(timeline, reading({ order: 'mdy', century: 1900, undated: 'take', lane: 'Talks' })));
    expect(answered.decisions.map(({ about, by, value: read }) => [about, by, read])).toEqual([
      ['order', 'person', 'mdy'],
      ['century', 'person', '1900'],
    ]);
    expect(answered.rows.map(({ when, lane }) => [when, lane])).toEqual([
      ['2026-03-04', 'Talks'],
      ['1926-05-06', 'Talks'],
      ['XXXX', 'Talks'],
    ]);
    expect(answered).toMatchObject({ newLanes: ['Talks'], counts: { accepted: 2, repaired: 1, refused: 1 } });
  });

  it('fiscal years, years with a minus and the year of a log are asked, and read as was answered', async () => {
    const timeline = aTimeline();
    const table = jobInProcess({ path: written('years.csv', 'Title,Period\nBudget,FY24\nPlan,FY2025\n') });
    expect(value(await table.read(timeline, reading()))).toMatchObject({
      decisions: [{ about: 'fiscal', by: 'nobody' }],
      counts: { refused: 2 },
    });
    const answered = value(await table.read(timeline, reading({ fiscal: '7' })));
    expect(answered.decisions).toMatchObject([{ about: 'fiscal', by: 'person', value: '7-ends' }]);
    expect(answered.rows.map(({ when }) => when)).toEqual(['[2023-07..2024-06]', '[2024-07..2025-06]']);
    const kings = jobInProcess({ path: written('kings.csv', 'Title,Date\nAmenhotep,-1390\n') });
    expect(value(await kings.read(timeline, reading())).decisions).toMatchObject([{ about: 'years', by: 'nobody' }]);
    expect(value(await kings.read(timeline, reading({ years: 'iso' }))).rows[0]?.when).toBe('-1390');
    const log = jobInProcess({ path: written('messages.log', 'Jan 15 10:02:02 ws01 sshd[812]: Accepted\n') });
    const asked = value(await log.read(timeline, reading()));
    expect([asked.fault?.message, asked.decisions[0]?.about]).toEqual([expect.stringContaining('say no year'), 'year']);
    const read = value(await log.read(timeline, reading({ year: 2023 })));
    expect([read.fault, read.rows[0]?.when]).toEqual([null, '2023-01-15T10:02:02']);
  });

  it('each column is what was said, and what was said can be read back as a mapping', async () => {
    const job = jobInProcess({ path: written('messy.csv', MESSY) });
    const timeline = aTimeline();
    const { rows, table } = value(await job.read(timeline, reading({ columns: ['summary', 'when', 'title', 'summary'] })));
    expect(rows[0]).toMatchObject({ title: 'Berlin', when: '2026-04-03' });
    expect(table?.columns.map(({ use }) => use)).toEqual(['summary', 'when', 'title', 'summary']);
    const to = join(bench.folder, 'columns.json');
    value(await job.mapping(to, join(bench.folder, 't.annals'), { lane: 'Talks', table: 0 }));
    expect(mappingSchema.parse(JSON.parse(readFileSync(to, 'utf8')))).toEqual({
      columns: { summary: ['Event', 'Note'], when: 'Date', title: 'City' },
      lane: 'Talks',
    });
  });

  it('where nothing tells which columns hold titles and dates, the person does', async () => {
    const job = jobInProcess({ path: written('own-words.csv', 'Xa,Xb\nHearing,mid 1900s\nVote,blue\n') });
    const timeline = aTimeline();
    const first = value(await job.read(timeline, reading()));
    expect(first).toMatchObject({ fault: { field: 'When' }, table: { columns: [{ name: 'Xa' }, { name: 'Xb' }] }, rows: [] });
    const { fault, rows } = value(await job.read(timeline, reading({ columns: ['title', 'when'] })));
    expect([fault, rows.map(({ title }) => title)]).toEqual([null, ['Hearing']]);
  });

  it('all or nothing, or the good ones: then the others are a file that can be mended and read again', async () => {
    const job = jobInProcess({ path: written('messy.csv', MESSY) });
    const timeline = aTimeline();
    value(await job.read(timeline, reading({ order: 'dmy', century: 'past' })));
    expect(await job.run(timeline, 'all', () => undefined)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('blue') },
    });
    const rest = join(bench.folder, 'rest.csv');
    value(await job.refused(rest, join(bench.folder, 't.annals')));
    expect(value(await job.run(timeline, 'good', () => undefined))).toMatchObject({ label: 'Import 2 events from messy.csv' });
    const mended = readFileSync(rest, 'utf8').replace('blue', '7 April 2026').replace('Lost,,', 'Lost,8 April 2026,');
    const again = jobInProcess({ path: written('rest.csv', mended) });
    expect(value(await again.read(timeline, reading()))).toMatchObject({ counts: { read: 2, accepted: 2, refused: 0 } });
  });

  it('of a table without a header no row is taken for one', async () => {
    const job = jobInProcess({ name: 'the clipboard', text: '8 Jan 2026\tHearing\n9 Jan 2026\tVote\n10 Jan 2026\tAppeal\n' });
    const timeline = aTimeline();
    const { table, rows, counts } = value(await job.read(timeline, reading()));
    expect(table).toMatchObject({
      hasHeader: false,
      columns: [
        { name: 'Column 1', use: 'when' },
        { name: 'Column 2', use: 'title' },
      ],
    });
    expect(rows.map(({ row, title }) => [row, title])).toEqual([
      [1, 'Hearing'],
      [2, 'Vote'],
      [3, 'Appeal'],
    ]);
    expect(counts).toMatchObject({ read: 3, accepted: 3 });
    expect(value(await job.read(timeline, reading({ header: 'first' }))).table).toMatchObject({ hasHeader: true });
    expect(value(await job.run(timeline, 'all', () => undefined))).toMatchObject({ label: expect.stringContaining('the clipboard') });
  });

  it('what stands above a table is passed over, also where no header is a word that we know', async () => {
    const text =
      'Export of the log,,,\nmade 2026-01-20,,,\nXa,Xb,Xc,Xd\n13/01/2026 09:15,Cut,a,b\n14/01/2026 10:20,Back,c,d\n15/01/2026,Out,e,f\n';
    const job = jobInProcess({ path: written('log.csv', text) });
    const { table, counts, rows } = value(await job.read(aTimeline(), reading({ zone: 'UTC' })));
    expect(table?.columns.map(({ name }) => name)).toEqual(['Xa', 'Xb', 'Xc', 'Xd']);
    expect([counts, rows[0]?.title]).toMatchObject([{ read: 5, notEvents: 2, accepted: 3 }, 'Cut']);
  });

  it('the header is the row that was chosen, and what stands above it is no event', async () => {
    const text = 'Title,Date\nName,Day\nHearing,2026-01-08\nVote,2026-01-09\n';
    const job = jobInProcess({ path: written('two.csv', text) });
    const timeline = aTimeline();
    const { table } = value(await job.read(timeline, reading({ header: 2 })));
    expect(table).toMatchObject({
      headerRow: 2,
      hasHeader: true,
      firstRows: [{ row: 1, cells: ['Title', 'Date'] }, { row: 2 }, { row: 3 }, { row: 4 }],
    });
    expect(table?.columns.map(({ name }) => name)).toEqual(['Name', 'Day']);
    expect(value(await job.read(timeline, reading({ header: 2, columns: ['title', 'when'] })))).toMatchObject({
      events: 2,
      counts: { notEvents: 1 },
    });
    expect(value(await job.read(timeline, reading({ header: 'none' }))).table).toMatchObject({ headerRow: null });
  });

  it('a text whose bytes leave a doubt is shown in each encoding, and read in the one that was chosen', async () => {
    const path = join(bench.folder, 'kiew.csv');
    writeFileSync(path, Buffer.concat([Buffer.from('Title,Date\n'), Buffer.from([0xca, 0xe8, 0xe5, 0xe2]), Buffer.from(',2026-01-08\n')]));
    const job = jobInProcess({ path });
    const timeline = aTimeline();
    const first = value(await job.read(timeline, reading({ encoding: 'windows-1251' })));
    expect(first.rows[0]?.title).toBe('Киев');
    expect(first.textReadings[0]).toEqual({ encoding: 'windows-1251', words: 'Windows-1251 (Cyrillic)', lines: ['Киев,2026-01-08'] });
    expect(first.textReadings.find(({ encoding }) => encoding === 'windows-1252')?.lines).toEqual(['Êèåâ,2026-01-08']);
    expect(value(await job.read(timeline, reading({ encoding: 'windows-1252' }))).rows[0]?.title).toBe('Êèåâ');
    // What it is not, is said, and can be left again.
    const none = value(await job.read(timeline, reading({ encoding: 'utf-8' })));
    expect([none.fault?.message, none.textReadings.length > 1]).toEqual(['The file is no text in UTF-8.', true]);
    const plain = jobInProcess({ path: written('plain.csv', 'Title,Date\nКиев,2026-01-08\n') });
    expect(value(await plain.read(timeline, reading())).textReadings).toEqual([]);
  });

  it('a line of headers that are known stays one, though rows are wider than it; those are told', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => `Event ${at},2026-01-08,told, again, and again`);
    const job = jobInProcess({ path: written('wide.csv', `Title,Date,Description\n${rows.join('\n')}\n`) });
    const { table, counts, problems } = value(await job.read(aTimeline(), reading()));
    expect(table?.columns.map(({ name }) => name)).toEqual(['Title', 'Date', 'Description']);
    expect([counts, problems[0]?.message]).toMatchObject([{ read: 5, refused: 5 }, 'The row has 5 cells, the header only 3.']);
  });

  it('what was chosen for a line of headers is in force for the next table with it, and for no other', async () => {
    const timeline = aTimeline();
    const job = jobInProcess({ path: written('messy.csv', MESSY) });
    const { table } = value(await job.read(timeline, reading()));
    const { lane: _, header: __, ...choices } = { ...NO_CHOICES, order: 'mdy' as const, columns: ['title', 'when', 'lane', null] as const };
    const kept: RememberedImport = { ...choices, columns: [...choices.columns], headers: table?.headers ?? '' };
    const next = jobInProcess({ path: written('next.csv', 'event;DATE;City;Note\nHearing;3/4/2026;Berlin;x\n') });
    const found = value(await next.read(timeline, reading(null, [kept])));
    expect(found.rows[0]).toMatchObject({ when: '2026-03-04', lane: 'Berlin' });
    expect(found.table?.remembered).toMatchObject({ order: 'mdy', columns: ['title', 'when', 'lane', null] });
    const other = jobInProcess({ path: written('other.csv', 'event;DATE;Stadt\nHearing;3/4/2026;Berlin\n') });
    expect(value(await other.read(timeline, reading(null, [kept]))).table?.remembered).toBeNull();
  });

  it('of a large table the beginning shows what a choice does, and nothing is taken before all of it was read', async () => {
    // Somewhat more than the million bytes of a beginning.
    const many = Array.from({ length: 23_000 }, (_, index) => `"Event\n${index}",3/4/2026,${'x'.repeat(20)}`);
    const path = written('large.csv', `Title,When,Note\n${many.join('\n')}\nLast,13/4/2026,\n`);
    const timeline = aTimeline();
    const job = jobInProcess({ path });
    const whole = value(await job.read(timeline, reading()));
    expect(whole).toMatchObject({ sampledBytes: null, events: 23_001, decisions: [{ by: 'cells', value: 'dmy' }] });
    const part = value(await job.read(timeline, { ...reading({ order: 'mdy' }), extent: 'beginning' }));
    expect(part.sampledBytes).toBe(1_000_000);
    expect(part.events).toBe(4999);
    expect(part).toMatchObject({ problemCount: 0, decisions: [{ by: 'person', value: 'mdy' }] });
    expect(await job.run(timeline, 'good', () => undefined)).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('beginning') },
    });
  });

  it('a part that breaks off within quotation marks loses only what stands there', async () => {
    const cell = `${'x'.repeat(45_000)}\n${'x'.repeat(45_000)}`;
    const rows = Array.from({ length: 14 }, (_, index) => `Event ${index},2026-01-01,"${cell}"`);
    const path = written('broken.csv', `Title,When,Note\n${rows.join('\n')}\n`);
    const timeline = aTimeline();
    const part = value(await jobInProcess({ path }).read(timeline, { ...reading({}), extent: 'beginning' }));
    expect(part).toMatchObject({ fault: null, problemCount: 0, counts: { read: 11 } });
  });
});
