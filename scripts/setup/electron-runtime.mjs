import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder, readIfPresent, root, SetupError, say } from './context.mjs';
import { run } from './run.mjs';
import { ensureStandIn, standInSupported, standInVersion } from './stand-in.mjs';

const electronPackage = join(root, 'node_modules/electron');
const dayInMilliseconds = 86_400_000;

/**
 * Finds an Electron to run, in this order: the folder named by ELECTRON_OVERRIDE_DIST_PATH; the official binary, downloading it if need be;
 * on Linux x64 the stand-in. Since version 42 Electron's npm package has no binary in it: it is downloaded from GitHub on first use, which
 * networks with only a package registry cannot do.
 *
 * @returns {Promise<{ kind: 'override' | 'official' | 'stand-in', folder: string, executable: string, version: string }>}
 *   `folder` is the distribution folder, as ELECTRON_OVERRIDE_DIST_PATH and electron-builder's electronDist want it
 */
export async function ensureElectron() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) return describe('override', resolve(named));
  const folder = join(electronPackage, 'dist');
  if (officialInstalled(folder) || (await downloadOfficial(folder))) return describe('official', folder);
  if (!standInSupported()) {
    throw new SetupError('the Electron binary could not be downloaded; set ELECTRON_OVERRIDE_DIST_PATH to a folder that has it');
  }
  const standIn = await ensureStandIn();
  say(
    `running on Electron ${standInVersion}, a stand-in for ${declaredVersion()}, which cannot be downloaded here (development and tests only, never shipped)`,
  );
  return describe('stand-in', standIn);
}

/** The Electron version package.json asks for; it is pinned, so it is also the installed one. */
export function declaredVersion() {
  return JSON.parse(readIfPresent(join(electronPackage, 'package.json'))).version;
}

/** The version a distribution folder says it is. */
export function distributionVersion(folder) {
  return readIfPresent(join(folder, 'version'))?.trim().replace(/^v/, '');
}

/** What a distribution found by `ensureElectron` carries, asked of the program itself; only `electron` where it does not answer. */
export function versionsInside({ executable, version }) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const { stdout } = spawnSync(executable, ['-p', 'JSON.stringify(process.versions)'], { env, encoding: 'utf8', timeout: 60_000 });
  return stdout?.startsWith('{') ? JSON.parse(stdout) : { electron: version };
}

/** The same in words, and which of the possible distributions it is. */
export function describeRuntime(found) {
  const { electron, chrome, node } = versionsInside(found);
  const inside = chrome ? ` (Chromium ${chrome}, Node ${node})` : '';
  const role = { official: ', the one that ships', override: ', from ELECTRON_OVERRIDE_DIST_PATH' }[found.kind];
  return `Electron ${electron}${inside}${role ?? `, a stand-in for ${declaredVersion()}`}`;
}

function describe(kind, folder) {
  const executable = join(folder, executableName());
  if (!existsSync(executable)) throw new SetupError(`no Electron program at ${executable}`);
  return { kind, folder, executable, version: distributionVersion(folder) ?? 'unknown' };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function officialInstalled(folder) {
  // The installer writes the last file once all others are there.
  const complete = readIfPresent(join(electronPackage, 'path.txt')) === executableName();
  return complete && distributionVersion(folder) === declaredVersion() && existsSync(join(folder, executableName()));
}

/** Tries Electron's own installer; a failure is remembered for a day, so that later starts do not wait for it again. */
async function downloadOfficial(folder) {
  if (process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return false;
  const memory = join(cacheFolder(), 'official-electron-unreachable.json');
  const failed = JSON.parse(readIfPresent(memory) ?? '{}');
  if (failed.version === declaredVersion() && Date.now() - failed.at < dayInMilliseconds) return false;
  say(`fetching Electron ${declaredVersion()} …`);
  const code = await run(process.execPath, [join(electronPackage, 'install.js')], { output: 'none', timeout: 600_000 });
  if (code === 0 && officialInstalled(folder)) return true;
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(memory, JSON.stringify({ version: declaredVersion(), at: Date.now() }));
  return false;
}
