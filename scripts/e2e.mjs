// npm run e2e: the end-to-end tests in real windows. Arguments go to Playwright.
import { join } from 'node:path';
import { root, runScript, say } from './setup/context.mjs';
import { packageForTests } from './setup/packaging.mjs';
import { prepareWindow, windowEnvironment } from './setup/prepare.mjs';
import { runInForeground } from './setup/run.mjs';

runScript(async () => {
  const electron = await prepareWindow();
  const packaged = await packageForTests(electron);
  const { env, virtual, stop } = await windowEnvironment();
  if (virtual) say('no display here: the tests run on a virtual one (Xvfb)');
  const code = await runInForeground(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
    {
      ...env,
      // What `require('electron')`, and so Playwright, starts.
      ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
      ANNALS_PACKAGED_PROGRAM: packaged,
    },
  );
  stop();
  return code;
});
