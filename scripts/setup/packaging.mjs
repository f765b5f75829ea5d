import { existsSync, lutimesSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { billOfMaterials } from './bill-of-materials.mjs';
import { programFingerprint } from './build.mjs';
import { packageJson, readIfPresent, root, SetupError, say, sha256, sourceTime } from './context.mjs';
import { declaredVersion, versionsInside } from './electron-runtime.mjs';
import { withLock } from './lock.mjs';
import { noticesOf } from './notices.mjs';
import { tool } from './run.mjs';
import { shippedLibraries } from './shipped-libraries.mjs';
import { treeDigest } from './tree-digest.mjs';

/** Runs electron-builder with the Electron found, instead of letting it download one. */
export async function electronBuilder(electron, args) {
  writePapers(electron);
  const settings = [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${declaredVersion()}`];
  const code = await tool('electron-builder/cli.js', ['--publish', 'never', ...settings, ...args], { output: 'on-failure' });
  if (code !== 0) throw new SetupError('packaging failed');
}

/** Lays down what electron-builder puts beside the program: the notices of what is in it, and the bill of materials. */
function writePapers(electron) {
  const folder = join(root, 'out/papers');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const libraries = shippedLibraries();
  writeFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesOf(libraries));
  const bill = billOfMaterials(libraries, versionsInside(electron), sourceTime());
  writeFileSync(join(folder, 'annals.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}

/** Packages the program into release/ as it would be shipped, without installers; returns the path of its executable. */
export async function packageProgram(electron) {
  say('packaging …');
  await electronBuilder(electron, ['--dir']);
  const program = executable('release');
  setTimes(dirname(program), sourceTime());
  return program;
}

/** Gives every file the source's time: archives of the folder are then the same, too. */
function setTimes(folder, time) {
  if (time === null) return;
  // The deepest first: a change in a folder is a change of the folder.
  const paths = [...treeDigest(folder).keys()].reverse();
  for (const path of [...paths, '.']) lutimesSync(join(folder, path), time / 1000, time / 1000);
}

/**
 * The same program for the end-to-end tests, in release/test/, unless it is there already. It differs in one fuse: Playwright drives a
 * program through Node's inspector, which what we ship refuses.
 */
export async function packageForTests(electron) {
  // Two runs beside each other would package into the same folder.
  await withLock(join(root, 'release/.test.lock'), () => ensurePackagedForTests(electron));
  return executable('release/test');
}

async function ensurePackagedForTests(electron) {
  const stamp = join(root, 'release/test/.packaged-from');
  const recipe = ['packaging', 'shipped-libraries', 'notices', 'bill-of-materials'].map((name) => `scripts/setup/${name}.mjs`);
  const inputs = ['electron-builder.yml', 'scripts/after-pack.mjs', ...recipe].map((file) => readIfPresent(join(root, file)));
  const fingerprint = sha256([programFingerprint(), electron.folder, statSync(electron.executable).mtimeMs, ...inputs].join(' '));
  if (readIfPresent(stamp) === fingerprint) return;
  say('packaging for the tests …');
  rmSync(stamp, { force: true });
  await electronBuilder(electron, ['--dir', '-c.directories.output=release/test', '-c.electronFuses.enableNodeCliInspectArguments=true']);
  writeFileSync(stamp, fingerprint);
}

/** Where electron-builder puts the program, by system. */
function executable(output) {
  const { productName } = packageJson();
  const candidates = {
    linux: ['linux-unpacked/annals', 'linux-arm64-unpacked/annals'],
    darwin: ['mac', 'mac-arm64'].map((folder) => `${folder}/${productName}.app/Contents/MacOS/${productName}`),
    win32: ['win-unpacked', 'win-arm64-unpacked'].map((folder) => `${folder}/${productName}.exe`),
  }[process.platform];
  const found = candidates?.map((path) => join(root, output, path)).find((path) => existsSync(path));
  if (!found) throw new SetupError(`packaging left no program in ${output}/`);
  return found;
}
