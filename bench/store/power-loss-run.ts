import { powerLoss, whyNoPowerLoss } from './power-loss';

/* Entry of `npm run powerloss`. */

const [victim = '', weakened = '', cuts = '300', seed = '1'] = process.argv.slice(2);
const reason = whyNoPowerLoss();
if (reason !== null) {
  process.stdout.write(`skipped: ${reason}\n`);
} else {
  const options = { cuts: Number(cuts), steps: 120, seed: Number(seed) };
  const kept = powerLoss({ victim, ...options });
  process.stdout.write(`${kept.states} states, ${kept.acknowledged} acknowledged, ${kept.lost} lost, ${kept.corrupt} corrupt\n`);
  if (kept.firstProblem !== null) process.stderr.write(`annals: ${kept.firstProblem}\n`);
  const control = powerLoss({ victim: weakened, ...options, cuts: 40 });
  process.stdout.write(`with synchronous=NORMAL forced: ${control.states} states, ${control.lost} lost (must not be 0)\n`);
  process.exitCode = kept.lost === 0 && kept.corrupt === 0 && kept.acknowledged > 0 && control.lost > 0 ? 0 : 1;
}
