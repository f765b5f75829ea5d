import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addCanary, filesIn, lockBench, PASSPHRASE, speaks, twoKeys } from '../../../testing/store/locked';
import { fileHash, NOW, value, workbench } from '../../../testing/store/workbench';
import { keyOf } from '../cipher/key';
import { changeLock } from '../opening/change-lock';
import { recoverTimeline } from '../rescue/recover';
import { restoreBackup } from '../rescue/restore';
import { openTimeline } from '../timeline-store';
import { readSlot, slotsMissing } from './key-pages';
import { withKeys } from './keyring';
import { isPlain } from './locked-file';

const bench = workbench();
const keys = twoKeys();
const { plain, locked, openLocked } = lockBench(bench, keys);

describe('opening a locked timeline', () => {
  it('asks for the passphrase and changes nothing without it', () => {
    const path = locked();
    const hash = fileHash(path);
    expect(openTimeline(path)).toMatchObject({
      ok: false,
      error: { code: 'needs-passphrase', message: '“test.annals” is locked with a passphrase.' },
    });
    expect(withKeys([keys.other], () => openTimeline(path, { readOnly: true }))).toMatchObject({
      ok: false,
      error: { code: 'needs-passphrase' },
    });
    expect(fileHash(path)).toBe(hash);
    expect(readdirSync(bench.folder)).toEqual(['test.annals']);
  });

  it('tells a wrong passphrase from a damaged file', async () => {
    const path = locked();
    const slot = readSlot(path);
    if (slot === null) throw new Error('no slot');
    expect(await keyOf(slot, 'correct horse batterY')).toMatchObject({ ok: false, error: { code: 'wrong-passphrase' } });
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 8, 16);
    writeFileSync(path, bytes);
    value(await keyOf(slot, PASSPHRASE));
    expect(withKeys([keys.key], () => openTimeline(path))).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringContaining('passphrase is right') },
    });
  });

  it('says so when the slot is lost, and recovers with the key of a backup', () => {
    const path = locked();
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
    writeFileSync(path, bytes);
    expect(withKeys([keys.key], () => openTimeline(path))).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringContaining('is encrypted') },
    });
    const rescued = join(bench.folder, 'rescued.annals');
    expect(value(withKeys([keys.key], () => recoverTimeline(path, rescued, { now: NOW }))).lost).toBe(0);
    expect(speaks(rescued)).toBe(false);
    expect(value(withKeys([keys.key], () => bench.open(rescued)).ask('store.check')).problems).toEqual([]);
  });

  it('opens with one whole copy of the slot, and check names the others', () => {
    const path = locked();
    const bytes = readFileSync(path);
    bytes.fill(0, bytes.indexOf('ANNALS-LOCKED') + 30, bytes.indexOf('ANNALS-LOCKED') + 40);
    writeFileSync(path, bytes);
    expect(slotsMissing(path)).toBe(1);
    expect(value(openLocked(path, { readOnly: true }).ask('store.check')).problems).toEqual([expect.stringContaining('1 of the 12 notes')]);
  });

  it('reads its header with the key: one that is cut short is called that', () => {
    const path = locked();
    writeFileSync(path, readFileSync(path).subarray(0, -8192));
    expect(withKeys([keys.key], () => openTimeline(path))).toMatchObject({
      ok: false,
      error: { code: 'damaged', message: expect.stringContaining('8192 of') },
    });
  });

  it('reads what a crash left in the log', () => {
    locked();
    const store = openLocked();
    addCanary(store, 'In the log');
    const crashed = join(bench.folder, 'crashed.annals');
    copyFileSync(bench.path, crashed);
    copyFileSync(`${bench.path}-wal`, `${crashed}-wal`);
    const total = value(store.ask('timeline.snapshot')).total;
    expect(value(openLocked(crashed, { readOnly: true }).ask('timeline.snapshot')).total).toBe(total);
  });

  it('says of a log that is not there, or that was written for another state, what it says of a plain file', () => {
    const path = locked();
    const older = join(bench.folder, 'older.annals');
    copyFileSync(path, older);
    const store = openLocked();
    addCanary(store, 'In the log');
    const copy = join(bench.folder, 'copy.annals');
    copyFileSync(path, copy);
    copyFileSync(`${path}-wal`, `${older}-wal`);
    bench.close(store);
    expect(withKeys([keys.key], () => openTimeline(copy))).toMatchObject({ ok: false, error: { code: 'missing-log' } });
    expect(openLocked(copy, { readOnly: true }).condition().missing).toMatch(/edits may be missing/);
    const stray = { ok: false, error: { code: 'stray-log', message: expect.stringContaining('In the log') } };
    expect(withKeys([keys.key], () => openTimeline(older))).toMatchObject(stray);
    expect(withKeys([keys.key], () => openTimeline(older, { readOnly: true }))).toMatchObject(stray);
    value(withKeys([keys.key], () => openTimeline(older, { withoutLog: true }))).close();
    expect(existsSync(`${older}-wal.aside`)).toBe(true);
  });
});

describe('restoring', () => {
  it('keeps a locked timeline locked when the backup is plain', () => {
    const path = plain();
    const backup = join(bench.folder, 'old.annals');
    copyFileSync(path, backup);
    value(changeLock(path, { from: null, to: keys.key }));
    value(withKeys([keys.key], () => restoreBackup(path, backup, join(bench.folder, 'kept'), NOW)));
    expect(isPlain(path)).toBe(false);
    expect(filesIn(join(bench.folder, 'kept')).filter((kept) => speaks(kept))).toEqual([]);
    expect(value(openLocked().ask('store.check')).problems).toEqual([]);
  });

  it('gives a backup with an older passphrase the present one', () => {
    const path = locked();
    const backup = join(bench.folder, 'old.annals');
    copyFileSync(path, backup);
    value(changeLock(path, { from: keys.key, to: keys.other }));
    expect(withKeys([keys.other], () => restoreBackup(path, backup, join(bench.folder, 'kept'), NOW))).toMatchObject({
      ok: false,
      error: { code: 'needs-passphrase' },
    });
    value(withKeys([keys.other, keys.key], () => restoreBackup(path, backup, join(bench.folder, 'kept'), NOW)));
    expect(value(withKeys([keys.other], () => bench.open(path)).ask('store.check')).problems).toEqual([]);
  });

  it('never lets a plain backup take the place of an encrypted file that cannot be opened', () => {
    const path = plain();
    const backup = join(bench.folder, 'old.annals');
    copyFileSync(path, backup);
    value(changeLock(path, { from: null, to: keys.key }));
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
    writeFileSync(path, bytes);
    expect(withKeys([], () => restoreBackup(path, backup, join(bench.folder, 'kept'), NOW))).toMatchObject({
      ok: false,
      error: { code: 'needs-passphrase' },
    });
    expect(isPlain(path)).toBe(false);
  });
});
