import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dataOptionsSchema } from '../../shared/data-export';
import type * as lane from '../../shared/lane';
import type * as view from '../../shared/saved-view';
import type * as series from '../../shared/series';
import type * as timeline from '../../shared/timeline';
import { annals, answer } from '../../testing/running/command-line';
import { fileOfFormat } from '../../testing/store/kept-formats';
import { value, workbench } from '../../testing/store/workbench';
import { exportData } from '../formats/export';
import { readImport } from '../formats/import';
import type { Engine } from './database/engine';
import type * as migrations from './database/migrations';
import { recoverTimeline } from './rescue/recover';
import type { TimelineStore } from './timeline-store';

/* The same as new-field.test.ts for series, lanes, the timeline and saved views: with a row more in a copy of their tables, and its columns. */

vi.mock('../../shared/series', async (original) =>
  (await import('../../testing/entities/with-region')).seriesWithRegion(await original<typeof series>()),
);
vi.mock('../../shared/lane', async (original) =>
  (await import('../../testing/entities/with-region')).laneWithRegion(await original<typeof lane>()),
);
vi.mock('../../shared/timeline', async (original) =>
  (await import('../../testing/entities/with-region')).timelineWithRegion(await original<typeof timeline>()),
);
vi.mock('../../shared/saved-view', async (original) =>
  (await import('../../testing/entities/with-region')).viewWithRegion(await original<typeof view>()),
);

vi.mock('./database/migrations', async (original) => {
  const real = await original<typeof migrations>();
  const up = (engine: Engine) => {
    for (const table of ['series', 'lane', 'timeline'])
      engine.exec(`ALTER TABLE ${table} ADD COLUMN region TEXT NOT NULL DEFAULT 'no region'`);
  };
  const MIGRATIONS = [...real.MIGRATIONS, { version: real.MIGRATIONS.length + 1, up }];
  const migrate = (engine: Engine, from: number, formats = MIGRATIONS) => real.migrate(engine, from, formats);
  return { ...real, MIGRATIONS, SCHEMA_VERSION: MIGRATIONS.length, migrate };
});

const bench = workbench();

/** A file that an Annals without the fields wrote. */
function old(): string {
  copyFileSync(fileOfFormat(3), bench.path);
  return bench.path;
}

const sound = (store: TimelineStore) => expect(value(store.ask('store.check')).problems).toEqual([]);
const saidOf = (entity: object): unknown => Object.entries(entity).find(([name]) => name === 'region')?.[1];
const region = (words: string): object => JSON.parse(JSON.stringify({ region: words }));

/** What each says by now: the timeline, its last view, its last lane and its last series. */
function said(store: TimelineStore): unknown[] {
  const snapshot = value(store.ask('timeline.snapshot'));
  return [snapshot.timeline, snapshot.timeline.views.at(-1) ?? {}, snapshot.lanes.at(-1) ?? {}, snapshot.series.at(-1) ?? {}].map(saidOf);
}

/** A lane, a series and a view that say something, and the timeline too. */
function withAll(store: TimelineStore): void {
  const laneId = value(store.ask('lanes.add', { draft: { title: 'Ports', ...region('Makran') } })).createdId ?? '';
  const every = { count: 30, unit: 'day' } as const;
  const draft = { title: 'Port review', lane: laneId, every, anchor: '2026-01-08', ...region('Ormara') };
  value(store.ask('series.add', { draft }));
  value(store.ask('views.add', { draft: { title: 'Coast', ...region('Coast') } }));
  value(store.ask('timeline.edit', { patch: region('South') }));
}

const ALL = ['South', 'Coast', 'Makran', 'Ormara'];

