import { faultSweep } from './fault-sweep';
import { harnessKeyIfAsked } from './harness-keys';
import { whyNoPowerLoss } from './power-loss';

/* Entry of `npm run faults`. */

const [victim = '', deaf = '', points = '0', seed = '1'] = process.argv.slice(2);
const reason = whyNoPowerLoss();
if (reason !== null) {
  process.stdout.write(`skipped: ${reason}\n`);
} else {
  harnessKeyIfAsked();
  const options = { points: Number(points), seed: Number(seed) };
  const tell = (problem: string): void => void process.stderr.write(`annals: ${problem}\n`);
  const { firstProblem: _, ...kept } = faultSweep({ victim, ...options, tell });
  const said = Object.entries(kept).map(([name, number]) => `${number} ${name}`);
  process.stdout.write(`${said.join(', ')}\n`);
  const control = faultSweep({ victim: deaf, ...options, points: 40 });
  process.stdout.write(`with failed commits taken for done: ${control.faults} faults, ${control.lost} lost (must not be 0)\n`);
  const bad = kept.lost + kept.corrupt + kept.crashed + kept.stuck;
  process.exitCode = bad === 0 && kept.faults > 0 && kept.told > 0 && control.lost > 0 ? 0 : 1;
}
