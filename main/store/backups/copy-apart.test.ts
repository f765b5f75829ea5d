import { existsSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CHEAP } from '../../../testing/store/locked';
import { firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { newKey } from '../cipher/key';
import { addKeys, dropKeys } from '../lock/keyring';
import { isPlain } from '../lock/locked-file';
import { createTimeline, openTimeline, type TimelineStore } from '../timeline-store';
import type { BackupRound } from './backup';
import { listBackups } from './backup-list';
import { placeBackupOf, planBackupOf } from './backup-of-closed';
import { copyApart } from './copy-apart';
import { APART_FROM, type PlannedCopy } from './planned-copy';

const bench = workbench();
const folder = () => join(bench.folder, 'backups');
const round = (): BackupRound => ({ folder: folder(), of: 'this file', unmarked: true });
afterEach(dropKeys);

/** More than is copied at once. */
function fill(store: TimelineStore): void {
  const lane = firstLane(store);
  const events = Array.from({ length: 600 }, (_, n) => ({ title: `Event ${n}`, when: '2026', lane, summary: `${n} `.repeat(1500) }));
  value(store.importEvents(events, { label: 'Import' }));
}

function large(): TimelineStore {
  const store = bench.create();
  fill(store);
  expect(statSync(bench.path).size).toBeGreaterThan(APART_FROM);
  return store;
}

function add(store: TimelineStore, title: string): void {
  value(store.ask('events.add', { draft: { title, when: '2026', lane: firstLane(store) } }));
}

function planned(store: TimelineStore): PlannedCopy {
  const plan = value(store.ask('store.planBackup', round()));
  if (plan.kind !== 'apart') throw new Error('a copy of a large file is made apart');
  return plan.copy;
}

const place = (store: TimelineStore, copy: PlannedCopy) => store.ask('store.placeBackup', { copy, round: round() });
const names = () => (existsSync(folder()) ? readdirSync(folder()) : []);

/** What `annals check` finds in the only backup. */
function problemsIn(path: string): readonly string[] {
  const backup = bench.open(path, { readOnly: true });
  const { problems } = value(backup.ask('store.check'));
  bench.close(backup);
  return problems;
}

describe('a backup of a large timeline', () => {
  it('is whole, holds the state it was planned of, and takes edits in between, which only the next one holds', () => {
    const store = large();
    const before = readFileSync(bench.path);
    const copy = planned(store);
    for (let n = 0; n < 70; n++) add(store, `Meanwhile ${n}`);
    // Else no copy could be made of it.
    expect(readFileSync(bench.path).equals(before)).toBe(true);
    value(copyApart(copy));
    const placed = value(place(store, copy));
    expect(listBackups(folder())).toMatchObject([
      { at: NOW, contents: { events: 600, label: 'Import', record: { of: 'this file', at: NOW } } },
    ]);
    expect(names()).toHaveLength(1);
    expect(problemsIn(placed.holding)).toEqual([]);
    expect(statSync(placed.holding).mode & 0o777).toBe(0o600);
    const again = planned(store);
    value(copyApart(again));
    value(place(store, again));
    expect(listBackups(folder()).map(({ contents }) => contents?.events)).toEqual([670, 600]);
    // And none where nothing has changed.
    expect(value(store.ask('store.planBackup', round()))).toMatchObject({ kind: 'done', rotation: { made: null } });
    expect(value(bench.reopen(store).ask('store.check')).problems).toEqual([]);
  });

  it('is not kept when a part of it was damaged on the way, which is told', () => {
    const store = large();
    bench.close(store);
    const source = openSync(bench.path, 'r+');
    for (let page = 200; page < 240; page++) writeSync(source, Buffer.alloc(4096, 7), 0, 4096, page * 4096);
    const copy = value(planBackupOf(bench.path, round(), NOW));
    if (copy === null) throw new Error('there is none yet');
    expect(copyApart(copy)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(names()).toEqual([]);
  });

  it('is not kept of a file that was written while it was copied, nor when an event was erased since', () => {
    const store = large();
    const copy = planned(store);
    expect(copyApart({ ...copy, stamp: 'another' })).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(names()).toEqual([]);
    value(copyApart(copy));
    const [event] = value(store.ask('events.byRows', { rows: [1] }));
    value(store.ask('store.eventErase', { id: event?.id ?? '', reason: 'x' }));
    expect(place(store, copy)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(names().filter((name) => name.endsWith('.annals'))).toEqual([]);
    const again = planned(store);
    value(copyApart(again));
    expect(problemsIn(value(place(store, again)).holding)).toEqual([]);
  });

  it('is not kept where another one was made of a later state meanwhile, which stays the one that edits are kept beside', () => {
    const store = large();
    const copy = planned(store);
    value(copyApart(copy));
    add(store, 'Meanwhile');
    // A folder of its own, since the clock stands still here and names are times.
    const later = value(store.ask('store.rotateBackups', { ...round(), folder: join(bench.folder, 'later') }));
    expect(later.made).not.toBeNull();
    expect(place(store, copy)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(listBackups(folder())).toEqual([]);
  });

  it('that could not be made leaves the file to be written again, and what was left of it goes with the next', () => {
    const store = large();
    const copy = planned(store);
    value(copyApart(copy));
    value(store.ask('store.dropBackup'));
    expect(place(store, copy)).toMatchObject({ ok: false, error: { code: 'locked' } });
    const size = statSync(bench.path).mtimeMs;
    for (let n = 0; n < 70; n++) add(store, `After ${n}`);
    expect(statSync(bench.path).mtimeMs).toBeGreaterThan(size);
    planned(store);
    expect(names()).toEqual([]);
  });

  it('is locked as the file is, and opened with the same passphrase', async () => {
    const key = value(await newKey('correct horse', CHEAP));
    addKeys([key]);
    const store = value(createTimeline(bench.path, { title: 'Locked', zone: 'UTC', key, now: () => NOW }));
    fill(store);
    const copy = planned(store);
    value(copyApart(copy));
    const { holding } = value(place(store, copy));
    store.close();
    expect(isPlain(holding)).toBe(false);
    const backup = value(openTimeline(holding, { readOnly: true }));
    expect(value(backup.ask('store.check'))).toMatchObject({ events: 600, problems: [] });
    backup.close();
    dropKeys();
    expect(openTimeline(holding, { readOnly: true })).toMatchObject({ ok: false, error: { code: 'needs-passphrase' } });
  });
});

describe('the last backup of a large timeline', () => {
  it('is made of the file that was given up, unless there is one of its state', () => {
    const store = large();
    bench.close(store);
    const copy = value(planBackupOf(bench.path, round(), NOW));
    if (copy === null) throw new Error('there is none yet');
    value(copyApart(copy));
    const { holding } = value(placeBackupOf(copy, round(), NOW));
    expect(problemsIn(holding)).toEqual([]);
    expect(value(planBackupOf(bench.path, round(), NOW))).toBeNull();
  });

  it('is not kept of one that is open again, or that another file has taken the place of', () => {
    const store = large();
    bench.close(store);
    const copy = value(planBackupOf(bench.path, round(), NOW));
    if (copy === null) throw new Error('there is none yet');
    value(copyApart(copy));
    const opened = bench.open();
    expect(placeBackupOf(copy, round(), NOW)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(copyApart(copy).ok).toBe(false);
    add(opened, 'One more');
    expect(planBackupOf(bench.path, round(), NOW)).toMatchObject({ ok: false });
    expect(listBackups(folder())).toEqual([]);
  });
});
