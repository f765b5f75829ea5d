import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identityOf, isRunning } from './processes.mjs';

/** A lock is empty for an instant, between its creation and the writing; one that stays so was left by a process that was killed then. */
const INSTANT_MS = 5_000;

/**
 * Runs `work` while no other process of ours holds the same lock file. Two commands started together (a script that runs
 * `annals` twice) would otherwise both install or build into the same folder.
 */
export async function withLock(file, work) {
  mkdirSync(dirname(file), { recursive: true });
  while (!tryLock(file)) await sleep(200);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file) {
  try {
    writeFileSync(file, identityOf(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives(file)) takeAway(file);
    return false;
  }
}

/** Under a name of our own first: another who found it left may have taken the lock meanwhile, and gets it back. */
function takeAway(file) {
  const own = `${file}.${process.pid}`;
  try {
    renameSync(file, own);
    if (holderLives(own)) renameSync(own, file);
    else rmSync(own, { force: true });
  } catch {
    // Another was quicker.
  }
}

function holderLives(file) {
  try {
    const holder = readFileSync(file, 'utf8');
    return holder === '' ? Date.now() - statSync(file).mtimeMs < INSTANT_MS : isRunning(holder);
  } catch {
    // Gone.
    return false;
  }
}
