// npm run crash -- --trials N [--mode store|app] [--seed S]: kills the store process, or the whole program, at random moments
// and counts what was lost. With --sweep [--points N]: kills import, add, edits in a synced folder and in a window, migration, restore,
// erasing, and giving, changing and removing a passphrase before each of their calls that change the disk (or before N of each; --only NAME:
// of one of them). With --encrypted: on locked files.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { option, seed } from './options.mjs';
import { forgetfulJournal, gapInChange } from './weakened.mjs';

const mode = option('mode', 'store');
if (mode !== 'store' && mode !== 'app') {
  process.stderr.write(`annals: there is no mode “${mode}”; there are: store, app\n`);
  process.exit(2);
}
if (mode === 'app') {
  // A window is needed, which the end-to-end tests know how to come by; their short form of this is e2e/crash.spec.ts.
  const env = { ...process.env, ANNALS_CRASH_TRIALS: option('trials', '100'), ANNALS_CRASH_SEED: seed() };
  const e2e = fileURLToPath(new URL('../scripts/e2e.mjs', import.meta.url));
  process.exit(spawnSync(process.execPath, [e2e, 'e2e/crash.spec.ts'], { stdio: 'inherit', env }).status ?? 1);
}
if (process.argv.includes('--sweep')) {
  const cli = await bundle('main/cli/index.ts', { name: 'sweep-cli' });
  const forgetful = await bundle('main/cli/index.ts', { name: 'sweep-cli-forgetful', plugins: [forgetfulJournal()] });
  const editor = await bundle('bench/store/sweep-victim.ts', { name: 'sweep-victim' });
  const gap = await bundle('bench/store/sweep-victim.ts', { name: 'sweep-victim-gap', plugins: [gapInChange()] });
  const sweep = await bundle('bench/store/kill-sweep-run.ts', { name: 'kill-sweep-run' });
  const oldFormat = fileURLToPath(new URL('../testing/store/fixtures/format-1.annals', import.meta.url));
  const argv = [sweep, cli, forgetful, editor, gap, oldFormat, option('points', '0'), option('only', '')];
  process.exit(spawnSync(process.execPath, argv, { stdio: 'inherit' }).status ?? 1);
}
const victim = await bundle('bench/store/crash-victim.ts', { name: 'crash-victim' });
const run = await bundle('bench/store/crash-run.ts', { name: 'crash-run' });
process.exitCode = spawnSync(process.execPath, [run, victim, option('trials', '1000'), seed()], { stdio: 'inherit' }).status ?? 1;
