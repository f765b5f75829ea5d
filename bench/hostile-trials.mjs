import { spawnSync } from 'node:child_process';

/** Runs the bundled hostile-run over `files` cases; one that ends the process is counted, and a new process goes on with the next. */
export function hostileTrials(run, files, seed) {
  const counts = { files: 0, refused: 0, flagged: 0, kept: 0, silent: 0, altered: 0, unclear: 0, crashed: 0 };
  const kinds = {};
  const problems = [];
  for (let next = 0; next < files; ) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [run, String(files), String(seed), String(next)], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      timeout: 600_000,
    });
    for (const line of stdout.split('\n').filter(Boolean)) {
      const tried = JSON.parse(line);
      next = tried.n + 1;
      counts.files++;
      counts[tried.verdict]++;
      if (tried.altered) counts.altered++;
      if (tried.unclear !== null) counts.unclear++;
      kinds[tried.kind] ??= { refused: 0, flagged: 0, kept: 0, silent: 0 };
      const kind = kinds[tried.kind];
      kind[tried.verdict]++;
      if (tried.verdict === 'silent' || tried.altered || tried.unclear !== null) problems.push(tried);
    }
    if (status === 0) break;
    problems.push({ n: next, crashed: true, said: stderr.slice(-500) });
    counts.crashed++;
    counts.files++;
    next++;
  }
  return { counts, kinds, problems };
}
