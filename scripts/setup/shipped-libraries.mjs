import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageJson, readIfPresent, root, SetupError } from './context.mjs';

/*
 * What is in the package besides our own code: the libraries in the bundles, as the bundler listed them (bundled-libraries.ts), the native
 * modules beside them, the fonts, and what Electron and the native modules carry inside. The notices and the bill of materials are both
 * made from this list, so that neither can name less than the other.
 */

const bundles = ['main', 'preload', 'renderer'];

/**
 * @typedef {{ name: string, version: string, license: string, folder: string | null, integrity: string | null, purl: string, parts: string[] }} Shipped
 *   `folder` is where an npm package lies, from the project's folder; `parts` says what of the program it is in
 * @returns {Shipped[]} by name
 */
export function shippedLibraries() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const parts = new Map();
  const add = (folder, part) => parts.set(folder, [...(parts.get(folder) ?? []), part]);
  for (const bundle of bundles) {
    const list = readIfPresent(join(root, 'out', bundle, '.libraries.json'));
    if (list === undefined) throw new SetupError(`out/${bundle} is not built, so what is in it is not known`);
    for (const { folder } of JSON.parse(list)) add(folder, bundle);
  }
  for (const folder of unbundled(lock)) add(folder, 'node_modules');
  const packages = new Map();
  for (const [folder, where] of parts) {
    const found = npmPackage(folder, where, lock[folder]);
    // The same version installed in two places is one library.
    packages.set(found.purl, packages.get(found.purl) ?? found);
  }
  return [...packages.values(), sqlite(), inter()].sort((one, other) =>
    `${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1,
  );
}

/** The native modules and what they need, as far as they are installed here; those for musl systems are not packaged. */
function unbundled(lock) {
  const found = new Set();
  const visit = (name, from) => {
    const folder = resolveIn(lock, name, from);
    if (folder === null || found.has(folder) || folder.endsWith('-musl') || !existsSync(join(root, folder))) return;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = lock[folder];
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) visit(needed, folder);
  };
  for (const name of Object.keys(packageJson().dependencies)) visit(name, '');
  return [...found];
}

/** Node's own way: the nearest node_modules above. */
function resolveIn(lock, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const candidate = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock[candidate]) return candidate;
    if (folder === '') return null;
  }
}

function npmPackage(folder, parts, locked) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const chosen = typeof license === 'string' ? license : license?.type;
  if (!chosen) throw new SetupError(`${folder} does not say under which licence it is`);
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { name, version, license: chosen, folder, integrity: locked?.integrity ?? null, purl, parts };
}

/** Inside libsql's native module. */
function sqlite() {
  const Database = createRequire(join(root, 'package.json'))('libsql');
  const database = new Database(':memory:');
  const { version } = database.prepare('SELECT sqlite_version() AS version').get();
  database.close();
  const purl = `pkg:generic/sqlite@${version}`;
  return { name: 'SQLite', version, license: 'blessing', folder: null, integrity: null, purl, parts: ['libsql'] };
}

/** Our fonts; each file says its version in UTF-16, up to a semicolon. */
function inter() {
  const folder = join(root, 'assets/fonts');
  const font = readdirSync(folder).find((name) => name.endsWith('.ttf'));
  const version =
    /V\0e\0r\0s\0i\0o\0n\0 \0((?:[\d.]\0)+);/.exec(readFileSync(join(folder, font), 'latin1'))?.[1]?.replaceAll('\0', '') ?? 'unknown';
  return {
    name: 'Inter',
    version,
    license: 'OFL-1.1',
    folder: null,
    integrity: null,
    purl: `pkg:generic/inter@${version}`,
    parts: ['assets'],
  };
}
