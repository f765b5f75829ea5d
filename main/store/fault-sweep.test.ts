import { describe, expect, it } from 'vitest';
import { faultSweep } from '../../bench/store/fault-sweep';
import { whyNoPowerLoss } from '../../bench/store/power-loss';
import { program } from '../../testing/running/programs';

// Making calls fail needs Linux and strace; the long form, which fails each call, is `npm run faults`.
describe.skipIf(whyNoPowerLoss() !== null)('a disk that fails at one call or from one call on', () => {
  it('costs nothing that was acknowledged, ends no process, and leaves a file that can be edited again', async () => {
    const victim = await program('fault-victim');
    const counts = faultSweep({ victim, points: 8, seed: 4 });
    expect(counts).toMatchObject({ lost: 0, corrupt: 0, crashed: 0, stuck: 0, firstProblem: null });
    expect(counts.faults).toBeGreaterThan(6);
    expect(counts.told).toBeGreaterThan(3);
  });

  it('is found to cost edits when a failed commit is taken for a done one', async () => {
    const victim = await program('fault-victim-deaf');
    expect(faultSweep({ victim, points: 4, seed: 4, calls: ['pwrite64', 'fdatasync'] }).lost).toBeGreaterThan(0);
  });
});
