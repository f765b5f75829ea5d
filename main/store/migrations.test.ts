import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, type Migration } from './migrations';
import { openFile } from './open';
import { fileHash, value, workbench } from './testing';

const bench = workbench();
const fixtures = join(import.meta.dirname, 'fixtures');

/** A format of tests only, to show that the machinery works before the second real one is needed. */
const next: Migration = { version: MIGRATIONS.length + 1, up: (engine) => engine.exec('CREATE TABLE later(note TEXT NOT NULL) STRICT') };
const failing: Migration = {
  version: MIGRATIONS.length + 1,
  up: (engine) => engine.exec('CREATE TABLE later(note TEXT NOT NULL) STRICT; INSERT INTO nowhere VALUES (1)'),
};

function keep(version: number): void {
  copyFileSync(join(fixtures, `format-${version}.annals`), bench.path);
}

describe('kept files of every format', () => {
  it.each(MIGRATIONS.map((migration) => [migration.version]))('format %i opens, is sound, and shows what it held', (version) => {
    keep(version);
    const store = bench.open();
    expect(value(store.check()).problems).toEqual([]);
    expect(value(store.snapshot())).toMatchObject({ revision: 7, total: 11, timeline: { subtitle: 'A file of a kept format' } });
    expect(value(store.pictureInput()).events[0]).toMatchObject({ status: 'disputed', tags: ['kept'], when: '../2026-01-08' });
    expect(value(store.historyList({ limit: 1 }))[0]).toMatchObject({ who: 'ana', at: Date.UTC(2026, 10, 22, 12) });
    value(store.undo());
    expect(value(store.check()).problems).toEqual([]);
  });
});

describe('a migration', () => {
  const formats = [...MIGRATIONS, next];
  const version = (path: string) => readFileSync(path).readUInt32BE(60);

  it('is done at opening, after a checked copy was put aside, and only once', () => {
    keep(1);
    const { engine, close } = value(openFile(bench.path, 'edit', { formats, backups: join(bench.folder, 'kept') }));
    expect(engine.all('SELECT * FROM later')).toEqual([]);
    expect(engine.get<{ count: number }>('SELECT count(*) AS count FROM event')?.count).toBe(12);
    close();
    expect(version(bench.path)).toBe(formats.length);
    expect(readdirSync(join(bench.folder, 'kept'))).toEqual(['test (format 1).annals']);
    const copy = bench.open(join(bench.folder, 'kept', 'test (format 1).annals'));
    expect(value(copy.check()).problems).toEqual([]);
    value(openFile(bench.path, 'edit', { formats })).close();
    expect(readdirSync(bench.folder).sort()).toEqual(['kept', 'test.annals']);
  });

  it('that fails leaves the old format as it was, with the copy beside it', () => {
    keep(1);
    expect(openFile(bench.path, 'edit', { formats: [...MIGRATIONS, failing] })).toMatchObject({ ok: false });
    expect(version(bench.path)).toBe(1);
    const store = bench.open();
    expect(value(store.check()).problems).toEqual([]);
    expect(value(store.snapshot()).total).toBe(11);
  });

  it('is not made for somebody who only reads', () => {
    keep(1);
    const before = fileHash(bench.path);
    const { readOnly, close } = value(openFile(bench.path, 'read', { formats }));
    expect(readOnly).toBe(true);
    close();
    expect(fileHash(bench.path)).toBe(before);
  });
});
