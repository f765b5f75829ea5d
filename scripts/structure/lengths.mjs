import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines. A file that grows past its limit usually holds two ideas. */
const MOST = { '.ts': 300, '.tsx': 300, '.mjs': 300, '.css': 250 };
const MOST_MEDIAN = 70;

/** How long the product's files are, tests aside; strings are a list, and as long as there is to say. */
export function lengthFaults(folder) {
  const { stdout } = spawnSync('git', ['ls-files', 'shared', 'main', 'renderer'], { cwd: folder, encoding: 'utf8' });
  const files = stdout
    .split('\n')
    .filter((name) => Object.keys(MOST).includes(/\.[^./]+$/.exec(name)?.[0] ?? '') && !/\.test\.tsx?$/.test(name))
    .map((name) => ({ name, lines: readFileSync(join(folder, name), 'utf8').split('\n').length - 1, end: /\.[^./]+$/.exec(name)[0] }));
  const code = files.filter(({ end }) => end !== '.css').map(({ lines }) => lines);
  const median = code.sort((a, b) => a - b)[Math.floor(code.length / 2)] ?? 0;
  const faults = files
    .filter(({ name, lines, end }) => lines > MOST[end] && !/(^|\/)strings\.ts$/.test(name))
    .map(({ name, lines, end }) => `  too long: ${name}: ${lines} lines of at most ${MOST[end]}`);
  if (median > MOST_MEDIAN) faults.push(`  too long: half of all files have more than ${median} lines, ${MOST_MEDIAN} are wanted`);
  return { summary: `${files.length} files, half of the code in files of at most ${median} lines`, faults };
}
