// npm run thorough [-- TEST FILES]: the unit tests with many more trials of everything that is tried at random or at many moments.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './bundle.mjs';

const argv = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout=600000', ...process.argv.slice(2)];
const env = { ...process.env, ANNALS_THOROUGH: '1' };
process.exitCode = spawnSync(process.execPath, argv, { cwd: root, stdio: 'inherit', env }).status ?? 1;
