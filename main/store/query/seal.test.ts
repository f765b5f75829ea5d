import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOfFormat } from '../../../testing/store/kept-formats';
import { firstLane, NOW, value, workbench } from '../../../testing/store/workbench';
import { openEngine } from '../database/engine';
import { chainHash, chainStart, type HashedAction, type HashedChange } from '../history/chain';
import { recoverTimeline } from '../rescue/recover';
import { restoreBackup } from '../rescue/restore';
import type { TimelineStore } from '../timeline-store';

const bench = workbench();

function add(store: TimelineStore, title: string): string {
  return value(store.ask('events.add', { draft: { title, when: '2026-03-01', lane: firstLane(store) } })).createdId ?? '';
}

function filled(): TimelineStore {
  const store = bench.createSeeded();
  for (let n = 0; n < 20; n++) add(store, `Event ${n}`);
  return store;
}

/** Rewrites what one wants and computes all hashes anew, as somebody who can write the file and knows Annals would. */
function forge(sql: string): void {
  const engine = openEngine(bench.path);
  const triggers = engine.all<{ name: string; sql: string }>(
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN ('action', 'change')",
  );
  for (const { name } of triggers) engine.exec(`DROP TRIGGER ${name}`);
  engine.exec(sql);
  const last = new Map<string, Uint8Array>();
  for (const row of engine.all<HashedChange & { readonly seq: number; readonly action: number }>('SELECT * FROM change ORDER BY seq')) {
    const action = engine.get<HashedAction>('SELECT * FROM action WHERE seq = ?', [row.action]);
    if (action === undefined) throw new Error('no action');
    const hash = chainHash(last.get(action.replica) ?? chainStart(action.replica), row, action);
    last.set(action.replica, hash);
    engine.run('UPDATE change SET hash = ? WHERE seq = ?', [hash, row.seq]);
  }
  for (const trigger of triggers) engine.exec(trigger.sql);
  engine.abandon();
}

const FORGERIES: readonly (readonly [string, string])[] = [
  [
    'a title',
    `UPDATE change SET after = replace(after, 'Event 7', 'Elephant'); UPDATE action SET label = replace(label, 'Event 7', 'Elephant'); UPDATE event SET title = 'Elephant' WHERE title = 'Event 7'`,
  ],
  ['an author', "UPDATE action SET who = 'somebody'"],
  [
    'all dates',
    'UPDATE action SET at = at - 86400000; UPDATE event SET created_at = created_at - 86400000, updated_at = updated_at - 86400000',
  ],
];

