// npm run starts [-- --starts N --adds N --profiles N]: many starts of the program at once. The control lets them share a folder, and must fail.
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { developmentSwitches, prepareWindow, windowEnvironment } from '../scripts/setup/prepare.mjs';
import { bundle, root } from './bundle.mjs';
import { option } from './options.mjs';
import { addsTrial, afterwards, coldTrial, makeBench, profilesTrial, quittingTrial, warmTrial, windowOn } from './starts-trials.mjs';
import { sharedFolder } from './weakened.mjs';

const starts = Number(option('starts', '100'));
const adds = Number(option('adds', '100'));
const profiles = Number(option('profiles', '20'));
const cli = join(root, 'out/main/cli.cjs');
const electron = await prepareWindow();
const { env, virtual, stop } = await windowEnvironment();
const switches = developmentSwitches(virtual);
const programIn = (folder) => ({ executable: electron.executable, words: [folder, ...switches], env });

let passed = true;
const say = (name, found) => process.stdout.write(`${name}: ${JSON.stringify(found)}\n`);
const expectThat = (name, is) => {
  if (!is) process.stderr.write(`annals: starts: ${name}\n`);
  passed &&= is;
};

/** One trial in a folder of its own, and what is left of it. `run` returns the titles that were acknowledged, and the profiles used. */
async function inFolder(program, name, run) {
  const folder = mkdtempSync(join(tmpdir(), 'as-'));
  const bench = await makeBench(program, cli, folder);
  try {
    const { titles, used = [bench.profile()] } = await run(bench);
    const after = await afterwards(bench, used, titles);
    say(`${name}, afterwards`, { acknowledged: titles.length, ...after });
    return after.hanging + after.orphans.length + after.left.length + after.lost === 0 && after.sound;
  } finally {
    for (const start of bench.starts) if (start.running) process.kill(-start.pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program as it is built, but for what `plugins` change in its main process. */
async function weakenedProgram(plugins) {
  const made = dirname(await bundle('main/index.ts', { name: 'starts-control', plugins, external: ['electron'] }));
  const folder = join(made, '../starts-control-program');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'package.json'),
    '{ "name": "annals", "productName": "Annals", "version": "0.0.0", "main": "out/main/index.cjs" }',
  );
  cpSync(join(root, 'out'), join(folder, 'out'), { recursive: true });
  cpSync(join(root, 'assets'), join(folder, 'assets'), { recursive: true });
  cpSync(made, join(folder, 'out/main'), { recursive: true });
  renameSync(join(folder, 'out/main/starts-control.cjs'), join(folder, 'out/main/index.cjs'));
  return folder;
}

const oneProfile = await inFolder(programIn(root), 'one profile', async (bench) => {
  const cold = await coldTrial(bench, starts);
  say('at once', cold);
  expectThat('one window for all', cold.windows === 1 && cold.endings.windows === 1 && cold.endings.handedOver === starts - 1);
  const { titles, ...warm } = await warmTrial(bench, starts);
  say('beside a window', warm);
  expectThat('a window for each file', warm.windows === 2 && warm.editable === 2 && warm.endings.handedOver === starts);
  const { titles: added, ...crowd } = await addsTrial(bench, await windowOn(bench, bench.file, 2), adds);
  say('commands beside a window', crowd);
  expectThat('each command is told who has the file', crowd.unclear === 0 && crowd.added + crowd.refused === adds);
  return { titles: [...titles, ...added] };
});
const quitting = await inFolder(programIn(root), 'while quitting', async (bench) => {
  const { titles, ...quit } = await quittingTrial(bench);
  say('while quitting', quit);
  expectThat('a window for each file, also while quitting', quit.windows === 2 && quit.editable === 2 && quit.endings.strange === 0);
  return { titles };
});
const apart = await inFolder(programIn(root), 'profiles apart', async (bench) => {
  const { titles, profiles: used, ...many } = await profilesTrial(bench, profiles);
  say('profiles apart', many);
  expectThat('a window for each profile, one that edits', many.shown === profiles && many.editable === 1 && titles.length === 1);
  return { titles, used };
});
await inFolder(programIn(await weakenedProgram([sharedFolder()])), 'control', async (bench) => {
  const control = await coldTrial(bench, 3);
  say('control', control);
  expectThat('the control must fail', control.endings.windows > 1);
  return { titles: [] };
});
stop();
expectThat('nothing lost, nothing left', oneProfile && quitting && apart);
process.stdout.write(passed ? 'passed\n' : 'FAILED\n');
// Connections to programs that have ended keep the process.
process.exit(passed ? 0 : 1);
