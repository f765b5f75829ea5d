import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { soughtIn } from '../../../testing/store/event-to-erase';
import { twoKeys } from '../../../testing/store/locked';
import { contents, firstLane, value, workbench } from '../../../testing/store/workbench';
import { withKeys } from '../lock/keyring';
import { isPlain } from '../lock/locked-file';
import { changeLock, lockCopy } from '../opening/change-lock';
import { createTimeline, openTimeline, type TimelineStore } from '../timeline-store';
import { copiesHolding } from './copies-holding';
import { otherCopies } from './other-copies';

const CANARY = 'Kanarienvogel in the log';
const bench = workbench();
const keys = twoKeys();

function add(store: TimelineStore, title: string): void {
  value(store.ask('events.add', { draft: { title, when: '2026-01-08', lane: firstLane(store) } as never }));
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
    value(changeLock(bench.path, { from: null, to: keys.key }));
    expect(speaking()).toContain('copy.annals-wal');
    utimesSync(copy, 1_700_000_000, 1_700_000_000);
    value(withKeys([keys.key], () => lockCopy(copy, keys.key)));
    expect(speaking()).toEqual([]);
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.annals']);
    expect(statSync(copy).mtimeMs).toBe(1_700_000_000_000);
    const store = withKeys([keys.key], () => bench.open(copy));
    expect(JSON.stringify(contents(store))).toContain(CANARY);
    expect(value(store.ask('store.check')).problems).toEqual([]);
  });

  it('does the same with one that has the passphrase of before', () => {
    bench.close(bench.createSeeded());
    value(changeLock(bench.path, { from: null, to: keys.other }));
    const copy = withKeys([keys.other], () => crashed('copy.annals'));
    value(withKeys([keys.key, keys.other], () => lockCopy(copy, keys.key)));
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.annals']);
    const store = withKeys([keys.key], () => bench.open(copy));
    expect(JSON.stringify(contents(store))).toContain(CANARY);
  });

  it('is refused while somebody has it open, whose edits would be lost', () => {
    const store = bench.createSeeded();
    expect(lockCopy(bench.path, keys.key)).toMatchObject({ ok: false, error: { code: 'locked' } });
    add(store, CANARY);
    bench.close(store);
    expect(isPlain(bench.path)).toBe(true);
  });
});

describe('a timeline with two names', () => {
  it('is neither locked, nor unlocked, nor given another passphrase: the other name would stay as it is', () => {
    bench.close(bench.createSeeded());
    value(changeLock(bench.path, { from: null, to: keys.key }));
    linkSync(bench.path, join(bench.folder, 'second.annals'));
    const before = readFileSync(bench.path);
    for (const to of [null, keys.other]) {
      expect(changeLock(bench.path, { from: keys.key, to })).toMatchObject({
        ok: false,
        error: { code: 'invalid', message: expect.stringContaining('2 names') },
      });
    }
    expect(readFileSync(bench.path).equals(before)).toBe(true);
  });
});

/** What a change of the passphrase leaves that was killed: by a process that is dead, and by one that lives. */
function leftovers(path: string): { readonly dead: string[]; readonly living: string } {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const dead = ['.tmp', `.tmp.${pid}.tmp`, `.tmp.${pid}.tmp.${pid}.tmp`, `.tmp.${pid}.tmp-journal`].map((end) => `${path}.${pid}${end}`);
  const living = `${path}.${process.ppid}.tmp`;
  for (const left of [...dead, living]) writeFileSync(left, CANARY);
  return { dead, living };
}

