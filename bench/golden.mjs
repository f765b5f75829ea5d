// node bench/golden.mjs: writes testing/store/fixtures/format-N.annals, a file of the present format. Run once for each format
// that is released, and never again for the same one: the kept file is what later versions have to open.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bundle, root } from './bundle.mjs';

const run = await bundle('bench/store/golden-run.ts', { name: 'golden-run' });
process.exitCode = spawnSync(process.execPath, [run, join(root, 'testing/store/fixtures')], { stdio: 'inherit' }).status ?? 1;
