import { spawnSync } from 'node:child_process';

/**
 * Runs the bundled mutate-run over `files` damaged files. Damage can end the process (libsql aborts on text that is not
 * UTF-8): that is counted, and a new process goes on with the next file.
 */
export function mutationTrials(run, files, seed) {
  const counts = { files: 0, refused: 0, flagged: 0, harmless: 0, silent: 0, altered: 0, recovered: 0, unsound: 0, crashed: 0 };
  const problems = [];
  for (let next = 0; next < files; ) {
    const { stdout, status } = spawnSync(process.execPath, [run, String(files), String(seed), String(next)], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    for (const line of stdout.split('\n').filter(Boolean)) {
      const { n, kind, verdict, altered, recovered } = JSON.parse(line);
      next = n + 1;
      counts.files++;
      counts[verdict]++;
      if (altered) counts.altered++;
      if (recovered !== null) counts.recovered++;
      if (recovered === false) counts.unsound++;
      if (verdict === 'silent' || altered || recovered === false) problems.push({ n, kind, verdict, altered, recovered });
    }
    if (status === 0) break;
    problems.push({ n: next, crashed: true });
    counts.crashed++;
    counts.files++;
    next++;
  }
  return { counts, problems };
}
