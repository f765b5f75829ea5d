import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { bundle } from '../../bench/bundle.mjs';
import {
  deafCommit,
  forgetfulJournal,
  forgetfulReader,
  forgottenKey,
  gapInChange,
  impatient,
  trustedLog,
  trustingSchema,
  weakenedSync,
} from '../../bench/weakened.mjs';

/** The programs that tests run as processes of their own; those with a weakness are negative controls (bench/weakened.mjs). */
const PROGRAMS = {
  cli: { entry: 'main/cli/index.ts' },
  'cli-forgetful': { entry: 'main/cli/index.ts', weakened: forgetfulJournal },
  'cli-impatient': { entry: 'main/cli/index.ts', weakened: impatient },
  'core-victim': { entry: 'bench/store/core-victim.ts' },
  'crash-victim': { entry: 'bench/store/crash-victim.ts' },
  'crash-victim-unsynced': { entry: 'bench/store/crash-victim.ts', weakened: weakenedSync },
  'crash-victim-trusting': { entry: 'bench/store/crash-victim.ts', weakened: trustedLog },
  'crash-victim-plain': { entry: 'bench/store/crash-victim.ts', weakened: forgottenKey },
  'erase-victim': { entry: 'bench/store/erase-victim.ts' },
  'fault-victim': { entry: 'bench/store/fault-victim.ts' },
  'fault-victim-deaf': { entry: 'bench/store/fault-victim.ts', weakened: deafCommit },
  'file-viewer': { entry: 'bench/store/file-viewer.ts' },
  'hostile-run': { entry: 'bench/store/hostile-run.ts' },
  'hostile-run-trusting': { entry: 'bench/store/hostile-run.ts', weakened: trustingSchema },
  'lock-holder': { entry: 'bench/store/lock-holder.ts' },
  'lock-victim': { entry: 'bench/store/lock-victim.ts' },
  'inputs-run': { entry: 'testing/mutated-inputs/run.ts' },
  'inputs-run-forgetful': { entry: 'testing/mutated-inputs/run.ts', weakened: forgetfulReader },
  'mutate-run': { entry: 'bench/store/mutate-run.ts' },
  'private-folder': { entry: 'main/disk/private-folder.ts' },
  'restore-victim': { entry: 'bench/store/restore-victim.ts' },
  'sweep-victim': { entry: 'bench/store/sweep-victim.ts' },
  'sweep-victim-gap': { entry: 'bench/store/sweep-victim.ts', weakened: gapInChange },
} as const satisfies Readonly<Record<string, { readonly entry: string; readonly weakened?: () => Plugin | Plugin[] }>>;

export type ProgramName = keyof typeof PROGRAMS;

const PAUSE_MS = 25;

/**
 * The path of a program, which plain Node runs. Whichever test needs it first builds it, for all test files of this run (run-folder.ts):
 * the others wait for that. @throws Error where it cannot be built
 */
export async function program(name: ProgramName): Promise<string> {
  const folder = process.env.ANNALS_TEST_PROGRAMS;
  if (folder === undefined) throw new Error('the folder of this run is not there; vitest.config.ts names what makes it');
  const answer = join(folder, `${name}.path`);
  if (isFirst(join(folder, `${name}.begun`))) tell(answer, await built(name, folder));
  while (!existsSync(answer)) await new Promise((done) => setTimeout(done, PAUSE_MS));
  const { path, problem } = JSON.parse(readFileSync(answer, 'utf8')) as Answer;
  if (path === null) throw new Error(`the program “${name}” could not be built: ${problem}`);
  return path;
}

interface Answer {
  readonly path: string | null;
  readonly problem: string | null;
}

async function built(name: ProgramName, folder: string): Promise<Answer> {
  const made: { readonly entry: string; readonly weakened?: () => Plugin | Plugin[] } = PROGRAMS[name];
  try {
    const plugins = [made.weakened?.() ?? []].flat();
    return { path: await bundle(made.entry, { name, within: join(folder, 'out'), plugins }), problem: null };
  } catch (error) {
    return { path: null, problem: String(error) };
  }
}

function isFirst(begun: string): boolean {
  try {
    mkdirSync(begun);
    return true;
  } catch {
    return false;
  }
}

/** There at once with all of it. */
function tell(path: string, answer: Answer): void {
  writeFileSync(`${path}.tmp`, JSON.stringify(answer));
  renameSync(`${path}.tmp`, path);
}
