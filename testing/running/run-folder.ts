import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from '../../scripts/setup/processes.mjs';
import { removeFolder } from '../../scripts/setup/remove-folder.mjs';
import { sweep, temporaryFolder } from '../../scripts/setup/temporary-folder.mjs';

const ROOT = join(import.meta.dirname, '../../node_modules/.cache/annals-harness');
const OWN = join(ROOT, `run-${identityOf(process.pid)}`);
let temporary: ReturnType<typeof temporaryFolder> = null;

/* Around a whole run of the unit tests; Vitest calls both, for each of its projects. */

/**
 * One folder for the programs that test files share (programs.ts), within node_modules, where programs find the native modules; and one for
 * temporary files.
 */
export function setup(): void {
  if (process.env.ANNALS_TEST_PROGRAMS === OWN) return;
  mkdirSync(OWN, { recursive: true });
  sweep(ROOT);
  process.env.ANNALS_TEST_PROGRAMS = OWN;
  temporary = temporaryFolder();
  if (temporary !== null) process.env.TMPDIR = temporary.path;
}

export function teardown(): void {
  removeFolder(OWN);
  temporary?.remove();
}
