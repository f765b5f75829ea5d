import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../generate';
import { aftermathOf } from './acknowledged';

export interface CrashTrials {
  /** Path of the bundled victim. */
  readonly victim: string;
  readonly trials: number;
  readonly seed: number;
  /** Negative control: acknowledges before the edit is made, so that edits must be found lost. */
  readonly early?: boolean;
}

export interface CrashCounts {
  trials: number;
  acknowledged: number;
  lost: number;
  corrupt: number;
  /** What was wrong with the first corrupt file. */
  firstProblem: string | null;
}

/** Kills a store process again and again, at a random moment after its first acknowledgement, and counts what is missing. */
export async function crashTrials({ victim, trials, seed, early = false }: CrashTrials): Promise<CrashCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'annals-crash-'));
  const random = randomFrom(seed);
  const counts: CrashCounts = { trials: 0, acknowledged: 0, lost: 0, corrupt: 0, firstProblem: null };
  let next = 0;
  async function lane(): Promise<void> {
    while (next < trials) {
      const trial = next++;
      // A new file for each: a connection that lingers in this process would spare the next opening its recovery.
      const path = join(folder, `${trial}.annals`);
      const backups = join(folder, `backups ${trial}`);
      const acknowledged = await killAfter(
        victim,
        [path, backups, String(seed + trial), ...(early ? ['--early'] : [])],
        5 + random() * 120,
      );
      const { lost, corrupt, extra } = aftermathOf(path, acknowledged);
      counts.trials++;
      counts.acknowledged += acknowledged.length;
      counts.lost += lost;
      const problem = corrupt ?? (!early && extra > 1 ? `${extra} actions that nobody acknowledged` : null);
      if (problem !== null) {
        counts.corrupt++;
        counts.firstProblem ??= `trial ${trial}: ${problem}`;
      }
      rmSync(path, { force: true });
      rmSync(backups, { recursive: true, force: true });
    }
  }
  try {
    // A victim spends most of its life starting; another can be looked at meanwhile.
    await Promise.all([lane(), lane(), lane()]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return counts;
}

/**
 * Runs a victim, kills it this long after its first acknowledgement and `meanwhile`, and returns all lines that it acknowledged. What runs
 * meanwhile has to let go of the thread now and then: a victim whose lines nobody takes stops.
 */
export function killAfter(
  victim: string,
  argv: readonly string[],
  ms: number,
  meanwhile = (): void | Promise<void> => {},
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [victim, ...argv], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    const fail = (error: unknown): void => {
      child.kill('SIGKILL');
      reject(error);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      const isFirst = output === '';
      output += chunk.toString();
      if (isFirst) (async () => await meanwhile())().then(() => void setTimeout(() => child.kill('SIGKILL'), ms), fail);
    });
    child.on('error', reject);
    // A last line that was cut off was not acknowledged to anybody.
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(output.split('\n').slice(0, -1)) : reject(new Error('the victim ended by itself')),
    );
  });
}
