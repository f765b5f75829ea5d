import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFingerprint } from './build.mjs';
import { packageJson, readIfPresent, root, SetupError, say, sha256 } from './context.mjs';
import { declaredVersion } from './electron-runtime.mjs';
import { tool } from './run.mjs';

/** Runs electron-builder with the Electron found, instead of letting it download one. */
export async function electronBuilder(electron, args) {
  const settings = [`-c.electronDist=${electron.folder}`, `-c.electronVersion=${declaredVersion()}`];
  const code = await tool('electron-builder/cli.js', ['--publish', 'never', ...settings, ...args], { output: 'on-failure' });
  if (code !== 0) throw new SetupError('packaging failed');
}

/** Packages the program into release/ as it would be shipped, without installers; returns the path of its executable. */
export async function packageProgram(electron) {
  say('packaging …');
  await electronBuilder(electron, ['--dir']);
  return executable('release');
}

/**
 * The same program for the end-to-end tests, in release/test/, unless it is there already. It differs in one fuse: Playwright drives a
 * program through Node's inspector, which what we ship refuses.
 */
export async function packageForTests(electron) {
  const stamp = join(root, 'release/test/.packaged-from');
  const inputs = ['electron-builder.yml', 'scripts/after-pack.mjs'].map((file) => readIfPresent(join(root, file)));
  const fingerprint = sha256([programFingerprint(), electron.folder, statSync(electron.executable).mtimeMs, ...inputs].join(' '));
  if (readIfPresent(stamp) !== fingerprint) {
    say('packaging for the tests …');
    rmSync(stamp, { force: true });
    await electronBuilder(electron, ['--dir', '-c.directories.output=release/test', '-c.electronFuses.enableNodeCliInspectArguments=true']);
    writeFileSync(stamp, fingerprint);
  }
  return executable('release/test');
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
