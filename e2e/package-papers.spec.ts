import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { expect, projectFolder, test } from './fixtures';
import { sha256 } from './program';

/* What lies beside the packaged program: whose work it contains, under which licences, and a bill of materials. */

const folder = dirname(process.env['ANNALS_PACKAGED_PROGRAM'] ?? '');
const archive = join(folder, 'resources/app.asar');
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

test.skip(process.platform === 'darwin', 'there the files lie inside the bundle, at other places');

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: ReadonlyArray<{ readonly 'bom-ref': string; readonly purl: string; readonly licenses: readonly unknown[] }>;
}

interface Library {
  readonly name: string;
  readonly version: string;
}

/**
 * What is really in the package: by the source maps of the very bundles in the archive, which name each file that code came from, and by
 * the packages beside the bundles. The notices are made from other knowledge, the bundler's lists.
 */
function contained(): Library[] {
  const found = new Map<string, Library>();
  const add = (text: string): void => {
    const { name, version } = JSON.parse(text) as Library;
    found.set(`${name}@${version}`, { name, version });
  };
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1));
  for (const file of files.filter((one) => /^out\/.*\.c?js$/.test(one))) {
    const bundle = join(projectFolder, file);
    expect(extractFile(archive, file).equals(readFileSync(bundle)), `${file} is the one that its map is about`).toBe(true);
    // The bundler's own few lines, which come from no file.
    if (/\/rolldown-runtime-[^/]*$/.test(file)) continue;
    const { sources } = JSON.parse(readFileSync(`${bundle}.map`, 'utf8')) as { sources: string[] };
    for (const source of sources) {
      const path = relative(projectFolder, join(dirname(bundle), source)).replaceAll('\\', '/');
      const library = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];
      if (library !== undefined) add(readFileSync(join(projectFolder, library, 'package.json'), 'utf8'));
    }
  }
  for (const file of files.filter((one) => /node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(one)))
    add(extractFile(archive, file).toString('utf8'));
  return [...found.values()];
}

test('every library in the package is named in the notices and in the bill of materials, with its licence', () => {
  const libraries = contained();
  // It did look: the chart, the page's library, the database.
  expect(libraries.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['vis-timeline', 'react-dom', 'zod', 'libsql', '@resvg/resvg-js']),
  );
  expect(libraries.length).toBeGreaterThan(50);
  const notices = read('THIRD-PARTY-NOTICES.txt');
  const bill = JSON.parse(read('annals.cdx.json')) as Bill;
  const refs = new Set(bill.components.map(({ purl }) => purl));
  const missing = libraries.flatMap(({ name, version }) => [
    ...(notices.includes(`\n${name} ${version} (`) ? [] : [`${name} ${version}: not in the notices`]),
    ...(refs.has(`pkg:npm/${name.replace('@', '%40')}@${version}`) ? [] : [`${name} ${version}: not in the bill of materials`]),
  ]);
  expect(missing).toEqual([]);
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', metadata: { component: { name: 'annals' } } });
  expect(refs.size).toBe(bill.components.length);
  expect(bill.components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
  for (const carried of ['pkg:generic/sqlite@', 'pkg:generic/inter@', 'pkg:npm/electron@', 'pkg:generic/chromium@', 'pkg:generic/node@'])
    expect([...refs].filter((ref) => ref.startsWith(carried))).toHaveLength(1);
});

test('our licence and those of Electron and Chromium lie beside the program', () => {
  expect(read('LICENSE')).toBe(readFileSync(join(projectFolder, 'LICENSE'), 'utf8'));
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) expect(statSync(join(folder, name)).size).toBeGreaterThan(500);
  for (const words of ['SIL OPEN FONT LICENSE', 'Mozilla Public License', 'Permission is hereby granted']) {
    expect(read('THIRD-PARTY-NOTICES.txt').toLowerCase()).toContain(words.toLowerCase());
  }
});

test('nothing is packed in vain: one language of Chromium’s, each font once', () => {
  if (existsSync(join(folder, 'locales'))) expect(readdirSync(join(folder, 'locales'))).toEqual(['en-US.pak']);
  const inside = listPackage(archive, { isPack: false }).filter((file) => file.endsWith('.ttf'));
  const unpacked = join(folder, 'resources/app.asar.unpacked/assets/fonts');
  const fonts = readdirSync(unpacked).filter((name) => name.endsWith('.ttf'));
  expect(new Set(fonts.map((name) => sha256(join(unpacked, name)))).size).toBe(fonts.length);
  // The archive's own list names the unpacked ones, too.
  expect(inside).toHaveLength(fonts.length);
});
