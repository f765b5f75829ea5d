import { describe, expect, it } from 'vitest';
import { bundle } from '../../bench/bundle.mjs';
import { hostileTrials } from '../../bench/hostile-trials.mjs';
import { trustingSchema } from '../../bench/weakened.mjs';

// The long form, 500 of them, is `npm run hostile`.
describe('a hostile file, log or schema', () => {
  it('is never taken for sound, never changed, and always told in a sentence', async () => {
    const run = await bundle('bench/store/hostile-run.ts', { name: 'hostile-test' });
    const { counts, problems } = hostileTrials(run, 58, 5);
    expect(problems).toEqual([]);
    expect(counts).toMatchObject({ files: 58, silent: 0, altered: 0, unclear: 0, crashed: 0 });
    expect(Math.min(counts.refused, counts.flagged)).toBeGreaterThan(5);
  }, 180_000);

  it('would be taken for sound by a store that believes what a schema says of itself', async () => {
    const run = await bundle('bench/store/hostile-run.ts', { name: 'hostile-test-trusting', plugins: [trustingSchema()] });
    expect(hostileTrials(run, 6, 5).counts.silent).toBeGreaterThan(0);
  }, 120_000);
});
