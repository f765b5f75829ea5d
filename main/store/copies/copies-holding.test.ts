import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { program } from '../../../testing/running/programs';
import { add, soughtIn } from '../../../testing/store/event-to-erase';
import { twoKeys } from '../../../testing/store/locked';
import { NOW, value, workbench } from '../../../testing/store/workbench';
import { listBackups } from '../backups/backup-list';
import { changeLock } from '../opening/change-lock';
import { createTimeline, openTimeline } from '../timeline-store';
import { copiesHolding, removeCopy } from './copies-holding';
import type { Sought } from './copy-kinship';

const bench = workbench();
const keys = twoKeys();
const children = new Set<ChildProcess>();

afterEach(async () => {
  for (const child of children) await ended(child);
});

/** Another program that has a file open for itself. */
const HOLD = `const Database = require('libsql'); const db = new Database(process.argv[1]); db.exec('PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE'); console.log('has it'); setInterval(() => {}, 1000);`;

async function running(...words: readonly string[]): Promise<ChildProcess> {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  await once(child.stdout, 'data');
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  children.delete(child);
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** A file of which an event is erased, after `copy` has made of it what is to be found. */
function erasedAfter(copy: () => void, folders: readonly string[] = []): Sought {
  const store = bench.createSeeded();
  const secret = add(store, { title: 'Zanzibar meeting' });
  const sought = soughtIn(store, secret, bench.path, folders);
  bench.close(store);
  copy();
  const again = bench.open();
  value(again.ask('store.eventErase', { id: secret, reason: 'Asked' }));
  bench.close(again);
  return sought;
}

/** A timeline of its own, locked with a passphrase that is not at hand. */
function lockedStranger(path: string): void {
  value(createTimeline(path, { title: 'Somebody’s', zone: 'UTC' })).close();
  value(changeLock(path, { from: null, to: keys.other }));
}

function named(sought: Sought): Record<string, string> {
  return Object.fromEntries(copiesHolding(sought).map(({ name, holds, is, open }) => [name, `${holds} ${is}${open ? ' open' : ''}`]));
}

function expectKept(path: string, sought: Sought, message: RegExp): void {
  const before = readFileSync(path);
  expect(removeCopy(path, sought)).toMatchObject({ ok: false, error: { message: expect.stringMatching(message) } });
  expect(readFileSync(path).equals(before)).toBe(true);
}

describe('what is removed as a copy that holds an erased event', () => {
  it('is never another timeline that cannot be read, wherever it lies, nor anything that nothing speaks for', () => {
    const shared = join(bench.folder, 'Annals backups');
    const beside = join(bench.folder, 'Unrelated.annals');
    const among = join(shared, 'Unrelated 2026-01-08T081600Z.annals');
    const broken = join(bench.folder, 'broken.annals');
    mkdirSync(shared);
    const sought = erasedAfter(() => {
      lockedStranger(beside);
      copyFileSync(beside, among);
      // A picture that is named like a timeline is none.
      for (const path of [broken, join(bench.folder, 'chart.annals.png')]) writeFileSync(path, 'nothing that can be looked into');
    }, [shared]);
    expect(named(sought)).toEqual({
      'Unrelated.annals': 'unknown unknown',
      'Unrelated 2026-01-08T081600Z.annals': 'unknown unknown',
      'broken.annals': 'unknown unknown',
    });
    for (const path of [beside, among, broken]) expectKept(path, sought, /may be another timeline.*Nothing was removed/);
  });

  it('is what is locked with a key of the timeline’s backups, lies in its own folder, or among its backups under their name', () => {
    const shared = join(bench.folder, 'Annals backups');
    const own = join(bench.folder, 'own');
    mkdirSync(shared);
    mkdirSync(own);
    const twin = join(bench.folder, 'under another name.annals');
    const called = join(shared, 'test 2026-01-08T081600Z.annals');
    const inside = join(own, 'whatever.annals');
    const made = erasedAfter(() => {
      for (const path of [twin, called, inside]) copyFileSync(bench.path, path);
      value(changeLock(inside, { from: null, to: keys.other }));
      copyFileSync(inside, twin);
      // Nothing but its name speaks for it.
      value(changeLock(called, { from: null, to: keys.key }));
    }, [shared, own]);
    const folder = join(bench.folder, made.timelineId);
    renameSync(own, folder);
    const sought = { ...made, folders: [shared, folder] };
    expect(named(sought)).toEqual({
      'under another name.annals': 'unknown copy',
      'test 2026-01-08T081600Z.annals': 'unknown copy',
      'whatever.annals': 'unknown copy',
    });
    value(removeCopy(twin, sought));
    expect(existsSync(twin)).toBe(false);
  });

  it('says what would be lost with it, and whether it was made as a backup', () => {
    const folder = join(bench.folder, 'kept');
    const sought = erasedAfter(() => {
      const store = bench.open();
      value(store.ask('store.backup', { folder }));
      bench.close(store);
      copyFileSync(bench.path, join(bench.folder, 'went on.annals'));
      const other = value(openTimeline(join(bench.folder, 'went on.annals'), { now: () => NOW }));
      value(other.ask('timeline.edit', { patch: { title: 'Went on' } }));
      other.close();
    }, [join(bench.folder, 'kept')]);
    expect(copiesHolding(sought)).toMatchObject([
      { name: 'went on.annals', is: 'copy', contents: { title: 'Went on', events: 13, changedAt: NOW, isBackup: false } },
      { is: 'copy', contents: { events: 13, isBackup: true } },
    ]);
  });

  it('is no log without its file, and no file without its log', () => {
    const copy = join(bench.folder, 'copy.annals');
    const alone = join(bench.folder, 'gone.annals-wal');
    const sought = erasedAfter(() => {
      copyFileSync(bench.path, copy);
      writeFileSync(`${copy}-wal`, '');
    });
    writeFileSync(alone, `something of ${sought.eventId}`);
    expect(named(sought)).toEqual({ 'copy.annals': 'yes copy', 'gone.annals-wal': 'yes log' });
    expectKept(alone, sought, /log without its file/);
    value(removeCopy(copy, sought));
    expect([copy, `${copy}-wal`].filter((path) => existsSync(path))).toEqual([]);
  });

  it('is nothing that anybody has open, for edits or only to look at it', async () => {
    const copy = join(bench.folder, 'copy.annals');
    const sought = erasedAfter(() => copyFileSync(bench.path, copy));
    for (const words of [
      ['-e', HOLD, copy],
      [await program('file-viewer'), copy],
    ]) {
      const other = await running(...words);
      expect(named(sought)).toEqual({ 'copy.annals': 'yes copy open' });
      expectKept(copy, sought, /is open in another window or program/);
      await ended(other);
    }
    // What was killed has nothing open.
    expect(named(sought)).toEqual({ 'copy.annals': 'yes copy' });
    value(removeCopy(copy, sought));
  });
});

describe('thinning out backups', () => {
  it('leaves alone what somebody looks at, and takes it with the next round', async () => {
    bench.close(bench.createSeeded());
    const folder = join(bench.folder, 'backups');
    const round = (hour: number): readonly string[] => {
      const store = value(openTimeline(bench.path, { now: () => NOW + hour * 3_600_000 }));
      add(store, { title: `Event ${hour}` });
      const { removed } = value(store.ask('store.rotateBackups', { folder, of: 'this file', unmarked: true }));
      store.close();
      return removed;
    };
    for (let hour = 1; hour <= 10; hour++) expect(round(hour)).toEqual([]);
    const oldest = listBackups(folder).at(-1)?.path ?? '';
    const viewer = await running(await program('file-viewer'), oldest);
    expect(round(11)).toEqual([]);
    expect(existsSync(oldest)).toBe(true);
    await ended(viewer);
    expect(round(12)).toContain(oldest);
  });
});
