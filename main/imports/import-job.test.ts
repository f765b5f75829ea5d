import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOptionsSchema } from '../../shared/data-export';
import { CONTEXT, made } from '../../testing/formats/arbitrary-timelines';
import { jobInProcess } from '../../testing/formats/import-jobs';
import { trials } from '../../testing/running/trials';
import { type Served, servedAt } from '../../testing/store/served';
import { contents, NOW, value, workbench } from '../../testing/store/workbench';
import { exportData } from '../formats/export';
import { readImport } from '../formats/import';
import { differenceOf } from '../intake/again/difference';
import { planImport, reportOf } from '../intake/import-plan';
import { answeredBy, knownFor, runImport } from '../store/import-run';
import { createTimeline, type TimelineStore } from '../store/timeline-store';
import type { OpenTimeline } from '../timelines/timelines';

const bench = workbench();
const READING = { context: CONTEXT, choices: null, remembered: [], extent: 'whole' } as const;
const CLOCK = { now: () => NOW, who: 'ana' };

const jobOn = (path: string, ending?: (end: () => void) => void) => jobInProcess({ path }, ending);

const timelineAt = (path: string, seen?: (message: unknown) => void) =>
  servedAt(path, seen) as unknown as Pick<OpenTimeline, 'request' | 'lend'> & Pick<Served, 'close' | 'sent'>;

/** An empty timeline, made and closed. */
function emptyAt(name: string): string {
  const path = join(bench.folder, name);
  value(createTimeline(path, { title: 'Test', zone: CONTEXT.zone, ...CLOCK })).close();
  return path;
}

/** As the command line does it: the report of what was planned. */
function atOnce(store: TimelineStore, bytes: Uint8Array, format: 'csv' | 'json' | 'ics'): object {
  const imported = readImport(bytes, format, CONTEXT);
  const difference = value(answeredBy(store, differenceOf(imported, { name: `file.${format}` })));
  const plan = value(planImport(imported, value(knownFor(imported, store)), difference));
  const report = reportOf(imported, plan, null);
  if (plan.events.length + plan.series.length > 0) value(runImport(store, plan));
  return report;
}

/** What ids and the clock of the process cannot differ in. */
function comparable(store: TimelineStore): unknown {
  const { lanes, series, events } = contents(store) as Record<string, Record<string, unknown>[]>;
  const titles = new Map(lanes?.map(({ id, title }) => [id, title]));
  const bare = (rows: Record<string, unknown>[] | undefined): string[] =>
    (rows ?? [])
      .map(({ lane, laneId: _, row: __, createdAt: ___, learned: ____, ...rest }) => JSON.stringify([titles.get(lane), rest]))
      .sort();
  return { lanes: lanes?.map(({ title, color }) => [title, color]), series: bare(series), events: bare(events) };
}

