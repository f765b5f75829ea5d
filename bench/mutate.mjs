// npm run mutate [-- --files N --inputs N --seed S]: damages timeline files, and files to import of every format, in every way we know of; counts what Annals
// makes of them. 0 leaves one of the two out.
import { bundle } from './bundle.mjs';
import { inputTrials } from './input-trials.mjs';
import { mutationTrials } from './mutation-trials.mjs';
import { option, seed } from './options.mjs';
import { forgetfulReader } from './weakened.mjs';

const INPUTS = 'testing/mutated-inputs/run.ts';
const chosen = seed();
const [files, inputs] = [Number(option('files', '2000')), Number(option('inputs', '10000'))];
let wrong = files + inputs === 0 ? 1 : 0;

function tell({ counts, problems }) {
  const said = Object.entries(counts).map(([name, number]) => `${number} ${name}`);
  process.stdout.write(`${said.join(', ')}\n`);
  for (const problem of problems.slice(0, 10)) process.stderr.write(`annals: ${JSON.stringify(problem).slice(0, 1000)}\n`);
}

if (files > 0) {
  const done = mutationTrials(await bundle('bench/store/mutate-run.ts', { name: 'mutate-run' }), files, chosen);
  tell(done);
  const { counts } = done;
  wrong += counts.silent + counts.altered + counts.unsound + counts.crashed + (counts.files > 0 ? 0 : 1);
}
if (inputs > 0) {
  const done = inputTrials(await bundle(INPUTS, { name: 'inputs-run' }), inputs, chosen);
  tell(done);
  // The control drops what is refused, and takes halves; it must be found out.
  const control = inputTrials(await bundle(INPUTS, { name: 'inputs-run-forgetful', plugins: [forgetfulReader()] }), 400, chosen);
  process.stdout.write(`control: ${control.counts.wrong} of ${control.counts.inputs} wrong\n`);
  wrong += done.counts.wrong + done.counts.crashed + (control.counts.wrong > 0 ? 0 : 1);
}
process.exitCode = wrong === 0 ? 0 : 1;
