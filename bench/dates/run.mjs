// npm run bench -- dates [--show]: finds the dates in labelled texts, and has chrono-node find them in the same run; `--show` prints each difference.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensureInstalled } from '../../scripts/setup/dependencies.mjs';
import { bundle, root } from '../bundle.mjs';

const here = join(root, 'bench/dates');
await ensureInstalled(here);
const require = createRequire(join(here, 'package.json'));
const { parse } = require('chrono-node');
const { run } = require(await bundle('bench/dates/run.ts', { name: 'bench-dates' }));
const [out = join(root, 'out/bench'), ...options] = process.argv.slice(2);
process.exitCode = run({ folder: here, out, show: options.includes('--show'), parse });
