import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryInputs } from './trial';

/* Reads mutated inputs from number `from` on, one line of JSON for each on standard output; see bench/input-trials.mjs. */

const [count = '0', seed = '1', from = '0'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'annals-inputs-'));
try {
  tryInputs(folder, Number(from), Number(count), Number(seed), (tried) => void writeSync(1, `${JSON.stringify(tried)}\n`));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
