import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOver } from '../../../testing/store/copy-over';
import { readText } from '../../../testing/store/read-text';
import { contents, fileHash, firstLane, value, workbench } from '../../../testing/store/workbench';
import { hashOf } from '../database/attachments';
import type { TimelineStore } from '../timeline-store';
import { lookInto } from './look-into';

const bench = workbench();
const add = (store: TimelineStore, title: string, summary = '') =>
  store.ask('events.add', { draft: { title, when: '2026', lane: firstLane(store), summary } });

/** An open timeline with a copy of an earlier state of it. */
function openWithOlder(): { readonly store: TimelineStore; readonly older: string } {
  bench.close(bench.createSeeded());
  const older = join(bench.folder, 'older.copy');
  copyFileSync(bench.path, older);
  return { store: bench.open(), older };
}

const folder = () => join(bench.folder, 'backups');
const round = () => ({ folder: folder(), of: 'f', unmarked: false });

/** The trouble that is told offers a new file; saves it, and opens it. */
function savedAnew(store: TimelineStore): TimelineStore {
  expect(value(store.ask('store.trouble'))).toMatchObject({
    code: 'overwritten',
    message: expect.stringMatching(/is kept: save it as a new file/),
  });
  const saved = join(bench.folder, 'saved.annals');
  value(store.ask('store.saveCopy', { path: saved }));
  return bench.open(saved);
}

describe('a file that somebody writes into while it is open', () => {
  it('is not written into again: not by an edit, an undo, an import, and not when it is closed', () => {
    const { store, older } = openWithOlder();
    for (let n = 0; n < 150; n++) value(add(store, `Event ${n}`));
    copyOver(older, bench.path);
    const theirs = fileHash(bench.path);
    const refused = { ok: false, error: { code: 'overwritten', message: expect.stringMatching(/was not saved.*as a new file first/) } };
    expect(add(store, 'on top')).toMatchObject(refused);
    expect(store.ask('history.undo')).toMatchObject(refused);
    expect(store.importEvents([{ title: 'x', when: '2026', lane: firstLane(store) }], { label: 'I' })).toMatchObject(refused);
    bench.close(store);
    expect(fileHash(bench.path)).toBe(theirs);
    // Else its log would be taken for one of the file that is there now.
    expect(existsSync(`${bench.path}-wal`)).toBe(false);
  });

  it('gives everything that was saved to a new file, with its whole history', () => {
    const { store, older } = openWithOlder();
    value(store.ask('store.rotateBackups', round()));
    for (let n = 0; n < 150; n++) value(add(store, `Event ${n}`));
    const before = contents(store);
    copyOver(older, bench.path);
    const copy = savedAnew(store);
    expect(contents(copy)).toEqual(before);
    expect(value(copy.ask('store.check'))).toMatchObject({ events: 162, problems: [] });
  });

  it('gives it back from the moment it is open, before any backup and any edit', () => {
    const filled = bench.createSeeded();
    const drafts = Array.from({ length: 400 }, (_, n) => ({
      title: `E ${n}`,
      when: '2025',
      lane: firstLane(filled),
      summary: 'x'.repeat(5000),
    }));
    value(filled.importEvents(drafts, { label: 'Import' }));
    const before = contents(filled);
    const store = bench.reopen(filled);
    writeFileSync(bench.path, Buffer.alloc(4096));
    expect(value(store.ask('store.trouble'))).toMatchObject({ code: 'overwritten', message: expect.stringMatching(/is kept: save it/) });
    const saved = join(bench.folder, 'saved.annals');
    value(store.ask('store.saveCopy', { path: saved }));
    expect(contents(bench.open(saved))).toEqual(before);
  });

  it('gives it to the next backup, too', () => {
    const { store, older } = openWithOlder();
    value(store.ask('store.rotateBackups', round()));
    value(add(store, 'since'));
    copyOver(older, bench.path);
    const { holding } = value(store.ask('store.rotateBackups', round()));
    expect(value(lookInto(holding))).toMatchObject({ events: 13 });
  });

  // More than fits into the memory of pages, so that only the backup and what was done since can give it back.
  it('gives it back when it is larger than memory, from the newest backup and what was done since', () => {
    const { store, older } = openWithOlder();
    const lane = firstLane(store);
    const drafts = Array.from({ length: 600 }, (_, n) => ({ title: `Imported ${n}`, when: '2025', lane, summary: `${n} `.repeat(9000) }));
    value(store.importEvents(drafts, { label: 'Import' }));
    value(store.ask('store.rotateBackups', round()));
    value(add(store, 'after the backup'));
    readText(store, 'A text that is kept');
    value(
      store.ask('events.remove', {
        ids: [value(store.ask('events.page', { offset: 0, limit: 1, sort: 'when', descending: false })).events[0]?.id ?? ''],
      }),
    );
    value(store.ask('history.undo'));
    const before = contents(store);
    writeFileSync(bench.path, readFileSync(older));
    value(store.ask('store.saveCopy', { path: join(bench.folder, 'saved.annals') }));
    const copy = bench.open(join(bench.folder, 'saved.annals'));
    expect(contents(copy)).toEqual(before);
    expect(value(copy.ask('articles.text', { hash: hashOf('A text that is kept') }))).toEqual({ text: 'A text that is kept' });
    expect(value(copy.ask('store.check')).problems).toEqual([]);
  });

  it('says so when not everything can be given back, and makes no file of the rest', () => {
    const { store, older } = openWithOlder();
    const lane = firstLane(store);
    const drafts = Array.from({ length: 600 }, (_, n) => ({ title: `Imported ${n}`, when: '2025', lane, summary: `${n} `.repeat(9000) }));
    value(store.importEvents(drafts, { label: 'Import' }));
    writeFileSync(bench.path, readFileSync(older));
    const saved = join(bench.folder, 'saved.annals');
    expect(store.ask('store.saveCopy', { path: saved })).toMatchObject({
      ok: false,
      error: { code: 'overwritten', message: expect.stringMatching(/could not be put together/) },
    });
    expect(existsSync(saved)).toBe(false);
    // So that nobody is offered what cannot work.
    expect(value(store.ask('store.trouble'))).toMatchObject({ code: 'beyond-rescue' });
  });

  it('is noticed when only a byte in the middle changed, and when the time was set back', () => {
    const { store } = openWithOlder();
    value(add(store, 'ours'));
    const descriptor = openSync(bench.path, 'r+');
    writeSync(descriptor, Buffer.from([1]), 0, 1, 5000);
    closeSync(descriptor);
    utimesSync(bench.path, new Date(2020, 0), new Date(2020, 0));
    expect(add(store, 'on top')).toMatchObject({ ok: false, error: { code: 'overwritten' } });
  });
});