describe('an import from the window', () => {
  it('comes to what the command line makes of the same file', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(made, async (content) => {
        round += 1;
        const input = {
          ...content,
          events: content.events.map((event, row) => ({ ...event, row, bounds: { startMin: 0, startMax: 0, endMin: 0, endMax: 0 } })),
        };
        const { bytes } = value(
          exportData(
            { ...input, lanes: input.lanes.map((lane, key) => ({ ...lane, key })) },
            dataOptionsSchema.parse({ format: 'json', today: CONTEXT.today }),
            NOW,
          ),
        );
        const file = join(bench.folder, 'file.json');
        writeFileSync(file, bytes);

        const direct = bench.open(emptyAt(`direct ${round}.annals`));
        const report = atOnce(direct, bytes, 'json');

        const path = emptyAt(`window ${round}.annals`);
        const timeline = timelineAt(path);
        const job = jobOn(file);
        const preview = value(await job.read(timeline, READING));
        const { events, series, newLanes, notes, alreadyThere } = preview;
        expect({ events, series, newLanes, notes, alreadyThere }).toEqual(
          Object.fromEntries(
            ['events', 'series', 'newLanes', 'notes', 'alreadyThere'].map((name) => [name, (report as Record<string, unknown>)[name]]),
          ),
        );
        const ack = value(await job.run(timeline, 'all', () => undefined));
        expect(ack?.label).toBe(value(direct.ask('timeline.snapshot')).undo.undo);
        // Once more brings nothing.
        const again = jobOn(file);
        expect(value(await again.read(timeline, READING))).toMatchObject({ events: 0, series: 0 });
        expect(await again.run(timeline, 'all', () => undefined)).toMatchObject({
          ok: false,
          error: { message: 'There is nothing to import.' },
        });
        timeline.close();
        expect(comparable(bench.open(path))).toEqual(comparable(direct));
      }),
      { numRuns: trials(6, 12) },
    );
  });

  it('goes in portions, each told, and a cancel between two takes all of it back', async () => {
    const file = join(bench.folder, 'many.csv');
    const rows = Array.from({ length: 2500 }, (_, index) => `Event ${index},2026-03,Bulk`);
    writeFileSync(file, `Title,When,Lane\n${rows.join('\n')}\n`);
    const path = emptyAt('t.annals');
    const timeline = timelineAt(path);
    const job = jobOn(file);
    value(await job.read(timeline, READING));
    const told: [number, number][] = [];
    expect(
      await job.run(timeline, 'all', (done, total) => {
        told.push([done, total]);
        if (done === 2000) job.cancel();
      }),
    ).toEqual({ ok: true, value: null });
    expect(told).toEqual([
      [1000, 2500],
      [2000, 2500],
    ]);
    const after = await timeline.request('timeline.snapshot', undefined);
    expect(after).toMatchObject({ ok: true, value: { total: 0, revision: 1, lanes: [{ title: 'Events' }] } });

    // Also before it has begun, while a backup is made say.
    const early = jobOn(file);
    value(await early.read(timeline, READING));
    early.cancel();
    expect(await early.run(timeline, 'all', () => undefined)).toEqual({ ok: true, value: null });

    const second = jobOn(file);
    value(await second.read(timeline, READING));
    expect(value(await second.run(timeline, 'all', () => undefined))).toMatchObject({ label: 'Import 2,500 events from many.csv' });
    timeline.close();
    expect(value(bench.open(path).ask('store.check'))).toMatchObject({ problems: [], events: 2500 });
  });

  it('goes to the store by itself: main is sent none of what comes in', async () => {
    const file = join(bench.folder, 'many.csv');
    writeFileSync(file, `Title,When\n${Array.from({ length: 2500 }, (_, index) => `Told ${index},2026-03`).join('\n')}\n`);
    let portions = 0;
    const timeline = timelineAt(emptyAt('t.annals'), (message) => {
      if (JSON.stringify(message).includes('"Told ')) portions += 1;
    });
    const job = jobOn(file);
    value(await job.read(timeline, READING));
    expect(value(await job.run(timeline, 'all', () => undefined))).toMatchObject({ label: 'Import 2,500 events from many.csv' });
    expect(portions).toBe(3);
    expect(JSON.stringify(timeline.sent)).not.toContain('"Told ');
    timeline.close();
  });

  it('takes everything back where the reading process ends in the middle', async () => {
    const file = join(bench.folder, 'many.csv');
    writeFileSync(file, `Title,When\n${Array.from({ length: 2500 }, (_, index) => `Event ${index},2026-03`).join('\n')}\n`);
    const timeline = timelineAt(emptyAt('t.annals'));
    let kill = (): void => {};
    const job = jobOn(file, (end) => {
      kill = end;
    });
    value(await job.read(timeline, READING));
    expect(await job.run(timeline, 'all', (done) => done === 1000 && kill())).toMatchObject({ ok: false, error: { message: 'ended' } });
    expect(await timeline.request('timeline.snapshot', undefined)).toMatchObject({ value: { total: 0, revision: 1 } });
    timeline.close();
  });

  it('is refused as a whole for one bad row, by what the file is, and before it was read', async () => {
    const file = join(bench.folder, 'bad.csv');
    writeFileSync(file, 'Title,When\nFine,2026\nVague,blue\n');
    const timeline = timelineAt(emptyAt('t.annals'));
    const job = jobOn(file);
    expect(await job.run(timeline, 'all', () => undefined)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(value(await job.read(timeline, READING))).toMatchObject({
      events: 1,
      rows: [{ row: 2, title: 'Fine' }],
      counts: { read: 2, accepted: 1, refused: 1 },
      problemCount: 1,
      problems: [{ row: 3, field: 'When' }],
    });
    expect(await job.run(timeline, 'all', () => undefined)).toMatchObject({ ok: false });
    for (const [name, message] of [
      ['gone.csv', 'There is no file'],
      ['.', 'is not a file'],
    ] as const) {
      const answer = await jobOn(join(bench.folder, name)).read(timeline, READING);
      expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining(message) } });
    }
    expect(await timeline.request('timeline.snapshot', undefined)).toMatchObject({ value: { total: 0, revision: 1 } });
    timeline.close();
  });
});
