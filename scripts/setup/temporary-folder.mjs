import { mkdtempSync, readdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './context.mjs';
import { endLeftProcesses, identityOf, isRunning, markRun } from './processes.mjs';
import { removeFolder } from './remove-folder.mjs';

const MEMORY = '/dev/shm';
/** Many times what the tests keep at once. */
const ROOM = 4 * 1024 ** 3;

/**
 * A folder for the temporary files of a run of tests, which begins with it: what killed runs left is cleared away first. It lies in memory
 * where there is room: each small commit waits for the disk otherwise, and a busy one takes seconds. No test asks what a disk keeps when
 * the power goes; power-loss.test.ts replays that from recorded calls, which are the same in memory. Null where the caller has a place of
 * its own (TMPDIR), whose path may be as long as paths of sockets in it may be.
 */
export function temporaryFolder() {
  markRun();
  endLeftProcesses();
  for (const place of new Set([MEMORY, tmpdir()])) sweep(place);
  if (process.env.TMPDIR !== undefined) return null;
  const place = freeIn(MEMORY) < ROOM ? tmpdir() : MEMORY;
  const path = mkdtempSync(join(place, `annals-tests-${identityOf(process.pid)}-`));
  return { path, remove: () => removeOrSay(path) };
}

/** Removes what runs left in a folder that were killed; what cannot be removed is named and stays. */
export function sweep(folder) {
  for (const name of namesIn(folder)) {
    const run = /^(?:run|annals-tests)-(\d+(?:\.\d+)?)(?:-|$)/.exec(name)?.[1];
    if (run !== undefined && !isRunning(run)) removeOrSay(join(folder, name));
  }
}

function removeOrSay(path) {
  const left = removeFolder(path);
  if (left !== null) say(`${path}, of a run of tests, is left: ${left}`);
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
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
