import { copyFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileHash, firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { restoreBackup } from '../rescue/restore';
import { openTimeline } from '../timeline-store';
import { lookInto } from './look-into';

const bench = workbench();

/** The file and its rollback journal as a kill leaves them in the middle of an edit that lets the file grow. */
function cutOff(name: string): string {
  bench.close(bench.createSeeded());
  const left = join(bench.folder, name);
  const engine = openEngine(bench.path);
  engine.exec('PRAGMA journal_mode=DELETE; PRAGMA cache_size=2; BEGIN IMMEDIATE');
  for (let n = 0; n < 200; n++) engine.run('INSERT INTO meta(k, v) VALUES (?, ?)', [`x${n}`, 'y'.repeat(3000)]);
  for (const suffix of ['', '-journal']) copyFileSync(`${bench.path}${suffix}`, `${left}${suffix}`);
  engine.exec('ROLLBACK');
  engine.close();
  return left;
}

/** The same, killed between the first page, which tells the new size, and the last: the file is shorter than it says. */
function cutShort(name: string): string {
  const left = cutOff(name);
  const file = readFileSync(left);
  file.writeUInt32BE(Math.ceil(file.length / 4096) + 50, 28);
  const counter = file.readUInt32BE(24) + 1;
  for (const offset of [24, 92]) file.writeUInt32BE(counter, offset);
  writeFileSync(left, file);
  return left;
}

describe.each([
  ['longer', cutOff],
  ['shorter', cutShort],
])('a file %s than it says, beside the journal of an edit that was cut off', (_, leave) => {
  it('is whole: looked into, read, checked and backed up with the edit taken back, without a byte changed', () => {
    const left = leave('left.annals');
    const before = [left, `${left}-journal`].map(fileHash);
    expect(lookInto(left, true)).toMatchObject({ ok: true, value: { events: 12, missing: null } });
    const reader = bench.open(left, { readOnly: true });
    expect(value(reader.ask('store.check')).problems).toEqual([]);
    value(reader.ask('store.backup', { folder: join(bench.folder, 'backups') }));
    bench.close(reader);
    expect([left, `${left}-journal`].map(fileHash)).toEqual(before);
  });

  it.each([[{}], [{ brief: true }]])('is edited after that: %j', (how) => {
    const left = leave('left.annals');
    const store = value(openTimeline(left, how));
    expect(value(store.ask('timeline.snapshot')).total).toBe(12);
    expect(value(store.ask('store.check')).problems).toEqual([]);
    store.close();
    expect(existsSync(`${left}-journal`)).toBe(false);
  });

  it('is kept whole when a backup takes its place, and is whole as a backup', () => {
    const left = leave('left.annals');
    const target = join(bench.folder, 'target.annals');
    value(restoreBackup(target, left, join(bench.folder, 'kept'), NOW));
    expect(value(lookInto(target)).events).toBe(12);
    const { before } = value(restoreBackup(left, target, join(bench.folder, 'kept'), NOW));
    expect(value(lookInto(before ?? '')).events).toBe(12);
  });
});

describe('a journal that was written for another file', () => {
  it('is refused without a trace, and set aside on request', () => {
    const left = cutOff('left.annals');
    const other = join(bench.folder, 'other.annals');
    const store = value(openTimeline(bench.path));
    for (let n = 0; n < 300; n++) value(store.ask('timeline.edit', { patch: { title: `Title ${n}` } }));
    store.close();
    copyFileSync(bench.path, other);
    copyFileSync(`${left}-journal`, `${other}-journal`);
    const before = [other, `${other}-journal`].map(fileHash);
    for (const how of [{}, { brief: true }, { readOnly: true }]) {
      expect(openTimeline(other, how)).toMatchObject({
        ok: false,
        error: { code: 'stray-log', message: expect.stringMatching(/^Beside “other.annals” lies the journal of an edit that was cut off/) },
      });
    }
    expect([other, `${other}-journal`].map(fileHash)).toEqual(before);
    const alone = value(openTimeline(other, { withoutLog: true }));
    expect(value(alone.ask('store.check')).problems).toEqual([]);
    expect(value(alone.ask('timeline.snapshot')).timeline.title).toBe('Title 299');
    alone.close();
    expect(fileHash(`${other}-journal.aside`)).toBe(before[1]);
  });

  /** A journal of an edit that touches these rows only, as they were then. */
  function journalOf(sql: string): string {
    const left = join(bench.folder, 'early.annals');
    bench.close(bench.createSeeded());
    const engine = openEngine(bench.path);
    engine.exec(`PRAGMA journal_mode=DELETE; PRAGMA cache_size=1; BEGIN IMMEDIATE; ${sql}`);
    for (const suffix of ['', '-journal']) copyFileSync(`${bench.path}${suffix}`, `${left}${suffix}`);
    engine.exec('ROLLBACK');
    engine.close();
    return left;
  }

  it.each([1, 3])('or for the file as it was %i edits ago is refused: what was saved since is not taken back', (edits) => {
    const left = journalOf('UPDATE event SET summary = hex(randomblob(3000))');
    const store = bench.open();
    for (let n = 0; n < edits; n++)
      value(store.ask('events.add', { draft: { title: `Event ${n}`, when: '2026', lane: firstLane(store) } }));
    bench.close(store);
    copyFileSync(`${left}-journal`, `${bench.path}-journal`);
    const before = [bench.path, `${bench.path}-journal`].map(fileHash);
    for (const how of [{}, { brief: true }, { readOnly: true }])
      expect(openTimeline(bench.path, how)).toMatchObject({
        ok: false,
        error: { code: 'stray-log', message: expect.stringMatching(/would lose edits/) },
      });
    expect([bench.path, `${bench.path}-journal`].map(fileHash)).toEqual(before);
    const alone = value(openTimeline(bench.path, { withoutLog: true }));
    expect(value(alone.ask('timeline.snapshot')).total).toBe(12 + edits);
    alone.close();
  });

  it('or is damaged itself leads to recovering, and nothing is put back by halves', () => {
    const left = journalOf("UPDATE event SET title = 'Under way', summary = hex(randomblob(3000))");
    const journal = readFileSync(`${left}-journal`);
    journal.fill(7, 6000, 9000);
    writeFileSync(`${left}-journal`, journal);
    const before = [left, `${left}-journal`].map(fileHash);
    for (const how of [{}, { brief: true }, { readOnly: true }])
      expect(openTimeline(left, how)).toMatchObject({
        ok: false,
        error: { code: 'damaged', message: expect.stringMatching(/Recover it/) },
      });
    expect([left, `${left}-journal`].map(fileHash)).toEqual(before);
  });

  it('does not hide that the file itself is cut short', () => {
    const left = cutOff('left.annals');
    truncateSync(left, statSync(left).size / 2);
    writeFileSync(`${left}-journal`, 'no journal');
    truncateSync(left, 40_000);
    expect(openTimeline(left)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });
});
