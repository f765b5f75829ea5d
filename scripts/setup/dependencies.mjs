import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, readIfPresent, root, SetupError, say, sha256 } from './context.mjs';
import { withLock } from './lock.mjs';
import { npm } from './run.mjs';

/** What Vite needs. */
const oldestNode = [20, 19];

/** Makes sure node_modules holds what package-lock.json asks for; costs a millisecond when it does. */
export async function ensureDependencies() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])) {
    throw new SetupError(`Node.js ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}`);
  }
  await ensureInstalled(root);
}

/** The same for a folder with a package.json and a lock of its own. */
export async function ensureInstalled(folder) {
  if (installed(folder)) return;
  // The lock lies in the cache: node_modules itself is emptied by `npm ci`.
  await withLock(join(cacheFolder(), `install-${sha256(folder).slice(0, 12)}.lock`), async () => {
    if (installed(folder)) return;
    say('installing dependencies (npm ci) …');
    // What npm writes last may outlive the rest of an older installation, when npm is killed while it empties the folder.
    for (const record of [stampOf(folder), recordOf(folder)]) rmSync(record, { force: true });
    await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'installing the dependencies failed', { cwd: folder });
    writeFileSync(stampOf(folder), fingerprint(folder));
  });
}

const stampOf = (folder) => join(folder, 'node_modules/.annals-lock');
const recordOf = (folder) => join(folder, 'node_modules/.package-lock.json');

function installed(folder) {
  if (readIfPresent(stampOf(folder)) === fingerprint(folder)) return true;
  if (!installedByHand(folder)) return false;
  writeFileSync(stampOf(folder), fingerprint(folder));
  return true;
}

/** What an installation depends on: the lock, and the machine, because native packages differ. */
function fingerprint(folder) {
  return sha256(`${readIfPresent(join(folder, 'package-lock.json'))} ${process.platform} ${process.arch}`);
}

/**
 * True after somebody's own `npm install` or `npm ci`: npm writes its record of the installed tree at the very end and together with
 * the lock (hence the few seconds of grace), so a record that is not older than the lock belongs to it.
 */
function installedByHand(folder) {
  try {
    const grace = 5_000;
    const record = statSync(recordOf(folder)).mtimeMs;
    return record + grace >= statSync(join(folder, 'package-lock.json')).mtimeMs;
  } catch {
    return false;
  }
}
