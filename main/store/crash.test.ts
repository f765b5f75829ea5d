import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aftermathOf } from '../../bench/store/acknowledged';
import { crashTrials, killAfter } from '../../bench/store/crash-trials';
import { harnessKey } from '../../bench/store/harness-keys';
import { program } from '../../testing/running/programs';
import { trials, trialsUntil } from '../../testing/running/trials';
import { contents, value, workbench } from '../../testing/store/workbench';
import { listBackups } from './backups/backup-list';
import { withKeys } from './lock/keyring';
import { isPlain } from './lock/locked-file';
import { openTimeline } from './timeline-store';

const bench = workbench();
let victim = '';

beforeAll(async () => {
  victim = await program('crash-victim');
});

describe('a timeline open in another process', () => {
  it('is refused for editing in one sentence', async () => {
    const path = join(bench.folder, 'held.annals');
    const refusals: unknown[] = [];
    await killAfter(victim, [path, bench.folder], 50, () => void refusals.push(openTimeline(path), openTimeline(path, { brief: true })));
    const locked = { ok: false, error: { code: 'locked', message: expect.stringContaining('open in another window or program') } };
    expect(refusals).toMatchObject([locked, locked]);
    // The killed holder left a lock on nothing.
    const store = value(openTimeline(path));
    expect(value(store.ask('store.check')).problems).toEqual([]);
    store.close();
  });

  it('is read as it was at one moment, whole, however fast the other writes, which goes on undisturbed', async () => {
    let moments = 0;
    // Of a file that is checkpointed without pause no look may ever get in, and it only grows; another is begun then.
    for (const trial of trialsUntil(() => moments >= 4, { least: 1, most: 8 })) {
      const path = join(bench.folder, `held ${trial}.annals`);
      const revisions: number[] = [];
      const acknowledged = await killAfter(victim, [path, join(bench.folder, `backups ${trial}`), String(4 + trial)], 20, async () => {
        for (let refused = 0; refused < 3 && revisions.length < 40 && new Set(revisions).size < 4; ) {
          // Lets what the victim says come in: one that cannot say more stops, and nothing would ever change.
          await new Promise((done) => setImmediate(done));
          const opened = openTimeline(path, { readOnly: true });
          if (!opened.ok && opened.error.code === 'locked') {
            refused++;
            continue;
          }
          const store = value(opened);
          expect(value(store.ask('store.check')).problems).toEqual([]);
          expect(store.condition()).toMatchObject({ unclean: false, moment: expect.any(Number) });
          expect(store.ask('history.undo')).toMatchObject({ ok: false, error: { code: 'read-only' } });
          revisions.push(value(store.ask('timeline.snapshot')).revision);
          store.close();
        }
      });
      expect(revisions).toEqual([...revisions].sort((one, other) => one - other));
      expect(aftermathOf(path, acknowledged)).toMatchObject({ lost: 0, corrupt: null });
      moments = new Set(revisions).size;
    }
    expect(moments).toBe(4);
  });
});

describe('a store process killed at any moment', () => {
  // The long form is `npm run crash`.
  it('has lost no acknowledged action and left nothing torn, however often', async () => {
    const count = trials(8, 200);
    const counts = await crashTrials({ victim, trials: count, seed: 20_261_122 });
    expect(counts).toMatchObject({ trials: count, lost: 0, corrupt: 0, firstProblem: null });
    expect(counts.acknowledged).toBeGreaterThan(count);
  });

  it('would be found out if it acknowledged too early', async () => {
    const counts = await crashTrials({ victim, trials: 2, seed: 1, early: true });
    expect(counts.lost).toBeGreaterThan(0);
  });
});

describe('restoring, killed at any moment', () => {
  it('leaves one of the two states whole, and a backup of it', async () => {
    const restorer = await program('restore-victim');
    const store = bench.createSeeded();
    const one = value(store.ask('store.backup', { folder: join(bench.folder, 'one') })).path;
    value(store.ask('timeline.edit', { patch: { subtitle: 'Changed since' } }));
    const states = [contents(store)];
    const other = value(store.ask('store.backup', { folder: join(bench.folder, 'other') })).path;
    value(store.ask('history.undo'));
    states.push(contents(store));
    bench.close(store);
    const count = trials(5, 20);
    for (let trial = 0; trial < count; trial++) {
      const path = join(bench.folder, `${trial}.annals`);
      copyFileSync(one, path);
      const kept = join(bench.folder, `kept ${trial}`);
      const restored = await killAfter(restorer, [path, one, other, kept], (trial * 140) / count);
      const left = value(openTimeline(path));
      expect(states).toContainEqual(contents(left));
      expect(value(left.ask('store.check')).problems).toEqual([]);
      left.close();
      expect(listBackups(kept).filter((backup) => backup.contents !== null).length).toBeGreaterThanOrEqual(restored.length);
    }
  });
});

describe('locking, changing the passphrase and unlocking, killed at any moment', () => {
  it('leaves a whole file under one of the keys, and sweeps what it left beside it', async () => {
    const locker = await program('lock-victim');
    const store = bench.createSeeded();
    const before = contents(store);
    bench.close(store);
    const keys = [harnessKey(0), harnessKey(1)];
    const left = new Set<boolean>();
    for (const trial of trialsUntil(() => left.size === 2, { least: trials(4, 30), most: 60 })) {
      await killAfter(locker, [bench.path], (trial % 10) * 15);
      left.add(isPlain(bench.path));
      const opened = value(withKeys(keys, () => openTimeline(bench.path)));
      expect(contents(opened)).toEqual(before);
      expect(value(opened.ask('store.check')).problems).toEqual([]);
      expect(readdirSync(bench.folder).filter((name) => name.includes('.tmp'))).toEqual([]);
      opened.close();
    }
    expect([...left].sort()).toEqual([false, true]);
  });
});
