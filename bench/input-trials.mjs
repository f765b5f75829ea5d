import { spawnSync } from 'node:child_process';

/** Inputs that one process reads, and milliseconds after which it hangs: a trial takes some tens of them. */
const PORTION = 200;
const HANGS = 600_000;

/** Reads `inputs` mutated inputs by the bundled testing/mutated-inputs/run.ts; one that ends the process is counted, and a new process goes on with the next. */
export function inputTrials(run, inputs, seed) {
  const counts = { inputs: 0, taken: 0, refused: 0, nothing: 0, wrong: 0, crashed: 0 };
  const problems = [];
  for (let next = 0; next < inputs; ) {
    const end = Math.min(inputs, next + PORTION);
    const { stdout, stderr, status } = spawnSync(process.execPath, [run, String(end), String(seed), String(next)], {
      encoding: 'utf8',
      maxBuffer: 1e9,
      timeout: HANGS,
    });
    for (const line of stdout.split('\n').filter(Boolean)) {
      const tried = JSON.parse(line);
      next = tried.n + 1;
      counts.inputs++;
      counts[tried.verdict]++;
      if (tried.wrong.length === 0) continue;
      counts.wrong++;
      problems.push(tried);
    }
    if (status === 0) continue;
    problems.push({ n: next, crashed: true, said: stderr.slice(-500) });
    counts.crashed++;
    counts.inputs++;
    next++;
  }
  return { counts, problems };
}
