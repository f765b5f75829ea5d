// npm run e2e: the end-to-end tests in real windows. Arguments go to Playwright.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, runScript, say } from './setup/context.mjs';
import { startVirtualDisplay } from './setup/display.mjs';
import { packageForTests } from './setup/packaging.mjs';
import { prepareWindow, windowEnvironment } from './setup/prepare.mjs';
import { runInForeground } from './setup/run.mjs';

runScript(async () => {
  const electron = await prepareWindow();
  const packaged = await packageForTests(electron);
  const { env, virtual, stop } = await windowEnvironment();
  // Windows that are tested side by side would take the focus from each other: one display each, which only virtual ones allow.
  const second = virtual && availableParallelism() > 1 ? await startVirtualDisplay() : null;
  if (virtual) say(`no display here: the tests run on ${second === null ? 'a virtual one' : 'two virtual ones'} (Xvfb)`);
  const code = await runInForeground(
    process.execPath,
    [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...process.argv.slice(2)],
    {
      ...env,
      // What `require('electron')`, and so Playwright, starts.
      ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
      ANNALS_PACKAGED_PROGRAM: packaged,
      ...(second === null ? {} : { ANNALS_SECOND_DISPLAY: JSON.stringify(second.environment) }),
    },
  );
  second?.stop();
  stop();
  return code;
});
