// npm run hostile [-- --files N --seed S]: hostile files, names, logs and schemas; none may be taken for sound, none may be changed.
import { bundle } from './bundle.mjs';
import { hostileTrials } from './hostile-trials.mjs';
import { option, seed } from './options.mjs';
import { trustingSchema } from './weakened.mjs';

const chosen = seed();
const { counts, kinds, problems } = hostileTrials(
  await bundle('bench/store/hostile-run.ts', { name: 'hostile-run' }),
  Number(option('files', '500')),
  chosen,
);
for (const [kind, { refused, flagged, kept, silent }] of Object.entries(kinds))
  process.stdout.write(`${kind.padEnd(48)} refused ${refused}, flagged ${flagged}, kept ${kept}, silent ${silent}\n`);
process.stdout.write(
  `${Object.entries(counts)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ')}\n`,
);
for (const problem of problems.slice(0, 20)) process.stderr.write(`annals: ${JSON.stringify(problem)}\n`);
// The control believes what a schema says of itself, and must be found out.
const control = hostileTrials(
  await bundle('bench/store/hostile-run.ts', { name: 'hostile-trusting', plugins: [trustingSchema()] }),
  60,
  chosen,
);
process.stdout.write(`control: ${control.counts.silent} of ${control.counts.files} silent\n`);
const wrong = counts.silent + counts.altered + counts.unclear + counts.crashed;
process.exitCode = wrong === 0 && counts.files > 0 && control.counts.silent > 0 ? 0 : 1;
