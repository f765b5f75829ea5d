import { CASES } from './kill-cases';
import { killSweep } from './kill-sweep';
import { whyNoPowerLoss } from './power-loss';

/* Entry of `npm run crash -- --sweep`. */

const [cli = '', forgetful = '', victim = '', oldFormat = '', points = '0', only = ''] = process.argv.slice(2);
const reason = whyNoPowerLoss();
if (reason !== null) {
  process.stdout.write(`skipped: ${reason}\n`);
} else {
  const options = { victim, oldFormat, points: Number(points) };
  let bad = 0;
  for (const one of CASES.filter((name) => only === '' || name === only)) {
    for (const { name, kills, whole, lost, damaged, firstProblem } of killSweep({ ...options, cli, only: [one] })) {
      process.stdout.write(`${name}: ${kills} kills, ${whole} whole, ${lost} acknowledged lost, ${damaged} called damaged\n`);
      if (firstProblem !== null) process.stderr.write(`annals: ${firstProblem}\n`);
      if (kills === 0 || whole < kills || lost + damaged > 0) bad++;
    }
  }
  const [control] = killSweep({ ...options, cli: forgetful, points: 40, only: ['import'] });
  const torn = (control?.kills ?? 0) - (control?.whole ?? 0);
  process.stdout.write(`with a journal that is only remembered: ${control?.kills} kills, ${torn} not whole (must not be 0)\n`);
  process.exitCode = bad === 0 && torn > 0 ? 0 : 1;
}
