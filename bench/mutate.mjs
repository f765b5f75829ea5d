// npm run mutate [-- --files N --seed S]: damages timeline files in every way we know of, counts what Annals makes of them.
import { bundle } from './bundle.mjs';
import { mutationTrials } from './mutation-trials.mjs';
import { option, seed } from './options.mjs';

const run = await bundle('bench/store/mutate-run.ts', { name: 'mutate-run' });
const { counts, problems } = mutationTrials(run, Number(option('files', '2000')), seed());
const said = Object.entries(counts).map(([name, number]) => `${number} ${name}`);
process.stdout.write(`${said.join(', ')}\n`);
for (const problem of problems.slice(0, 10)) process.stderr.write(`annals: ${JSON.stringify(problem)}\n`);
process.exitCode = counts.silent + counts.altered + counts.unsound + counts.crashed === 0 && counts.files > 0 ? 0 : 1;
