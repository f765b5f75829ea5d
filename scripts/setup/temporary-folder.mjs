import { mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
/** Many times what the tests keep at once. */
const ROOM = 4 * 1024 ** 3;

/**
 * A folder in memory for the temporary files of a run of tests, where there is room: each small commit waits for the disk otherwise, and a
 * busy one takes seconds. No test asks what a disk keeps when the power goes; power-loss.test.ts replays that from recorded calls, which
 * are the same in memory. Null where the caller has a place of its own (TMPDIR), or memory is short.
 */
export function temporaryFolder() {
  if (process.env.TMPDIR !== undefined || freeIn(MEMORY) < ROOM) return null;
  sweep(MEMORY);
  const path = mkdtempSync(join(MEMORY, `annals-tests-${process.pid}-`));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Removes what runs left in a folder that were killed. */
export function sweep(folder) {
  for (const name of readdirSync(folder)) {
    const pid = /^(?:run|annals-tests)-(\d+)(?:-|$)/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Bytes that are free in a folder; 0 where there is none. */
function freeIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's.
    return error.code === 'EPERM';
  }
}
