import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot } from './fixtures';

/* Disks that are too small, and folders that cannot be written. Each returns what undoes it. */

let reason: string | null | undefined;

/** Why nobody mounts a disk here, tried out once; null where it can be done. Root may not either, in many a container. */
export function whyNoMount(): string | null {
  if (reason === undefined) reason = triedOut();
  return reason;
}

function triedOut(): string | null {
  if (process.platform !== 'linux') return 'the disks of these tests are mounted as Linux mounts them';
  if (!isRoot) return 'only root may mount a small disk, or one for reading';
  const folder = mkdtempSync(join(tmpdir(), 'annals-mount-'));
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { encoding: 'utf8' });
  if (status === 0) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
  return status === 0 ? null : `not even root may mount a disk here: ${stderr}`;
}

/** Makes a folder a disk of its own of so many MB. */
export function mountSmallDisk(folder: string, megabytes: number): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return () => void execFileSync('umount', ['-l', folder]);
}

/** Makes a folder one that cannot be written, not even by root, who may write whatever a mode says. */
export function mountForReading(folder: string): () => void {
  const release = (): void => void execFileSync('umount', ['-l', folder]);
  execFileSync('mount', ['--bind', folder, folder]);
  try {
    execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  } catch (error) {
    release();
    throw error;
  }
  return release;
}
