// npm run package: the unpacked program for this system, in release/. With `--twice` it is made a second time, from the same source in another
// folder, and the two are compared byte by byte.

import { dirname } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { runScript, say } from './setup/context.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { packageAgain } from './setup/package-again.mjs';
import { packageForTests, packageProgram } from './setup/packaging.mjs';

runScript(async () => {
  await ensureDependencies();
  const electron = await ensureElectron();
  await ensureBuilt();
  const program = process.env.ANNALS_TEST_BUILD === '1' ? await packageForTests(electron) : await packageProgram(electron);
  say(`the program is ${program}`);
  if (process.argv.includes('--twice')) await packageAgain(dirname(program));
  if (electron.kind === 'stand-in') say('it carries the stand-in Electron: for this machine only, not for giving away');
});
