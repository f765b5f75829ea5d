import { createHash } from 'node:crypto';
import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What each file of a folder is, by its path within it: kind, mode, time of change in seconds, and the hash of its bytes. */
export function treeDigest(folder) {
  return new Map(entriesOf(folder).map((path) => [path, describe(join(folder, path))]));
}

/** The paths at which two folders differ, and how; empty when they are the same. */
export function treeDifferences(one, other) {
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths.flatMap((path) => {
    const [before, after] = [one.get(path), other.get(path)];
    return before === after ? [] : [`${path}: ${before ?? 'missing'} / ${after ?? 'missing'}`];
  });
}

function entriesOf(folder, within = '') {
  return readdirSync(join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const path = join(within, entry.name);
    return entry.isDirectory() ? [path, ...entriesOf(folder, path)] : [path];
  });
}

function describe(path) {
  const state = lstatSync(path);
  const mode = (state.mode & 0o777).toString(8);
  if (state.isSymbolicLink()) return `link to ${readlinkSync(path)}`;
  const time = Math.floor(state.mtimeMs / 1000);
  if (state.isDirectory()) return `folder ${mode} ${time}`;
  return `file ${mode} ${time} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`;
}

/** A second tree with the same files, by hard links; folders and symbolic links are made anew. */
export function linkTree(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}
