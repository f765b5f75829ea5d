import { copyFileSync, linkSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contents, firstLane, value, workbench } from '../testing';
import type { TimelineStore } from '../timeline-store';
import { changeLock, lockCopy } from './change-lock';
import { type Key, newKey } from './key';
import { withKeys } from './keyring';
import { isPlain } from './locked-file';

const CHEAP = { log2N: 12, r: 8, p: 1 };
const CANARY = 'Kanarienvogel in the log';
const bench = workbench();
let key: Key;
let other: Key;

beforeAll(async () => {
  key = value(await newKey('correct horse battery', CHEAP));
  other = value(await newKey('staple of another kind', CHEAP));
});

function add(store: TimelineStore, title: string): void {
  value(store.eventAdd({ draft: { title, when: '2026-01-08', lane: firstLane(store) } as never }));
}

/** A copy as a crash leaves it: the newest edit is in its log only. */
function crashed(name: string): string {
  const store = bench.open();
  add(store, CANARY);
  const path = join(bench.folder, name);
  for (const suffix of ['', '-wal']) copyFileSync(`${bench.path}${suffix}`, `${path}${suffix}`);
  bench.close(store);
  return path;
}

/** Names of files in which a text stands in plain. */
function speaking(of = CANARY): string[] {
  return readdirSync(bench.folder).filter((name) => readFileSync(join(bench.folder, name)).includes(of));
}

describe('locking a copy', () => {
  it('takes what is in its log along, leaves no log in plain, and keeps its time', () => {
    bench.close(bench.createSeeded());
    const copy = crashed('copy.annals');
    value(changeLock(bench.path, { from: null, to: key }));
    expect(speaking()).toContain('copy.annals-wal');
    utimesSync(copy, 1_700_000_000, 1_700_000_000);
    value(withKeys([key], () => lockCopy(copy, key)));
    expect(speaking()).toEqual([]);
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.annals']);
    expect(statSync(copy).mtimeMs).toBe(1_700_000_000_000);
    const store = withKeys([key], () => bench.open(copy));
    expect(JSON.stringify(contents(store))).toContain(CANARY);
    expect(value(store.check()).problems).toEqual([]);
  });

  it('does the same with one that has the passphrase of before', () => {
    bench.close(bench.createSeeded());
    value(changeLock(bench.path, { from: null, to: other }));
    const copy = withKeys([other], () => crashed('copy.annals'));
    value(withKeys([key, other], () => lockCopy(copy, key)));
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.annals']);
    const store = withKeys([key], () => bench.open(copy));
    expect(JSON.stringify(contents(store))).toContain(CANARY);
  });

  it('is refused while somebody has it open, whose edits would be lost', () => {
    const store = bench.createSeeded();
    expect(lockCopy(bench.path, key)).toMatchObject({ ok: false, error: { code: 'locked' } });
    add(store, CANARY);
    bench.close(store);
    expect(isPlain(bench.path)).toBe(true);
  });
});

describe('a timeline with two names', () => {
  it('is neither locked, nor unlocked, nor given another passphrase: the other name would stay as it is', () => {
    bench.close(bench.createSeeded());
    value(changeLock(bench.path, { from: null, to: key }));
    linkSync(bench.path, join(bench.folder, 'second.annals'));
    const before = readFileSync(bench.path);
    for (const to of [null, other]) {
      expect(changeLock(bench.path, { from: key, to })).toMatchObject({
        ok: false,
        error: { code: 'invalid', message: expect.stringContaining('2 names') },
      });
    }
    expect(readFileSync(bench.path).equals(before)).toBe(true);
  });
});
