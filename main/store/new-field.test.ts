import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type DataFormat, dataOptionsSchema } from '../../shared/data-export';
import type * as event from '../../shared/event';
import { annals, answer } from '../../testing/running/command-line';
import { fileOfFormat } from '../../testing/store/kept-formats';
import { knownOn, NOW, value, workbench } from '../../testing/store/workbench';
import { exportData } from '../formats/export';
import { readImport } from '../formats/import';
import type { Engine } from './database/engine';
import type * as migrations from './database/migrations';
import { recoverTimeline } from './rescue/recover';
import { openTimeline, type TimelineStore } from './timeline-store';

/*
 * What adding a field to the table of events takes is only its row, its column and its word: with a row more in a copy of the table and a
 * column more in the file, everything else has the field.
 */

vi.mock('../../shared/event', async (original) =>
  (await import('../../testing/entities/event-with-method')).withMethod(await original<typeof event>()),
);

vi.mock('./database/migrations', async (original) => {
  const real = await original<typeof migrations>();
  const next = {
    version: real.MIGRATIONS.length + 1,
    up: (engine: Engine) => engine.exec("ALTER TABLE event ADD COLUMN method TEXT NOT NULL DEFAULT 'not said'"),
  };
  const MIGRATIONS = [...real.MIGRATIONS, next];
  const migrate = (engine: Engine, from: number, formats = MIGRATIONS) => real.migrate(engine, from, formats);
  return { ...real, MIGRATIONS, SCHEMA_VERSION: MIGRATIONS.length, migrate };
});

const bench = workbench();
const LATER = NOW + 3 * 86_400_000;
const CONTEXT = { today: '2026-11-25', zone: 'Asia/Karachi', order: 'dmy' } as const;

/** A file that an Annals without the field wrote. */
function old(): string {
  copyFileSync(fileOfFormat(3), bench.path);
  return bench.path;
}

/** The same, opened some days after its last edit. */
function opened(): TimelineStore {
  const store = value(openTimeline(old(), { now: () => LATER, who: 'ana' }));
  return store;
}

const sound = (store: TimelineStore) => expect(value(store.ask('store.check')).problems).toEqual([]);
const events = (store: TimelineStore) => value(store.ask('store.pictureInput')).events;
const said = (store: TimelineStore) => events(store).map((one) => ('method' in one ? one.method : undefined));

/** An event with something said in its new field. */
function withSaid(store: TimelineStore): string {
  const lane = value(store.ask('timeline.snapshot')).lanes[0]?.id ?? '';
  const draft = { title: 'New', when: '2026-11', lane, method: 'interview' };
  return value(store.ask('events.add', { draft })).createdId ?? '';
}

function exported(store: TimelineStore, format: DataFormat): Uint8Array {
  const options = dataOptionsSchema.parse({ format, today: CONTEXT.today });
  return value(exportData(value(store.ask('store.pictureInput')), options, LATER)).bytes;
}

