// npm run crash -- --trials N [--mode store] [--seed S]: kills the store process at random moments, counts what was lost.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { option, seed } from './options.mjs';

const mode = option('mode', 'store');
if (mode !== 'store') {
  process.stderr.write(`annals: there is no mode “${mode}”; there is: store\n`);
  process.exit(2);
}
const victim = await bundle('bench/store/crash-victim.ts', { name: 'crash-victim' });
const run = await bundle('bench/store/crash-run.ts', { name: 'crash-run' });
process.exitCode = spawnSync(process.execPath, [run, victim, option('trials', '1000'), seed()], { stdio: 'inherit' }).status ?? 1;