describe('a seal', () => {
  it.each(FORGERIES)('finds that %s was rewritten with all hashes, which the chain alone does not', (_, sql) => {
    const store = filled();
    const seal = value(store.ask('seals.make'));
    expect(value(store.ask('store.compareWithSeal', { seal: seal.code })).state).toBe('unchanged');
    bench.close(store);
    forge(sql);
    const forged = bench.open();
    add(forged, 'After');
    expect(value(forged.ask('store.check')).problems).toEqual([]);
    expect(value(forged.ask('store.compareWithSeal', { seal: seal.code }))).toMatchObject({
      state: 'rewritten',
      headline: expect.stringMatching(/^Rewritten/),
    });
    expect(value(forged.ask('store.compareWithSeal', { seal: JSON.stringify(seal) })).state).toBe('rewritten');
  });

  it('kept as a file shows where a history first differs', () => {
    const store = filled();
    const seal = value(store.ask('seals.make'));
    bench.close(store);
    forge("UPDATE action SET who = 'somebody' WHERE seq = 15");
    const { details } = value(bench.open().ask('store.compareWithSeal', { seal: JSON.stringify(seal) }));
    expect(details).toEqual(['It is the same up to step 14 and differs by step 15.']);
  });

  it('says what was added since, and holds after undo, reopening, copying, recovery and a change of clock', () => {
    let store = filled();
    const { code } = value(store.ask('seals.make'));
    expect(value(store.ask('store.compareWithSeal', { seal: code }))).toMatchObject({
      state: 'unchanged',
      added: 0,
      details: ['Nothing was added since.'],
    });
    value(store.ask('history.undo'));
    add(store, 'More');
    expect(value(store.ask('store.compareWithSeal', { seal: code }))).toMatchObject({
      state: 'unchanged',
      added: 2,
      details: ['2 steps were added since.'],
    });
    value(store.ask('store.saveCopy', { path: join(bench.folder, 'copy.annals') }));
    store = bench.reopen(store);
    bench.close(store);
    value(recoverTimeline(bench.path, join(bench.folder, 'recovered.annals'), { now: NOW }));
    for (const name of ['test.annals', 'copy.annals', 'recovered.annals']) {
      expect(value(bench.open(join(bench.folder, name), { readOnly: true }).ask('store.compareWithSeal', { seal: code })).state).toBe(
        'unchanged',
      );
    }
  });

  it('holds across erasures of what was sealed, each of which is named', () => {
    const store = filled();
    const early = add(store, 'Early');
    const seal = value(store.ask('seals.make'));
    const late = add(store, 'Late');
    value(store.ask('store.eventErase', { id: late, reason: 'Never sealed' }));
    expect(value(store.ask('store.compareWithSeal', { seal: seal.code })).details).toEqual(['2 steps were added since.']);
    value(store.ask('store.eventErase', { id: early, reason: 'Consent withdrawn' }));
    for (const text of [seal.code, JSON.stringify(seal)]) {
      const { state, details } = value(store.ask('store.compareWithSeal', { seal: text }));
      expect(state).toBe('unchanged');
      expect(details[1]).toMatch(
        /^Erased since, on 2026-11-22 by ana \(Consent withdrawn\): 1 entry of what was sealed\. What they say now cannot be compared/,
      );
    }
  });

  it('tells a shorter history from a rewritten one, as after restoring a backup', () => {
    const store = filled();
    const backup = value(store.ask('store.backup', { folder: join(bench.folder, 'kept') })).path;
    add(store, 'Later');
    const seal = value(store.ask('seals.make'));
    bench.close(store);
    copyFileSync(backup, join(bench.folder, 'older.annals'));
    const older = bench.open(join(bench.folder, 'older.annals'));
    expect(value(older.ask('store.compareWithSeal', { seal: seal.code })).state).toBe('shorter');
    const verdict = value(older.ask('store.compareWithSeal', { seal: JSON.stringify(seal) }));
    expect(verdict).toMatchObject({ state: 'shorter', headline: expect.stringContaining('covers 22 steps, and the history here has 21') });
    expect(verdict.details[0]).toBe('Up to step 21 it is the one that was sealed.');
    // What is written in place of the steps that are gone is another history.
    add(older, 'Instead');
    expect(value(older.ask('store.compareWithSeal', { seal: JSON.stringify(seal) })).state).toBe('rewritten');
    value(restoreBackup(bench.path, backup, join(bench.folder, 'kept'), NOW + 5000));
    expect(value(bench.open().ask('store.compareWithSeal', { seal: seal.code })).state).toBe('shorter');
  });

  it('of a file of an older format holds when that is brought to this one', () => {
    copyFileSync(fileOfFormat(2), bench.path);
    const reading = bench.open(bench.path, { readOnly: true });
    const { code } = value(reading.ask('seals.make'));
    bench.close(reading);
    copyFileSync(bench.path, join(bench.folder, 'two.annals'));
    expect(value(bench.open(join(bench.folder, 'two.annals')).ask('store.compareWithSeal', { seal: code })).state).toBe('unchanged');
  });

  it('as a file says when it is of another timeline', () => {
    const store = filled();
    const seal = JSON.stringify({ ...value(store.ask('seals.make')), timeline: '00000000-0000-7000-8000-000000000000' });
    expect(value(store.ask('store.compareWithSeal', { seal })).state).toBe('other');
  });
});
