import { describe, expect, it } from 'vitest';
import { inputTrials } from '../../bench/input-trials.mjs';
import { program } from '../../testing/running/programs';
import { trials } from '../../testing/running/trials';

// The long form, 10,000 of them, is `npm run mutate`.
describe('mutated inputs of every format', () => {
  it('end no process, come in whole or not at all, and lose nothing without a word', async () => {
    const inputs = trials(192, 2000);
    const { counts, problems } = inputTrials(await program('inputs-run'), inputs, 11);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ inputs, wrong: 0, crashed: 0 });
    expect(Math.min(counts.taken, counts.refused)).toBeGreaterThan(20);
  });

  it('would not be told by a reader that drops what it refuses, and takes halves', async () => {
    expect(inputTrials(await program('inputs-run-forgetful'), 90, 11).counts.wrong).toBeGreaterThan(0);
  });
});
