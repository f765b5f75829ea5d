import { describe, expect, it } from 'vitest';
import { powerLoss, syncOfLog, whyNoPowerLoss } from '../../bench/store/power-loss';
import { program } from '../../testing/running/programs';
import { trials } from '../../testing/running/trials';

it('has the sync of a commit fail, not the one more with which checkpointing begins and nobody was promised anything', () => {
  const log = [...'/t.annals-wal'].map((letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('');
  const opened = { name: 'openat', args: `AT_FDCWD, "${log}", O_RDWR`, result: 7 };
  const [write, sync] = [
    { name: 'pwrite64', args: '7, "\\x00", 1, 0', result: 1 },
    { name: 'fsync', args: '7', result: 0 },
  ];
  expect(syncOfLog([opened, write, sync, sync, write, write, sync], 2)).toEqual({ name: 'fsync', ordinal: 3 });
});

// Recording needs Linux and strace; the long form is `npm run powerloss`.
describe.skipIf(whyNoPowerLoss() !== null)('a power cut', () => {
  it('loses nothing that was acknowledged, whatever part of the unsynced writes reached the disk', async () => {
    const victim = await program('crash-victim');
    const cuts = trials(10, 20);
    const counts = powerLoss({ victim, cuts, steps: 30, seed: 5 });
    expect(counts).toMatchObject({ lost: 0, corrupt: 0, firstProblem: null });
    expect(counts.states).toBeGreaterThan(1.5 * cuts);
    expect(counts.acknowledged).toBeGreaterThan(20);
  });

  it('is found to lose edits when the log is not synced at each commit', async () => {
    const victim = await program('crash-victim-unsynced');
    expect(powerLoss({ victim, cuts: 6, steps: 20, seed: 5 }).lost).toBeGreaterThan(0);
  });

  it('after a sync that failed loses nothing that was acknowledged before it or by the store that opened the file again', async () => {
    const victim = await program('crash-victim');
    const counts = powerLoss({ victim, cuts: trials(8, 12), steps: 25, seed: 5, failingSync: 12 });
    expect(counts).toMatchObject({ lost: 0, corrupt: 0, firstProblem: null });
    expect(counts.acknowledged).toBeGreaterThan(25);
  });

  it('after a sync that failed is found to lose edits when the log is added to as it is', async () => {
    const victim = await program('crash-victim-trusting');
    expect(powerLoss({ victim, cuts: 12, steps: 25, seed: 5, failingSync: 12 }).lost).toBeGreaterThan(0);
  });
});
