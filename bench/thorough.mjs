// npm run thorough [-- TEST FILES]: the unit tests with many more trials of everything that is tried at random or at many moments, and all
// end-to-end tests, also those that npm test leaves out since they differ from another only in what they are tried with. What a release is
// made after. Of files that are named these unit tests alone.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './bundle.mjs';

const files = process.argv.slice(2);
const runs = [
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--testTimeout=600000', ...files],
  ...(files.length === 0 ? [[join(root, 'scripts/e2e.mjs'), '--thorough']] : []),
];
const env = { ...process.env, ANNALS_THOROUGH: '1' };
const codes = runs.map((argv) => spawnSync(process.execPath, argv, { cwd: root, stdio: 'inherit', env }).status ?? 1);
process.exitCode = codes.find((code) => code !== 0) ?? 0;
