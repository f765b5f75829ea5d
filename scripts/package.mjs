// npm run package: the unpacked program for this system, in release/.

import { ensureBuilt } from './setup/build.mjs';
import { runScript, say } from './setup/context.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { packageForTests, packageProgram } from './setup/packaging.mjs';

runScript(async () => {
  await ensureDependencies();
  const electron = await ensureElectron();
  await ensureBuilt();
  const program = process.env.ANNALS_TEST_BUILD === '1' ? await packageForTests(electron) : await packageProgram(electron);
  say(`the program is ${program}`);
  if (electron.kind === 'stand-in') say('it carries the stand-in Electron: for this machine only, not for giving away');
});