describe('a field more in copies of the tables beside that of events', () => {
  it('is unsaid in a file from before it, opened for reading as it is and for editing with its columns', () => {
    const before = bench.open(old(), { readOnly: true });
    const series = (store: TimelineStore) => value(store.ask('timeline.snapshot')).series.map(saidOf);
    const lanes = (store: TimelineStore) => value(store.ask('timeline.snapshot')).lanes.map(saidOf);
    const asked = (store: TimelineStore) => new Set([...series(store), ...lanes(store), said(store)[0]]);
    expect(asked(before)).toEqual(new Set(['no region']));
    sound(before);
    bench.close(before);
    const store = bench.open();
    expect(asked(store)).toEqual(new Set(['no region']));
    sound(store);
  });

  it('is said, changed and taken back, and stands in the history', () => {
    const store = bench.open(old());
    withAll(store);
    expect(said(store)).toEqual(ALL);
    sound(store);
    const { lanes, series, timeline } = value(store.ask('timeline.snapshot'));
    const [laneId, seriesId, viewId] = [lanes.at(-1)?.id ?? '', series.at(-1)?.id ?? '', timeline.views.at(-1)?.id ?? ''];
    value(store.ask('lanes.edit', { id: laneId, patch: region('a') }));
    value(store.ask('series.edit', { id: seriesId, patch: region('b') }));
    value(store.ask('views.edit', { id: viewId, patch: region('c') }));
    value(store.ask('timeline.edit', { patch: region('d') }));
    expect(said(store)).toEqual(['d', 'c', 'a', 'b']);
    const labels = value(store.ask('history.list', { limit: 4 })).map(({ label }) => label);
    expect(labels).toEqual(['Edit the timeline', 'Change the view “Coast”', 'Edit review series “Port review”', 'Edit lane “Ports”']);
    for (let steps = 0; steps < 4; steps++) value(store.ask('history.undo'));
    expect(said(store)).toEqual(ALL);
    sound(store);
  });

  it('is recovered, and goes with JSON from one timeline to another', () => {
    const store = bench.open(old());
    withAll(store);
    const options = dataOptionsSchema.parse({ format: 'json', today: '2026-11-25' });
    const { bytes } = value(exportData(value(store.ask('store.pictureInput')), options, 0));
    bench.close(store);
    const path = join(bench.folder, 'recovered.annals');
    value(recoverTimeline(bench.path, path, { now: 0 }));
    const recovered = bench.open(path);
    expect(said(recovered)).toEqual(ALL);
    sound(recovered);
    const imported = readImport(bytes, 'json', { today: '2026-11-25', zone: 'Asia/Karachi', order: 'dmy' });
    expect(imported.problems).toEqual([]);
    expect([imported.views.at(-1), imported.lanes.at(-1), imported.series.at(-1)?.draft].map((one) => saidOf(one ?? {}))).toEqual(
      ALL.slice(1),
    );
  });

  it('is a text that a filter looks into, and that does not leave when it names what is withheld', () => {
    const store = bench.open(old());
    withAll(store);
    const secret = {
      title: 'Ormara',
      when: '2026',
      lane: value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '',
      sensitivity: 3,
    } as const;
    value(store.ask('events.add', { draft: secret }));
    const written = (more: object) => {
      const options = dataOptionsSchema.parse({ format: 'json', today: '2026-11-25', ...more });
      return new TextDecoder().decode(value(exportData(value(store.ask('store.pictureInput')), options, 0)).bytes);
    };
    expect(written({ filter: 'ormara', maxSensitivity: 3 })).toContain('Port review');
    expect(written({ maxSensitivity: 3 })).toContain('"region":"Ormara"');
    expect(written({ maxSensitivity: 2 })).toContain('Port review');
    expect(written({ maxSensitivity: 2 })).not.toContain('Ormara');
    expect(written({ maxSensitivity: 2 })).toContain('"region":"Makran"');
  });

  it('is an option of the commands that say series and views, and named in their help', async () => {
    const file = old();
    for (const command of ['series', 'views']) expect((await annals(command, '--help')).out).toContain('[--region T]');
    await answer('series', file, '--add', '--title', 'Ports', '--every', '30 days', '--anchor', '2026-01-08', '--region', 'Gwadar');
    await answer('views', file, '--add', '--title', 'Coast', '--region', 'Makran');
    expect((await answer('series', file)).series.at(-1)).toMatchObject({ title: 'Ports', region: 'Gwadar' });
    expect((await answer('views', file)).views.at(-1)).toMatchObject({ title: 'Coast', region: 'Makran' });
    await answer('series', file, '--edit', 'Ports', '--region', 'Ormara');
    expect((await answer('series', file)).series.at(-1)).toMatchObject({ title: 'Ports', region: 'Ormara' });
  });
});
