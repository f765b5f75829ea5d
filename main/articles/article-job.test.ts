import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SEED_ARTICLE } from '../../testing/article/seed-article';
import { servedAt } from '../../testing/store/served';
import { NOW, value, workbench } from '../../testing/store/workbench';
import { articleDesk } from '../article/article-desk';
import type { ArticleRequest, ArticleSource } from '../article/article-protocol';
import { seedTimeline } from '../store/seed';
import { createTimeline } from '../store/timeline-store';
import type { OpenTimeline } from '../timelines/timelines';
import { type ArticleJob, articleJob } from './article-job';

const bench = workbench();
const HOW = { context: { zone: 'Asia/Karachi', today: '2026-11-29', order: 'dmy' }, published: null } as const;
const ENDED = { ok: false, error: { code: 'internal', message: 'ended' } } as const;

it('holds what a text suggests against what the timeline has', async () => {
  const timeline = timelineAt('known.annals');
  const { article, proposals } = value(await jobOn({ text: SEED_ARTICLE.text, html: null }).read(timeline, HOW));
  expect(article).toMatchObject({ published: '2026-01-08T13:16+05:30', title: SEED_ARTICLE.title });
  expect(proposals.map(({ kind }) => kind)).toContain('series');
  const dialogue = proposals.find(({ title }) => title.includes('Strategic Dialogue'));
  expect(dialogue).toMatchObject({ when: '2026-01~', places: expect.arrayContaining(['Beijing']) });
  expect(dialogue?.same.map(({ title }) => title)).toContain("7th Foreign Ministers' Strategic Dialogue, Beijing");
  timeline.close();
});

it('tells of a page that it holds tables of events, and once', async () => {
  const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = (rows: readonly (readonly string[])[]): string => `<table>${rows.map(row).join('')}</table>`;
  const days = table([
    ['Date', 'Event'],
    ['3 January 2026', 'Workers walk out'],
    ['9 January 2026', 'First meeting'],
    ['17 January 2026', 'The gate is cleared'],
  ]);
  const job = (name: string, body: string): ArticleJob => {
    const path = join(bench.folder, name);
    writeFileSync(path, `<html><body><h1>The strike</h1><p>Workers walked out on 3 January 2026.</p>${body}</body></html>`);
    return jobOn({ path });
  };
  const timeline = timelineAt('tables.annals');
  const page = job('strike.html', days);
  expect(value(await page.read(timeline, HOW)).tables).toEqual({ tables: 1, events: 3 });
  expect(value(await page.read(timeline, { ...HOW, published: '2026-02-10' })).tables).toBeNull();
  expect(value(await job('plain.html', '<p>They came back on 8 February 2026.</p>').read(timeline, HOW)).tables).toBeNull();
  timeline.close();
});

/** The seeded timeline that a text may go into, with its store in this process. */
function timelineAt(name: string): Pick<OpenTimeline, 'lend'> & { close(): void } {
  const path = join(bench.folder, name);
  const { title, zone, content } = seedTimeline();
  value(createTimeline(path, { title, zone, seed: content, now: () => NOW, who: 'ana' })).close();
  return servedAt(path) as unknown as Pick<OpenTimeline, 'lend'> & { close(): void };
}

/** The job of a window, with the process that reads in this one. */
function jobOn(source: ArticleSource): ArticleJob {
  const desk = articleDesk(() => undefined);
  const ask = async (request: object, [port]: readonly unknown[] = []) => {
    const { input } = structuredClone(request) as ArticleRequest;
    return structuredClone(await desk.read(input, port as never));
  };
  return articleJob(
    source,
    () => ({ ask, kill: () => undefined }),
    () => undefined,
  );
}

/** The same with a process that never answers until it is ended. */
function jobWithout(mostMs: number): ArticleJob {
  let end = (): void => undefined;
  const ended = new Promise<typeof ENDED>((resolve) => {
    end = () => resolve(ENDED);
  });
  return articleJob(
    { text: 'a', html: null },
    () => ({ ask: () => ended, kill: end }),
    () => undefined,
    mostMs,
  );
}

it('reads a file once, and counts from another day of publication without it', async () => {
  const path = join(bench.folder, 'a.txt');
  writeFileSync(path, 'Published: 8 January 2026\n\nThe ministers met.\n\nThey will meet again.');
  const timeline = timelineAt('once.annals');
  const job = jobOn({ path });
  expect(value(await job.read(timeline, HOW)).article).toMatchObject({ name: 'a.txt', kind: 'text', published: '2026-01-08' });
  writeFileSync(path, 'Something else.');
  const again = value(await job.read(timeline, { ...HOW, published: '2025-12-31' })).article;
  expect(value(await job.read(timeline, HOW)).proposals).toEqual([]);
  expect(again).toMatchObject({ published: '2025-12-31', text: expect.stringContaining('The ministers met.') });
  timeline.close();
});

it('says what is wrong with what was chosen', async () => {
  const timeline = timelineAt('wrong.annals');
  const missing = { path: join(bench.folder, 'none.txt') };
  expect(await jobOn(missing).read(timeline, HOW)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(await jobOn({ path: bench.folder }).read(timeline, HOW)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await jobOn({ text: ' ', html: null }).read(timeline, HOW)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  const noDate = await jobOn({ text: 'Text.', html: null }).read(timeline, { ...HOW, published: 'someday' });
  expect(noDate).toMatchObject({ ok: false, error: { field: 'published' } });
  timeline.close();
});

it('ends a process that takes too long, and one that is not wanted any more', async () => {
  const timeline = timelineAt('long.annals');
  expect(await jobWithout(1).read(timeline, HOW)).toMatchObject({ ok: false, error: { message: expect.stringContaining('two minutes') } });
  const job = jobWithout(60_000);
  const read = job.read(timeline, HOW);
  job.cancel();
  expect(await read).toEqual(ENDED);
  timeline.close();
});
