import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, projectFolder, test } from '../fixtures';
import { sha256 } from '../program';

/* The command line, as built, on the Node of the Electron that ships and on the one that runs these tests. */

const newer = process.env['ANNALS_NODE'] ?? '';
const runtimes = { newer, ours: process.execPath };

function annals(node: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(node, [join(projectFolder, 'out/main/cli.cjs'), ...words], { encoding: 'utf8' });
  expect([status, stderr], words.join(' ')).toEqual([0, expect.not.stringMatching(/Warning|Error/)]);
  return stdout;
}

test('it is a newer Node', () => {
  const major = Number(spawnSync(newer, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.split('.')[0]);
  expect(major).toBeGreaterThan(Number(process.versions.node.split('.')[0]));
});

test('a timeline made by the newer Node is sound for both, and the other way round', ({ newFolder }) => {
  const folder = newFolder();
  for (const [maker, node] of Object.entries(runtimes)) {
    const file = join(folder, `${maker}.annals`);
    annals(node, 'new', file, '--seed');
    annals(node, 'add', file, '--title', 'Added', '--when', 'c. March 2026');
    annals(node, 'undo', file);
    for (const reader of Object.values(runtimes)) {
      expect(annals(reader, 'check', file)).toContain('Sound');
      expect(JSON.parse(annals(reader, 'list', file, '--json'))).toMatchObject({ total: 12 });
    }
  }
});

test('pictures and exports have the same bytes on both', ({ newFolder }) => {
  const folder = newFolder();
  const file = join(folder, 'seed.annals');
  annals(process.execPath, 'new', file, '--seed');
  for (const format of ['png', 'svg', 'pdf', 'csv', 'json', 'ics', 'html', 'md']) {
    const hashes = Object.entries(runtimes).map(([name, node]) => {
      const out = join(folder, `${name}.${format}`);
      annals(node, 'export', file, '--out', out, '--today', '2026-11-22');
      return sha256(out);
    });
    expect([format, hashes[0]]).toEqual([format, hashes[1]]);
  }
});
