import { CASES } from './kill-cases';
import { killSweep } from './kill-sweep';
import { whyNoPowerLoss } from './power-loss';

/* Entry of `npm run crash -- --sweep`. */

const [cli = '', forgetful = '', victim = '', gap = '', oldFormat = '', points = '0', only = ''] = process.argv.slice(2);
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
  // Of one case alone, the control that is about it.
  const isOfLock = /^(?:lock|key|unlock)\b/.test(only);
  const controls = [
    { what: 'with a journal that is only remembered', is: !isOfLock, run: { ...options, cli: forgetful, points: 40, only: ['import'] } },
    {
      what: 'with a gap between two keys',
      is: only === '' || isOfLock,
      run: { ...options, cli, victim: gap, points: 20, atEnd: true, only: ['key'] },
    },
  ] as const;
  let found = true;
  for (const { what, run } of controls.filter(({ is }) => is)) {
    const [control] = killSweep(run);
    const torn = (control?.kills ?? 0) - (control?.whole ?? 0);
    process.stdout.write(`${what}: ${control?.kills} kills, ${torn} not whole (must not be 0)\n`);
    found &&= torn > 0;
  }
  process.exitCode = bad === 0 && found ? 0 : 1;
}
