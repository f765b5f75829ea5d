import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Lines. A file that grows past its limit usually holds two ideas. */
const MOST = { '.ts': 300, '.tsx': 300, '.mjs': 300, '.css': 250 };
const MOST_MEDIAN = 70;

const PRODUCT = ['shared', 'main', 'renderer'];
const BESIDE = ['testing', 'e2e', 'bench', 'scripts'];

/**
 * How long files are, those of tests, benches and scripts included, of which the median does not tell; strings are a list, and as long as
 * there is to say.
 */
export function lengthFaults(folder) {
  const { stdout } = spawnSync('git', ['ls-files', ...PRODUCT, ...BESIDE], { cwd: folder, encoding: 'utf8' });
  const files = stdout
    .split('\n')
    .filter((name) => Object.keys(MOST).includes(extname(name)))
    .map((name) => ({ name, lines: readFileSync(join(folder, name), 'utf8').split('\n').length - 1, end: extname(name) }));
  const product = files.filter(({ name }) => PRODUCT.includes(name.split('/')[0]) && !/\.test\.tsx?$/.test(name));
  const code = product.filter(({ end }) => end !== '.css').map(({ lines }) => lines);
  const median = code.sort((a, b) => a - b)[Math.floor(code.length / 2)] ?? 0;
  const faults = files
    .filter(({ name, lines, end }) => lines > MOST[end] && !/(^|\/)strings\.ts$/.test(name))
    .map(({ name, lines, end }) => `  too long: ${name}: ${lines} lines of at most ${MOST[end]}`);
  if (median > MOST_MEDIAN) faults.push(`  too long: half of all files have more than ${median} lines, ${MOST_MEDIAN} are wanted`);
  return { summary: `${product.length} files, half of the code in files of at most ${median} lines`, faults };
}