/** What becomes of the log, and whether the file itself holds everything once it is closed all the same. */
const LOG_HARMS: ReadonlyArray<readonly [string, (log: string) => void, boolean]> = [
  ['is removed', (log) => rmSync(log), true],
  ['is renamed', (log) => renameSync(log, `${log}.old`), true],
  [
    'is replaced by a copy of itself',
    (log) => {
      copyFileSync(log, `${log}.copy`);
      renameSync(`${log}.copy`, log);
    },
    true,
  ],
  ['is emptied', (log) => truncateSync(log, 0), false],
];

describe('a file whose log', () => {
  it.each(LOG_HARMS)('%s takes no further edit, says so, and gives what was saved to a new file', (_what, harm, isCheckpointed) => {
    const { store } = openWithOlder();
    value(add(store, 'W1'));
    const before = contents(store);
    harm(`${bench.path}-wal`);
    expect(add(store, 'W2')).toMatchObject({
      ok: false,
      error: { code: 'overwritten', message: expect.stringMatching(/log beside the file.*was not saved.*as a new file first/) },
    });
    const copy = savedAnew(store);
    expect(contents(copy)).toEqual(before);
    expect(value(copy.ask('store.check')).problems).toEqual([]);
    if (isCheckpointed) expect(contents(bench.reopen(store))).toEqual(before);
  });

  it('is moved away with the file and back with it is whole, and goes on', () => {
    const { store } = openWithOlder();
    value(add(store, 'W1'));
    const away = join(bench.folder, 'away');
    mkdirSync(away);
    renameSync(bench.path, join(away, 'f'));
    renameSync(`${bench.path}-wal`, join(away, 'l'));
    expect(add(store, 'W2')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    renameSync(join(away, 'l'), `${bench.path}-wal`);
    renameSync(join(away, 'f'), bench.path);
    value(add(store, 'W3'));
  });
});

describe('a file that only we write into', () => {
  it('is never taken for another’s, whatever is done with it', () => {
    const { store } = openWithOlder();
    const lane = firstLane(store);
    for (let n = 0; n < 200; n++) {
      value(add(store, `Event ${n}`, 'x'.repeat(n * 50)));
      if (n % 7 === 0) value(store.ask('history.undo'));
      if (n % 50 === 0) value(store.ask('store.rotateBackups', round()));
      if (n % 60 === 0) value(store.importEvents([{ title: 'I', when: '2026', lane }], { label: 'I' }));
      expect(store.importEvents([{ title: 'I', when: 'blue', lane }], { label: 'I' })).toMatchObject({
        ok: false,
        error: { code: 'invalid' },
      });
      expect(value(store.ask('store.trouble'))).toBeNull();
    }
    const [event] = value(store.ask('events.page', { offset: 0, limit: 1, sort: 'when', descending: false })).events;
    value(store.ask('store.eventErase', { id: event?.id ?? '', reason: 'Because' }));
    value(add(store, 'after'));
    expect(value(store.ask('store.trouble'))).toBeNull();
    expect(readdirSync(bench.folder).sort()).toEqual(['backups', 'older.copy', 'test.annals', 'test.annals-wal']);
    const again = bench.reopen(store);
    expect(value(again.ask('store.check')).problems).toEqual([]);
  });

  it('has its log checkpointed as it grows, so that it does not grow without end', () => {
    mkdirSync(folder());
    const { store } = openWithOlder();
    for (let n = 0; n < 300; n++) value(add(store, `Event ${n}`, 'y'.repeat(2000)));
    expect(readFileSync(`${bench.path}-wal`).length).toBeLessThan(12_000_000);
    expect(readFileSync(bench.path).includes(Buffer.from('Event 200'))).toBe(true);
  });
});
