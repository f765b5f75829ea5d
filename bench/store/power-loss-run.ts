import { harnessKeyIfAsked } from './harness-keys';
import { powerLoss, whyNoPowerLoss } from './power-loss';

/* Entry of `npm run powerloss`. */

harnessKeyIfAsked();
const [victim = '', weakened = '', trusting = '', cuts = '300', seed = '1'] = process.argv.slice(2);
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
  // A sync of the log in the middle of the work fails, the store ends and is opened again, then the power goes.
  const failing = { ...options, cuts: 60, failingSync: 30 };
  const reopened = powerLoss({ victim, ...failing });
  process.stdout.write(`after a failed sync: ${reopened.states} states, ${reopened.lost} lost, ${reopened.corrupt} corrupt\n`);
  if (reopened.firstProblem !== null) process.stderr.write(`annals: ${reopened.firstProblem}\n`);
  const trusted = powerLoss({ victim: trusting, ...failing });
  process.stdout.write(`with the log trusted after a failed sync: ${trusted.states} states, ${trusted.lost} lost (must not be 0)\n`);
  const kinds = [kept, reopened];
  const sound = kinds.every(({ lost, corrupt, acknowledged }) => lost === 0 && corrupt === 0 && acknowledged > 0);
  process.exitCode = sound && control.lost > 0 && trusted.lost > 0 ? 0 : 1;
}
