import { crashTrials } from './crash-trials';
import { harnessKeyIfAsked } from './harness-keys';

/* Entry of `npm run crash`. */

async function main(): Promise<void> {
  harnessKeyIfAsked();
  const [victim = '', trials = '1000', seed = '1'] = process.argv.slice(2);
  const counts = await crashTrials({ victim, trials: Number(trials), seed: Number(seed) });
  process.stdout.write(`${counts.trials} trials, ${counts.acknowledged} acknowledged, ${counts.lost} lost, ${counts.corrupt} corrupt\n`);
  if (counts.firstProblem !== null) process.stderr.write(`annals: ${counts.firstProblem}\n`);
  process.exitCode = counts.lost === 0 && counts.corrupt === 0 && counts.acknowledged > 0 ? 0 : 1;
}

void main();
