import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root, SetupError, say, sourceTime } from './context.mjs';
import { run } from './run.mjs';
import { linkTree, treeDifferences, treeDigest } from './tree-digest.mjs';

/**
 * Packages the program a second time and compares it with the first, in `folder`: from the files of the source alone, in a folder of another
 * name, in another time zone and language. Fails with the names of the files that differ.
 */
export async function packageAgain(folder) {
  const again = join(root, 'release/again');
  rmSync(again, { recursive: true, force: true });
  copySource(again);
  say('packaging a second time …');
  const env = { ...process.env, SOURCE_DATE_EPOCH: String((sourceTime() ?? 0) / 1000), TZ: 'Asia/Kathmandu', LC_ALL: 'C' };
  const code = await run(process.execPath, [join(again, 'scripts/package.mjs')], { cwd: again, env, output: 'on-failure' });
  if (code !== 0) throw new SetupError('packaging a second time failed');
  const second = join(again, relative(root, folder));
  const differences = treeDifferences(treeDigest(folder), treeDigest(second));
  if (differences.length > 0) throw new SetupError(`packaged twice, the program differs:\n${differences.join('\n')}`);
  say(`packaged twice, byte for byte the same: ${treeDigest(folder).size} files and folders`);
  rmSync(again, { recursive: true, force: true });
}

/** The files that git knows or would take, and what is installed; nothing that was built. */
function copySource(target) {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0) throw new SetupError('packaging twice needs a git checkout');
  for (const path of listed.stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)))) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(root, path), join(target, path));
  }
  linkTree(join(root, 'node_modules'), join(target, 'node_modules'));
  // Types and other leftovers of checks.
  rmSync(join(target, 'node_modules/.cache'), { recursive: true, force: true });
}
