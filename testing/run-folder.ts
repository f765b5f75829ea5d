import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../node_modules/.cache/annals-harness');
const OWN = join(ROOT, `run-${process.pid}`);

/* Around a whole run of the unit tests; Vitest calls both. */

/** One folder for the programs that test files share (programs.ts). Within node_modules, where programs find the native modules. */
export function setup(): void {
  sweep();
  mkdirSync(OWN, { recursive: true });
  process.env.ANNALS_TEST_PROGRAMS = OWN;
}

export function teardown(): void {
  rmSync(OWN, { recursive: true, force: true });
}

/** What runs left that were killed. */
function sweep(): void {
  mkdirSync(ROOT, { recursive: true });
  for (const name of readdirSync(ROOT)) {
    const pid = /^run-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(ROOT, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
