import { expect, it } from 'vitest';
import { mutationTrials } from '../../bench/mutation-trials.mjs';
import { program } from '../../testing/running/programs';
import { trials } from '../../testing/running/trials';

// The long form, 2,000 files, is `npm run mutate`.
it('no damage to a file ends the program, changes the file, or shows something else as sound', async () => {
  const run = await program('mutate-run');
  const files = trials(36, 90);
  const { counts, problems } = mutationTrials(run, files, 3);
  expect(problems).toEqual([]);
  expect(counts).toMatchObject({ files, silent: 0, altered: 0, unsound: 0, crashed: 0 });
  expect(Math.min(counts.refused, counts.flagged, counts.recovered)).toBeGreaterThan(files / 18);
});