describe('what a killed change of the passphrase left', () => {
  it.each(['read', 'brief', 'edit'])('goes with the next opening to %s, and what a living process writes stays', (mode) => {
    bench.close(bench.createSeeded());
    value(changeLock(bench.path, { from: null, to: keys.key }));
    const { dead, living } = leftovers(bench.path);
    value(withKeys([keys.key], () => openTimeline(bench.path, { readOnly: mode === 'read', brief: mode === 'brief' }))).close();
    expect(dead.filter((left) => existsSync(left))).toEqual([]);
    expect(existsSync(living)).toBe(true);
  });

  it('goes when a timeline of the name is made, and when one is backed up beside half of a backup', () => {
    const { dead } = leftovers(bench.path);
    const store = value(createTimeline(bench.path, { title: 'T', zone: 'UTC' }));
    expect(dead.filter((left) => existsSync(left))).toEqual([]);
    const folder = join(bench.folder, 'kept');
    mkdirSync(folder);
    const backups = leftovers(join(folder, 'test 2026-01-08T081600Z.annals'));
    const foreign = leftovers(join(folder, 'something else.txt'));
    value(store.ask('store.backup', { folder }));
    store.close();
    expect(backups.dead.filter((left) => existsSync(left))).toEqual([]);
    expect([backups.living, ...foreign.dead].every((left) => existsSync(left))).toBe(true);
  });
});

describe('copies that a lock does not protect', () => {
  function found(): Record<string, string> {
    const copies = value(withKeys([keys.key], () => otherCopies(bench.path, [])));
    return Object.fromEntries(copies.map(({ path, kind }) => [path.slice(bench.folder.length + 1), kind]));
  }

  it('are named under whatever ending, damaged, open elsewhere, or a log alone', () => {
    const stranger = value(createTimeline(join(bench.folder, 'stranger.annals'), { title: 'Other', zone: 'UTC' }));
    stranger.close();
    bench.close(bench.createSeeded());
    const copy = crashed('copy.annals');
    renameSync(`${copy}-wal`, join(bench.folder, 'test.annals-wal.aside'));
    rmSync(copy);
    const kept = join(bench.folder, 'Annals backups');
    mkdirSync(kept);
    const bytes = readFileSync(bench.path);
    writeFileSync(join(bench.folder, 'test.annals.bak'), bytes);
    writeFileSync(join(kept, 'test.annals.damaged'), bytes.subarray(0, bytes.length - 20_000));
    writeFileSync(join(bench.folder, 'open.annals'), bytes);
    // A log that is damaged in its first bytes.
    writeFileSync(join(bench.folder, 'torn.annals-wal.aside'), 'Of a title. '.repeat(1000));
    writeFileSync(join(bench.folder, 'notes.annals.txt'), 'Nothing of it. '.repeat(1000));
    value(changeLock(bench.path, { from: null, to: keys.key }));
    writeFileSync(join(bench.folder, 'protected.annals'), readFileSync(bench.path));
    const holder = bench.open(join(bench.folder, 'open.annals'));
    expect(found()).toEqual({
      'test.annals-wal.aside': 'plain',
      'test.annals.bak': 'plain',
      'Annals backups/test.annals.damaged': 'plain',
      'open.annals': 'plain',
      'torn.annals-wal.aside': 'unknown',
    });
    bench.close(holder);
  });

  it('do not include the log of a locked one', () => {
    bench.close(bench.createSeeded());
    value(changeLock(bench.path, { from: null, to: keys.key }));
    const copy = withKeys([keys.key], () => crashed('old.annals'));
    rmSync(copy);
    expect(existsSync(`${copy}-wal`)).toBe(true);
    expect(found()).toEqual({});
  });

  it('an erasure says of the log of a locked one that it may hold the event, and of a plain one what it holds', () => {
    bench.close(bench.createSeeded());
    const plain = crashed('plain.annals');
    rmSync(plain);
    value(changeLock(bench.path, { from: null, to: keys.key }));
    rmSync(withKeys([keys.key], () => crashed('old.annals')));
    const store = withKeys([keys.key], () => bench.open());
    const { events } = value(store.ask('store.pictureInput'));
    const newest = events.findLast(({ title }) => title === CANARY)?.id ?? '';
    const copies = copiesHolding(soughtIn(store, newest, bench.path));
    expect(copies).toMatchObject([{ name: 'old.annals-wal', holds: 'unknown', is: 'log' }]);
  });
});
