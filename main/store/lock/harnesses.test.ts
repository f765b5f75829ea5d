import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutationTrials } from '../../../bench/mutation-trials.mjs';
import { crashTrials } from '../../../bench/store/crash-trials';
import { faultSweep } from '../../../bench/store/fault-sweep';
import { harnessKeyIfAsked } from '../../../bench/store/harness-keys';
import { powerLoss, whyNoPowerLoss } from '../../../bench/store/power-loss';
import { program } from '../../../testing/running/programs';
import { trials } from '../../../testing/running/trials';
import { dropKeys } from './keyring';

/* The short forms of the harnesses on locked files; the long ones are `npm run crash`, `powerloss`, `faults` and `mutate` with `--encrypted`. */

beforeAll(() => {
  process.env.ANNALS_ENCRYPTED = '1';
  harnessKeyIfAsked();
});
afterAll(() => {
  delete process.env.ANNALS_ENCRYPTED;
  dropKeys();
});

describe('a locked file', () => {
  it('loses nothing that was acknowledged when its store is killed, and would be found out if it were plain', async () => {
    const victim = await program('crash-victim');
    const count = trials(3, 30);
    const counts = await crashTrials({ victim, trials: count, seed: 20_261_128 });
    expect(counts).toMatchObject({ trials: count, lost: 0, corrupt: 0, firstProblem: null });
    expect(counts.acknowledged).toBeGreaterThan(count);
    const plain = await program('crash-victim-plain');
    expect(await crashTrials({ victim: plain, trials: 3, seed: 1 })).toMatchObject({
      corrupt: 3,
      firstProblem: expect.stringContaining('it is not encrypted'),
    });
  });

  it('is never shown as sound with something else in it when it is damaged', async () => {
    const run = await program('mutate-run');
    const files = trials(12, 90);
    const { counts } = mutationTrials(run, files, 3);
    expect(counts).toMatchObject({ files, silent: 0, altered: 0, unsound: 0, crashed: 0 });
    expect(counts.refused + counts.flagged).toBeGreaterThan(files / 3);
  });

  it.skipIf(whyNoPowerLoss() !== null)('loses nothing that was acknowledged when the power goes', async () => {
    const victim = await program('crash-victim');
    const cuts = trials(3, 20);
    expect(powerLoss({ victim, cuts, steps: 2 * cuts, seed: 5 })).toMatchObject({
      states: 2 * cuts,
      lost: 0,
      corrupt: 0,
      firstProblem: null,
    });
  });

  it.skipIf(whyNoPowerLoss() !== null)('loses nothing that was acknowledged when the disk fails', async () => {
    const victim = await program('fault-victim');
    // Of the calls that carry what is encrypted; how all others fail is the same as in a plain file (fault-sweep.test.ts).
    const counts = faultSweep({ victim, points: 4, seed: 4, calls: ['pwrite64', 'fsync', 'fdatasync', 'rename'] });
    expect(counts).toMatchObject({ lost: 0, corrupt: 0, crashed: 0, stuck: 0, firstProblem: null });
    expect(counts.faults).toBe(4);
    expect(counts.told).toBeGreaterThan(1);
  });
});
