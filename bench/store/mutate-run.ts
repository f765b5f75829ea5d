import { mutate } from './mutations';

/* Entry of `npm run mutate`. */

const [count = '2000', seed = '1'] = process.argv.slice(2);
const { firstProblem, ...counts } = mutate(Number(count), Number(seed));
process.stdout.write(
  `${Object.entries(counts)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ')}\n`,
);
if (firstProblem !== null) process.stderr.write(`annals: ${firstProblem}\n`);
process.exitCode = counts.silent + counts.altered + counts.unsound === 0 && counts.files > 0 ? 0 : 1;
