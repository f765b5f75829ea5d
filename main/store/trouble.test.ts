import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeReadOnly, mountSmallDisk, whyNoMount, whyNotReadOnly } from '../../testing/running/mounts';
import { fileHash, firstLane, value, workbench } from '../../testing/store/workbench';
import { openEngine } from './database/engine';
import { toAppError } from './database/errors';
import { isConflictedCopy, isNetworkPath, syncServiceOf } from './file/synced-folders';
import { openFile } from './opening/open';
import { openTimeline, type TimelineStore } from './timeline-store';

const bench = workbench();
const spaceIn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};
const add = (store: TimelineStore, title: string) => store.ask('events.add', { draft: { title, when: '2026', lane: firstLane(store) } });

describe('a folder that a service keeps in step', () => {
  it.each([
    ['/home/ana/Dropbox/cases/t.annals', 'Dropbox'],
    ['/home/ana/Dropbox (Personal)/t.annals', 'Dropbox'],
    ['C:\\Users\\Ana\\OneDrive\\t.annals', 'OneDrive'],
    ['C:\\Users\\Ana\\OneDrive - Example Ltd\\Desktop\\t.annals', 'OneDrive'],
    ['/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/t.annals', 'iCloud'],
    ['C:\\Users\\Ana\\iCloudDrive\\t.annals', 'iCloud'],
    ['/Users/ana/Library/CloudStorage/Example-ana/t.annals', 'a cloud service'],
    ['/Users/ana/Library/CloudStorage/OneDrive-Example/t.annals', 'a cloud service'],
    ['/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/t.annals', 'Google Drive'],
    ['G:\\My Drive\\t.annals', 'Google Drive'],
    ['/home/ana/Nextcloud/t.annals', 'Nextcloud'],
    ['/home/ana/Nextcloud2/x/t.annals', 'Nextcloud'],
    ['/home/ana/ownCloud/t.annals', 'ownCloud'],
    ['/home/ana/Syncthing/t.annals', 'Syncthing'],
    ['/home/ana/Box Sync/t.annals', 'Box'],
    ['/home/ana/MEGAsync/t.annals', 'MEGA'],
    ['P:\\pCloud Drive\\t.annals', 'pCloud'],
    ['/home/ana/Proton Drive/t.annals', 'Proton Drive'],
    ['/home/ana/Seafile/t.annals', 'Seafile'],
    ['/home/ana/Documents/t.annals', null],
    ['/home/ana/Dropbox notes/t.annals', null],
    ['/home/ana/Documents/Dropbox.annals', null],
    ['C:\\Users\\Ana\\Documents\\Boxing\\t.annals', null],
    ['/srv/megaphone/t.annals', null],
  ])('%s: %s', (path, service) => expect(syncServiceOf(path)).toBe(service));

  it('is not mistaken for another computer’s, nor that for it', () => {
    expect(['\\\\server\\share\\t.annals', '//server/share/t.annals', '\\\\?\\UNC\\server\\share\\t.annals'].map(isNetworkPath)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['C:\\t.annals', '/home/t.annals', '\\\\?\\C:\\t.annals', '\\\\.\\pipe\\x'].map(isNetworkPath)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('may hold conflicted copies, which are named', () => {
    const others = [
      "t (Ana's conflicted copy 2026-01-08).annals",
      't.sync-conflict-20260108-101112-ABCDEFG.annals',
      't (Case Conflict).annals',
    ];
    expect(others.every((name) => isConflictedCopy('t.annals', name))).toBe(true);
    expect(
      ['t.annals', 't 2.annals', 'other (conflicted copy).annals', 't conflicts.txt'].some((name) => isConflictedCopy('t.annals', name)),
    ).toBe(false);
  });

  it('gets a rollback journal with full syncing instead of a log, and says so', () => {
    const folder = join(bench.folder, 'Dropbox');
    mkdirSync(folder);
    bench.close(bench.createSeeded());
    const path = join(folder, 't.annals');
    renameSync(bench.path, path);
    writeFileSync(join(folder, 't (conflicted copy).annals'), '');
    const { engine, close } = value(openFile(path, 'edit'));
    const read = (name: string) => Object.values(engine.get<Record<string, unknown>>(`PRAGMA ${name}`) ?? {})[0];
    expect(['journal_mode', 'synchronous', 'locking_mode'].map(read)).toEqual(['delete', 3, 'exclusive']);
    // Held alone from the start, not only from the first edit on.
    expect(() => openEngine(path).all('SELECT * FROM meta')).toThrow(/locked/);
    close();
    const store = bench.open(path);
    expect(store.condition()).toEqual({
      unclean: false,
      shared: 'Dropbox',
      conflictedCopies: ['t (conflicted copy).annals'],
      moment: null,
      flaw: null,
      missing: null,
    });
    value(add(store, 'x'));
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

describe('a file in such a folder that the service writes into while it is open', () => {
  it('is not written on top of: edits are refused, and opening again shows the new one', () => {
    const folder = join(bench.folder, 'Nextcloud');
    mkdirSync(folder);
    bench.close(bench.createSeeded());
    const path = join(folder, 't.annals');
    copyFileSync(bench.path, path);
    const store = bench.open(path);
    value(add(store, 'ours'));
    expect(store.importEvents([{ title: 'x', when: 'blue', lane: firstLane(store) }], { label: 'I' })).toMatchObject({ ok: false });
    value(store.ask('history.undo'));
    value(add(store, 'ours again'));
    // In place: the same file, other contents.
    writeFileSync(path, readFileSync(bench.path));
    const theirs = fileHash(path);
    expect(add(store, 'on top')).toMatchObject({
      ok: false,
      error: { code: 'overwritten', message: expect.stringMatching(/wrote into the file.*[Ss]ave the timeline as a new file/) },
    });
    bench.close(store);
    expect(fileHash(path)).toBe(theirs);
    const again = bench.open(path);
    expect(value(again.ask('timeline.snapshot')).total).toBe(12);
    value(add(again, 'after'));
  });
});

describe('a file that goes away while it is open', () => {
  it.each([
    ['is deleted', (path: string) => rmSync(path)],
    ['is moved', (path: string) => renameSync(path, `${path}.moved`)],
    [
      'is replaced',
      (path: string) => {
        copyFileSync(path, `${path}.new`);
        renameSync(`${path}.new`, path);
      },
    ],
  ])('%s: edits are refused, and a copy can still be saved', (_, go) => {
    const store = bench.createSeeded();
    value(add(store, 'before'));
    go(bench.path);
    expect(add(store, 'after')).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: expect.stringMatching(/no longer in its place/) },
    });
    const copy = join(bench.folder, 'copy.annals');
    value(store.ask('store.saveCopy', { path: copy }));
    expect(value(bench.open(copy).ask('timeline.snapshot')).total).toBe(13);
  });
});

describe('a newer format', () => {
  it('can be read on request, and never written', () => {
    bench.close(bench.createSeeded());
    const file = readFileSync(bench.path);
    file.writeUInt32BE(1001, 60);
    writeFileSync(bench.path, file);
    const newer = fileHash(bench.path);
    expect(openTimeline(bench.path, { newer: true })).toMatchObject({ ok: false, error: { code: 'newer-schema' } });
    const store = bench.open(bench.path, { readOnly: true, newer: true });
    expect(value(store.ask('timeline.snapshot'))).toMatchObject({ readOnly: true, total: 12 });
    expect(add(store, 'x')).toMatchObject({ ok: false, error: { code: 'read-only' } });
    bench.close(store);
    expect(fileHash(bench.path)).toBe(newer);
  });
});

describe('a file left by a crash', () => {
  /** The file and its log as a kill would leave them, under another name. */
  function leftBehind(): string {
    const store = bench.createSeeded();
    value(add(store, 'in the log'));
    const left = join(bench.folder, 'left.annals');
    copyFileSync(bench.path, left);
    copyFileSync(`${bench.path}-wal`, `${left}-wal`);
    return left;
  }

  it('says so when it is opened, loses nothing, and passes its check', () => {
    const store = bench.open(leftBehind());
    expect(store.condition().unclean).toBe(true);
    expect(value(store.ask('timeline.snapshot')).total).toBe(13);
    expect(value(store.ask('store.quickCheck'))).toBeNull();
  });

  it('is read with its log, and neither changes by a byte', ({ skip }) => {
    skip(whyNotReadOnly() !== null, whyNotReadOnly() ?? '');
    const left = leftBehind();
    const before = [left, `${left}-wal`].map(fileHash);
    const store = bench.open(left, { readOnly: true });
    expect(value(store.ask('timeline.snapshot')).total).toBe(13);
    bench.close(store);
    expect([left, `${left}-wal`].map(fileHash)).toEqual(before);
    expect(existsSync(`${left}-shm`)).toBe(false);
  });
});

describe('a file left by a crash where nothing can be written', () => {
  it('is read with its log, and neither changes by a byte', ({ skip }) => {
    skip(whyNotReadOnly() !== null, whyNotReadOnly() ?? '');
    const store = bench.createSeeded();
    value(add(store, 'in the log'));
    const medium = join(bench.folder, 'medium');
    mkdirSync(medium);
    const left = join(medium, 't.annals');
    for (const suffix of ['', '-wal']) copyFileSync(`${bench.path}${suffix}`, `${left}${suffix}`);
    const before = readdirSync(medium).map((name) => fileHash(join(medium, name)));
    makeReadOnly(medium);
    const reader = bench.open(left);
    expect(value(reader.ask('timeline.snapshot'))).toMatchObject({ readOnly: true, total: 13 });
    bench.close(reader);
    expect(readdirSync(medium).map((name) => fileHash(join(medium, name)))).toEqual(before);
  });
});

describe('a disk that fails', () => {
  it('a full one: the edit is refused in one sentence, and the store goes on when there is room again', () => {
    bench.close(bench.createSeeded());
    const opened = bench.open();
    bench.close(opened);
    const { engine, close } = value(openFile(bench.path, 'edit'));
    const pages = engine.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    engine.all(`PRAGMA max_page_count=${pages}`);
    expect(() => engine.transaction(() => engine.run(`INSERT INTO meta(k, v) VALUES ('x', ?)`, ['y'.repeat(100_000)]))).toThrow();
    try {
      engine.transaction(() => engine.run(`INSERT INTO meta(k, v) VALUES ('x', ?)`, ['y'.repeat(100_000)]));
    } catch (error) {
      expect(toAppError(error)).toMatchObject({ code: 'disk-full', message: expect.stringMatching(/disk is full/) });
    }
    engine.all('PRAGMA max_page_count=1000000');
    engine.transaction(() => engine.run(`INSERT INTO meta(k, v) VALUES ('x', 'y')`));
    // A note that no Annals makes would be named by the check.
    engine.transaction(() => engine.run(`DELETE FROM meta WHERE k = 'x'`));
    close();
    expect(value(bench.open().ask('store.check')).problems).toEqual([]);
  });

  it('a full one, in earnest', ({ skip }) => {
    skip(whyNoMount() !== null, whyNoMount() ?? '');
    const disk = join(bench.folder, 'disk');
    mkdirSync(disk);
    mountSmallDisk(disk, 2);
    bench.close(bench.createSeeded());
    const path = join(disk, 't.annals');
    copyFileSync(bench.path, path);
    const room = join(disk, 'room');
    writeFileSync(room, Buffer.alloc(300_000));
    const store = bench.open(path);
    let saved = 0;
    let refused = add(store, 'first');
    while (refused.ok) {
      saved++;
      refused = store.ask('events.add', {
        draft: { title: `Event ${saved}`, when: '2026', lane: firstLane(store), summary: 'x'.repeat(20_000) },
      });
    }
    expect(refused.error).toMatchObject({ code: 'disk-full', message: expect.stringMatching(/disk is full/) });
    expect(value(store.ask('timeline.snapshot')).total).toBe(12 + saved);
    value(store.ask('store.saveCopy', { path: join(bench.folder, 'elsewhere.annals') }));
    // To the last byte, so that closing finds no room for a word.
    while (spaceIn(disk) > 0) appendFileSync(room, Buffer.alloc(Math.min(4096, spaceIn(disk))));
    bench.close(store);
    // As another process finds it; this one keeps the lock of a connection that could not be closed.
    const found = join(bench.folder, 'found.annals');
    for (const suffix of ['', '-wal']) if (existsSync(`${path}${suffix}`)) copyFileSync(`${path}${suffix}`, `${found}${suffix}`);
    const closedFull = bench.open(found);
    expect(value(closedFull.ask('timeline.snapshot')).total).toBe(12 + saved);
    expect(closedFull.condition()).toMatchObject({ missing: null });
    bench.close(closedFull);
    const again = bench.open(join(bench.folder, 'elsewhere.annals'));
    expect(value(again.ask('timeline.snapshot')).total).toBe(12 + saved);
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });
});
