import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/result';
import { NOW, value, workbench } from '../../../testing/store/workbench';
import { type Key, newKey } from '../cipher/key';
import { openEngine } from '../database/engine';
import { withKeys } from '../lock/keyring';
import { isEncrypted } from '../lock/locked-file';
import { changeLock } from '../opening/change-lock';
import { openTimeline } from '../timeline-store';
import { recoverTimeline } from './recover';
import { restoreBackup } from './restore';

/* What is said of a damaged file leads to the newest state that there is, and what is advised works. */

const bench = workbench();
let key: Key;

beforeAll(async () => {
  key = value(await newKey('correct horse battery', { log2N: 12, r: 8, p: 1 }));
});

function wordsOf(result: Result<unknown>): string {
  if (result.ok) throw new Error('it was not refused');
  return result.error.message;
}

/** Recovers what was damaged, and returns how many events came back. */
function recovered(keys: readonly Key[] = []): number {
  const path = join(bench.folder, 'recovered.annals');
  const { events } = value(withKeys(keys, () => recoverTimeline(bench.path, path, { now: NOW })));
  expect(value(withKeys(keys, () => bench.open(path)).ask('store.check')).problems).toEqual([]);
  return events;
}

function seeded(): void {
  bench.close(bench.createSeeded());
}

function overwrite(at: number, bytes: Buffer): void {
  const file = readFileSync(bench.path);
  bytes.copy(file, at);
  writeFileSync(bench.path, file);
}

function withSql(sql: string): void {
  const engine = openEngine(bench.path);
  engine.exec(sql);
  engine.close();
}

describe('a damaged timeline', () => {
  it.each([
    ['its first bytes', () => overwrite(0, Buffer.from('garbage'))],
    ['its whole header', () => overwrite(0, Buffer.alloc(100, 0xa5))],
    ['its format number', () => withSql('PRAGMA user_version=0')],
    ['its own description', () => withSql("DELETE FROM meta WHERE k = 'replica'")],
    ['its last pages', () => writeFileSync(bench.path, readFileSync(bench.path).subarray(0, -4096))],
  ])('that lost %s is to be recovered first, and that brings all of it back', (_, spoil) => {
    seeded();
    spoil();
    const words = wordsOf(openTimeline(bench.path));
    expect(words).toMatch(/Recover it into a new file/);
    expect(words).not.toMatch(/restore a backup|encrypted/);
    expect(recovered()).toBe(12);
  });

  it('whose first bytes are overwritten is not taken for an encrypted one: a backup may take its place', () => {
    seeded();
    const backup = join(bench.folder, 'old.annals');
    copyFileSync(bench.path, backup);
    overwrite(0, Buffer.from('garbage'));
    expect(isEncrypted(bench.path)).toBe(false);
    value(restoreBackup(bench.path, backup, join(bench.folder, 'kept'), NOW));
    expect(value(bench.open().ask('store.check')).problems).toEqual([]);
    expect(readdirSync(join(bench.folder, 'kept'))).toEqual([expect.stringMatching(/\.damaged$/)]);
  });
});

describe('a locked timeline that does not tell any more how its passphrase opens it', () => {
  function slotsLost(): void {
    seeded();
    value(changeLock(bench.path, { from: null, to: key }));
    const bytes = readFileSync(bench.path);
    for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
    writeFileSync(bench.path, bytes);
  }

  it('is to be recovered with the key of a copy, which brings all of it back', () => {
    slotsLost();
    expect(wordsOf(openTimeline(bench.path))).toContain('recover FILE NEWFILE --key-of COPY');
    expect(wordsOf(recoverTimeline(bench.path, join(bench.folder, 'no.annals'), { now: NOW }))).toContain('--key-of COPY');
    expect(recovered([key])).toBe(12);
  });

  it('keeps its place before a plain backup, and nothing is copied on the way', () => {
    seeded();
    const backup = join(bench.folder, 'old.annals');
    copyFileSync(bench.path, backup);
    value(changeLock(bench.path, { from: null, to: key }));
    const bytes = readFileSync(bench.path);
    for (let at = bytes.indexOf('ANNALS-LOCKED'); at !== -1; at = bytes.indexOf('ANNALS-LOCKED', at)) bytes.fill(0, at, at + 80);
    writeFileSync(bench.path, bytes);
    const before = readdirSync(bench.folder);
    expect(wordsOf(restoreBackup(bench.path, backup, join(bench.folder, 'kept'), NOW))).toContain('--key-of COPY');
    expect(readdirSync(bench.folder)).toEqual(before);
  });
});
