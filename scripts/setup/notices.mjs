import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, SetupError } from './context.mjs';

/** Texts that a package is bound to pass on. */
const texts = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * Packages without such a file: whose text stands for theirs. Each was looked at: the same project and licence, or the licence's own text
 * with the author that their package.json names.
 */
const standIns = {
  '@libsql/': 'libsql',
  '@resvg/resvg-js-': '@resvg/resvg-js',
  'react-remove-scroll-bar': 'react-remove-scroll',
};

/** One text with everything that is shipped, its licence, and the licence's words; those that are the same are given once. */
export function noticesOf(libraries) {
  const byText = new Map();
  for (const library of libraries) {
    const text = licenceText(library, libraries);
    byText.set(text, [...(byText.get(text) ?? []), library]);
  }
  const rule = '='.repeat(80);
  const sections = [...byText].map(([text, those]) => {
    const names = those.map(({ name, version, license }) => `${name} ${version} (${license})`);
    return `${rule}\n${names.join('\n')}\n\n${text}\n`;
  });
  return `${introduction}\n${sections.join('\n')}`;
}

const introduction = `What Annals is made of

Annals itself is under the licence in LICENSE. It contains the work of others, named below with the words of their licences.
Electron, Chromium and Node.js are in LICENSE.electron.txt and LICENSES.chromium.html.
`;

function licenceText(library, libraries) {
  if (library.name === 'SQLite') return 'SQLite is in the public domain: https://sqlite.org/copyright.html';
  if (library.name === 'Inter') return readFileSync(join(root, 'assets/fonts/OFL.txt'), 'utf8').trim();
  const own = filesOf(library.folder);
  if (own !== null) return own;
  const [, other] = Object.entries(standIns).find(([name]) => library.name.startsWith(name)) ?? [];
  const installed = libraries.find(({ name }) => name === other)?.folder ?? (other && `node_modules/${other}`);
  const text = installed ? filesOf(installed) : null;
  if (text === null) throw new SetupError(`${library.name} ${library.version} carries no licence text; see scripts/setup/notices.mjs`);
  return text;
}

function filesOf(folder) {
  if (!existsSync(join(root, folder))) return null;
  const files = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile() && texts.test(entry.name));
  if (files.length === 0) return null;
  const read = ({ name }) =>
    readFileSync(join(root, folder, name), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim();
  return files
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(read)
    .join('\n\n');
}
