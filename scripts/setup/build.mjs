import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfPresent, root, SetupError, say, sha256 } from './context.mjs';
import { withLock } from './lock.mjs';
import { tool } from './run.mjs';

/** The bundles of electron.vite.config.ts and what each is made from. */
const bundles = {
  main: ['main', 'shared', 'assets'],
  preload: ['main/preload', 'shared'],
  renderer: ['renderer', 'shared', 'assets'],
};
const commonSources = ['package.json', 'package-lock.json', 'electron.vite.config.ts'];

/** Builds those of the bundles whose sources changed since they were last built. Files only tests use do not count. */
export async function ensureBuilt(names = Object.keys(bundles)) {
  if (stale(names).length === 0) return;
  await withLock(join(root, 'out/.build.lock'), async () => {
    const wanted = stale(names);
    if (wanted.length === 0) return;
    say(`building ${wanted.map(([name]) => name).join(', ')} …`);
    // A broken build must not leave a stamp of an older one behind.
    for (const [name] of wanted) rmSync(stampFile(name), { force: true });
    const env = { ...process.env, ANNALS_BUNDLES: wanted.map(([name]) => name).join(',') };
    const code = await tool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'], { env, output: 'on-failure' });
    if (code !== 0) throw new SetupError('the build failed');
    for (const [name, fingerprint] of wanted) {
      mkdirSync(join(root, 'out', name), { recursive: true });
      writeFileSync(stampFile(name), fingerprint);
    }
  });
}

/** Stands for the sources of the whole program as they are now. */
export function programFingerprint() {
  return sha256(Object.keys(bundles).map(fingerprintOf).join(' '));
}

function stale(names) {
  return names.map((name) => [name, fingerprintOf(name)]).filter(([name, fingerprint]) => readIfPresent(stampFile(name)) !== fingerprint);
}

/** Inside the bundle's own folder, so that deleting or emptying the folder forgets it. */
function stampFile(name) {
  return join(root, 'out', name, '.built-from');
}

function fingerprintOf(name) {
  const files = [...bundles[name], ...commonSources].flatMap((path) => filesUnder(join(root, path)));
  return sha256(files.sort().join('\n'));
}

/** Each file as "path size time": enough to notice a change, and thirty times quicker than reading them. */
function filesUnder(path) {
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return [];
  if (!status.isDirectory()) return /\.test\.tsx?$/.test(path) ? [] : [`${path} ${status.size} ${status.mtimeMs}`];
  return readdirSync(path).flatMap((entry) => filesUnder(join(path, entry)));
}
