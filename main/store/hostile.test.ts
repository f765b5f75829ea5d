import { describe, expect, it } from 'vitest';
import { hostileTrials } from '../../bench/hostile-trials.mjs';
import { program } from '../../testing/running/programs';
import { trials } from '../../testing/running/trials';

// The long form, 500 of them, is `npm run hostile`.
describe('a hostile file, log or schema', () => {
  it('is never taken for sound, never changed, and always told in a sentence', async () => {
    // One of each kind, and a few more.
    const files = trials(56, 168);
    const { counts, problems } = hostileTrials(await program('hostile-run'), files, 5);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ files, silent: 0, altered: 0, unclear: 0, crashed: 0 });
    expect(Math.min(counts.refused, counts.flagged)).toBeGreaterThan(5);
  });

  it('would be taken for sound by a store that believes what a schema says of itself', async () => {
    expect(hostileTrials(await program('hostile-run-trusting'), 4, 5).counts.silent).toBeGreaterThan(0);
  });
});
