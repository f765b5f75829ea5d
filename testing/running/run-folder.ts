import { mkdirSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../node_modules/.cache/annals-harness');
const MEMORY = '/dev/shm';
/** Many times what the tests keep at once. */
const ROOM = 4 * 1024 ** 3;
let inMemory: string | null = null;
const OWN = join(ROOT, `run-${process.pid}`);

/* Around a whole run of the unit tests; Vitest calls both. */

/**
 * One folder for the programs that test files share (programs.ts), within node_modules, where programs find the native modules; and one for
 * temporary files in memory, where there is room: each small commit waits for the disk otherwise, and a busy one takes seconds. No test
 * asks what a disk keeps when the power goes; power-loss.test.ts replays that from recorded calls, which are the same in memory.
 */
export function setup(): void {
  mkdirSync(OWN, { recursive: true });
  sweep(ROOT);
  process.env.ANNALS_TEST_PROGRAMS = OWN;
  if (process.env.TMPDIR !== undefined || freeIn(MEMORY) < ROOM) return;
  sweep(MEMORY);
  inMemory = mkdtempSync(join(MEMORY, `annals-tests-${process.pid}-`));
  process.env.TMPDIR = inMemory;
}

export function teardown(): void {
  rmSync(OWN, { recursive: true, force: true });
  if (inMemory !== null) rmSync(inMemory, { recursive: true, force: true });
}

/** Bytes that are free in a folder; 0 where there is none. */
function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

/** What runs left that were killed. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^(?:run|annals-tests)-(\d+)(?:-|$)/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
