// npm run intake -- DIR [--today YYYY-MM-DD --zone Z]: reads a folder of foreign files without asking anything; fails where one crashes or a sum does not close.
import { createRequire } from 'node:module';
import { bundle } from './bundle.mjs';
import { option } from './options.mjs';

const folder = process.argv[2];
if (folder === undefined || folder.startsWith('-')) throw new Error('npm run intake -- DIR');
const { tryFiles } = createRequire(import.meta.url)(await bundle('bench/intake/try-files.ts', { name: 'intake' }));
const context = { today: option('today', new Date().toISOString().slice(0, 10)), zone: option('zone', 'UTC'), order: 'dmy' };
const tried = tryFiles(folder, context);
for (const { line } of tried) process.stdout.write(`${line}\n`);
const wrong = tried.filter(({ isWrong }) => isWrong).length;
process.stdout.write(`${tried.length} files, ${wrong} went wrong\n`);
process.exitCode = wrong === 0 && tried.length > 0 ? 0 : 1;
