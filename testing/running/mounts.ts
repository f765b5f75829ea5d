import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeFolder } from '../../scripts/setup/remove-folder.mjs';

/*
 * Disks that are too small, and folders that cannot be written. Whoever made the folder (`newFolder`, `workbench`) takes off what is mounted
 * there when the test is over, however it ended; `release` is for what a test does afterwards.
 */

let reason: string | null | undefined;

/** Why nobody mounts a disk here, tried out once; null where it can be done. Root may not either, in many a container. */
export function whyNoMount(): string | null {
  if (reason === undefined) reason = triedOut();
  return reason;
}

function triedOut(): string | null {
  if (process.platform !== 'linux') return 'the disks of these tests are mounted as Linux mounts them';
  if (!mayWriteAnything()) return 'only root may mount a small disk, or one for reading';
  const folder = mkdtempSync(join(tmpdir(), 'annals-mount-'));
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { encoding: 'utf8' });
  removeFolder(folder);
  return status === 0 ? null : `not even root may mount a disk here: ${stderr}`;
}

/** True for root, who may write whatever a mode says. */
function mayWriteAnything(): boolean {
  return process.getuid?.() === 0;
}

/** Why no folder can be made one that cannot be written; null where it can be done. */
export function whyNotReadOnly(): string | null {
  return mayWriteAnything() ? whyNoMount() : null;
}

/** Makes a folder a disk of its own of so many MB; returns what undoes it. */
export function mountSmallDisk(folder: string, megabytes: number): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
  return () => takeOff(folder);
}

/** Makes a folder one that cannot be written, for root by a mount for reading; returns what undoes it. */
export function makeReadOnly(folder: string): () => void {
  if (!mayWriteAnything()) {
    const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
    const setModes = (file: number, own: number): void => {
      for (const { name } of files) chmodSync(join(folder, name), file);
      chmodSync(folder, own);
    };
    setModes(0o400, 0o500);
    return () => setModes(0o600, 0o700);
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return () => takeOff(folder);
}

function takeOff(folder: string): void {
  execFileSync('umount', ['-l', folder]);
}
