import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot, SetupError, say } from './context.mjs';
import { hasDisplay } from './display.mjs';
import { mustRun, run } from './run.mjs';

/*
 * What Electron needs from the system on Linux: with these packages and what they depend on, `ldd electron` finds everything
 * (dropping any one leaves a library missing; libudev is everywhere but in the barest containers). `t64` names the same package on Debian 13 and Ubuntu 24.04 and later.
 */
const libraries = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libudev.so.1', packages: ['libudev1'] },
];
const virtualDisplay = { program: 'Xvfb', packages: ['xvfb'] };

/** Shows the tests every system call; without it the test of the offline promise is skipped. */
const callTracer = { program: 'strace', packages: ['strace'] };

/** A Chromium of the generation inside the Electron that ships (npm run ahead). */
const newerBrowser = { program: 'chromium', packages: ['chromium'] };

/** What people open SVG files in (npm run portability). */
const drawingPrograms = [
  { program: 'rsvg-convert', packages: ['librsvg2-bin'] },
  { program: 'inkscape', packages: ['inkscape'] },
  { program: 'soffice', packages: ['libreoffice-draw'] },
];

const libraryFolders = ['/lib', '/usr/lib', '/lib64', '/usr/lib64', '/usr/local/lib'];

/**
 * What is missing to open a window, as entries of the table above; empty when all is there, and always on macOS and Windows.
 * Looks at the libraries themselves, so it does not matter which package manager, if any, put them there.
 */
export function missingRequirements({ needDisplay = !hasDisplay() } = {}) {
  if (process.platform !== 'linux') return [];
  const known = knownLibraries();
  const missing = libraries.filter(
    ({ library }) => !known.has(library) && !libraryFolders.some((folder) => existsSync(join(folder, library))),
  );
  if (needDisplay && !findProgram(virtualDisplay.program)) missing.push(virtualDisplay);
  return missing;
}

/** Installs what is missing when we may (root on a system with apt-get), otherwise names it in one line and fails. */
export async function ensureSystemLibraries() {
  const missing = missingRequirements();
  if (missing.length === 0) return;
  // The plain Debian 12 names are the ones people know.
  const names = missing.map(({ packages }) => packages.at(-1));
  const apt = findProgram('apt-get');
  if (!apt || !isRoot()) {
    const how = apt
      ? `install them with: sudo apt-get install --no-install-recommends ${names.join(' ')}`
      : "install them with your system's package manager (the names are Debian's)";
    throw new SetupError(`system libraries are missing: ${names.join(' ')}; ${how}`);
  }
  await installPackages(apt, missing);
  const still = missingRequirements();
  if (still.length > 0) {
    throw new SetupError(`still missing after apt-get: ${still.map(({ library, program }) => library ?? program).join(' ')}`);
  }
}

/** Installs what some tests want beyond what a window needs, where we may; elsewhere those tests say that they were skipped. */
export async function ensureTestTools() {
  const apt = findProgram('apt-get');
  if (process.platform === 'linux' && apt && isRoot() && !findProgram(callTracer.program)) await installPackages(apt, [callTracer]);
}

/** Installs Chromium where we may, and returns its program. */
export async function ensureChromium() {
  const apt = findProgram('apt-get');
  if (!findProgram(newerBrowser.program) && apt && isRoot()) await installPackages(apt, [newerBrowser]);
  const found = findProgram(newerBrowser.program);
  if (!found) throw new SetupError('Chromium is missing; on Debian: sudo apt-get install --no-install-recommends chromium');
  return found;
}

/** Installs the drawing programs where we may, and names those that are missing elsewhere. */
export async function ensureDrawingPrograms() {
  const missing = () => drawingPrograms.filter(({ program }) => !findProgram(program));
  const apt = findProgram('apt-get');
  if (missing().length > 0 && apt && isRoot()) await installPackages(apt, missing());
  const names = missing().flatMap(({ packages }) => packages);
  if (names.length > 0)
    throw new SetupError(`drawing programs are missing; on Debian: sudo apt-get install --no-install-recommends ${names.join(' ')}`);
}

async function installPackages(apt, missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  say('reading the package lists (apt-get update) …');
  // A single unreachable source makes this fail although the packages can be had: the installation decides.
  if ((await run(apt, ['update', '-qq'], { env, output: 'on-failure' })) !== 0)
    say('apt-get update failed; trying with the lists that are there');
  const packages = missing.map(({ packages: candidates }) => candidates.find(isInstallable) ?? candidates.at(-1));
  say(`installing system libraries: ${packages.join(' ')} …`);
  const args = ['install', '--yes', '-qq', '--no-install-recommends', ...packages];
  await mustRun(apt, args, `installing ${packages.join(' ')} failed`, { env, output: 'on-failure' });
}

function isInstallable(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' }).stdout ?? '';
  return /Candidate: (?!\(none\))/.test(policy);
}

/** The libraries the dynamic linker knows; empty where there is no ldconfig, and then the usual folders are looked at. */
function knownLibraries() {
  const ldconfig = findProgram('ldconfig');
  const listing = ldconfig ? (spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? '') : '';
  return new Set([...listing.matchAll(/^\s*(\S+) \(/gm)].map((match) => match[1]));
}

function findProgram(name) {
  // The sbin folders are often left out of an ordinary user's PATH.
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/sbin', '/usr/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
