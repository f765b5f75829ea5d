// npm run e2e [-- --thorough]: the end-to-end tests in real windows, with --thorough also those that differ from another only in what they
// are tried with. Other arguments go to Playwright.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root, runScript, say } from './setup/context.mjs';
import { startVirtualDisplay } from './setup/display.mjs';
import { packageForTests } from './setup/packaging.mjs';
import { prepareWindow, windowEnvironment } from './setup/prepare.mjs';
import { runInForeground } from './setup/run.mjs';
import { temporaryFolder } from './setup/temporary-folder.mjs';

/** Windows under test at once: as many as there are cores, since each keeps one busy. With one more, what takes a moment took seconds. */
const SIDE_BY_SIDE = Math.min(availableParallelism(), 4);

/**
 * What a window of a test is started with where its display is virtual. Such a display has no graphics card: the process that would talk
 * to one only hands on what was drawn without it, and is a twelfth of what the tests take. What draws the page is the same either way.
 */
const WITHOUT_CARD = ['--disable-gpu', '--disable-software-rasterizer', '--in-process-gpu'];

const given = process.argv.slice(2);
const words = given.filter((word) => word !== '--thorough');

runScript(async () => {
  const temporary = temporaryFolder();
  const electron = await prepareWindow();
  const packaged = await packageForTests(electron);
  const { env, virtual, stop } = await windowEnvironment();
  // Windows that are tested side by side would take the focus from each other: one display each, which only virtual ones allow.
  const others = virtual ? await Promise.all(Array.from({ length: SIDE_BY_SIDE - 1 }, startVirtualDisplay)) : [];
  if (virtual) say(`no display here: the tests run on ${SIDE_BY_SIDE} virtual ones (Xvfb)`);
  const code = await runInForeground(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...words], {
    ...env,
    ...(words.length < given.length ? { ANNALS_THOROUGH: '1' } : {}),
    ...(temporary === null ? {} : { TMPDIR: temporary.path }),
    // What `require('electron')`, and so Playwright, starts.
    ELECTRON_OVERRIDE_DIST_PATH: electron.folder,
    ANNALS_PACKAGED_PROGRAM: packaged,
    ANNALS_WINDOW_SWITCHES: JSON.stringify(virtual ? WITHOUT_CARD : []),
    ANNALS_OTHER_DISPLAYS: JSON.stringify(others.map(({ environment }) => environment)),
  });
  temporary?.remove();
  for (const display of others) display.stop();
  stop();
  return code;
});
