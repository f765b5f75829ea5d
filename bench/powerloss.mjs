// npm run powerloss [-- --cuts N --seed S]: records a run, rebuilds what power cuts would leave, counts what was lost.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { option, seed } from './options.mjs';
import { trustedLog, weakenedSync } from './weakened.mjs';

const victim = await bundle('bench/store/crash-victim.ts', { name: 'power-victim' });
const weakened = await bundle('bench/store/crash-victim.ts', { name: 'power-victim-weakened', plugins: [weakenedSync()] });
const trusting = await bundle('bench/store/crash-victim.ts', { name: 'power-victim-trusting', plugins: trustedLog() });
const run = await bundle('bench/store/power-loss-run.ts', { name: 'power-loss-run' });
process.exitCode =
  spawnSync(process.execPath, [run, victim, weakened, trusting, option('cuts', '300'), seed()], { stdio: 'inherit' }).status ?? 1;
