import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, value, workbench } from '../../testing/store/workbench';
import { openTimeline } from './timeline-store';

const bench = workbench();

describe('reading only', () => {
  it('shares the file, refuses writes and changes no byte', () => {
    bench.close(bench.createSeeded());
    const before = statSync(bench.path).mtimeMs;
    const store = bench.open(bench.path, { readOnly: true });
    expect(value(store.ask('timeline.snapshot'))).toMatchObject({ readOnly: true, total: 12 });
    expect(store.ask('history.undo')).toMatchObject({ ok: false, error: { code: 'read-only' } });
    expect(value(store.ask('store.check')).problems).toEqual([]);
    bench.close(store);
    expect(statSync(bench.path).mtimeMs).toBe(before);
    expect(readdirSync(bench.folder)).toEqual(['test.annals']);
  });
});

describe('closing', () => {
  it('leaves one plain file that opens again at once', () => {
    const store = bench.createSeeded();
    expect(openTimeline(bench.path)).toMatchObject({ ok: false, error: { code: 'locked' } });
    const again = bench.reopen(store);
    bench.close(again);
    expect(readdirSync(bench.folder)).toEqual(['test.annals']);
  });
});

describe('a backup', () => {
  it('is a timeline of its own with the same contents', () => {
    const store = bench.createSeeded();
    const backup = value(store.ask('store.backup', { folder: join(bench.folder, 'backups') }));
    expect(backup.path).toBe(join(bench.folder, 'backups', 'test 2026-11-22T120000Z.annals'));
    expect(statSync(backup.path).mode & 0o777).toBe(0o600);
    const copy = bench.open(backup.path);
    expect(contents(copy)).toEqual(contents(store));
    expect(value(copy.ask('store.check')).problems).toEqual([]);
    // Those of the same second get another name: the clock of this test stands still.
    for (const number of [2, 3]) {
      const again = value(store.ask('store.backup', { folder: join(bench.folder, 'backups') }));
      expect(again.path).toBe(join(bench.folder, 'backups', `test 2026-11-22T120000Z (${number}).annals`));
    }
    expect(readdirSync(join(bench.folder, 'backups')).filter((name) => name.endsWith('.annals'))).toHaveLength(3);
  });
});