describe('a field more in a copy of the table of events', () => {
  it('is unsaid in a file from before it, which opens for reading as it is and for editing with the column', () => {
    const before = bench.open(old(), { readOnly: true });
    expect(new Set(said(before))).toEqual(new Set(['not said']));
    sound(before);
    bench.close(before);
    const store = opened();
    expect(new Set(said(store))).toEqual(new Set(['not said']));
    sound(store);
    store.close();
  });

  it('is kept, changed, taken back, and sound in its history', () => {
    const store = opened();
    const id = withSaid(store);
    value(store.ask('events.edit', { id, patch: JSON.parse('{ "method": "satellite" }') }));
    expect(value(store.ask('events.get', { id }))).toMatchObject({ method: 'satellite' });
    const [edit] = value(store.ask('history.list', { limit: 1 }));
    expect(edit?.changes).toMatchObject([{ before: { method: 'interview' }, after: { method: 'satellite' } }]);
    sound(store);
    value(store.ask('history.undo'));
    expect(value(store.ask('events.get', { id }))).toMatchObject({ method: 'interview' });
    sound(store);
    store.close();
  });

  it('is in the past, as it was then: unsaid before anybody said it, in what was known on a day and in a version that is restored', () => {
    const store = opened();
    const [first] = events(store);
    const id = first?.id ?? '';
    value(store.ask('events.edit', { id, patch: JSON.parse('{ "method": "satellite" }') }));
    const then = (day: string) => knownOn(store, day).events.find((one) => one.id === id);
    expect(then('2026-11-23')).toMatchObject({ method: 'not said' });
    expect(then('2026-11-25')).toMatchObject({ method: 'satellite' });
    const made = value(store.ask('history.list', { eventId: id, limit: 100 })).at(-1)?.changes[0]?.id ?? '';
    value(store.ask('history.restoreEvent', { id, changeId: made }));
    expect(value(store.ask('events.get', { id }))).toMatchObject({ method: 'not said' });
    sound(store);
    store.close();
  });

  it('is recovered, said or not', () => {
    const store = opened();
    const id = withSaid(store);
    store.close();
    const path = join(bench.folder, 'recovered.annals');
    value(recoverTimeline(bench.path, path, { now: LATER }));
    const recovered = bench.open(path);
    expect(value(recovered.ask('events.get', { id }))).toMatchObject({ method: 'interview' });
    expect(new Set(said(recovered))).toEqual(new Set(['not said', 'interview']));
    sound(recovered);
  });

  it.each(['csv', 'json', 'ics'] as const)('is written to %s and read back', (format) => {
    const store = opened();
    withSaid(store);
    const imported = readImport(exported(store, format), format, CONTEXT);
    expect(imported.problems).toEqual([]);
    const methods = imported.drafts.map(({ draft }) => Object.entries(draft).find(([name]) => name === 'method')?.[1]);
    expect(new Set(methods)).toEqual(new Set(['not said', 'interview']));
    store.close();
  });

  it('is told in reports and calendars where it says something', () => {
    const store = opened();
    withSaid(store);
    for (const format of ['md', 'ics'] as const) {
      const text = new TextDecoder().decode(exported(store, format));
      expect(text).toContain('Method: interview');
      expect(text).not.toContain('Method: not said');
    }
    store.close();
  });

  it('is not missed in a CSV that an Annals without it wrote', () => {
    const store = opened();
    const [header = '', ...rows] = new TextDecoder().decode(exported(store, 'csv')).split('\r\n');
    expect(header).toContain(',Method,');
    const without = [header, ...rows].map((line) => line.replace(/,Method,|,not said,/, ',')).join('\r\n');
    const imported = readImport(new TextEncoder().encode(without), 'csv', CONTEXT);
    expect(imported.problems).toEqual([]);
    expect(imported.notes).toEqual([]);
    expect(imported.drafts.length).toBe(events(store).length);
    store.close();
  });

  it('is found by its words and filtered by them, once they were said', () => {
    const store = opened();
    const id = withSaid(store);
    const found = (query: string) => value(store.ask('events.search', { query, limit: 10 })).events.map((one) => one.id);
    const filtered = (query: string) => value(store.ask('events.filter', { query, after: 0 })).rows.length;
    expect(found('interv')).toEqual([id]);
    expect(filtered('interv')).toBe(1);
    expect(filtered('-interv')).toBe(events(store).length - 1);
    // What nobody said is no word of theirs.
    expect([found('said'), filtered('said')]).toEqual([[], 0]);
    value(store.ask('events.edit', { id, patch: JSON.parse('{ "method": "satellite" }') }));
    expect([found('interv'), found('satellite')]).toEqual([[], [id]]);
    value(store.ask('history.undo'));
    expect([found('interv'), found('satellite')]).toEqual([[id], []]);
    sound(store);
    store.close();
  });

  it('is looked for in a file from before it as well, opened for reading as it is and brought to the newest format', () => {
    const before = bench.open(old(), { readOnly: true });
    const [first] = events(before);
    const word = first?.title.split(' ')[0] ?? '';
    const asked = (store: TimelineStore) => ({
      found: value(store.ask('events.search', { query: word, limit: 100 })).events.map((one) => one.id),
      filtered: [...value(store.ask('events.filter', { query: word, after: 0 })).rows],
      others: [...value(store.ask('events.filter', { query: `-${word}`, after: 0 })).rows],
    });
    const answered = asked(before);
    expect(answered.found).toContain(first?.id);
    bench.close(before);
    const store = opened();
    expect(asked(store)).toEqual(answered);
    store.close();
  });

  it('is an option of the command line that adds and edits, and named in its help', async () => {
    const file = old();
    expect((await annals('add', '--help')).out).toContain('[--method T]');
    const { id } = await answer('add', file, '--title', 'New', '--when', '2026-11', '--method', 'interview');
    const listed = async (words: string) => (await answer('list', file, '--filter', words)).events;
    expect(await listed('interview')).toMatchObject([{ id, title: 'New', method: 'interview' }]);
    await answer('edit', file, '--event', id, '--method', 'satellite');
    expect(await listed('satellite')).toMatchObject([{ id, title: 'New', method: 'satellite' }]);
  });
});
