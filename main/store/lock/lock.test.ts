import { copyFileSync, existsSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCanary, CANARY, filesIn, lockBench, PASSPHRASE, speaks, twoKeys } from '../../../testing/store/locked';
import { contents, fileHash, value, workbench } from '../../../testing/store/workbench';
import { lookInto } from '../approach/look-into';
import { keyOf } from '../cipher/key';
import { openEngine, VACUUM_OF_LOCKED } from '../database/engine';
import { changeLock } from '../opening/change-lock';
import { openTimeline } from '../timeline-store';
import { hasKeyPages, readSlot, slotsMissing } from './key-pages';
import { withKeys } from './keyring';
import { isPlain } from './locked-file';

const bench = workbench();
const keys = twoKeys();
const { plain, locked, openLocked } = lockBench(bench, keys);

describe('locking a timeline', () => {
  it('encrypts all of it, and the passphrase opens it again with everything in it', async () => {
    const path = plain();
    const store = bench.open();
    const before = contents(store);
    bench.close(store);
    expect(speaks(path)).toBe(true);

    value(changeLock(path, { from: null, to: keys.key }));

    expect(speaks(path)).toBe(false);
    expect(isPlain(path)).toBe(false);
    const slot = readSlot(path);
    expect(slot).not.toBeNull();
    const again = slot && value(await keyOf(slot, PASSPHRASE));
    const opened = withKeys(again === null ? [] : [again], () => bench.open(path));
    expect(contents(opened)).toEqual(before);
    expect(value(opened.ask('store.check')).problems).toEqual([]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(bench.folder)).toEqual(['test.annals', 'test.annals-wal']);
  });

  it('keeps log, journal, backups, copies and private copies encrypted while it is worked with', () => {
    locked();
    const store = openLocked();
    addCanary(store, `${CANARY} again`);
    expect(existsSync(`${bench.path}-wal`)).toBe(true);
    value(store.ask('store.backup', { folder: join(bench.folder, 'backups') }));
    value(store.ask('store.saveCopy', { path: join(bench.folder, 'copy.annals') }));
    const files = filesIn(bench.folder);
    expect(files.length).toBe(4);
    expect(files.filter((path) => speaks(path))).toEqual([]);
    for (const copy of files.filter((path) => path.endsWith('.annals') && path !== bench.path)) {
      expect(slotsMissing(copy)).toBe(0);
      expect(value(withKeys([keys.key], () => lookInto(copy, true))).events).toBe(value(store.ask('timeline.snapshot')).total);
      expect(lookInto(copy)).toMatchObject({ ok: false, error: { code: 'needs-passphrase' } });
    }
  });

  it('writes a rollback journal that is encrypted, too', () => {
    locked();
    const engine = openEngine(bench.path, { key: keys.key });
    engine.all('PRAGMA journal_mode=DELETE');
    engine.begin();
    engine.run("UPDATE meta SET v = ? WHERE k = 'created_at'", [CANARY]);
    engine.run('CREATE TABLE spill(x)');
    for (let n = 0; n < 200; n++) engine.run('INSERT INTO spill SELECT title FROM event');
    engine.all('PRAGMA cache_spill=1');
    expect(existsSync(`${bench.path}-journal`)).toBe(true);
    expect(speaks(`${bench.path}-journal`)).toBe(false);
    engine.rollback();
    engine.abandon();
  });

  it('keeps the slot through edits, checkpoints and reopenings', () => {
    locked();
    for (let round = 0; round < 3; round++) {
      const store = openLocked();
      addCanary(store, `Round ${round}`);
      bench.close(store);
      expect(slotsMissing(bench.path)).toBe(0);
    }
  });

  it('refuses VACUUM in place, which would move the slot', () => {
    locked();
    const engine = openEngine(bench.path, { key: keys.key });
    expect(() => engine.exec('VACUUM')).toThrow('rearranged by');
    expect(() => engine.run('vacuum main')).toThrow('rearranged by');
    expect(hasKeyPages(engine)).toBe(true);
    engine.abandon();
  });

  it('keeps the slot when an event is erased, which rewrites the file, also in a shared folder and after a kill', () => {
    locked();
    for (const mode of [{}, { brief: true }]) {
      const store = openLocked(bench.path, mode);
      const [event] = value(store.ask('store.eventsInWindow', { from: Date.UTC(2026, 0), to: Date.UTC(2026, 1) } as never));
      value(store.ask('store.eventErase', { id: event?.id ?? '', reason: 'Told by mistake, must not stay' }));
      bench.close(store);
      expect(slotsMissing(bench.path)).toBe(0);
    }
    const engine = openEngine(bench.path, { key: keys.key });
    for (const pragma of ['locking_mode=EXCLUSIVE', 'journal_mode=WAL', 'wal_autocheckpoint=0']) engine.all(`PRAGMA ${pragma}`);
    engine.exec(VACUUM_OF_LOCKED);
    const killed = ['read', 'brief', 'edit'].map((name) => join(bench.folder, `${name}.annals`));
    for (const copy of killed) for (const suffix of ['', '-wal']) copyFileSync(`${bench.path}${suffix}`, `${copy}${suffix}`);
    engine.abandon();
    for (const [index, copy] of killed.entries()) {
      const store = openLocked(copy, [{ readOnly: true }, { brief: true }, {}][index]);
      expect(value(store.ask('store.check')).problems).toEqual(index === 0 ? [expect.stringContaining('12 of the 12')] : []);
      bench.close(store);
      expect(slotsMissing(copy)).toBe(0);
    }
  });

  it('writes slots that are lost again when it is opened for editing', () => {
    const path = locked();
    const bytes = readFileSync(path);
    bytes.fill(0, bytes.indexOf('ANNALS-LOCKED') + 30, bytes.indexOf('ANNALS-LOCKED') + 3000);
    writeFileSync(path, bytes);
    expect(slotsMissing(path)).toBe(3);
    const store = openLocked();
    bench.close(store);
    expect(slotsMissing(path)).toBe(0);
    expect(value(openLocked().ask('store.check')).problems).toEqual([]);
  });

  it('is refused for a file with a second name', () => {
    const path = plain();
    linkSync(path, join(bench.folder, 'second.annals'));
    const hash = fileHash(path);
    expect(changeLock(path, { from: null, to: keys.key })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(fileHash(path)).toBe(hash);
  });

  it('is refused while the file is open, and changes nothing', () => {
    const store = bench.createSeeded();
    expect(changeLock(bench.path, { from: null, to: keys.key })).toMatchObject({ ok: false, error: { code: 'locked' } });
    bench.close(store);
    expect(isPlain(bench.path)).toBe(true);
  });

  it('removes the passphrase again, and what was added for it', () => {
    const path = locked();
    value(changeLock(path, { from: keys.key, to: null }));
    expect(isPlain(path)).toBe(true);
    const store = bench.open();
    expect(value(store.ask('store.check')).problems).toEqual([]);
    expect(speaks(path)).toBe(true);
  });

  it('changes the passphrase: the old one opens it no more', () => {
    const path = locked();
    value(changeLock(path, { from: keys.key, to: keys.other }));
    expect(withKeys([keys.key], () => openTimeline(path))).toMatchObject({ ok: false, error: { code: 'needs-passphrase' } });
    const store = withKeys([keys.key, keys.other], () => bench.open(path));
    expect(value(store.ask('store.check')).problems).toEqual([]);
    expect(slotsMissing(path)).toBe(0);
  });
});
