// npm run mutate [-- --files N --seed S]: damages timeline files in every way we know of, counts what Annals makes of them.
import { spawnSync } from 'node:child_process';
import { bundle } from './bundle.mjs';
import { option, seed } from './options.mjs';

const run = await bundle('bench/store/mutate-run.ts', { name: 'mutate-run' });
const { status, signal } = spawnSync(process.execPath, [run, option('files', '2000'), seed()], { stdio: 'inherit' });
// A crash of the native library ends the process with a signal.
if (signal !== null) process.stderr.write(`annals: ended by ${signal}\n`);
process.exitCode = status ?? 1;
