// npm run faults [-- --points N --seed S --encrypted]: has system calls of the store fail, one after the other, and counts what was lost.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { option, seed } from './options.mjs';
import { deafCommit } from './weakened.mjs';

const victim = await bundle('bench/store/fault-victim.ts', { name: 'fault-victim' });
const deaf = await bundle('bench/store/fault-victim.ts', { name: 'fault-victim-deaf', plugins: [deafCommit()] });
const run = await bundle('bench/store/fault-run.ts', { name: 'fault-run' });
process.exitCode = spawnSync(process.execPath, [run, victim, deaf, option('points', '0'), seed()], { stdio: 'inherit' }).status ?? 1;
