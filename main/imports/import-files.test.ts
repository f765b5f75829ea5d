import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { importPreviewSchema } from '../../shared/import';
import { csvOf, icsOf } from '../../testing/formats/files';
import { importBench, reading } from '../../testing/formats/import-bench';
import { jobInProcess } from '../../testing/formats/import-jobs';
import { value } from '../../testing/store/workbench';
import type { OpenTimeline } from '../timelines/timelines';

const { bench, served } = importBench();
const aTimeline = () => served() as unknown as Pick<OpenTimeline, 'request' | 'lend'>;

const HEADER = ['Date', 'Event', 'Place'];
let paths: string[];
beforeEach(() => {
  const folder = join(bench.folder, 'Exports');
  mkdirSync(folder, { recursive: true });
  const contents = {
    'jan.csv': csvOf([HEADER, ['3/1/2026', 'Fire in the depot', 'North'], ['31/2/2026', 'No such day', 'South']]),
    'feb.csv': csvOf([HEADER, ['19/2/2026', 'Hospital visit', 'East'], ['20/2/2026', 'Road closed', 'East']]),
    'work.ics': icsOf([
      { uid: 'a1', start: '20260231T100000', title: 'Broken' },
      { uid: 'a2', start: '20260301T100000', title: 'Sound' },
    ]),
    'notes.json': '{"a":',
  };
  paths = Object.entries(contents).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
});

it('the dialog is shown what each of several files gives, by rows that say their file, and reads those that are ticked', async () => {
  const job = jobInProcess({ name: 'Exports/', paths });
  const timeline = aTimeline();
  const first = importPreviewSchema.parse(value(await job.read(timeline, reading())));
  expect(first.sheets).toMatchObject({
    kind: 'file',
    names: [{ name: 'jan.csv' }, { name: 'feb.csv' }, { name: 'work.ics' }, { name: 'notes.json' }],
    tables: [
      { sheets: [0, 1], eventsBySheet: [1, 2] },
      { sheets: [2], eventsBySheet: [1], table: null },
    ],
    left: [{ sheet: 3 }],
  });
  expect([first.events, first.eventsByTable, first.counts.refused]).toEqual([4, [3, 1], 2]);
  expect(first.rows.map(({ title }) => title)).toEqual(['Fire in the depot', 'Hospital visit', 'Road closed', 'Sound']);
  const ticked = value(await job.read(timeline, reading({ sheets: [2, 3] })));
  expect(ticked.rows.map(({ title }) => title)).toEqual(['Hospital visit', 'Road closed', 'Sound']);
});

it('they come in as one step under the name of their folder, and the refused records are saved, those of other formats beside', async () => {
  const job = jobInProcess({ name: 'Exports/', paths });
  const timeline = aTimeline();
  value(await job.read(timeline, reading()));
  const [to, own] = [join(bench.folder, 'kept.csv'), join(bench.folder, 't.annals')];
  value(await job.refused(to, own));
  expect(readFileSync(to, 'utf8')).toContain('No such day');
  expect(readFileSync(join(bench.folder, 'kept - work.ics'), 'utf8')).toContain('SUMMARY:Broken');
  // None of what is read is written onto.
  expect(await job.refused(paths[1] ?? '', own)).toMatchObject({ ok: false });
  expect(existsSync(join(bench.folder, 'feb - work.ics'))).toBe(false);
  value(await job.run(timeline, 'good', () => {}));
  expect(value(await timeline.request('timeline.snapshot', undefined)).undo).toMatchObject({ undo: 'Import 4 events from Exports/' });
});
