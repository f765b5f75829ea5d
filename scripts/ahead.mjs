// npm run ahead: what the Electron that ships will bring, tested by parts where that Electron cannot be had: the built page in a newer
// Chromium, joined to the real program, and the command line on a newer Node. Arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root, runScript, say } from './setup/context.mjs';
import { describeRuntime } from './setup/electron-runtime.mjs';
import { ensureNewerNode } from './setup/newer-runtimes.mjs';
import { prepareWindow, windowEnvironment } from './setup/prepare.mjs';
import { runInForeground } from './setup/run.mjs';
import { ensureChromium } from './setup/system-libraries.mjs';

runScript(async () => {
  const electron = await prepareWindow();
  const chromium = await ensureChromium();
  const node = await ensureNewerNode();
  const { env, stop } = await windowEnvironment();
  try {
    const config = join(root, 'playwright.ahead.config.ts');
    return await runInForeground(
      process.execPath,
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--config', config, ...process.argv.slice(2)],
      { ...env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder, ANNALS_CHROMIUM: chromium, ANNALS_NODE: node },
    );
  } finally {
    stop();
    say(`the page ran in ${versionOf(chromium)}, joined to ${describeRuntime(electron)}; the command line ran on Node ${versionOf(node)}`);
  }
});

function versionOf(program) {
  return spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout.trim();
}
