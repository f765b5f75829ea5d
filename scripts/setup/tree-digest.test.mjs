import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { linkTree, treeDifferences, treeDigest } from './tree-digest.mjs';

const folder = mkdtempSync(join(tmpdir(), 'annals-digest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function tree(name, change = () => {}) {
  const top = join(folder, name);
  mkdirSync(join(top, 'in'), { recursive: true });
  writeFileSync(join(top, 'a'), 'one');
  writeFileSync(join(top, 'in/b'), 'two');
  for (const path of ['in/b', 'in', 'a']) utimesSync(join(top, path), 1000, 1000);
  change(top);
  return treeDigest(top);
}

it('finds two trees of the same files the same, wherever they lie', () => {
  expect(treeDifferences(tree('same'), tree('same-again'))).toEqual([]);
  linkTree(join(folder, 'same'), join(folder, 'linked'));
  utimesSync(join(folder, 'linked/in'), 1000, 1000);
  expect(treeDifferences(treeDigest(join(folder, 'same')), treeDigest(join(folder, 'linked')))).toEqual([]);
});

function overwrite(path, text) {
  writeFileSync(path, text);
  utimesSync(path, 1000, 1000);
}

it.each([
  ['a byte', 'a', (top) => overwrite(join(top, 'a'), 'onE')],
  ['a time', 'in/b', (top) => utimesSync(join(top, 'in/b'), 1000, 1001)],
  ['a mode', 'a', (top) => chmodSync(join(top, 'a'), 0o755)],
  ['a file more', 'c', (top) => writeFileSync(join(top, 'c'), '')],
  ['a file less', 'a', (top) => rmSync(join(top, 'a'))],
])('finds %s that differs', (name, path, change) => {
  const differences = treeDifferences(tree(`plain ${name}`), tree(`other ${name}`, change));
  expect(differences).toHaveLength(1);
  expect(differences[0]).toContain(`${path}: `);
});
